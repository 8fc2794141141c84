using MLGroup.Domain.Grouping;
using MLGroup.Domain.Queries;
using Rules = System.Linq.Expressions.Expression<System.Func<MLGroup.Domain.Proposals.Proposal, bool>>;

namespace MLGroup.Domain.Proposals;

/// <summary>Turns a condition into a rule that a database understands, narrowed to what its asker may know.</summary>
internal sealed partial class ProposalCondition(ProposalQuestion asked)
{
    private readonly int _viewer = asked.Viewer.MemberId;
    private readonly DateTimeOffset _now = asked.Now;
    private readonly IQueryable<Placement> _placed = asked.Placements.Working.Where(placement => placement.StrandId != null);
    private readonly IQueryable<Decision> _decided = asked.Decisions.VisibleTo(asked.Viewer).Where(decision => decision.ReplacedAt == null);
    private readonly IQueryable<Interest> _interests = asked.Interests;
    private readonly IQueryable<Proposal> _free = asked.Proposals.WithoutConflictFor(asked.Viewer);

    public Rules Of(Condition condition) => condition switch
    {
        All all => all.Parts.Select(Of).Aggregate(Rule.And),
        Any any => any.Parts.Select(Of).Aggregate(Rule.Or),
        Not not => Of(not.Part).Not(),
        Words words => Saying(SearchText.Of(words.Text)),
        Term term => term.Values.Select(value => Of(term, value)).Aggregate(Rule.Or),
        _ => throw new ArgumentOutOfRangeException(nameof(condition))
    };

    private Rules Of(Term term, string value) => term.Field switch
    {
        ProposalVocabulary.Theme => InTheme(value),
        ProposalVocabulary.Status => InStatus(value),
        ProposalVocabulary.LookedAfter => LookedAfterBy(value),
        "wished" => Chosen(text => text.WishedStrand == value, text => text.WishedStrand != "", value),
        "decision" => Decided(value),
        "conflict" => proposal => !_free.Any(free => free.Id == proposal.Id),
        "writer" => WrittenBy(value),
        "proposer" => ProposedBy(value),
        "office" => OfOffice(SearchText.Of(value)),
        ProposalVocabulary.Country => value == ProposalVocabulary.None ? _ofSomeCountry.Not() : OfCountry([value]),
        "region" => OfCountry([.. ProposalVocabulary.CountriesOf(value)]),
        "kind" => Chosen(text => text.Kind == value, text => text.Kind != "", value),
        "part" => Text(text => text.Part == value),
        ProposalVocabulary.Stage => Chosen(text => text.Stage == value, text => text.Stage != "", value),
        ProposalVocabulary.Support => Chosen(Holding(text => " " + text.Supports + " ", value), text => text.Supports != "", value),
        ProposalVocabulary.Facilitator => Chosen(Holding(text => " " + text.Facilitators + " ", value), text => text.Facilitators != "", value),
        "interest" => Rule.Compared<Proposal, int>(proposal => _interests.Where(interest => interest.ProposalId == proposal.Id)
            .Select(interest => interest.MemberId).Distinct().Count(), term.Comparison, QueryField.Number(value)),
        "submitted" => SubmittedOn(term.Comparison, QueryField.Day(value)),
        "saved" => SavedOn(term.Comparison, QueryField.Day(value)),
        "late" => YesOrNo(proposal => proposal.IsLate && proposal.Status != ProposalStatus.Draft, value),
        "entered" => Entered(value),
        "merging" => Text(value == "no" ? text => text.OpenToMerging == "no" : text => text.OpenToMerging != "no"),
        "shown" => Text(value == "no" ? text => text.ShowToMembers == "no" : text => text.ShowToMembers != "no"),
        "split" => YesOrNo(proposal => proposal.SplitFromId != null, value),
        "number" => Rule.Compared<Proposal, int>(proposal => proposal.Id, term.Comparison, QueryField.Number(value)),
        _ => throw new ArgumentOutOfRangeException(nameof(term))
    };

    private Rules InTheme(string value) => value switch
    {
        ProposalVocabulary.None => proposal => !_placed.Any(placement => placement.ProposalId == proposal.Id),
        ProposalVocabulary.Anything => proposal => _placed.Any(placement => placement.ProposalId == proposal.Id),
        _ => proposal => _placed.Any(placement => placement.ProposalId == proposal.Id && placement.Strand!.Slug == value)
    };

    // Nothing here may tell of a decision that the viewer does not see: _decided is narrowed, and nothing else is asked.
    private Rules Decided(string value) => value switch
    {
        "pending" => proposal => _decided.Any(decision => decision.ProposalId == proposal.Id && decision.AppliedAt == null),
        "applied" => proposal => _decided.Any(decision => decision.ProposalId == proposal.Id && decision.AppliedAt != null),
        "accept" => WithOutcome(DecisionOutcome.Accept),
        "accept-with-changes" => WithOutcome(DecisionOutcome.AcceptWithChanges),
        "merge" => WithOutcome(DecisionOutcome.Merge),
        "changes" => WithOutcome(DecisionOutcome.AskForChanges),
        "not-this-year" => WithOutcome(DecisionOutcome.NotThisYear),
        _ => proposal => !_decided.Any(decision => decision.ProposalId == proposal.Id)
    };

    private Rules WithOutcome(DecisionOutcome outcome) =>
        proposal => _decided.Any(decision => decision.ProposalId == proposal.Id && decision.Outcome == outcome);

    private Rules LookedAfterBy(string value)
    {
        var name = SearchText.Of(value);
        return value switch
        {
            ProposalVocabulary.Me => proposal => proposal.LookedAfterById == _viewer,
            ProposalVocabulary.None => proposal => proposal.LookedAfterById == null,
            ProposalVocabulary.Anything => proposal => proposal.LookedAfterById != null,
            _ => proposal => proposal.LookedAfterBy != null && SearchText.Of(proposal.LookedAfterBy.Name).Contains(name)
        };
    }

    private Rules Entered(string value) => value switch
    {
        ProposalVocabulary.Me => proposal => proposal.EnteredById == _viewer,
        ProposalVocabulary.None => proposal => proposal.EnteredById == null,
        ProposalVocabulary.Anything => proposal => proposal.EnteredById != null,
        "waiting" => proposal => proposal.EnteredById != null && proposal.ConfirmedAt == null && proposal.Status == ProposalStatus.Draft,
        _ => proposal => proposal.EnteredById != null && proposal.ConfirmedAt != null
    };

    private static Rules YesOrNo(Rules rule, string value) => value == "yes" ? rule : rule.Not();
}
