using Microsoft.Playwright;
using static MLGroup.Tests.Browser.Writing;

namespace MLGroup.Tests.Browser;

/// <summary>While one types, everything is kept: over a lost line, a reload, Back, a second tab, another writer, a sign-out.</summary>
public sealed class AutosaveTests(Chromium chromium) : BrowserTest(chromium), IAsyncLifetime
{
    private TestDatabase _database = null!;
    private PortalProcess _portal = null!;
    private IPage _page = null!;
    private string _form = "";

    public override async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateTodaysSampleAsync();
        _portal = await PortalProcess.StartAsync(_database, Sample);
        _page = await OpenAsync(_portal.Address, Screen.Phone);
        _form = await BeginAsync(_page);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            await _portal.DisposeAsync();
            await _database.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }

    [Fact]
    public async Task A_lost_line_loses_nothing_and_is_made_good_when_it_is_back()
    {
        Expect("ERR_INTERNET_DISCONNECTED");
        await _page.Context.SetOfflineAsync(true);
        await _page.Field("Title").FillAsync("Typed in a tunnel");
        await ToldAsync(_page, "Not saved, will retry. What you typed is kept in this browser.");

        await _page.Context.SetOfflineAsync(false);

        await IsSavedAsync(_page);
        Assert.Equal("Typed in a tunnel", await StoredAsync("Title"));
    }

    [Fact]
    public async Task What_was_typed_before_the_script_arrived_is_saved_once_it_does()
    {
        var arrive = await DelayScriptAsync();
        await _page.GotoAsync(_form, new() { WaitUntil = WaitUntilState.Commit });
        await _page.Field("Title").FillAsync("Quicker than the line");
        await _page.GetByLabel("Hackathon").CheckAsync();

        arrive();

        await IsSavedAsync(_page);
        Assert.Equal("Quicker than the line", await StoredAsync("Title"));
        await _page.ReloadAsync();
        await Assertions.Expect(_page.GetByLabel("Hackathon")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_was_kept_in_the_browser_stands_beside_what_was_typed_before_the_script_arrived()
    {
        _portal.Kill();
        await _page.Field("Title").FillAsync("From the tunnel");
        await ToldAsync(_page, "Not saved, will retry.");
        await _page.GotoAsync("about:blank");
        await _portal.StartAsync();
        var arrive = await DelayScriptAsync();
        await _page.GotoAsync(_form, new() { WaitUntil = WaitUntilState.Commit });
        await _page.Field("Title").FillAsync("to the light");

        arrive();

        await IsSavedAsync(_page);
        Assert.Equal("From the tunnel to the light", await StoredAsync("Title"));
    }

    [Fact]
    public async Task A_reload_while_the_server_is_dead_brings_the_text_back()
    {
        await TypeAsync(_page, "Title", "Saved");
        _portal.Kill();
        await _page.Field("Title").FillAsync("Typed while it was dead");
        await ToldAsync(_page, "Not saved, will retry.");
        await _portal.StartAsync();

        await _page.ReloadAsync();

        await Assertions.Expect(_page.Field("Title")).ToHaveValueAsync("Typed while it was dead");
        await IsSavedAsync(_page);
        Assert.Equal("Typed while it was dead", await StoredAsync("Title"));
    }

    [Fact]
    public async Task What_was_typed_at_the_last_moment_is_saved_by_leaving()
    {
        await _page.Field("Title").FillAsync("Typed and gone");
        await _page.GotoAsync("/my/proposals");
        await _page.GoBackAsync();

        await Assertions.Expect(_page.Field("Title")).ToHaveValueAsync("Typed and gone");
        await Eventually.TrueAsync(async () => await StoredAsync("Title") == "Typed and gone", "the last words are stored");
    }

    [Fact]
    public async Task Back_to_the_form_never_puts_an_older_text_over_a_newer_one()
    {
        await _page.Field("Title").FillAsync("First");
        await PressAsync(_page, "Save and continue");
        await _page.WaitForURLAsync("**/details");
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Second");

        await _page.GoBackAsync();
        await Assertions.Expect(_page.Field("Title")).ToHaveValueAsync("Second");
        await TypeAsync(_page, "UseToOthers", "Some.");

        Assert.Equal("Second", await StoredAsync("Title"));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_merge_their_fields()
    {
        var other = await SecondTabAsync();
        await TypeAsync(_page, "Title", "From the first");
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
        await TypeAsync(_page, "Title", "Mine");
        var both = _page.GetByRole(AriaRole.Group, new() { Name = "Two texts for “Title”" });
        await Assertions.Expect(both).ToContainTextAsync("Theirs");
        await TypeAsync(_page, "UseToOthers", "Saved all the same");
        await ToldAsync(_page, "There are two texts for “Title”: choose one.");
        Assert.Equal("Theirs", await StoredAsync("Title"));
        Assert.Empty(await Axe.FindingsAsync(_page));

        await PressAsync(_page, choice);

        await IsSavedAsync(_page);
        await Assertions.Expect(both).ToBeHiddenAsync();
        Assert.Equal((stands, "Saved all the same"), (await StoredAsync("Title"), await StoredAsync("UseToOthers")));
    }

    [Fact]
    public async Task A_text_from_the_shelf_is_not_put_over_one_that_moved_on()
    {
        Expect("409");
        await TypeAsync(_page, "Title", "Saved");
        _portal.Kill();
        await _page.Field("Title").FillAsync("Typed while it was dead");
        await ToldAsync(_page, "Not saved, will retry.");
        await _page.GotoAsync("about:blank");
        await _portal.StartAsync();
        var other = await SecondTabAsync();
        await TypeAsync(other, "Title", "Written meanwhile");

        await _page.GotoAsync(_form);

        await Assertions.Expect(_page.Field("Title")).ToHaveValueAsync("Typed while it was dead");
        await Assertions.Expect(_page.GetByRole(AriaRole.Group, new() { Name = "Two texts for “Title”" })).ToContainTextAsync("Written meanwhile");
        Assert.Equal("Written meanwhile", await StoredAsync("Title"));
    }

    [Fact]
    public async Task Signed_out_in_another_tab_it_says_so_and_goes_on_after_signing_in()
    {
        Expect("401");
        var other = await SecondTabAsync();
        await other.Locator(".ml-menu summary").ClickAsync();
        await PressAsync(other, "Sign out");
        await _page.Field("Title").FillAsync("Typed signed out");
        await Assertions.Expect(_page.GetByText("You are signed out, so it is not saved yet.")).ToBeVisibleAsync();
        Assert.Equal("_blank", await _page.GetByRole(AriaRole.Link, new() { Name = "Sign in in a new tab" }).GetAttributeAsync("target"));

        await SignInAsync(other);
        await _page.EvaluateAsync("dispatchEvent(new Event('focus'))");

        await IsSavedAsync(_page);
        Assert.Equal("Typed signed out", await StoredAsync("Title"));
    }

    [Fact]
    public async Task A_title_that_is_too_long_stays_in_the_browser_and_the_rest_is_saved()
    {
        Expect("400");
        await _page.Field("UseToOthers").FillAsync("Saved all the same");
        await TypeAsync(_page, "Title", new string('x', 301));

        await ToldAsync(_page, "Not all is saved. “Title” can have at most 300 characters. Shorten it.");
        await _page.ReloadAsync();

        await Assertions.Expect(_page.Field("Title")).ToHaveValueAsync(new string('x', 301));
        await Assertions.Expect(_page.Field("UseToOthers")).ToHaveValueAsync("Saved all the same");
    }

    [Fact]
    public async Task Two_windows_know_of_each_other()
    {
        var chen = await OpenAsync(_portal.Address);
        await SignInAsync(chen, "Chen Yulan");
        await _page.GotoAsync(_form.Replace("/edit", "/team", StringComparison.Ordinal));
        await _page.Field("Address").FillAsync("chen.yulan@statcan.example");
        await PressAsync(_page, "Send the invitation");
        await chen.GotoAsync(_form.Replace("/edit", "/invitation", StringComparison.Ordinal));
        await PressAsync(chen, "Accept");
        await _page.GotoAsync(_form);

        await chen.ReloadAsync();

        await Assertions.Expect(chen.Locator("[data-here]")).ToHaveTextAsync("Also on this page: Amina Okafor.");
        await Assertions.Expect(chen.Locator("[data-here]")).ToHaveAttributeAsync("role", "status");
    }

    /// <returns>What lets the script arrive at last, as on a slow line.</returns>
    private async Task<Action> DelayScriptAsync()
    {
        var arrives = new TaskCompletionSource();
        await _page.RouteAsync("**/js/autosave*.js", async script =>
        {
            await arrives.Task;
            await script.ContinueAsync();
        });
        return arrives.SetResult;
    }

    private async Task<IPage> SecondTabAsync()
    {
        var tab = await _page.Context.NewPageAsync();
        await tab.GotoAsync(_form);
        return tab;
    }

    private async Task<string> StoredAsync(string field)
    {
        var id = int.Parse(_form.Split('/')[^2], null);
        await using var db = _database.Open();
        var text = (await db.Proposals.FindAsync([id], TestContext.Current.CancellationToken))!.Text;
        return field == "Title" ? text.Title : text.UseToOthers;
    }
}
