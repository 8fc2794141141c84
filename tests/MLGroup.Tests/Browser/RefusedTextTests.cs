using Microsoft.Playwright;
using static MLGroup.Tests.Browser.Writing;

namespace MLGroup.Tests.Browser;

/// <summary>A button could not store everything: what is on the page stays the writer's, and nobody else's text is laid over.</summary>
public sealed class RefusedTextTests(Chromium chromium, SamplePortal portal) : DraftTest(chromium, portal)
{
    private ILocator Both => Page.GetByRole(AriaRole.Group, new() { Name = "Two texts for “Title”" });

    [Fact]
    public async Task A_text_that_is_too_long_is_still_there_after_leaving_the_page()
    {
        Expect("400");
        var tooLong = new string('x', 20_001);
        await Page.Field("UseToOthers").FillAsync(tooLong);
        await PressAsync(Page, "Save and continue");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" })).ToBeVisibleAsync();

        await Page.GotoAsync("/my/proposals");
        await Page.GotoAsync(Form);

        await Assertions.Expect(Page.Field("UseToOthers")).ToHaveValueAsync(tooLong);
        await ToldAsync(Page, "Not all is saved.");
    }

    [Fact]
    public async Task A_disputed_text_waits_for_its_writer_while_others_are_saved()
    {
        await DisputeAsync();

        await Page.Field("UseToOthers").FillAsync("Saved all the same");
        await Eventually.TrueAsync(async () => await StoredAsync("UseToOthers") == "Saved all the same", "the other field is stored");
        await ToldAsync(Page, "There are two texts for “Title”: choose one.");
        Assert.Equal("Theirs", await StoredAsync("Title"));
        await PressAsync(Page, "Keep my text");

        await IsSavedAsync(Page);
        await Assertions.Expect(Both).ToBeHiddenAsync();
        Assert.Equal("Mine", await StoredAsync("Title"));
    }

    [Fact]
    public async Task Pressed_again_under_both_texts_the_button_stores_what_the_form_says()
    {
        await DisputeAsync();
        await Page.Field("Title").FillAsync("Mine and theirs");

        await PressAsync(Page, "Save and continue");
        await Page.WaitForURLAsync("**/details");

        Assert.Equal("Mine and theirs", await StoredAsync("Title"));
    }

    [Fact]
    public async Task A_hidden_character_is_shown_where_it_can_be_removed()
    {
        Expect("400");
        await Page.Field("Title").FillAsync("Call \u202A+234 1\u202C");

        await ToldAsync(Page, "hidden character");
        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Call \uFFFD+234 1\uFFFD");
        await Page.Field("Title").FillAsync("Call +234 1");

        await IsSavedAsync(Page);
        Assert.Equal("Call +234 1", await StoredAsync("Title"));
    }

    // Another tab is faster, and this one learns of it by its button.
    private async Task DisputeAsync()
    {
        Expect("409");
        Expect("ERR_FAILED");
        await Page.RouteAsync("**/edit?handler=Save", save => save.AbortAsync());
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Theirs");
        await Page.Field("Title").FillAsync("Mine");
        await PressAsync(Page, "Save and continue");
        await Assertions.Expect(Both).ToContainTextAsync("Theirs");
        await Page.UnrouteAsync("**/edit?handler=Save");
        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Mine");
    }
}
