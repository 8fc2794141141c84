using System.Text;
using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class PlainTextTests
{
    private const string Unstorable = "The text holds a character that cannot be stored. We show it as \uFFFD: remove it and save again.";
    private const string Turning = "The text holds a hidden character that changes the direction of writing. We show it as \uFFFD: remove it and save again.";

    [Fact]
    public void A_letter_and_its_mark_become_one_character()
    {
        var typed = "Ne\u0301e \u1100\u1161 A\u030A";

        var text = PlainText.Normalise(typed);

        Assert.Equal("N\u00E9e \uAC00 \u00C5", text);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }

    [Theory]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("one\rtwo", "one\ntwo")]
    [InlineData("one\vtwo", "one\ntwo")]
    [InlineData("one\n\r\n\rtwo", "one\n\n\ntwo")]
    public void A_line_ends_in_one_way(string typed, string text) => Assert.Equal(text, PlainText.Normalise(typed));

    [Theory]
    [InlineData("")]
    [InlineData("  two spaces stay  ")]
    [InlineData("a\tcolumn\nand a line")]
    [InlineData("שלום, עולם")]
    [InlineData("مرحبا بالعالم 123")]
    [InlineData("a mark \u200F that says right to left, and \u200E its twin")]
    [InlineData("👩‍🌾 farms 🇳🇬, 𠀋 and 𞤀")]
    [InlineData("<script>alert(1)</script> [pay](http://x) =1+1")]
    public void What_a_person_writes_stays_as_it_is(string typed) => Assert.Equal(typed, PlainText.Normalise(typed));

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("\b")]
    [InlineData("\f")]
    [InlineData("\u001B")]
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    [InlineData("\uFFFD")]
    public void A_control_character_is_refused(string forbidden) => Broken.With(Unstorable, () => PlainText.Normalise($"an{forbidden}swer"));

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDC69)]
    public void Half_a_character_is_refused(int half) => Broken.With(Unstorable, () => PlainText.Normalise($"an{(char)half}swer"));

    [Fact]
    public void Half_a_character_at_the_end_is_refused() => Broken.With(Unstorable, () => PlainText.Normalise($"answer{(char)0xD83D}"));

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202C')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    public void What_turns_the_direction_of_writing_is_refused(char forbidden) =>
        Broken.With(Turning, () => PlainText.Normalise($"gpj.{forbidden}invoice"));

    [Fact]
    public void A_refused_text_is_shown_with_its_forbidden_characters_visible()
    {
        var shown = PlainText.Visible($"a\0b\u202Ec{(char)0xD83D}d 👩 é\n");

        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd 👩 é\n", shown);
    }
}
