using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;
using MLGroup.Mail.Letters;

namespace MLGroup.Mail;

/// <summary>
/// The letters about decisions: they lie as drafts beside a pending decision, go with it when it goes, and leave when it is applied. All
/// of it happens with the next save, in the transaction of the act.
/// </summary>
public sealed class DecisionPost
{
    private readonly PortalContext _db;
    private readonly Outbox _outbox;
    private readonly PortalLinks _links;

    internal DecisionPost(PortalContext db, Outbox outbox, PortalLinks links) => (_db, _outbox, _links) = (db, outbox, links);

    /// <summary>Drafts a letter to each writer, in place of those about the decision that this one replaced.</summary>
    /// <param name="decision">With the proposal's writers as members, and where it merges those of what it goes into with their offices.</param>
    /// <param name="replaced">The decision that was pending before; none where there was none.</param>
    public async Task DraftAsync(Decision decision, Decision? replaced, CancellationToken cancellation = default)
    {
        if (replaced is not null)
            await ReplaceAsync([replaced], cancellation);
        foreach (var writer in decision.Proposal.AcceptedWriters)
            await _outbox.PostAsync(new DecisionLetter(decision, writer.Member, _links.Proposal(decision.ProposalId)), cancellation);
    }

    /// <summary>Takes the letters of a merge that was undone out of the records, and brings those back that it had replaced.</summary>
    /// <param name="revived">What <see cref="Decision.Undo"/> answered.</param>
    public async Task UndoAsync(Decision undone, Decision? revived, CancellationToken cancellation = default)
    {
        _db.RemoveRange(await LettersAsync([undone], cancellation));
        foreach (var letter in revived is null ? [] : await LettersAsync([revived], cancellation))
            letter.Restore();
    }

    /// <summary>Drops the drafts of a decision that was dropped, also those that are held.</summary>
    public async Task DropAsync(Decision decision, CancellationToken cancellation = default)
    {
        foreach (var letter in (await LettersAsync([decision], cancellation)).Where(letter => letter.State == MailState.Draft || letter.IsHeldDraft))
            letter.Drop("The decision was dropped.");
    }

    /// <summary>Sends the drafts of applied decisions on their way. What a coordinator dropped or holds stays as it is.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>The letters that leave.</returns>
    public async Task<IReadOnlyList<OutgoingMail>> ReleaseAsync(IReadOnlyCollection<Decision> applied, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var drafts = (await LettersAsync(applied, cancellation)).Where(letter => letter.State == MailState.Draft).ToList();
        foreach (var draft in drafts)
            draft.Release(now);
        _outbox.Wake();
        return drafts;
    }

    /// <summary>Drops what waits or is held of decisions that others took the place of. What has left is not touched.</summary>
    public async Task ReplaceAsync(IEnumerable<Decision> replaced, CancellationToken cancellation = default)
    {
        foreach (var letter in await LettersAsync(replaced, cancellation))
            letter.Replace();
    }

    /// <summary>All letters about some decisions.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> LettersAsync(IEnumerable<Decision> decisions, CancellationToken cancellation = default)
    {
        var occasions = decisions.Select(decision => DecisionLetter.OccasionOf(decision.Id)).ToList();
        return await _db.OutgoingMail.Where(mail => occasions.Contains(mail.Occasion)).OrderBy(mail => mail.Id).ToListAsync(cancellation);
    }
}
