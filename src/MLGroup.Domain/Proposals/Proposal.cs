using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

public enum ProposalStatus { Draft, Submitted, Accepted, Merged, ChangesAsked, NotThisYear, Withdrawn }

/// <summary>What members offer to lead or help run, from the first keystroke to the decision.</summary>
public sealed partial class Proposal
{
    public const int ReasonLength = 2_000;

    /// <summary>How long writing must rest before going on cuts a version.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromMinutes(10);

    private readonly List<Writer> _writers = [];
    private readonly List<ProposalVersion> _versions = [];
    private readonly List<Decision> _decisions = [];

    private Proposal() { }

    /// <exception cref="RuleBrokenException">The call is not open.</exception>
    public Proposal(Call call, Member proposer, DateTimeOffset now)
    {
        call.RequireOpen(now);
        (Call, CallId, CreatedAt, TextSavedAt, TextSavedById) = (call, call.Id, now, now, proposer.Id);
        _writers.Add(new Writer(this, proposer, WriterRole.Proposer, accepted: true, now));
    }

    /// <summary>Begins a new proposal of the viewer's own with the text of this one.</summary>
    /// <param name="call">The call it is for, which may be another year's.</param>
    /// <exception cref="RuleBrokenException">Not a writer, or the call is not open.</exception>
    public Proposal Copy(Call call, Member proposer, DateTimeOffset now)
    {
        RequireWriter(Viewer.Of(proposer));
        // Another call has other questions and other themes.
        var text = call == Call ? Text : Text with { Answers = "", WishedStrand = "" };
        return new Proposal(call, proposer, now) { Text = text, CopiedFromId = Id };
    }

    public int Id { get; private set; }
    public int CallId { get; private set; }
    public Call Call { get; private set; } = null!;
    public ProposalStatus Status { get; private set; }

    /// <summary>What the writers work on. After submitting it is a copy: <see cref="Submitted"/> stands until it is submitted again.</summary>
    public ProposalText Text { get; private set; } = new();

