using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Proposals;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Data.Visibility;

/// <summary>
/// Amina's proposal was split twice: one part is decided, of the other only coordinators know. Bo's is accepted with changes; Chen's is to be
/// merged into Amina's, which is of Emeka's office.
/// </summary>
public sealed class MergedAndSplitTests : IAsyncLifetime
{
    private static readonly DateTimeOffset AfterDeadline = Calls.Deadline.AddDays(7);

    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Theme _theme = new("Text classification", "");
    private TestDatabase _database = null!;
    private PortalContext _db = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _programme.Add(_theme);
        await _database.AddAsync([_programme, .. _people.All]);
        _db = _database.Open();
        await using var db = _database.Open();
        var people = await db.Members.ToDictionaryAsync(member => member.Name.Split(' ')[0]);
        var (programme, theme) = (await db.Programmes.Include(one => one.Call).SingleAsync(), await db.Strands.SingleAsync());
        var (whole, bos, chens) = (Submitted("Amina", "whole"), Submitted("Bo", "Bo's"), Submitted("Chen", "Chen's"));
        db.AddRange(whole, bos, chens);
        await db.SaveChangesAsync();
        var (hidden, known) = (whole.Split("hidden", Dina, AfterDeadline), whole.Split("known", Dina, AfterDeadline));
        db.AddRange(hidden, known);
        known.Decide(DecisionOutcome.NotThisYear, null, "", null, Dina, AfterDeadline).Apply(Dina, AfterDeadline);
        bos.Decide(DecisionOutcome.AcceptWithChanges, theme, "Shorter.", null, Dina, AfterDeadline).Apply(Dina, AfterDeadline);
        chens.MergeInto(whole, theme, new Dictionary<string, WordsOf>(), "", Dina, AfterDeadline);
        await db.SaveChangesAsync();

        Proposal Submitted(string who, string title) => programme.Submitted(people[who], Calls.Complete with { Title = title });
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Viewer Dina => Viewer.Of(_people.Dina);

    [Theory]
    [InlineData("Amina", "Bo's, Chen's, whole, whole/known")]
    [InlineData("Bo", "Bo's, Chen's, whole, whole/known")]
    [InlineData("Farah", "Bo's, Chen's, whole, whole/known")]
    [InlineData("Emeka", "Bo's, Chen's, whole, whole/hidden, whole/known")]
    [InlineData("Dina", "Bo's, Chen's, whole, whole/hidden, whole/known")]
    public async Task What_was_split_off_is_seen_by_coordinators_and_by_all_once_it_is_decided(string viewer, string expected) =>
        Assert.Equal(expected, await NamesAsync(_db.Proposals.VisibleTo(Of(viewer))));

    [Theory]
    [InlineData("Amina", "whole, whole/known")]
    [InlineData("Chen", "Chen's")]
    public async Task Its_writers_write_it_from_then_on(string viewer, string expected) =>
        Assert.Equal(expected, await NamesAsync(_db.Proposals.WrittenBy(Of(viewer))));

    [Theory]
    [InlineData("Dina", 1)]
    [InlineData("Emeka", 0)] // of the office of what it goes into
    [InlineData("Chen", 0)]
    [InlineData("Amina", 0)]
    public async Task A_pending_merge_is_seen_by_coordinators_without_a_conflict_with_either(string viewer, int expected) =>
        Assert.Equal(expected, await _db.Decisions.VisibleTo(Of(viewer)).Pending.OfMerges.CountAsync());

    [Theory]
    [InlineData("Dina", "decision:merge", "Chen's")]
    [InlineData("Dina", "decision:accept-with-changes", "Bo's")]
    [InlineData("Dina", "decision:accept", "")]
    [InlineData("Dina", "decision:pending", "Chen's")]
    [InlineData("Dina", "split:yes", "whole/hidden, whole/known")]
    [InlineData("Dina", "split:no", "Bo's, Chen's, whole")]
    [InlineData("Emeka", "decision:merge", "")]
    [InlineData("Emeka", "decision:none", "Chen's, whole, whole/hidden, whole/known")]
    [InlineData("Emeka", "-decision:pending split:no", "Bo's, Chen's, whole")]
    public async Task A_query_asks_for_merges_and_parts_and_tells_of_no_hidden_one(string viewer, string typed, string expected)
    {
        var query = Query.Read(typed, ProposalVocabulary.Of([], Array.Empty<FieldValue>().ToLookup(_ => CodeList.Kind), []));

        Assert.Equal(expected, await NamesAsync(_db.Proposals.Matching(query, _db.Question(Of(viewer), AfterDeadline, _programme.ZoneId))));
    }

    private Viewer Of(string name) => Viewer.Of(_people.All.Single(person => person.Name.StartsWith(name, StringComparison.Ordinal)));

    private static async Task<string> NamesAsync(IQueryable<Proposal> proposals) => string.Join(", ",
        (await proposals.Select(proposal => new { proposal.Submitted!.Title, proposal.SplitName }).ToListAsync())
        .Select(one => one.SplitName.Length > 0 ? $"{one.Title}/{one.SplitName}" : one.Title).Order(StringComparer.Ordinal));
}
