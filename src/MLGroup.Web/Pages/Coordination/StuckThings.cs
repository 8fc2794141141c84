using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Programmes;
using static MLGroup.Web.Pages.Shared.ProgrammeSheet;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>Something that goes on only when a coordinator does something, in a sentence that leads to where.</summary>
internal sealed record StuckThing(string Sentence, string? Address);

/// <summary>Finds what is stuck, the most urgent first.</summary>
/// <param name="doubtful">How many pending decisions want another look, because their proposals changed since.</param>
/// <param name="lost">Merges that were replaced by somebody who could not know of them.</param>
internal sealed class StuckThings(DeskNumbers numbers, Programme? programme, int doubtful, IReadOnlyList<LostMerge> lost, DateTimeOffset now, IUrlHelper url)
{
    private static readonly TimeSpan _near = TimeSpan.FromDays(7);

    private readonly DeskNumbers.Others _beside = numbers.Beside;

    public IReadOnlyList<StuckThing> All => [.. OfProposals().Concat(OfDecisions()).Concat(OfLetters())];

    private IEnumerable<StuckThing> OfProposals()
    {
        if (programme is null)
            yield break;
        var untouched = DeskNumbers.Untouched(now, programme.ZoneId);
        if (programme.Call.Takes(now) && programme.Call.Deadline - now < _near && numbers.Proposals[untouched] is > 0 and var quiet)
            yield return new($"{Count(quiet, "draft was", "drafts were")} not touched for three days, and the deadline is near.", List(untouched));
        if (programme.Call.HasClosed(now) && numbers.Proposals[DeskNumbers.LeftUngrouped] is > 0 and var ungrouped)
            yield return new($"The call has closed, and {Count(ungrouped, "proposal is", "proposals are")} not grouped.", List(DeskNumbers.LeftUngrouped));
        if (numbers.Proposals[DeskNumbers.LookedAfterByNobody] is > 0 and var alone)
            yield return new($"Nobody looks after {Count(alone, "submitted proposal", "submitted proposals")}.", List(DeskNumbers.LookedAfterByNobody));
        if (numbers.Proposals[DeskNumbers.Unconfirmed] is > 0 and var unconfirmed)
            yield return new($"{Count(unconfirmed, "proposal that was entered for a member waits", "proposals that were entered for members wait")} to be confirmed.", List(DeskNumbers.Unconfirmed));
    }

    private IEnumerable<StuckThing> OfDecisions()
    {
        if (doubtful > 0)
            yield return new($"{Count(doubtful, "pending decision wants", "pending decisions want")} another look: something changed since.", Decisions);
        foreach (var merge in lost)
            yield return new(merge.Sentence, url.Page("/Coordination/Proposals/Show", new { id = merge.ProposalId }));
        if (_beside.OldPending > 0)
            yield return new($"{Count(_beside.OldPending, "decision has", "decisions have")} been waiting for more than a week to be applied.", Decisions);
    }

    private IEnumerable<StuckThing> OfLetters()
    {
        if (_beside.Failed > 0)
            yield return new($"{Count(_beside.Failed, "letter", "letters")} could not be delivered.", Letters(MailState.Failed));
        if (_beside.Held > 0)
            yield return new($"{Count(_beside.Held, "letter is", "letters are")} held until somebody looks.", Letters(MailState.Held));
    }

    private string? Decisions => url.Page("/Coordination/Decisions/Index");

    private string? List(string query) => url.Page("/Coordination/Proposals/Index", new { q = query });

    private string? Letters(MailState state) => url.Page("/Coordination/Mail/Index", new { state });
}
