using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

// How it goes into another one, and others into it.
public sealed partial class Proposal
{
    private readonly List<Decision> _merges = [];

    /// <summary>Decisions that merge other proposals into this one. Loaded where a page asks for it.</summary>
    public IReadOnlyList<Decision> Merges => _merges;

    /// <summary>The activity that was its own before it was merged into another one's.</summary>
    public int? OwnActivityId { get; private set; }
    public Activity? OwnActivity { get; private set; }

    /// <summary>
    /// Decides that this proposal is merged into another one; stays private until it is applied. No text changes: what is chosen is kept
    /// beside the decision. <see cref="Decision.Undo"/> brings back what was before.
    /// </summary>
    /// <param name="into">With its writers; decisions about it and merges of both must be loaded.</param>
    /// <param name="placedIn">Where the other one is placed in the working layout.</param>
    /// <param name="words">By name of the field, whose words the activity takes; the other one's where nothing is said.</param>
    /// <param name="comment">For the writers of this proposal, in their letter.</param>
    /// <param name="early">Whether it was confirmed to decide before the call closes.</param>
    /// <exception cref="RuleBrokenException">
    /// No coordinator, a conflict of interest with either, not both submitted to the same call, the other one is not placed, either is part
    /// of another merge, or both answers do not fit together.
    /// </exception>
    public Decision MergeInto(Proposal into, Strand? placedIn, IReadOnlyDictionary<string, WordsOf> words, string comment, Viewer viewer,
        DateTimeOffset now, bool early = false)
    {
        RequireDecidableBy(viewer);
        RequireHandedIn();
        RequireMergeable(into, placedIn, viewer);
        RequireComment(DecisionOutcome.Merge, comment);
        RequireClosed(early, now);
        var chosen = Choose(into, words);
        var replaced = Pending;
        var decision = Keep(new Decision(this, DecisionOutcome.Merge, comment, viewer, now), now);
        decision.MergeInto(into, chosen, replaced);
        into._merges.Add(decision);
        return decision;
    }

    /// <summary>The fields in which two submitted texts differ, in the order of the form.</summary>
    public IEnumerable<ProposalField> DifferencesTo(Proposal other) =>
        Fields.Where(field => field.IsMerged && field.Read(Submitted!) != field.Read(other.Submitted!));

    internal void RequireTakesIn(Proposal merged)
    {
        if (Status != ProposalStatus.Accepted || Activity is null)
            throw new RuleBrokenException(
                $"“{merged.Title}” is merged into “{Title}”, which is not accepted. Accept “{Title}” first, or apply both decisions together.");
    }

    internal void Forget(Decision merge)
    {
        _decisions.Remove(merge);
        merge.Into!._merges.Remove(merge);
    }

    private void WorkWith(Proposal into)
    {
        RequireActivityLoaded();
        (OwnActivity, OwnActivityId) = (Activity, ActivityId);
        Activity = into.Activity;
        Activity!.Take(this);
    }

    // What it was merged into goes on without its words.
    private void LeaveMerged()
    {
        if (Status != ProposalStatus.Merged)
            return;
        RequireActivityLoaded();
        if (OwnActivity is null && OwnActivityId is not null)
            throw new InvalidOperationException("The activity that was its own must be loaded before a merged proposal is decided again.");
        var left = Activity!;
        (Activity, ActivityId, OwnActivity, OwnActivityId) = (OwnActivity, OwnActivityId, null, null);
        left.Release(this);
    }

    private void RequireMergeable(Proposal into, Strand? placedIn, Viewer viewer)
    {
        if (into == this || (Id != 0 && into.Id == Id))
            throw new RuleBrokenException("A proposal cannot be merged into itself.", nameof(Decision.Into));
        if (into.CallId != CallId || into.Submitted is null
            || into.Status is ProposalStatus.Draft or ProposalStatus.Withdrawn or ProposalStatus.NotThisYear)
            throw new RuleBrokenException("Choose a proposal that stands in the same call.", nameof(Decision.Into));
        if (into.ConflictOf(viewer) is { } reason)
            throw new RuleBrokenException($"{reason.Of($"“{into.Title}”")}, so another coordinator decides what is merged into it.", nameof(Decision.Into));
        // Of a merge with a proposal of the viewer's own office nobody tells them here; it cannot be applied on top of this one.
        if (into.MergeOf(viewer) is { } onwards)
            throw new RuleBrokenException($"“{into.Title}” is merged into “{onwards.Into!.Title}” itself. Merge into that one.", nameof(Decision.Into));
        if (_merges.Find(merge => IsAlive(merge) && !merge.Proposal.IsConflictFor(viewer)) is { } inwards)
            throw new RuleBrokenException($"“{inwards.Proposal.Title}” is merged into this proposal. Merge that one elsewhere first, or undo it.", nameof(Decision.Into));
        if (placedIn is null)
            throw new RuleBrokenException($"Place “{into.Title}” in a theme or squad before anything is merged into it.", nameof(Decision.Into));
    }

    private Decision? MergeOf(Viewer viewer) => _decisions.Find(decision =>
        decision.Outcome == DecisionOutcome.Merge && IsAlive(decision) && !decision.Into!.IsConflictFor(viewer));

    private static bool IsAlive(Decision merge) => merge.IsPending || merge.Stands;

    private List<ChosenField> Choose(Proposal into, IReadOnlyDictionary<string, WordsOf> words)
    {
        var chosen = new List<ChosenField>();
        foreach (var field in DifferencesTo(into))
        {
            var whose = words.GetValueOrDefault(field.Name);
            if (whose == WordsOf.Both && !field.CanJoin)
                throw new RuleBrokenException($"Choose one of the two answers to “{field.Label}”.", $"Words[{field.Name}]");
            if (whose != WordsOf.Into)
                chosen.Add(new ChosenField(field.Name, whose, field.Read(Submitted!)));
        }
        RequireFits(ChosenField.Over(into.Submitted!, chosen, Fields), chosen);
        return chosen;
    }

    private void RequireFits(ProposalText text, List<ChosenField> chosen)
    {
        foreach (var field in Fields.Where(field => chosen.Exists(one => one.Name == field.Name && one.Words == WordsOf.Both)))
        {
            if (field.Read(text).Length > field.MaxLength || text.SupportKeys.Count() > ProposalText.MostSupports && field.Name == nameof(ProposalText.Supports))
                throw new RuleBrokenException($"Both answers to “{field.Label}” together are too long. Choose one of the two.", $"Words[{field.Name}]");
        }
    }
}
