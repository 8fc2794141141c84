using MLGroup.Domain;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class DifferencesTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));

    [Fact]
    public Task What_changed_is_said_in_words_besides() => DrawnAsync(
        "We <del><span class=\"govuk-visually-hidden\">[removed: </span>code<span class=\"govuk-visually-hidden\">] </span></del>"
        + "<ins><span class=\"govuk-visually-hidden\">[added: </span>read<span class=\"govuk-visually-hidden\">] </span></ins> &lt;receipts&gt;.",
        "We code <receipts>.", "We read <receipts>.");

    [Fact]
    public Task A_line_end_and_a_space_are_seen_and_said() => DrawnAsync(
        "one&#xA;<ins><span class=\"govuk-visually-hidden\">[added: line break</span><span aria-hidden=\"true\" class=\"ml-muted\">&#x21B5;&#xA;</span><span class=\"govuk-visually-hidden\">] </span></ins>"
        + "two<ins><span class=\"govuk-visually-hidden\">[added: space</span> <span class=\"govuk-visually-hidden\">] </span></ins>",
        "one\ntwo", "one\n\ntwo ");

    [Fact]
    public async Task Of_what_did_not_change_only_the_words_around_a_change_are_shown()
    {
        var parts = WordDifferences.Between($"{Long} old {Long}", $"{Long} new {Long}");

        var shown = await Sheet.DrawAsync(new DifferencesTagHelper { Parts = parts });
        var whole = await Sheet.DrawAsync(new DifferencesTagHelper { Parts = parts, Whole = true });

        Assert.StartsWith("<span class=\"ml-muted\"><span aria-hidden=\"true\"> [ &#x2026; ] </span><span class=\"govuk-visually-hidden\"> [unchanged text left out] </span></span> word1",
            shown, StringComparison.Ordinal);
        Assert.Equal((2, 0), (shown.Split("unchanged").Length - 1, whole.Split("unchanged").Length - 1));
        Assert.StartsWith($"{Long} <del>", whole, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_long_word_is_not_cut() => DrawnAsync(
        new string('x', 1_000) + "<ins><span class=\"govuk-visually-hidden\">[added: </span> y<span class=\"govuk-visually-hidden\">] </span></ins>",
        new string('x', 1_000), new string('x', 1_000) + " y");

    private static async Task DrawnAsync(string html, string before, string after) =>
        Assert.Equal(html, await Sheet.DrawAsync(new DifferencesTagHelper { Parts = WordDifferences.Between(before, after) }));
}
