using Microsoft.Playwright;
using static MLGroup.Tests.Browser.Writing;

namespace MLGroup.Tests.Browser;

/// <summary>While one types, everything is kept: over a lost line, a reload, Back, a second tab, another writer, a sign-out.</summary>
public sealed class AutosaveTests(Chromium chromium, SamplePortal portal) : DraftTest(chromium, portal)
{
    [Fact]
    public async Task A_lost_line_loses_nothing_and_is_made_good_when_it_is_back()
    {
        Expect("ERR_INTERNET_DISCONNECTED");
        await Page.Context.SetOfflineAsync(true);
        await Page.Field("Title").FillAsync("Typed in a tunnel");
        await ToldAsync(Page, "Not saved, will retry. What you typed is kept in this tab: leave it open.");

        await Page.Context.SetOfflineAsync(false);

        await IsSavedAsync(Page);
        Assert.Equal("Typed in a tunnel", await StoredAsync("Title"));
    }

    [Fact]
    public async Task What_was_typed_before_the_script_arrived_is_saved_once_it_does()
    {
        var arrive = await DelayScriptAsync();
        await Page.GotoAsync(Form, new() { WaitUntil = WaitUntilState.Commit });
        await Page.Field("Title").FillAsync("Quicker than the line");
        await Page.GetByLabel("Hackathon").CheckAsync();

        arrive();

        await IsSavedAsync(Page);
        Assert.Equal("Quicker than the line", await StoredAsync("Title"));
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByLabel("Hackathon")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_was_kept_in_the_browser_stands_beside_what_was_typed_before_the_script_arrived()
    {
        Portal.Kill();
        await Page.Field("Title").FillAsync("From the tunnel");
        await ToldAsync(Page, "Not saved, will retry.");
        await Page.GotoAsync("about:blank");
        await Portal.StartAsync();
        var arrive = await DelayScriptAsync();
        await Page.GotoAsync(Form, new() { WaitUntil = WaitUntilState.Commit });
        await Page.Field("Title").FillAsync("to the light");

        arrive();

        await IsSavedAsync(Page);
        Assert.Equal("From the tunnel to the light", await StoredAsync("Title"));
    }

    [Fact]
    public async Task A_reload_while_the_server_is_dead_brings_the_text_back()
    {
        await TypeAsync(Page, "Title", "Saved");
        Portal.Kill();
        await Page.Field("Title").FillAsync("Typed while it was dead");
        await ToldAsync(Page, "Not saved, will retry.");
        await Portal.StartAsync();

        await Page.ReloadAsync();

        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Typed while it was dead");
        await IsSavedAsync(Page);
        Assert.Equal("Typed while it was dead", await StoredAsync("Title"));
    }

    [Fact]
    public async Task What_was_typed_at_the_last_moment_is_saved_by_leaving()
    {
        await Page.Field("Title").FillAsync("Typed and gone");
        await Page.GotoAsync("/my/proposals");
        await Page.GoBackAsync();

        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Typed and gone");
        await Eventually.TrueAsync(async () => await StoredAsync("Title") == "Typed and gone", "the last words are stored");
    }

    [Fact]
    public async Task Back_to_the_form_never_puts_an_older_text_over_a_newer_one()
    {
        await Page.Field("Title").FillAsync("First");
        await PressAsync(Page, "Save and continue");
        await Page.WaitForURLAsync("**/details");
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Second");

        await Page.GoBackAsync();
        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Second");
        await TypeAsync(Page, "UseToOthers", "Some.");

        Assert.Equal("Second", await StoredAsync("Title"));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_merge_their_fields()
    {
        var other = await SecondTabAsync();
        await TypeAsync(Page, "Title", "From the first");
        await TypeAsync(other, "UseToOthers", "From the second");

        await Assertions.Expect(other.Field("Title")).ToHaveValueAsync("From the first");
        Assert.Equal(("From the first", "From the second"), (await StoredAsync("Title"), await StoredAsync("UseToOthers")));
    }

    [Theory]
    [InlineData("Keep my text", "Mine")]
    [InlineData("Use the other text", "Theirs")]
    public async Task One_field_in_two_tabs_shows_both_texts_and_asks(string choice, string stands)
    {
        Expect("409");
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Theirs");
        await TypeAsync(Page, "Title", "Mine");
        var both = Page.GetByRole(AriaRole.Group, new() { Name = "Two texts for “Title”" });
        await Assertions.Expect(both).ToContainTextAsync("Theirs");
        await TypeAsync(Page, "UseToOthers", "Saved all the same");
        await ToldAsync(Page, "There are two texts for “Title”: choose one.");
        Assert.Equal("Theirs", await StoredAsync("Title"));
        Assert.Empty(await Axe.FindingsAsync(Page));

        await PressAsync(Page, choice);

        await IsSavedAsync(Page);
        await Assertions.Expect(both).ToBeHiddenAsync();
        Assert.Equal((stands, "Saved all the same"), (await StoredAsync("Title"), await StoredAsync("UseToOthers")));
    }

    [Fact]
    public async Task A_text_from_the_shelf_is_not_put_over_one_that_moved_on()
    {
        Expect("409");
        await TypeAsync(Page, "Title", "Saved");
        Portal.Kill();
        await Page.Field("Title").FillAsync("Typed while it was dead");
        await ToldAsync(Page, "Not saved, will retry.");
        await Page.GotoAsync("about:blank");
        await Portal.StartAsync();
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Written meanwhile");

        await Page.GotoAsync(Form);

        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync("Typed while it was dead");
        await Assertions.Expect(Page.GetByRole(AriaRole.Group, new() { Name = "Two texts for “Title”" })).ToContainTextAsync("Written meanwhile");
        Assert.Equal("Written meanwhile", await StoredAsync("Title"));
    }

    [Fact]
    public async Task Signed_out_in_another_tab_it_says_so_and_goes_on_after_signing_in()
    {
        Expect("401");
        var other = await SecondTabAsync();
        await other.Locator(".ml-menu summary").ClickAsync();
        await PressAsync(other, "Sign out");
        await Page.Field("Title").FillAsync("Typed signed out");
        await Assertions.Expect(Page.GetByText("You are signed out, so it is not saved yet.")).ToBeVisibleAsync();
        Assert.Equal("_blank", await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in in a new tab" }).GetAttributeAsync("target"));

        await SignInAsync(other);
        await Page.EvaluateAsync("dispatchEvent(new Event('focus'))");

        await IsSavedAsync(Page);
        Assert.Equal("Typed signed out", await StoredAsync("Title"));
    }

    [Fact]
    public async Task A_title_that_is_too_long_stays_in_the_browser_and_the_rest_is_saved()
    {
        Expect("400");
        await Page.Field("UseToOthers").FillAsync("Saved all the same");
        await TypeAsync(Page, "Title", new string('x', 301));

        await ToldAsync(Page, "Not all is saved. “Title” can have at most 300 characters. Shorten it.");
        await Page.ReloadAsync();

        await Assertions.Expect(Page.Field("Title")).ToHaveValueAsync(new string('x', 301));
        await Assertions.Expect(Page.Field("UseToOthers")).ToHaveValueAsync("Saved all the same");
    }

    [Fact]
    public async Task Two_windows_know_of_each_other()
    {
        var chen = await OpenAsync(Portal.Address);
        await SignInAsync(chen, "Chen Yulan");
        await Page.GotoAsync(Form.Replace("/edit", "/team", StringComparison.Ordinal));
        await Page.Field("Address").FillAsync("chen.yulan@statcan.example");
        await PressAsync(Page, "Send the invitation");
        await chen.GotoAsync(Form.Replace("/edit", "/invitation", StringComparison.Ordinal));
        await PressAsync(chen, "Accept");
        await Page.GotoAsync(Form);

        await chen.ReloadAsync();

        await Assertions.Expect(chen.Locator("[data-here]")).ToHaveTextAsync("Also on this page: Amina Okafor.");
        await Assertions.Expect(chen.Locator("[data-here]")).ToHaveAttributeAsync("role", "status");
    }

    /// <returns>What lets the script arrive at last, as on a slow line.</returns>
    private async Task<Action> DelayScriptAsync()
    {
        var arrives = new TaskCompletionSource();
        await Page.RouteAsync("**/js/autosave*.js", async script =>
        {
            await arrives.Task;
            await script.ContinueAsync();
        });
        return arrives.SetResult;
    }
}
