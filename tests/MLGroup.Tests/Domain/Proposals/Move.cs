using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

internal enum Act
{
    Wait, Write, Submit, Withdraw, TakeBack, Invite, Accept, Decline, Remove, TakeBackInvitation, HandOver, Restore, Copy, Decide, Merge, Undo, Apply, Extend, Use
}

/// <summary>One thing that one person tries, or a while that passes. What an act does not need is not looked at.</summary>
internal sealed record Move(Act Act, string Who, string Other, Words Words, int Which, int When)
{
    public override string ToString() => Act switch
    {
        Act.Wait => $"time passes until {Names[When]}",
        Act.Write => $"{Who} writes “{Words.Idea}” with “{Words.Hours}” hours",
        Act.Invite or Act.Remove or Act.TakeBackInvitation or Act.HandOver => $"{Who}: {Act} {Other}",
        Act.Restore or Act.Use => $"{Who}: {Act} number {Which}, counted round",
        Act.Merge => $"{Who}: {Act}{(Early ? ", early" : "")}",
        Act.Apply => $"{Who}: {Act} number {Which} from the latest, counted round",
        Act.Decide => $"{Who}: {Outcome}{(AsksOfHours ? " of the hours" : "")}, due at {Names[When]}{(Early ? ", early" : "")}",
        Act.Extend => $"{Who}: {Act} until {Names[When]}",
        _ => $"{Who}: {Act}"
    };

    /// <summary>Instants that a move may speak of.</summary>
    public static readonly string[] Names =
        ["a minute later", "ten minutes later", "the deadline", "a second after it", "the end of the grace", "a second after that", "the week after", "the meeting", "a second after the meeting"];

    public static DateTimeOffset At(int when, Dates dates, DateTimeOffset now) => when switch
    {
        0 => now.AddMinutes(1),
        1 => now.AddMinutes(10),
        2 => dates.Deadline,
        3 => dates.Deadline.AddSeconds(1),
        4 => dates.Grace,
        5 => dates.Grace.AddSeconds(1),
        6 => dates.Deadline.AddDays(7),
        7 => dates.Meeting,
        _ => dates.Meeting.AddSeconds(1)
    };

    private static readonly DecisionOutcome[] Outcomes =
        [DecisionOutcome.Accept, DecisionOutcome.AskForChanges, DecisionOutcome.NotThisYear, DecisionOutcome.AcceptWithChanges];

    private DecisionOutcome Outcome => Outcomes[Which % Outcomes.Length];
    private bool Early => Which >= Outcomes.Length;

    // Otherwise changes are asked of all answers.
    private bool AsksOfHours => Outcome == DecisionOutcome.AskForChanges && Early;

    /// <summary>Whether the model does it; null where there is nothing yet that it could be done to.</summary>
    public bool? In(ModelProposal model)
    {
        var at = At(When, model.Dates, model.Now);
        return Act switch
        {
            Act.Wait => model.Wait(at),
            Act.Write => model.Write(Who, Words),
            Act.Submit => model.Submit(Who),
            Act.Withdraw => model.Withdraw(Who),
            Act.TakeBack => model.TakeBack(Who),
            Act.Invite => model.Invite(Who, Other),
            Act.Accept or Act.Decline => model.Answer(Who, Act == Act.Accept),
            Act.Remove => model.Remove(Who, Other),
            Act.TakeBackInvitation => model.TakeBackInvitation(Who, Other),
            Act.HandOver => model.HandOver(Who, Other),
            Act.Restore => model.Versions.Count > 0 ? model.Restore(Who, Which % model.Versions.Count) : null,
            Act.Copy => model.Copy(Who),
            Act.Decide => model.Decide(Who, Outcome, Early, at, AsksOfHours),
            Act.Merge => model.Decide(Who, DecisionOutcome.Merge, Early, at, ofHours: false),
            Act.Undo => model.Decisions.Count > 0 ? model.Undo(Who) : null,
            Act.Apply => model.Decisions.Count > 0 ? model.Apply(Who, model.Decisions.Count - 1 - Which % model.Decisions.Count) : null,
            Act.Extend => model.Extend(Who, at),
            _ => model.Extensions.Count > 0 ? model.Use(Who, Which % model.Extensions.Count) : null
        };
    }

