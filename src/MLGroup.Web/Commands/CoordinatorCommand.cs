using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Mail;

namespace MLGroup.Web.Commands;

/// <summary>
/// <c>coordinator ADDRESS</c>: appoints a coordinator and administrator from outside the portal, who is also its first user while it
/// is empty. There is no account that everybody knows.
/// </summary>
internal static class CoordinatorCommand
{
    public const string Usage = "coordinator ADDRESS [--name NAME] [--organisation NAME] [--country XX]";

    private static readonly string[] Options = ["--name", "--organisation", "--country"];

    /// <summary>0 when the person is appointed, 1 when a rule forbids it, 2 when the words are not understood.</summary>
    public static async Task<int> RunAsync(string[] words, IServiceProvider services, TextWriter output, TextWriter errors)
    {
        if (Read(words) is not var (address, options))
        {
            await errors.WriteLineAsync($"Write: {Usage}");
            return 2;
        }
        try
        {
            await output.WriteLineAsync(await AppointAsync(address, options, services));
            return 0;
        }
        catch (RuleBrokenException broken)
        {
            await errors.WriteLineAsync(broken.Message);
            return 1;
        }
    }

    private static async Task<string> AppointAsync(string address, Dictionary<string, string> options, IServiceProvider services)
    {
        var database = services.GetRequiredService<DatabaseSettings>();
        if (database.MigrateAtStart)
            await DataSetup.MigrateAsync(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.Act = Act.ByPortal("coordinator");
        var member = await db.Members.WithAddress(address).SingleOrDefaultAsync();
        if (member is null)
            db.Members.Add(member = await NewMemberAsync(db, address, options, now));
        member.Appoint(Role.Coordinator, now);
        member.Appoint(Role.Administrator, now);
        await db.SaveChangesAsync();
        return $"""
            {member.Name} ({member.Address}, {member.Organisation?.Name ?? "no organisation"}) is coordinator and administrator now.
            Next: open {services.GetRequiredService<PortalLinks>().SignIn}, enter {member.Address}, and follow the link in the mail.
            The first sign-in sets up a second factor: have a phone with an authenticator app at hand.
            """;
    }

    private static async Task<Member> NewMemberAsync(PortalContext db, string address, Dictionary<string, string> options, DateTimeOffset now)
    {
        var office = OfficeFor(address, options);
        office = await db.Organisations.FirstOrDefaultAsync(known => known.Name == office.Name) ?? office;
        return new Member(options.GetValueOrDefault("--name") ?? address.Split('@')[0], address, office, "Etc/UTC", now);
    }

    // Nothing is invented: without a name the office is called by the domain of its mail until a coordinator says more.
    private static Organisation OfficeFor(string address, Dictionary<string, string> options)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
        var country = options.GetValueOrDefault("--country")?.ToUpperInvariant() ?? CountryOf(domain);
        var kind = country is null ? OrganisationKind.InternationalOrganisation : OrganisationKind.Other;
        return new Organisation(options.GetValueOrDefault("--organisation") ?? domain, "", kind, country);
    }

    // A top-level domain of two letters is a country's, and but for one it is its code in ISO 3166.
    private static string? CountryOf(string domain)
    {
        var top = domain[(domain.LastIndexOf('.') + 1)..];
        return top == "uk" ? "GB" : Country.Find(top)?.Code;
    }

    private static (string Address, Dictionary<string, string> Options)? Read(string[] words)
    {
        if (words is not [{ } address, .. var rest] || address.StartsWith('-') || rest.Length % 2 != 0)
            return null;
        var pairs = rest.Chunk(2).ToList();
        return pairs.All(pair => Options.Contains(pair[0])) && pairs.DistinctBy(pair => pair[0]).Count() == pairs.Count
            ? (address, pairs.ToDictionary(pair => pair[0], pair => pair[1]))
            : null;
    }
}
