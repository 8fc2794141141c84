using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Tests.Web.Pages.SignIn;

namespace MLGroup.Tests.Web;

/// <summary>Letters lie in mailboxes for years: every address that one may name leads to a page.</summary>
public sealed class LinksTests
{
    private const string Chen = "chen.yulan@statcan.example";

    [Fact]
    public async Task Every_address_that_a_letter_names_leads_to_a_page()
    {
        await using var portal = await Portal.StartAsync(sample: true);
        var links = portal.Services.GetRequiredService<PortalLinks>();
        var secrets = portal.Services.GetRequiredService<Secrets>();
        await using var db = portal.Open();
        var chen = await db.Members.WithAddress(Chen).SingleAsync(TestContext.Current.CancellationToken);
        var preferences = await secrets.TokenAsync(Secret.Preferences, PreferenceId.Of(chen.Id, CommunicationKind.Newsletter));
        var visitor = portal.Visitor();
        await (await visitor.OpenAsync("/sign-in")).SubmitAsync("Send me the mail", ("Form.Address", Chen));
        var addresses = new SortedDictionary<string, Uri>(StringComparer.Ordinal)
        {
            [nameof(PortalLinks.Home)] = links.Home,
            [nameof(PortalLinks.SignIn)] = links.SignIn,
            [nameof(PortalLinks.OwnPreferences)] = links.OwnPreferences,
            [nameof(PortalLinks.Call)] = links.Call(2027),
            [nameof(PortalLinks.Programme)] = links.Programme(await PublishedAsync(portal)),
            [nameof(PortalLinks.ProgrammeChanges)] = links.ProgrammeChanges(2027),
            [nameof(PortalLinks.ProgrammeFeed)] = links.ProgrammeFeed(2027),
            [nameof(PortalLinks.Proposal)] = links.Proposal(4),
            [nameof(PortalLinks.Draft)] = links.Draft(4),
            [nameof(PortalLinks.Invitation)] = links.Invitation(13),
            [nameof(PortalLinks.Confirmation)] = links.Confirmation(await secrets.TokenAsync(Secret.Confirmation, await EnteredAsync(portal, chen))),
            [nameof(PortalLinks.Extension)] = links.Extension(await secrets.TokenAsync(Secret.Extension, await ExtendedAsync(portal, chen))),
            [nameof(PortalLinks.SignInLink)] = links.SignInLink((await portal.SignInMailAsync(Chen)).Link.Split('/')[^1]),
            [nameof(PortalLinks.Preferences)] = links.Preferences(preferences)
        };
        var member = await portal.AsAsync(chen);

        var told = new SortedDictionary<string, HttpStatusCode>(StringComparer.Ordinal);
        foreach (var (name, address) in addresses)
        {
            var reader = name is nameof(PortalLinks.SignIn) or nameof(PortalLinks.SignInLink) ? visitor : member;
            told[name] = (await reader.OpenAsync(address.PathAndQuery)).Status;
        }

        Assert.Equal(Names().Order(StringComparer.Ordinal), addresses.Keys);
        Assert.All(told, answer => Assert.Equal((answer.Key, HttpStatusCode.OK), (answer.Key, answer.Value)));
    }

    private static async Task<int> EnteredAsync(Portal portal, Member member)
    {
        await using var db = portal.Open();
        var call = await db.Calls.SingleAsync();
        var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
        var entered = Proposal.EnterFor(await db.Members.SingleAsync(one => one.Id == member.Id), call, null, inkeri, portal.Now);
        db.Add(entered);
        await db.SaveChangesAsync();
        return entered.Id;
    }

    private static async Task<int> PublishedAsync(Portal portal)
    {
        await using var db = portal.Open();
        var programme = await db.Programmes.SingleAsync(one => one.Year == 2027);
        var snapshot = new PublishedProgramme(2027, programme.Name, [new("Theme", "Text", "text", "", [new(1, "Receipts", "Read them.", "Training", "Idea", [], [])])]);
        db.Add(programme.Publish(snapshot, null, early: true, byMemberId: 1, portal.Now));
        await db.SaveChangesAsync();
        return programme.Year;
    }

    private static async Task<int> ExtendedAsync(Portal portal, Member member)
    {
        await using var db = portal.Open();
        var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
        var proposal = new Proposal(await db.Calls.SingleAsync(), await db.Members.SingleAsync(one => one.Id == member.Id), portal.Now);
        var extension = proposal.Extend(portal.Now.AddDays(60), inkeri, portal.Now);
        db.Add(extension);
        await db.SaveChangesAsync();
        return extension.Id;
    }

    private static IEnumerable<string> Names() => typeof(PortalLinks)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(Uri))
        .Select(method => method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name[4..] : method.Name);
}
