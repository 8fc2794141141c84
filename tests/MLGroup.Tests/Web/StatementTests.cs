using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web;

/// <summary>
/// No page asks the database more as its lists grow, and none more than six times before the reader has it: that they were here is noted
/// afterwards.
/// </summary>
public sealed class StatementTests(StatementTests.BigYear year) : IClassFixture<StatementTests.BigYear>
{
    private const int Most = 6;
    private const string Note = "UPDATE \"Sessions\"";

    [Theory]
    [InlineData(null)]
    [InlineData(Doors.Writer)]
    [InlineData(Doors.Coordinator)]
    [InlineData(Doors.Administrator)]
    public async Task A_page_asks_the_database_at_most_six_times(string? address)
    {
        var reader = address is null ? year.Portal.Visitor() : await year.Portal.AsAsync(address);
        // The first request of a portal reads its keys.
        await reader.OpenAsync("/");
        using var statements = Statements.Of(year.Portal.Database);
        var tooMany = new List<string>();

        foreach (var door in Doors.All.Where(door => door.Address is not null))
        {
            await year.LetSessionsAgeAsync();
            statements.Forget();
            using var answer = await reader.GetAsync(year.House.Filled(door));
            if (address is not null)
                await Eventually.TrueAsync(() => statements.Asked.Any(IsNote), $"the visit of {door.Address} is noted");
            var asked = statements.Asked.ToList();
            if (asked.FindIndex(IsNote) is >= 0 and var noted && noted < asked.Count - 1)
                tooMany.Add($"{door.Address}: its reader waits for the note that they were here");
            if (asked.Count(one => !IsNote(one)) > Most)
                tooMany.Add($"{door.Address} ({(int)answer.StatusCode}): {asked.Count}\n{string.Join("\n", asked)}");
        }

        Assert.True(tooMany.Count == 0, string.Join('\n', tooMany));
    }

    private static bool IsNote(string statement) => statement.StartsWith(Note, StringComparison.Ordinal);

    /// <summary>A year with as many proposals as a big group has, of everybody, in every theme and squad, and with a co-proposer each.</summary>
    public sealed class BigYear : IAsyncLifetime
    {
        private const int Proposals = 300;

        internal OpenHouse House { get; private set; } = null!;

        internal Portal Portal { get; private set; } = null!;

        /// <summary>Everybody was seen last two minutes ago.</summary>
        internal async Task LetSessionsAgeAsync()
        {
            await using var db = Portal.Open();
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, Portal.Now.AddMinutes(-2)));
        }

        public async ValueTask InitializeAsync()
        {
            House = await OpenHouse.ThatMorningAsync();
            Portal = Portal.On(await House.CopyAsync());
            await using var db = Portal.Open();
            var call = await db.Calls.SingleAsync();
            var (members, strands) = (await db.Members.OrderBy(member => member.Id).ToListAsync(), await db.Strands.OrderBy(strand => strand.Id).ToListAsync());
            var working = await db.Layouts.SingleAsync(layout => layout.Name == Layout.Working);
            var proposals = Enumerable.Range(0, Proposals).Select(at => Submitted(call, members[at % members.Count], members[(at + 1) % members.Count], at)).ToList();
            db.AddRange(proposals);
            await db.SaveChangesAsync();
            db.AddRange(proposals.Index().Select(one => new Placement(working, one.Item, strands[one.Index % strands.Count], 100 + one.Index)));
            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        private Proposal Submitted(Call call, Member proposer, Member coProposer, int at)
        {
            var (proposal, viewer) = (new Proposal(call, proposer, Portal.Now), Viewer.Of(proposer));
            proposal.Write(Calls.Complete with { Title = $"Reading receipts, part {at}" }, viewer, Portal.Now);
            proposal.Invite(coProposer, viewer, Portal.Now);
            if (at % 2 == 0)
                proposal.Answer(accepts: true, Viewer.Of(coProposer), Portal.Now);
            proposal.Submit(viewer, Portal.Now);
            return proposal;
        }
    }
}
