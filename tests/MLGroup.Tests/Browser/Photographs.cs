using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Web;

namespace MLGroup.Tests.Browser;

/// <summary>
/// Photographs every page of the sample portal, for somebody to look at: run when asked for only. The year moves on while it runs,
/// so that the pages are there which only a published programme has.
/// </summary>
public sealed class Photographs(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Album _album = new(Path.Combine(Repository.Root, "artifacts/photographs"));

    [Fact(Explicit = true)]
    public async Task Of_every_page_as_each_role_sees_it()
    {
        Expect("Failed to load resource"); // pages that refuse are taken too
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });

        await SigningInAsync(portal);
        var writer = await RoleAsync(portal, "writer", "Amina Okafor");
        await writer.GotoAsync(Filled("/my/proposals/{mine}/edit"));
        await _album.TakeSightAsync(writer, "proposal");
        var member = await RoleAsync(portal, "member", "Chen Yulan");
        await _album.OpenAsync(member, "member", "/my/proposals/13/invitation");
        await _album.OpenAsync(member, "member", "/coordination", "forbidden");
        await RoleAsync(portal, "administrator", "Siân Prydderch");
        var coordinator = await RoleAsync(portal, "coordinator", "Inkeri Vainionpää-Roche");
        await MenuAsync(coordinator);
        await RefusalsAsync(coordinator);
        await PublishAsync(coordinator, database);
        await RoleAsync(portal, "visitor", null);
        await PublicAsync(await OpenAsync(portal.Address));
        await EmptyAsync();

        TestContext.Current.SendDiagnosticMessage($"{_album.Count} pages: {await _album.WriteSheetAsync()}");
        Assert.True(_album.Count > Doors.All.Count);
    }

    // The pages that everybody sees alike are taken once, as a visitor, and the home page each time.
    private async Task<IPage> RoleAsync(PortalProcess portal, string role, string? name)
    {
        var page = await OpenAsync(portal.Address);
        if (name is not null)
            await SignInAsAsync(page, name);
        foreach (var door in Doors.All.Where(door => door.IsShown && door.Expected(role) == "200"))
            if ((role == "visitor" || door.Address == "/" || door.Expected("visitor") != "200") && Filled(door.Address!) is var address && !address.Contains('{', StringComparison.Ordinal))
                await _album.OpenAsync(page, role, address);
        return page;
    }

    // The rest stands behind what is only made on the way.
    private static string Filled(string address) =>
        address.Replace("{mine}", "4", StringComparison.Ordinal).Replace("{year}", "2027", StringComparison.Ordinal);

    private async Task SigningInAsync(PortalProcess portal)
    {
        var page = await OpenAsync(portal.Address);
        await _album.OpenAsync(page, "signing-in", "/");
        await _album.OpenAsync(page, "signing-in", "/programmes", "programme-due");
        await _album.OpenAsync(page, "signing-in", "/sign-in/code", "code-not-asked");
        await _album.OpenAsync(page, "signing-in", "/sign-in");
        await PressAsync(page, "Send me the mail");
        await _album.TakeAsync(page, "signing-in", "sign-in-refused");
        await page.Locator("[name='Form.Address']").FillAsync(Doors.Coordinator);
        await PressAsync(page, "Send me the mail");
        await _album.TakeAsync(page, "signing-in", "code");
        var links = await LinksOfMailAsync(portal);
        await _album.OpenAsync(page, "signing-in", links.Single(link => link.Contains("/sign-in/link/", StringComparison.Ordinal)), "link");
        await PressAsync(page, "Sign in");
        await _album.TakeAsync(page, "signing-in", "set-up");
        await PressAsync(page, "Set up");
        await _album.TakeAsync(page, "signing-in", "set-up-refused");
        await _album.OpenAsync(page, "signing-in", "/sign-in/link/used-before", "link-used");
        await _album.OpenAsync(page, "signing-in", "/sign-out");
        await _album.OpenAsync(page, "signing-in", "/nowhere");
        await _album.OpenAsync(page, "signing-in", "/errors/fault", "fault");
    }

    private async Task MenuAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await page.GotoAsync("/coordination");
        await page.Locator("header summary").ClickAsync();
        await _album.TakeAsync(page, "coordinator", "menu");
    }

    // What the first coordinator of a real group finds.
    private async Task EmptyAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);
        await PortalProgram.RunAsync(portal.Settings, "coordinator", "first@office.example");
        var page = await OpenAsync(portal.Address);
        await _album.OpenAsync(page, "empty", "/");
        await page.GotoAsync("/sign-in");
        await page.Locator("button[name='Form.MemberId']").ClickAsync();
        foreach (var door in Doors.All.Where(door => door.Who is Who.Members or Who.Coordinators && door.IsShown))
            if (!door.Address!.Any(char.IsAsciiDigit) && !door.Address!.Contains('{', StringComparison.Ordinal))
                await _album.OpenAsync(page, "empty", door.Address!);
    }

    private async Task RefusalsAsync(IPage page)
    {
        foreach (var (address, button) in new[]
        {
            ("/coordination/members/new", "Add the member"), ("/coordination/organisations/new", "Add the organisation"),
            ("/coordination/programmes/new", "Add the programme"), ("/coordination/programmes/2027/strands/new/squad", "Add the squad")
        })
        {
            await page.GotoAsync(address);
            await PressAsync(page, button);
            await _album.TakeAsync(page, "refused", address.Trim('/').Replace('/', '-'));
        }
    }

    private async Task PublishAsync(IPage page, TestDatabase database)
    {
        await using var db = database.Open();
        foreach (var id in await db.Placements.Working.Where(placement => placement.Proposal.Status == ProposalStatus.Submitted)
            .Select(placement => placement.ProposalId).ToListAsync())
        {
            await page.GotoAsync($"/coordination/proposals/{id}");
            await page.GetByRole(AriaRole.Radio, new() { Name = "Accept", Exact = true }).CheckAsync();
            await page.Locator("input[type=checkbox][name='Form.Early']").CheckAsync();
            await PressAsync(page, "Keep the decision");
        }
        await _album.TakeAsync(page, "deciding", "decided");
        await _album.OpenAsync(page, "deciding", "/coordination/proposals/19/merge", "merge");
        await _album.OpenAsync(page, "deciding", "/coordination/proposals/19/merge?into=1", "merge-into");
        await _album.OpenAsync(page, "deciding", "/coordination/proposals/19/split", "split");
        await _album.OpenAsync(page, "deciding", "/coordination/decisions");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "to " }).First.ClickAsync();
        await _album.TakeAsync(page, "deciding", "letter");
        await page.Locator("iframe").ScrollIntoViewIfNeededAsync();
        await _album.TakeSightAsync(page, "deciding-letter-preview");
        await page.GotoAsync("/coordination/decisions");
        await PressAsync(page, "Apply the ticked decisions");
        await _album.TakeAsync(page, "deciding", "applied");
        await _album.OpenAsync(page, "deciding", "/coordination/mail");
        await _album.OpenAsync(page, "deciding", Filled("/coordination/programmes/{year}/publish"));
        await page.Locator("input[type=checkbox][name='Form.Early']").CheckAsync();
        await PressAsync(page, "Publish version 1");
        await _album.TakeAsync(page, "deciding", "published");
        await _album.OpenAsync(page, "deciding", "/coordination");
        await _album.OpenAsync(page, "deciding", "/development/clock", "clock");
    }

    // Themes and squads, and the first activities, as far as the programme leads to them.
    private async Task PublicAsync(IPage page)
    {
        await page.GotoAsync("/programmes");
        var addresses = await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        var activities = addresses.Where(address => address.StartsWith("/activities/", StringComparison.Ordinal)).Take(3);
        foreach (var address in addresses.Where(address => address.StartsWith("/programmes/", StringComparison.Ordinal)).Concat(activities))
            await _album.OpenAsync(page, "public", address);
    }

    private static async Task<IReadOnlyList<string>> LinksOfMailAsync(PortalProcess portal)
    {
        await Eventually.TrueAsync(() => Directory.EnumerateFiles(portal.MailFolder, "*.eml").Any(), "the mail arrives");
        using var mail = await MimeMessage.LoadAsync(Directory.EnumerateFiles(portal.MailFolder, "*.eml").Single());
        return [.. mail.TextBody!.Split((char[]?)null).Where(word => word.StartsWith("http", StringComparison.Ordinal))];
    }

    private static async Task SignInAsAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await PressAsync(page, name);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
