using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

// Moving its cards, and moving them back.
public sealed partial class Layout
{
    /// <summary>
    /// Moves proposals together, in the order given, into a theme or squad or out of all of them. All placements of the layout must be
    /// loaded with their strands. Only the moved ones change, so that two coordinators who move different proposals never meet.
    /// </summary>
    /// <param name="to">None to take them out.</param>
    /// <param name="before">Id of the proposal they come to stand before; none, or one that is not there, for the end.</param>
    /// <exception cref="RuleBrokenException">No coordinator, none chosen, one is not submitted, or the strand is of another programme.</exception>
    /// <exception cref="OutdatedException">One stands elsewhere than its mover saw; nothing is moved.</exception>
    public BoardAct Move(IReadOnlyList<SeenCard> cards, Strand? to, int? before, Viewer by, DateTimeOffset now)
    {
        RequireCoordinator(by);
        if (cards.Count == 0)
            throw new RuleBrokenException("Choose at least one proposal.");
        foreach (var card in cards)
            RequireSeen(card);
        if (cards.Any(card => card.Proposal.Call.Programme.Id != ProgrammeId))
            throw new RuleBrokenException("Choose proposals of the same programme.");
        var moving = cards.Select(card => card.Proposal.Id).ToHashSet();
        var position = PositionsBefore(before, to, moving);
        var steps = cards.Index().Select(card => Step(card.Item.Proposal, to, position(card.Index, cards.Count))).ToList();
        return new BoardAct(this, to, WordsOf(cards, to, steps), steps, by.MemberId, now);
    }

    /// <summary>Adds a theme or squad to the programme and moves proposals into it. The programme's strands must be loaded besides.</summary>
    /// <exception cref="RuleBrokenException">As for a move, or there is one of this name.</exception>
    /// <exception cref="OutdatedException">One stands elsewhere than its mover saw; nothing is moved.</exception>
    public BoardAct Begin(Strand strand, IReadOnlyList<SeenCard> cards, Viewer by, DateTimeOffset now)
    {
        Programme.Add(strand);
        return Move(cards, strand, before: null, by, now).WithNew(strand);
    }

    /// <summary>
    /// Moves everything back that an act moved, and takes out a strand that it added. All placements of the layout and the programme's
    /// strands must be loaded.
    /// </summary>
    /// <param name="proposals">Those the act moved.</param>
    /// <param name="activities">How many activities are in the strand that it added.</param>
    /// <param name="decisions">All that name the strand that it added.</param>
    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="RuleBrokenException">Somebody else's act, or it is undone already.</exception>
    /// <exception cref="OutdatedException">One was moved on since, or the strand it came from is gone; nothing is moved.</exception>
    public string Undo(BoardAct act, IReadOnlyCollection<Proposal> proposals, int activities, IReadOnlyCollection<Decision> decisions, Viewer by, DateTimeOffset now)
    {
        act.Undo(by, now);
        var byId = proposals.ToDictionary(proposal => proposal.Id);
        // A part that is one with the whole again has nowhere to go back to.
        var steps = act.Steps.Where(step => byId.ContainsKey(step.ProposalId)).ToList();
        foreach (var step in steps)
            RequireWhereItWent(act, step, byId[step.ProposalId]);
        foreach (var step in steps)
            Step(byId[step.ProposalId], Programme.Strands.FirstOrDefault(strand => strand.Id == step.From), step.FromPosition);
        if (act is { Kind: BoardActKind.NewStrand, To: { } added })
            Programme.Remove(added, activities + _placements.Count(placement => placement.StrandId == added.Id), decisions);
        return WordsOfUndoing(steps, byId);
    }

    private void RequireWhereItWent(BoardAct act, Step step, Proposal proposal)
    {
        var stands = Find(step.ProposalId);
        if (stands?.StrandId != act.ToId || stands?.Position != step.ToPosition)
            throw new OutdatedException($"“{proposal.Title}” was moved again since, so nothing is undone.");
        if (step.From is { } from && Programme.Strands.All(strand => strand.Id != from))
            throw new OutdatedException($"The theme or squad that “{proposal.Title}” came from is there no more, so nothing is undone.");
    }

    private Step Step(Proposal proposal, Strand? to, double position)
    {
        var placement = Find(proposal.Id);
        var step = new Step(proposal.Id, placement?.StrandId, placement?.Position ?? 0, position);
        if (placement is null)
            _placements.Add(new Placement(this, proposal, to, position));
        else
            placement.MoveTo(to, position);
        return step;
    }

    private void RequireSeen(SeenCard card)
    {
        var placement = Find(card.Proposal.Id);
        if ((placement?.RowVersion ?? SeenCard.Nowhere) == card.Seen)
            return;
        throw new OutdatedException(placement?.Strand is null
            ? $"“{card.Proposal.Title}” was taken out of its theme or squad a moment ago. Look at it and move it again."
            : $"“{card.Proposal.Title}” was moved to “{placement.Strand.Name}” a moment ago. Look at it and move it again.");
    }

    // Between the two that will stand around them; at an end a whole step away from the last.
    private Func<int, int, double> PositionsBefore(int? before, Strand? to, HashSet<int> moving)
    {
        if (to is null)
            return (_, _) => 0;
        var column = _placements.Where(placement => placement.StrandId == to.Id && !moving.Contains(placement.ProposalId)).InOrder().ToList();
        var at = column.FindIndex(placement => placement.ProposalId == before);
        var next = at < 0 ? null : column[at];
        var last = at < 0 ? column.LastOrDefault() : at > 0 ? column[at - 1] : null;
        return (last, next) switch
        {
            (null, null) => (index, _) => index + 1,
            ({ } low, null) => (index, _) => Math.Floor(low.Position) + index + 1,
            (null, { } high) => (index, count) => Math.Ceiling(high.Position) - count + index,
            ({ } low, { } high) => (index, count) => low.Position + ((high.Position - low.Position) * (index + 1) / (count + 1))
        };
    }

    private Placement? Find(int proposalId) => _placements.FirstOrDefault(placement => placement.ProposalId == proposalId);

    private static void RequireCoordinator(Viewer by)
    {
        if (!by.IsCoordinator)
            throw new RuleBrokenException("Only coordinators group proposals.");
    }

    private static string WordsOf(IReadOnlyList<SeenCard> cards, Strand? to, List<Step> steps) => (cards, to) switch
    {
        ([var one], not null) when steps[0].From == to.Id => $"“{one.Proposal.Title}” has another place in “{to.Name}” now.",
        ([var one], null) => $"“{one.Proposal.Title}” is not grouped now.",
        ([var one], _) => $"“{one.Proposal.Title}” is in “{to.Name}” now.",
        (_, null) => $"{cards.Count} proposals are not grouped now.",
        _ => $"{cards.Count} proposals are in “{to.Name}” now."
    };

    private string WordsOfUndoing(List<Step> steps, Dictionary<int, Proposal> proposals)
    {
        if (steps.Count == 0)
            return "What you moved is there no more, so there was nothing to move back.";
        if (steps is not [var step])
            return $"Undone: {steps.Count} proposals are back where they were.";
        var (title, from) = (proposals[step.ProposalId].Title, Programme.Strands.FirstOrDefault(strand => strand.Id == step.From));
        return from is null ? $"Undone: “{title}” is not grouped, as before." : $"Undone: “{title}” is back in its place in “{from.Name}”.";
    }
}
