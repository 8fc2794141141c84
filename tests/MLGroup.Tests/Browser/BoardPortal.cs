using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Browser;

/// <summary>A portal whose sample programme got as many submitted proposals as a real call brings.</summary>
public sealed class BoardPortal : IAsyncLifetime
{
    /// <summary>How many proposals lie on the board.</summary>
    public const int Proposals = 60;

    private readonly List<PortalProcess> _processes = [];

    internal TestDatabase Database { get; private set; } = null!;

    public Uri Address => _processes[0].Address;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateTodaysSampleAsync();
        await FillAsync(Proposals);
        _processes.Add(await PortalProcess.StartAsync(Database, Writing.Sample));
    }

    /// <summary>The address of a second process on the same database; that of the first where the database is made for one alone.</summary>
    public async Task<Uri> StartAnotherAsync()
    {
        if (Database.Provider == "PostgreSql")
            _processes.Add(await PortalProcess.StartAsync(Database, Writing.Sample));
        return _processes[^1].Address;
    }

    /// <summary>Takes everything out of the columns, as if nobody had begun to group.</summary>
    public async Task ClearAsync()
    {
        await using var db = Database.Open();
        await db.BoardActs.ExecuteDeleteAsync();
        await db.Placements.ExecuteDeleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Hands in more proposals until there are so many.</summary>
    public async Task FillAsync(int proposals)
    {
        await using var db = Database.Open();
        var call = await db.Calls.OrderByDescending(one => one.Programme.Year).FirstAsync();
        var members = await db.Members.TakingPart.OrderBy(member => member.Id).Take(40).ToListAsync();
        var opened = call.OpensAt!.Value.AddHours(1);
        var text = (await db.Proposals.HandedIn.FirstAsync()).Submitted!;
        for (var more = await db.Proposals.Where(one => one.Call == call).HandedIn.CountAsync(); more < proposals; more++)
        {
            var (member, number) = (members[more % members.Count], more);
            var proposal = new Proposal(call, member, opened);
            proposal.Write(text with { Title = $"Proposal of card {number}" }, Viewer.Of(member), opened);
            proposal.Submit(Viewer.Of(member), opened);
            db.Add(proposal);
        }
        await db.SaveChangesAsync();
    }
}
