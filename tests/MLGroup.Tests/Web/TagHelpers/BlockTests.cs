using Microsoft.AspNetCore.Mvc.Routing;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class BlockTests
{
    private static readonly DateTimeOffset Deadline = new(2027, 1, 21, 17, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Africa/Lagos", null, "21 January 2027, 18:00 (Lagos)")]
    [InlineData("America/Argentina/Buenos_Aires", "full", "Thursday 21 January 2027, 14:00 (Buenos Aires)")]
    [InlineData("Pacific/Auckland", "date", "22 January 2027 (Auckland)")]
    [InlineData(null, "time", "17:00 (UTC)")]
    public async Task A_time_is_shown_on_the_readers_clock_with_its_place(string? zone, string? format, string text)
    {
        var html = await Sheet.DrawAsync(new LocalTimeTagHelper { At = Deadline, Zone = zone, Format = format });

        Assert.Equal($"<time datetime=\"2027-01-21T17:00:00Z\">{text}</time>", html);
    }

    [Theory]
    [InlineData("Draft", "grey")]
    [InlineData("Submitted", "blue")]
    [InlineData("In review", "teal")]
    [InlineData("Changes asked", "yellow")]
    [InlineData("Accepted", "green")]
    [InlineData("Merged", "purple")]
    [InlineData("Not this year", "orange")]
    [InlineData("Withdrawn", "grey")]
    public async Task A_status_has_its_word_and_its_colour(string status, string colour)
    {
        var html = await Sheet.DrawAsync(new TagTagHelper { Status = status });

        Assert.Equal($"<strong class=\"govuk-tag govuk-tag--{colour}\">{status}</strong>", html);
    }

    [Fact]
    public async Task Plain_words_in_an_empty_state_get_a_paragraph_and_tags_stay()
    {
        var plain = await Sheet.DrawAsync(new EmptyStateTagHelper { Title = "No proposals" }, "The call opens in November.", null);
        var tagged = await Sheet.DrawAsync(new EmptyStateTagHelper(), "<ul><li>One</li></ul>", null);

        Assert.Equal("<div class=\"ml-empty\"><h2 class=\"govuk-heading-m\">No proposals</h2><p class=\"govuk-body\">The call opens in November.</p></div>", plain);
        Assert.Equal("<div class=\"ml-empty\"><ul><li>One</li></ul></div>", tagged);
    }

    [Fact]
    public async Task The_title_of_a_card_is_encoded_and_leads_where_the_card_does()
    {
        var html = await Sheet.DrawAsync(new CardTagHelper(new UrlHelperFactory()) { Title = "<b>", Href = "/themes/a", Kind = "side" }, "Seven activities.", null);

        Assert.Equal("<div class=\"ml-card ml-card--side\"><h2 class=\"ml-card__title\"><a class=\"govuk-link\" href=\"/themes/a\">&lt;b&gt;</a></h2><p class=\"govuk-body\">Seven activities.</p></div>", html);
    }

    [Theory]
    [InlineData(12, "12")]
    [InlineData(99, "45")]
    [InlineData(-1, "0")]
    public async Task A_bar_is_never_fuller_than_full(double value, string shown)
    {
        var html = await Sheet.DrawAsync(new ProgressTagHelper { Value = value, Max = 45, Label = "Reviews" }, "of 45", null);

        Assert.Equal($"<div class=\"ml-progress\"><progress aria-label=\"Reviews\" class=\"ml-progress__bar\" max=\"45\" value=\"{shown}\"></progress>of 45</div>", html);
    }

    [Fact]
    public async Task A_list_that_ends_here_has_no_pagination()
    {
        Assert.Equal("", await Sheet.DrawAsync(new PaginationTagHelper()));
    }
}
