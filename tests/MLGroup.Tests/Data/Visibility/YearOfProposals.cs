using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data.Visibility;

/// <summary>
/// A database with a proposal in every state. Amina wrote all of them; Bo is invited to each and has not answered, Chen declined, and
/// Hana, who coordinates as well, writes along.
/// </summary>
public sealed class YearOfProposals : IAsyncLifetime
{
    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Theme _theme = new("Text classification", "");
    private TestDatabase _database = null!;
    private Member _hana = null!;

    public Dictionary<string, Viewer> Viewers { get; } = [];

    /// <inheritdoc cref="TestDatabase.Open"/>
    public PortalContext Open() => _database.Open();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = Open();
        _hana = _people.Another("Hana", _people.Wellington);
        _hana.Appoint(Role.Coordinator, People.Joined);
        var colleague = _people.Another("Colleague", _people.Abuja);
        var other = _people.Another("Other");
        _programme.Add(_theme);
        db.AddRange([_programme, _hana, colleague, other, .. _people.All]);
        await db.SaveChangesAsync();
        db.AddRange(Draft(), Submitted("submitted"), Submitted("hidden", "no"), Withdrawn(), TakenBack(), Decided(DecisionOutcome.AskForChanges),
            Decided(DecisionOutcome.Accept), Decided(DecisionOutcome.NotThisYear), Pending(), DecidedAgain());
        await db.SaveChangesAsync();
        foreach (var member in new[] { _hana, colleague, other }.Concat(_people.All))
            Viewers[member.Name.Split(' ')[0]] = Viewer.Of(member);
        Viewers["Visitor"] = Viewer.Visitor;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Viewer Amina => Viewer.Of(_people.Amina);

    private Viewer Dina => Viewer.Of(_people.Dina);

    private Proposal Draft(string title = "draft", string show = "")
    {
        var proposal = _programme.Draft(_people.Amina, Calls.Complete with { Title = title, ShowToMembers = show }).With(_hana);
        proposal.Invite(_people.Bo, Amina, Calls.Open);
        proposal.Invite(_people.Chen, Amina, Calls.Open);
        proposal.Answer(accepts: false, Viewer.Of(_people.Chen), Calls.Open);
        return proposal;
    }

    private Proposal Submitted(string title, string show = "")
    {
        var proposal = Draft(title, show);
        proposal.Submit(Amina, Calls.Open);
        return proposal;
    }

    private Proposal Withdrawn(string title = "withdrawn")
    {
        var proposal = Submitted(title);
        proposal.Withdraw("No time.", Amina, Calls.Open);
        return proposal;
    }

    private Proposal TakenBack()
    {
        var proposal = Withdrawn("taken back");
        proposal.TakeBack(Amina, Calls.Open);
        return proposal;
    }

    private Proposal Pending()
    {
        var proposal = Submitted("pending");
        Decide(proposal, DecisionOutcome.NotThisYear);
        return proposal;
    }

    private Proposal Decided(DecisionOutcome outcome)
    {
        var proposal = Submitted($"{outcome}");
        Decide(proposal, outcome).Apply(Dina, AfterDeadline);
        return proposal;
    }

    // Three decisions: one applied and replaced, one applied that stands, one pending.
    private Proposal DecidedAgain()
    {
        var proposal = Submitted("again");
        Decide(proposal, DecisionOutcome.NotThisYear).Apply(Dina, AfterDeadline);
        Decide(proposal, DecisionOutcome.Accept).Apply(Dina, AfterDeadline);
        Decide(proposal, DecisionOutcome.NotThisYear);
        return proposal;
    }

    private static DateTimeOffset AfterDeadline => Calls.Deadline.AddDays(7);

    private Decision Decide(Proposal proposal, DecisionOutcome outcome) =>
        proposal.Decide(outcome, _theme, $"{outcome}", AfterDeadline.AddDays(7), Dina, AfterDeadline, fields: ["Title"]);
}