    /// <summary>Whether the real proposal does it.</summary>
    public bool In(RealProposal real, Dates dates, DateTimeOffset now)
    {
        var (proposal, viewer, other, at) = (real.Proposal, Viewer.Of(real.Person(Who)), real.Person(Other), At(When, dates, now));
        try
        {
            _ = Act switch
            {
                Act.Wait => 0,
                Act.Write => Done(() => proposal.Write(RealProposal.Text(Words), viewer, now)),
                Act.Submit => Done(() => proposal.Submit(viewer, now)),
                Act.Withdraw => Done(() => proposal.Withdraw("No time.", viewer, now)),
                Act.TakeBack => Done(() => proposal.TakeBack(viewer, now)),
                Act.Invite => Done(() => proposal.Invite(other, viewer, now)),
                Act.Accept or Act.Decline => Done(() => proposal.Answer(Act == Act.Accept, viewer, now)),
                Act.Remove => Done(() => proposal.Remove(other.Id, viewer)),
                Act.TakeBackInvitation => Done(() => proposal.TakeBackInvitation(other.Id, viewer)),
                Act.HandOver => Done(() => proposal.HandOver(other.Id, viewer)),
                Act.Restore => Done(() => proposal.Restore(proposal.Versions[Which % proposal.Versions.Count], viewer, now)),
                Act.Copy => Done(() => Assert.Equal((proposal.Text, ProposalStatus.Draft), Told(proposal.Copy(proposal.Call, real.Person(Who), now)))),
                Act.Decide => Done(() => proposal.Decide(Outcome, real.Strand, "x", at, viewer, now, Early,
                    AsksOfHours ? [nameof(ProposalText.HoursAMonth)] : [.. proposal.Fields.Select(field => field.Name)])),
                Act.Merge => Done(() => proposal.MergeInto(real.Other, real.Strand, new Dictionary<string, WordsOf>(), "", viewer, now, Early)),
                Act.Undo => Done(() => proposal.Decisions[^1].Undo(viewer)),
                Act.Apply => Done(() => proposal.Decisions[proposal.Decisions.Count - 1 - Which % proposal.Decisions.Count].Apply(viewer, now)),
                Act.Extend => Done(() => real.Extensions.Add(proposal.Extend(at, viewer, now))),
                _ => Done(() => real.Extensions[Which % real.Extensions.Count].Use(viewer, now))
            };
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static (ProposalText, ProposalStatus) Told(Proposal copy) => (copy.Text, copy.Status);

    private static int Done(Action act)
    {
        act();
        return 0;
    }
}

/// <summary>A real proposal with the people around it.</summary>
internal sealed class RealProposal
{
    private readonly People _people = People.Stored();

    public RealProposal(Dates dates)
    {
        var programme = Calls.Programme2027();
        programme.Schedule(MilestoneKind.ProgrammeMeeting, ZonedTime.At(dates.Meeting, "Africa/Lagos"));
        programme.Add(Strand);
        Proposal = new Proposal(programme.Call, _people.Amina, dates.Start);
        Other = programme.Submitted(_people.Another("Gita", _people.Oslo));
        var farah = new Viewer { MemberId = _people.Farah.Id, IsCoordinator = true };
        Other.Decide(DecisionOutcome.Accept, Strand, "", null, farah, dates.Start, early: true).Apply(farah, dates.Start);
    }

    public Proposal Proposal { get; }

    /// <summary>Of somebody whom none of the five works with; accepted from the beginning.</summary>
    public Proposal Other { get; }
    public Strand Strand { get; } = new Theme("Text classification", "Coding with models.");
    public List<Extension> Extensions { get; } = [];

    public Member Person(string name) => _people.All.Single(person => person.Name.StartsWith(name, StringComparison.Ordinal));

    public string Name(int? id) => _people.All.Single(person => person.Id == id).Name.Split(' ')[0];

    public static ProposalText Text(Words words) => words.Idea switch
    {
        "" => new ProposalText(),
        "half" => new ProposalText { Title = "half" },
        "long" => Calls.Complete with { Title = new string('x', ProposalText.TitleLength + 1) },
        var title => Calls.Complete with { Title = title }
    } with
    { HoursAMonth = words.Hours };
}
