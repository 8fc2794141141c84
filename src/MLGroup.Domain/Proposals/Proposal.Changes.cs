namespace MLGroup.Domain.Proposals;

// Which answers its writers may change, and when.
public sealed partial class Proposal
{
    /// <summary>UTC; until when asked changes may come, also after the deadline.</summary>
    public DateTimeOffset? ChangesDueAt { get; private set; }

    /// <summary>Names of the fields that asked changes are about, joined by a space; empty where all are, or none are asked.</summary>
    public string ChangesAskedOf { get; private set; } = "";

    /// <summary>Whether changes are asked of some fields, and all others stay as they were submitted.</summary>
    public bool AsksOfSome => Status == ProposalStatus.ChangesAsked && ChangesAskedOf.Length > 0;

    /// <summary>Whether its writers may change an answer at <paramref name="now"/>.</summary>
    public bool Takes(ProposalField field, DateTimeOffset now) =>
        TakesDetails(now) && (IsOpen(now) || field.Step == FormStep.Details) && (!AsksOfSome || IsAskedOf(field));

    /// <summary>The fields that its writers may change at <paramref name="now"/>, in the order of the form.</summary>
    public IEnumerable<ProposalField> Open(DateTimeOffset now) => Fields.Where(field => Takes(field, now));

    private bool IsAskedOf(ProposalField field) => ChangesAskedOf.Split(' ').Contains(field.Name);

    private void RequireTaken(ProposalText text, DateTimeOffset now)
    {
        if (!TakesDetails(now) || Text.With(text, Of(FormStep.Idea)) != Text)
            RequireOpen(now);
        var closed = !AsksOfSome ? [] : Fields.Where(field => !IsAskedOf(field) && field.Read(text) != field.Read(Text)).ToList();
        if (closed.Count > 0)
            throw new RuleBrokenException([.. closed.Select(field => new BrokenRule(
                $"The coordinators ask for changes of other answers: “{field.Label}” stays as you submitted it.", field.Name))]);
    }

    private ProposalText ToSubmit(DateTimeOffset now) =>
        Submitted is null || (IsOpen(now) && !AsksOfSome) ? Text : Submitted.With(Text, Open(now));
}