    /// <summary>What was submitted, and all that anyone but the writers reads; none before the first submission.</summary>
    public ProposalText? Submitted { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset TextSavedAt { get; private set; }
    public int TextSavedById { get; private set; }

    /// <summary>UTC, of the latest submission; its version is <see cref="SubmittedVersion"/>.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }
    public int SubmittedVersion { get; private set; }

    /// <summary>Whether it came after the deadline, within the grace.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Whether it was in on time, and what came after the deadline are changes of it.</summary>
    public bool HasLateChanges => !IsLate && Submitted is not null && SubmittedAt is { } at && Call.HasClosed(at);
    public string WithdrawnReason { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int VersionCount { get; private set; }

    /// <summary>UTC; until when this proposal alone is taken, also after the deadline; none without an extension that was used.</summary>
    public DateTimeOffset? ExtendedUntil { get; private set; }

    /// <summary>The coordinator who entered it on behalf of its proposer; none where the proposer did.</summary>
    public int? EnteredById { get; private set; }

    /// <summary>UTC; when the proposer confirmed what was entered on their behalf.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The coordinator who looks after it.</summary>
    public int? LookedAfterById { get; private set; }
    public Member? LookedAfterBy { get; private set; }

    /// <summary>The proposal it was copied from.</summary>
    public int? CopiedFromId { get; private set; }
    public int? ActivityId { get; private set; }
    public Activity? Activity { get; private set; }
    public int RowVersion { get; private set; }

    public IReadOnlyList<Writer> Writers => _writers;

    /// <summary>Loaded where a page asks for it.</summary>
    public IReadOnlyList<ProposalVersion> Versions => _versions;

    /// <summary>Loaded where a page asks for it.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>What is asked, in the order of the form.</summary>
    public IReadOnlyList<ProposalField> Fields => ProposalField.Of(Call);

    /// <summary>Whether the writers changed something that is not submitted yet.</summary>
    public bool HasUnsubmittedChanges => Submitted is not null && Text != Submitted;

    /// <summary>The title that fits the reader: others see what was submitted.</summary>
    public string Title => (Submitted ?? Text).Title is { Length: > 0 } title ? title : "Untitled proposal";

    /// <summary>UTC; until when it can be submitted or changed: the deadline, more time that was given, or when asked changes are due.</summary>
    public DateTimeOffset? Until => Status == ProposalStatus.ChangesAsked ? ChangesDueAt : new[] { Call.Deadline, ExtendedUntil }.Max();

    /// <summary>A submitted proposal after the deadline.</summary>
    public bool IsInReview(DateTimeOffset now) => Status == ProposalStatus.Submitted && Call.HasClosed(now);

    /// <summary>Whether writers may still change or submit it.</summary>
    public bool IsOpen(DateTimeOffset now) => Status switch
    {
        ProposalStatus.Draft or ProposalStatus.Submitted => IsTaken(now),
        ProposalStatus.ChangesAsked => now <= ChangesDueAt,
        _ => false
    };

    /// <summary>Whether writers may still change or submit the details: of a submitted proposal they can follow until the programme meeting.</summary>
    public bool TakesDetails(DateTimeOffset now) => IsOpen(now)
        || (Status == ProposalStatus.Submitted && now <= Call.Programme[MilestoneKind.ProgrammeMeeting]?.Instant);

    /// <summary>Whether there is something the writers could submit at <paramref name="now"/>.</summary>
    public bool HasSomethingToSubmit(DateTimeOffset now) => TakesDetails(now) && (Submitted is null || Status != ProposalStatus.Submitted || ToSubmit(now) != Submitted);

    /// <summary>Keeps what a writer typed, complete or not.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, not open any more, or a text is longer than its cap.</exception>
    public void Write(ProposalText text, Viewer viewer, DateTimeOffset now)
    {
        RequireMayWrite(viewer);
        RequireTaken(text, now);
        text.RequireWithinCaps(Fields);
        if (text == Text)
            return;
        // What was submitted is a version already.
        var isWorthKeeping = !Text.IsEmpty && Text != Submitted;
        if (isWorthKeeping && viewer.MemberId != TextSavedById)
            Cut(Text, VersionReason.WriterChanged, now);
        else if (isWorthKeeping && now - TextSavedAt >= QuietTime)
            Cut(Text, VersionReason.Quiet, now);
        (Text, TextSavedAt, TextSavedById) = (text, now, viewer.MemberId);
    }

    /// <summary>Goes on from an earlier version, where changes are asked of some fields with these alone; what stands now is kept as a version of its own.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, not open any more, or the text is that version's already.</exception>
    public void Restore(ProposalVersion version, Viewer viewer, DateTimeOffset now)
    {
        RequireMayWrite(viewer);
        RequireOpen(now);
        var text = AsksOfSome ? Text.With(version.Text, Open(now)) : version.Text;
        if (text == Text)
            throw new RuleBrokenException(AsksOfSome ? $"What you are asked to change is the same as in version {version.Number} already."
                : $"The text is the same as in version {version.Number} already.");
        if (!Text.IsEmpty && Text != Submitted)
            Cut(Text, VersionReason.BeforeRestoring, now);
        (Text, TextSavedAt, TextSavedById) = (text, now, viewer.MemberId);
    }

    /// <summary>Hands the text in; the same again after changes. Between the deadline and the meeting only the details go along.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, too late, an answer is missing, or nothing changed since.</exception>
    public void Submit(Viewer viewer, DateTimeOffset now)
    {
        RequireWriter(viewer);
        if (!TakesDetails(now))
            RequireOpen(now);
        var text = ToSubmit(now);
        if (Status == ProposalStatus.Submitted && text == Submitted)
            throw new RuleBrokenException("This proposal is submitted already, and nothing was changed since.");
        text.RequireComplete(Open(now));
        IsLate |= Status == ProposalStatus.Draft && Call.HasClosed(now);
        SubmittedVersion = Cut(text, VersionReason.Submitted, now);
        (Submitted, SubmittedAt, Status, ChangesDueAt, ChangesAskedOf) = (text, now, ProposalStatus.Submitted, null, "");
    }

    /// <summary>Takes the mark of lateness off where the deadline has moved past the submission. An earlier deadline makes nobody late.</summary>
    /// <returns>Whether it came late, and is in time now.</returns>
    public bool FollowDeadline()
    {
        var isInTime = IsLate && SubmittedAt <= Call.Deadline;
        IsLate &= !isInTime;
        return isInTime;
    }

    /// <summary>Takes the proposal out of the call, with a reason for the coordinators.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, no reason or one too long, or decided already.</exception>
    public void Withdraw(string reason, Viewer viewer, DateTimeOffset now)
    {
        RequireWriter(viewer);
        if (Status is not (ProposalStatus.Draft or ProposalStatus.Submitted or ProposalStatus.ChangesAsked))
            throw new RuleBrokenException("Only a draft, a submitted proposal or one with changes asked can be withdrawn.");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException("Say in a few words why you withdraw it.", "Reason");
        Cap.Require("The reason", reason.Trim(), ReasonLength, "Reason");
        (Status, WithdrawnReason, WithdrawnAt, ChangesDueAt, ChangesAskedOf) = (ProposalStatus.Withdrawn, reason.Trim(), now, null, "");
    }

    /// <summary>Makes a withdrawn proposal a draft again while the call is open.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, not withdrawn, or the call has closed.</exception>
    public void TakeBack(Viewer viewer, DateTimeOffset now)
    {
        RequireWriter(viewer);
        if (Status != ProposalStatus.Withdrawn)
            throw new RuleBrokenException("This proposal is not withdrawn.");
        if (!IsTaken(now))
            Call.RequireOpen(now);
        (Status, WithdrawnReason, WithdrawnAt) = (ProposalStatus.Draft, "", null);
    }

    private void RequireOpen(DateTimeOffset now)
    {
        if (IsOpen(now))
            return;
        if (Status == ProposalStatus.ChangesAsked)
            throw new RuleBrokenException($"The changes were due on {ZonedTime.At(ChangesDueAt!.Value, Call.Programme.ZoneId)}.");
        if (!IsTaken(now))
            Call.RequireOpen(now);
        throw new RuleBrokenException(Status == ProposalStatus.Withdrawn
            ? "This proposal is withdrawn. Take it back to go on." : "This proposal is decided and can no longer be changed.");
    }

    private bool IsTaken(DateTimeOffset now) => Call.Takes(now) || now <= ExtendedUntil;

    private IEnumerable<ProposalField> Of(FormStep step) => Fields.Where(field => field.Step == step);

    private int Cut(ProposalText text, VersionReason reason, DateTimeOffset now)
    {
        _versions.Add(new ProposalVersion(++VersionCount, text, TextSavedById, reason, now));
        return VersionCount;
    }
}
