using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Charts;

/// <summary>The shapes that drawings are made of. Lengths are in units of the drawing's own view.</summary>
internal static class Svg
{
    /// <summary>A drawing for the eye alone: a table or list beside it tells the same.</summary>
    public static TagBuilder Picture(string classes, double width, double height) => Markup.Element("svg", classes)
        .With("viewBox", $"0 0 {Number(width)} {Number(height)}").With("aria-hidden", "true").With("focusable", "false");

    /// <summary>A small drawing for the key under a picture.</summary>
    public static TagBuilder Key(TagBuilder content)
    {
        var picture = Picture("ml-map__sample", 28, 16);
        picture.Put(content);
        return picture;
    }

    public static TagBuilder Line(string classes, double x, double y, double toX, double toY) => Markup.Element("line", classes)
        .With("x1", Number(x)).With("y1", Number(y)).With("x2", Number(toX)).With("y2", Number(toY));

    public static TagBuilder Rectangle(string classes, double x, double y, double width, double height) => Markup.Element("rect", classes)
        .With("x", Number(x)).With("y", Number(y)).With("width", Number(width)).With("height", Number(height));

    public static TagBuilder Circle(string classes, double x, double y, double radius) => Markup.Element("circle", classes)
        .With("cx", Number(x)).With("cy", Number(y)).With("r", Number(radius));

    public static TagBuilder Text(string classes, double x, double y, string words) =>
        Markup.Element("text", classes, words).With("x", Number(x)).With("y", Number(y));

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
