using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Shared;

/// <summary>A part of a list of proposals in the order of their numbers: after one, before one, or from the beginning.</summary>
internal sealed class NumberedPage(int? after, int? before)
{
    public const int Size = 50;

    private bool IsBackwards => before is not null;

    /// <summary>Number to ask for what comes before this page; none on the first.</summary>
    public int? Previous { get; private set; }

    /// <summary>Number to ask for what comes after this page; none on the last.</summary>
    public int? Next { get; private set; }

    /// <summary>One more than the page shows, which tells whether there is another.</summary>
    public IQueryable<Proposal> Of(IQueryable<Proposal> proposals) => IsBackwards
        ? proposals.Where(proposal => proposal.Id < before).OrderByDescending(proposal => proposal.Id).Take(Size + 1)
        : proposals.Where(proposal => proposal.Id > (after ?? 0)).OrderBy(proposal => proposal.Id).Take(Size + 1);

    /// <summary>The rows to show, in ascending order, of those that <see cref="Of"/> gave.</summary>
    public IReadOnlyList<T> Rows<T>(IReadOnlyList<T> read, Func<T, int> number)
    {
        var isMore = read.Count > Size;
        IReadOnlyList<T> shown = [.. read.Take(Size).OrderBy(number)];
        if (shown.Count == 0)
            return shown;
        Previous = (IsBackwards ? isMore : after is not null) ? number(shown[0]) : null;
        Next = (IsBackwards || isMore) ? number(shown[^1]) : null;
        return shown;
    }
}
