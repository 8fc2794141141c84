using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Programmes;
using MLGroup.Tests.Mail;

namespace MLGroup.Tests.Browser;

/// <summary>The portal's main job from end to end: real browser, real process, real database, real mail server.</summary>
public sealed partial class WalkTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Amina = "amina.okafor@nbs.example";
    private const string Title = "Which labels survive a new classification?";

    [Fact]
    public Task A_proposal_goes_from_the_first_keystroke_to_the_public_programme() => WalkAsync(javaScript: true);

    [Fact]
    public Task The_same_way_is_open_without_script() => WalkAsync(javaScript: false);

    private async Task WalkAsync(bool javaScript)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await SmtpSink.StartAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string>
        {
            ["Portal__Sample"] = "true",
            ["Mail__Server"] = $"smtp://127.0.0.1:{server.Port}",
            ["Mail__From"] = "ML Group <group@mlgroup.example>"
        });

        var amina = await SignInByCodeAsync(portal, server, javaScript);
        await amina.GotoAsync("/my/proposals/new");
        await PressAsync(amina, "Start your proposal");
        if (javaScript)
            await TypeAndKillAsync(amina, portal);
        await AnswerAsync(amina);
        var id = amina.Url.Split('/')[^2];

        await amina.Locator("[name='Form.Address']").FillAsync("chen.yulan@statcan.example");
        await PressAsync(amina, "Send the invitation");
        var chen = await SignInAsAsync(portal, "Chen Yulan", javaScript);
        await chen.GotoAsync($"/my/proposals/{id}/invitation");
        await PressAsync(chen, "Accept");

        await amina.GotoAsync($"/my/proposals/{id}/check");
        await PressAsync(amina, "Submit the proposal");
        await Assertions.Expect(amina.GetByText("We have your proposal")).ToBeVisibleAsync();
        await ReceiptArrivesAsync(database, server);

        var inkeri = await SignInAsAsync(portal, "Inkeri Vainionpää-Roche", javaScript);
        await PlaceByKeyboardAsync(inkeri, id);
        await DecideAsync(inkeri, id);
        await PublishAsync(inkeri, database);

        var visitor = await OpenAsync(portal.Address, Screen.Phone, javaScript);
        await visitor.GotoAsync("/programmes");
        await visitor.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Assertions.Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);

        // Neither an address nor the path of a mailed link stands in the log.
        Assert.DoesNotContain(".example", portal.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in/link/", portal.Log, StringComparison.Ordinal);
    }

    private async Task<IPage> SignInByCodeAsync(PortalProcess portal, SmtpSink server, bool javaScript)
    {
        var page = await OpenAsync(portal.Address, Screen.Phone, javaScript);
        await page.GotoAsync("/sign-in?returnUrl=%2Fmy%2Fproposals");
        await page.Locator("[name='Form.Address']").FillAsync(Amina);
        await PressAsync(page, "Send me the mail");
        var mail = (await server.ReceivedAsync(1)).Single(mail => mail.Recipients.Contains(Amina));
        await page.Locator("[name='Form.Code']").FillAsync(Code.Match(mail.Message.TextBody!).Value);
        await PressAsync(page, "Sign in");
        await page.WaitForURLAsync("**/my/proposals");
        return page;
    }

    private async Task<IPage> SignInAsAsync(PortalProcess portal, string name, bool javaScript)
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop, javaScript);
        await page.GotoAsync("/sign-in");
        await PressAsync(page, name);
        return page;
    }

    private static async Task TypeAndKillAsync(IPage page, PortalProcess portal)
    {
        await page.Locator("[name='Form.Title']").PressSequentiallyAsync("Which labels survive");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Saved");

        portal.Kill();
        await portal.StartAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("[name='Form.Title']")).ToHaveValueAsync("Which labels survive");
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.Locator("[name='Form.Title']").FillAsync(Title);
        await page.Locator("[name='Form.WhatAndWhy']").FillAsync("Half of our labelled answers belong to codes that no longer exist.");
        await page.Locator("[name='Form.Kind'][value='research-project']").CheckAsync();
        await page.Locator("[name='Form.Part'][value='lead']").CheckAsync();
        await page.Locator("[name='Form.Stage'][value='maintenance']").CheckAsync();
        await page.Locator("[name='Form.UseToOthers']").FillAsync("Every office recodes when ISCO changes.");
        await PressAsync(page, "Save and continue");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tell us more");
        await PressAsync(page, "Save and continue");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who writes it");
    }

    private static async Task ReceiptArrivesAsync(TestDatabase database, SmtpSink server)
    {
        await Eventually.TrueAsync(() => server.Received().Any(mail =>
            mail.Recipients.Contains(Amina) && mail.Message.Subject == $"We have your proposal “{Title}”"), "the receipt arrives");
        await Eventually.TrueAsync(async () =>
        {
            await using var db = database.Open();
            return await db.OutgoingMail.CountAsync(mail => mail.Occasion.StartsWith("received/") && mail.State == MailState.Sent) == 2;
        }, "both receipts are marked as sent");
    }

    private static async Task PlaceByKeyboardAsync(IPage page, string id)
    {
        await page.GotoAsync($"/coordination/proposals/{id}");
        await page.Locator("[name='Form.StrandId']").FocusAsync();
        await page.Keyboard.TypeAsync("Model re");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("It is in the theme “Model retraining”.")).ToBeVisibleAsync();
    }

    private static async Task DecideAsync(IPage page, string id)
    {
        await page.GotoAsync($"/coordination/proposals/{id}");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Accept", Exact = true }).CheckAsync();
        await page.Locator("input[type=checkbox][name='Form.Early']").CheckAsync();
        await PressAsync(page, "Keep the decision");

        await page.GotoAsync("/coordination/decisions");
        await page.GetByRole(AriaRole.Link, new() { Name = "to Amina Okafor" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("is accepted");
        await page.GotoAsync("/coordination/decisions");
        await PressAsync(page, "Apply the ticked decisions");
    }

    private static async Task PublishAsync(IPage page, TestDatabase database)
    {
        await using var db = database.Open();
        var year = (await db.Programmes.Latest.SingleAsync()).Year;
        await page.GotoAsync($"/coordination/programmes/{year}/publish");
        await page.Locator("input[type=checkbox][name='Form.Early']").CheckAsync();
        await PressAsync(page, "Publish version 1");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    [GeneratedRegex(@"\b\d{4} ?\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }
}
