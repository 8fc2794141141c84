using System.Globalization;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Shared;

/// <summary>A programme as the public site shows it: published, or as a coordinator sees it before publishing.</summary>
/// <param name="IsPublic">Whether its strands and activities can be opened; before publishing their pages do not exist.</param>
internal sealed record ProgrammeSheet(PublishedProgramme Programme, bool IsPublic)
{
    public int ActivityCount => Programme.Activities.Count();

    public int OfficeCount => Programme.Offices.Count;

    /// <summary>What a long aim begins with; the strand's own page has the rest.</summary>
    public static string FirstParagraph(string text) => text.Split("\n\n", 2)[0];

    /// <summary>"3 countries", "1 country".</summary>
    public static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : string.Create(CultureInfo.CurrentCulture, $"{number:N0} {many}");
}
