using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

/// <summary>What somebody typed, as far as the rules care: the six answers in one word, and one detail.</summary>
/// <param name="Idea">"A" and "B" are complete, "half" is a title alone, "long" is over its cap.</param>
/// <param name="Hours">"many" cannot be submitted.</param>
internal sealed record Words(string Idea, string Hours)
{
    public bool IsEmpty => Idea.Length + Hours.Length == 0;
}

/// <summary>
/// A proposal told once more in as few words as it takes, after the tables of states and rights and not after the code: who may do
/// what when, and what it changes. Every move answers whether it happened.
/// </summary>
internal sealed class ModelProposal(Dates dates, string proposer)
{
    public Dates Dates => dates;
    public DateTimeOffset Now { get; private set; } = dates.Start;
    public ProposalStatus Status { get; private set; }
    public Words Text { get; private set; } = new("", "");
    public Words? Submitted { get; private set; }
    public bool IsLate { get; private set; }
    public DateTimeOffset? ChangesDue { get; private set; }

    /// <summary>Whether changes are asked of the hours alone.</summary>
    public bool AsksOfHours { get; private set; }
    public DateTimeOffset? ExtendedUntil { get; private set; }
    public string LastWriter { get; private set; } = proposer;
    public DateTimeOffset LastWritten { get; private set; } = dates.Start;
    public string Lead { get; private set; } = proposer;

    /// <summary>Everyone but those who were never asked, or removed.</summary>
    public Dictionary<string, WriterState> Writers { get; } = new() { [proposer] = WriterState.Accepted };
    public List<(VersionReason Reason, Words Text, string By)> Versions { get; } = [];
    public List<ModelDecision> Decisions { get; } = [];
    public List<ModelExtension> Extensions { get; } = [];

    public bool CallTakes => Now <= dates.Grace;
    public bool IsOpen => Status switch
    {
        ProposalStatus.Draft or ProposalStatus.Submitted => HasTime,
        ProposalStatus.ChangesAsked => Now <= ChangesDue,
        _ => false
    };
    public bool TakesDetails => IsOpen || (Status == ProposalStatus.Submitted && Now <= dates.Meeting);
    public Words ToSubmit => AsksOfHours ? Submitted! with { Hours = Text.Hours } : IsOpen || Submitted is null ? Text : Submitted with { Hours = Text.Hours };
    public bool HasSomethingToSubmit => TakesDetails && (Status != ProposalStatus.Submitted || ToSubmit != Submitted);

    private bool HasTime => CallTakes || Now <= ExtendedUntil;
    private bool IsDecided => Status is ProposalStatus.Accepted or ProposalStatus.Merged or ProposalStatus.NotThisYear or ProposalStatus.ChangesAsked;

    public bool Writes(string who) => Writers.GetValueOrDefault(who, WriterState.Declined) == WriterState.Accepted;

    public bool HasConflict(string who) => Writers.Any(writer => writer.Value != WriterState.Declined && Dates.OfficeOf(writer.Key) == Dates.OfficeOf(who));

    public bool Wait(DateTimeOffset until) => Do(true, () => Now = until > Now ? until : Now);

    public bool Write(string who, Words text) => Do(Writes(who) && TakesDetails && ((IsOpen && !AsksOfHours) || text.Idea == Text.Idea) && text.Idea != "long", () =>
    {
        if (text == Text)
            return;
        if (who != LastWriter)
            Keep(VersionReason.WriterChanged);
        else if (Now - LastWritten >= TimeSpan.FromMinutes(10))
            Keep(VersionReason.Quiet);
        (Text, LastWriter, LastWritten) = (text, who, Now);
    });

    public bool Submit(string who) => Do(Writes(who) && HasSomethingToSubmit && ToSubmit.Hours != "many" && (!IsOpen || AsksOfHours || Text.Idea is "A" or "B"), () =>
    {
        IsLate |= Status == ProposalStatus.Draft && Now > dates.Deadline;
        Submitted = ToSubmit;
        Versions.Add((VersionReason.Submitted, Submitted, LastWriter));
        (Status, ChangesDue, AsksOfHours) = (ProposalStatus.Submitted, null, false);
    });

    public bool Withdraw(string who) =>
        Do(Writes(who) && Status is ProposalStatus.Draft or ProposalStatus.Submitted or ProposalStatus.ChangesAsked,
            () => (Status, ChangesDue, AsksOfHours) = (ProposalStatus.Withdrawn, null, false));

    public bool TakeBack(string who) => Do(Writes(who) && Status == ProposalStatus.Withdrawn && HasTime, () => Status = ProposalStatus.Draft);

    public bool Invite(string who, string other) =>
        Do(Writes(who) && IsOpen && Writers.GetValueOrDefault(other, WriterState.Declined) == WriterState.Declined, () => Writers[other] = WriterState.Invited);

