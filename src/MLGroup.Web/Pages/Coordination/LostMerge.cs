using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>A merge that is not pending any more, because a coordinator from whom it is hidden decided about the merged proposal.</summary>
internal sealed record LostMerge(int ProposalId, string Title, string Into, string MadeBy)
{
    private static readonly TimeSpan _lasts = TimeSpan.FromDays(14);

    public string Sentence => $"“{Title}” is not merged into “{Into}” any more, as {MadeBy} had decided: a coordinator from whom that is hidden decided about it otherwise. Look at both again.";

    /// <param name="decisions">Those that the viewer may see.</param>
    public static IQueryable<Decision> Among(IQueryable<Decision> decisions, DateTimeOffset now) => decisions.UnknowinglyReplaced(now - _lasts);

    /// <inheritdoc cref="Among"/>
    public static IQueryable<LostMerge> Of(IQueryable<Decision> decisions, DateTimeOffset now) => Among(decisions, now)
        .OrderBy(merge => merge.Id).Select(merge => new LostMerge(merge.ProposalId, merge.Proposal.Submitted!.Title, merge.Into!.Submitted!.Title, merge.MadeBy!.Name));
}
