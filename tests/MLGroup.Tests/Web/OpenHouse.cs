using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MLGroup.Data;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;

namespace MLGroup.Tests.Web;

/// <summary>
/// The sample programme with something behind every door: two published versions, a letter, and what mailed links lead to. It is
/// made once a run and copied, so that two copies differ in nothing, not even in the tokens of their links.
/// </summary>
internal sealed class OpenHouse
{
    private const string Chen = "chen.yulan@statcan.example";
    private const int FirstActivity = 13;
    private const int SecondActivity = 18;

    private static readonly Lazy<Task<OpenHouse>> _thatMorning = new(() => MakeAsync(TestDatabase.CreateSampleAsync, TestDatabase.Morning));
    private static readonly Lazy<Task<OpenHouse>> _today = new(() => MakeAsync(TestDatabase.CreateTodaysSampleAsync, DateTimeOffset.UtcNow));

    private readonly TestDatabase _database;
    private readonly Dictionary<string, string> _fillings = new() { ["mine"] = "4", ["invited"] = "23" };

    private OpenHouse(TestDatabase database) => _database = database;

    /// <summary>As it is on <see cref="TestDatabase.Morning"/>.</summary>
    public static Task<OpenHouse> ThatMorningAsync() => _thatMorning.Value;

    /// <summary>For a portal that runs as a process and goes by the machine's clock.</summary>
    public static Task<OpenHouse> TodayAsync() => _today.Value;

    public Task<TestDatabase> CopyAsync() => TestDatabase.CopyOfAsync(_database);

    /// <summary>The address of a door with what stands behind it here.</summary>
    public string Filled(Door door) => _fillings.Aggregate(door.Address!, (address, filling) =>
        address.Replace($"{{{filling.Key}}}", filling.Value, StringComparison.Ordinal));

    private static async Task<OpenHouse> MakeAsync(Func<Task<TestDatabase>> sample, DateTimeOffset now)
    {
        var house = new OpenHouse(await sample());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => house._database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await house.FurnishAsync(now);
        await TestServer.LetGoAsync(house._database.Settings);
        return house;
    }

    private async Task FurnishAsync(DateTimeOffset now)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(now))
            .AddPortalData(_database.Settings).AddPortalMail(new MailSettings(), new Uri("https://group.example"), "Machine Learning Group")
            .AddSingleton<SecondFactor>().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        await PublishAsync(db, now);
        await WriteLettersAsync(db, services.GetRequiredService<Secrets>(), now);
        await GiveSecondFactorAsync(db, services.GetRequiredService<SecondFactor>(), now);
    }

    // A second version, so that something changed since the first.
    private async Task PublishAsync(PortalContext db, DateTimeOffset now)
    {
        ProgrammeVersion? latest = null;
        foreach (var id in (int[])[FirstActivity, SecondActivity])
        {
            var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
            var placement = await db.Placements.Working.Include(one => one.Strand).Include(one => one.Proposal)
                .ThenInclude(proposal => proposal.Writers).ThenInclude(writer => writer.Organisation).SingleAsync(one => one.ProposalId == id);
            placement.Proposal.Decide(DecisionOutcome.Accept, placement.Strand, "", dueAt: null, inkeri, now, early: true).Apply(inkeri, now);
            await db.SaveChangesAsync();
            var (programme, strand) = (await db.Programmes.Include(one => one.Strands).SingleAsync(), placement.Strand!);
            var snapshot = PublishedProgramme.Of(programme, await db.Activities.ToListAsync(), await db.Codes.AsNoTracking().ToListAsync());
            db.Add(latest = programme.Publish(snapshot, latest, early: true, inkeri.MemberId, now));
            await db.SaveChangesAsync();
            (_fillings["activity"], _fillings["strand"]) = (Number(placement.Proposal.Activity!.Id), $"{(strand is Squad ? "squads" : "themes")}/{strand.Slug}");
            _fillings["year"] = Number(programme.Year);
        }
    }

    private async Task WriteLettersAsync(PortalContext db, Secrets secrets, DateTimeOffset now)
    {
        var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
        var (amina, chen) = (await db.Members.WithAddress(Doors.Writer).SingleAsync(), await db.Members.WithAddress(Chen).SingleAsync());
        var call = await db.Calls.SingleAsync();
        var letter = new OutgoingMail(amina, CommunicationKind.OwnProposals, "draft/1", "draft-1@group.example", "About your proposal",
            "Dear Amina,\n\n> Which release do you use?\n\nThe coordinators", MailPriority.Normal, isDraft: true, expiresAt: null, now);
        var entered = Proposal.EnterFor(chen, call, null, inkeri, now);
        entered.Write(new ProposalText { Title = "Crop types from street pictures", WhatAndWhy = "From a document." }, inkeri, now);
        var late = new Proposal(call, amina, now);
        var extension = late.Extend(now.AddDays(60), inkeri, now);
        var request = new SignInRequest(chen.Address, "of another browser", "", now);
        request.Answer(chen, now);
        db.AddRange(letter, entered, late, extension, request);
        await db.SaveChangesAsync();
        _fillings["letter"] = Number(letter.Id);
        _fillings["confirmation"] = await secrets.TokenAsync(Secret.Confirmation, entered.Id);
        _fillings["extension"] = await secrets.TokenAsync(Secret.Extension, extension.Id);
        _fillings["link"] = await secrets.TokenAsync(Secret.SignInLink, request.Id);
        _fillings["preferences"] = await secrets.TokenAsync(Secret.Preferences, PreferenceId.Of(chen.Id, CommunicationKind.Newsletter));
    }

    private static async Task GiveSecondFactorAsync(PortalContext db, SecondFactor factor, DateTimeOffset now)
    {
        var account = new Account(await db.Members.WithAddress(Doors.HalfSignedIn).SingleAsync());
        var key = Totp.NewKey();
        Assert.True(factor.SetUp(account, key, Totp.CodeAt(key, now), now));
        db.Add(account);
        await db.SaveChangesAsync();
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
