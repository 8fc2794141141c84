using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

// What a coordinator does for its writers: enter it on behalf, look after it, give it more time.
public sealed partial class Proposal
{
    /// <summary>Whether a coordinator entered it and the proposer has not confirmed it yet.</summary>
    public bool AwaitsConfirmation => EnteredById is not null && ConfirmedAt is null && Status == ProposalStatus.Draft;

    /// <summary>Whether the viewer entered it and may write it until the proposer confirms.</summary>
    public bool IsEnteredBy(Viewer viewer) => AwaitsConfirmation && viewer.IsCoordinator && EnteredById == viewer.MemberId;

    /// <summary>Enters a proposal for a member who sent it in another way; it is theirs once they confirm.</summary>
    /// <param name="until">UTC; until when it is taken although the call has closed; none while it is open.</param>
    /// <exception cref="RuleBrokenException">No coordinator, their own, the call has not opened, or has closed without more time given.</exception>
    public static Proposal EnterFor(Member proposer, Call call, DateTimeOffset? until, Viewer coordinator, DateTimeOffset now)
    {
        if (!coordinator.IsCoordinator)
            throw new RuleBrokenException("Only coordinators enter a proposal for somebody else.");
        if (proposer.Id == coordinator.MemberId)
            throw new RuleBrokenException("This is your own address. Propose your own activity under “My proposals”.", "Address");
        if (!call.HasOpened(now))
            call.RequireOpen(now);
        if (!call.Takes(now))
            RequireLater(until, now);
        var proposal = new Proposal
        {
            Call = call,
            CallId = call.Id,
            CreatedAt = now,
            TextSavedAt = now,
            TextSavedById = coordinator.MemberId,
            EnteredById = coordinator.MemberId,
            LookedAfterById = coordinator.MemberId,
            ExtendedUntil = call.Takes(now) ? null : until
        };
        proposal._writers.Add(new Writer(proposal, proposer, WriterRole.Proposer, accepted: false, now));
        return proposal;
    }

    /// <summary>The member makes what was entered on their behalf their own.</summary>
    /// <exception cref="RuleBrokenException">It was confirmed or turned down before.</exception>
    public void Confirm(DateTimeOffset now)
    {
        RequireAwaitsConfirmation();
        Proposer.Answer(accepts: true, now);
        ConfirmedAt = now;
    }

    /// <summary>The member says that what was entered on their behalf is not theirs: it is withdrawn.</summary>
    /// <exception cref="RuleBrokenException">It was confirmed or turned down before.</exception>
    public void Disown(DateTimeOffset now)
    {
        RequireAwaitsConfirmation();
        (Status, WithdrawnReason, WithdrawnAt) = (ProposalStatus.Withdrawn, "The member said that this is not theirs.", now);
    }

    /// <summary>Names the coordinator who looks after it.</summary>
    /// <param name="coordinator">None where nobody does any more.</param>
    /// <param name="seen">Id of who looked after it when the choice was made; none where nobody did. Who does now must be loaded.</param>
    /// <exception cref="RuleBrokenException">The viewer or the member is no coordinator.</exception>
    /// <exception cref="OutdatedException">Somebody else was chosen meanwhile.</exception>
    public void LookAfter(Member? coordinator, int? seen, Viewer viewer)
    {
        if (!viewer.IsCoordinator)
            throw new RuleBrokenException("Only coordinators look after proposals.");
        if (coordinator?.Is(Role.Coordinator) == false)
            throw new RuleBrokenException($"{coordinator.Name} is no coordinator. Choose one from the list.", "LookedAfterById");
        if (LookedAfterById != seen && LookedAfterById != coordinator?.Id)
        {
            throw new OutdatedException(LookedAfterById is null
                ? $"Nobody looks after “{Title}” any more: that was changed a moment ago, and stays. Look at it and choose again."
                : $"{LookedAfterBy!.Name} looks after “{Title}” now: that was chosen a moment ago, and stays. Look at it and choose again.");
        }
        (LookedAfterBy, LookedAfterById) = (coordinator, coordinator?.Id);
    }

    /// <summary>Gives this proposal alone more time; it counts once a writer opens the extension's link.</summary>
    /// <param name="until">UTC.</param>
    /// <exception cref="RuleBrokenException">No coordinator, their own, not confirmed, decided, or a time that helps nobody.</exception>
    public Extension Extend(DateTimeOffset until, Viewer coordinator, DateTimeOffset now)
    {
        if (!coordinator.IsCoordinator)
            throw new RuleBrokenException("Only coordinators give more time.");
        if (IsWrittenBy(coordinator))
            throw new RuleBrokenException("You write this proposal, so another coordinator gives it more time.");
        if (AwaitsConfirmation)
            throw new RuleBrokenException($"{Proposer.Member.Name} has not confirmed this proposal yet. Give more time once they have.");
        if (!TakesMoreTime)
            throw new RuleBrokenException("This proposal is decided, so more time would not help. Ask for changes instead.");
        if (IsUnannounced)
            throw new RuleBrokenException("Its writers do not know yet that it was split off. Give the proposal it came from more time.");
        RequireLater(until, now);
        if (until <= Call.Deadline)
            throw new RuleBrokenException("The call is open longer than that. Enter a later day.", "Until");
        return new Extension(this, until, coordinator.MemberId, now);
    }

    internal void Take(Extension extension, Viewer viewer)
    {
        RequireWriter(viewer);
        if (!TakesMoreTime)
            throw new RuleBrokenException("This proposal is decided meanwhile, so more time does not help it any more.");
        if (ExtendedUntil is null || ExtendedUntil < extension.Until)
            ExtendedUntil = extension.Until;
    }

    // Asked changes have a day of their own.
    private bool TakesMoreTime => Status is ProposalStatus.Draft or ProposalStatus.Submitted or ProposalStatus.Withdrawn;

    private void RequireAwaitsConfirmation()
    {
        if (!AwaitsConfirmation)
            throw new RuleBrokenException(ConfirmedAt is null ? "This proposal no longer waits for you." : "You have confirmed this proposal already.");
    }

    private static void RequireLater(DateTimeOffset? until, DateTimeOffset now)
    {
        if (until is null || until <= now)
            throw new RuleBrokenException("Enter a day and time in the future.", "Until");
    }
}