    public bool Answer(string who, bool accepts) =>
        Do(Writers.TryGetValue(who, out var state) && state == WriterState.Invited, () => Writers[who] = accepts ? WriterState.Accepted : WriterState.Declined);

    public bool Remove(string who, string other) =>
        Do(Writes(who) && IsThere(other) && other != Lead && (who == other || who == Lead), () => Writers.Remove(other));

    public bool TakeBackInvitation(string who, string other) =>
        Do(who == Lead && IsThere(other) && !Writes(other), () => Writers.Remove(other));

    public bool HandOver(string who, string other) => Do(who == Lead && other != Lead && Writes(other), () => Lead = other);

    public bool Restore(string who, int version) => Do(Writes(who) && IsOpen && Restored(version) != Text, () =>
    {
        Keep(VersionReason.BeforeRestoring);
        (Text, LastWriter, LastWritten) = (Restored(version), who, Now);
    });

    public bool Copy(string who) => Writes(who) && CallTakes;

    public bool Decide(string who, DecisionOutcome outcome, bool early, DateTimeOffset due, bool ofHours) => Do(MayDecide(who)
        && (outcome == DecisionOutcome.AskForChanges ? due > Now : early || Now > dates.Deadline || Status != ProposalStatus.Submitted), () =>
    {
        var before = Decisions.Find(decision => decision.State == "pending");
        Decisions.ForEach(decision => decision.Ends(decision.State == "pending"));
        Decisions.Add(new ModelDecision(outcome, due, ofHours, before));
    });

    public bool Undo(string who) => Do(Dates.Coordinates(who) && !HasConflict(who) && Decisions[^1] is { Outcome: DecisionOutcome.Merge, State: "pending" }, () =>
    {
        if (Decisions[^1].Before is { } before)
            before.State = "pending";
        Decisions.RemoveAt(Decisions.Count - 1);
    });

    public bool Apply(string who, int decision) => Do(MayDecide(who) && Decisions[decision] is { State: "pending" } pending
        && (pending.Outcome != DecisionOutcome.AskForChanges || pending.Due > Now), () =>
    {
        Decisions.ForEach(other => other.Ends(other != Decisions[decision]));
        Decisions[decision].State = "applied";
        AsksOfHours = Decisions[decision].OfHours;
        (Status, ChangesDue) = Decisions[decision].Outcome switch
        {
            DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges => (ProposalStatus.Accepted, null),
            DecisionOutcome.Merge => (ProposalStatus.Merged, null),
            DecisionOutcome.AskForChanges => (ProposalStatus.ChangesAsked, Decisions[decision].Due),
            _ => (ProposalStatus.NotThisYear, (DateTimeOffset?)null)
        };
    });

    public bool Extend(string who, DateTimeOffset until) => Do(Dates.Coordinates(who) && !Writes(who) && !IsDecided && until > Now && until > dates.Deadline,
        () => Extensions.Add(new ModelExtension(until)));

    public bool Use(string who, int extension) => Do(Writes(who) && !IsDecided && Extensions[extension] is { IsUsed: false } given && Now <= given.Until, () =>
    {
        Extensions[extension].IsUsed = true;
        ExtendedUntil = ExtendedUntil > Extensions[extension].Until ? ExtendedUntil : Extensions[extension].Until;
    });

    private Words Restored(int version) => AsksOfHours ? Text with { Hours = Versions[version].Text.Hours } : Versions[version].Text;

    private bool IsThere(string who) => Writers.GetValueOrDefault(who, WriterState.Declined) != WriterState.Declined;

    private bool MayDecide(string who) => Dates.Coordinates(who) && !HasConflict(who) && (IsDecided || Status == ProposalStatus.Submitted);

    private void Keep(VersionReason reason)
    {
        if (!Text.IsEmpty && Text != Submitted)
            Versions.Add((reason, Text, LastWriter));
    }

    private static bool Do(bool may, Action move)
    {
        if (may)
            move();
        return may;
    }
}

internal sealed class ModelDecision(DecisionOutcome outcome, DateTimeOffset due, bool ofHours, ModelDecision? before)
{
    public bool OfHours => ofHours;

    /// <summary>What was pending before.</summary>
    public ModelDecision? Before => before;

    public DecisionOutcome Outcome => outcome;
    public DateTimeOffset Due => due;

    /// <summary>pending, applied, over.</summary>
    public string State { get; set; } = "pending";

    public void Ends(bool really) => State = really ? "over" : State;
}

internal sealed class ModelExtension(DateTimeOffset until)
{
    public DateTimeOffset Until => until;
    public bool IsUsed { get; set; }
}

/// <summary>The days that matter, and who works where.</summary>
internal sealed record Dates(DateTimeOffset Start, DateTimeOffset Deadline, DateTimeOffset Grace, DateTimeOffset Meeting)
{
    public static bool Coordinates(string who) => who is "Dina" or "Emeka";

    public static string OfficeOf(string who) => who == "Emeka" ? "Amina" : who;
}
