using System.Globalization;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A part of the table: what follows a spot, what stands before one, or its beginning.</summary>
/// <param name="after">A spot as <see cref="Next"/> wrote it. What is none begins at the beginning.</param>
internal sealed class OrderedPart(string? after, string? before, ProposalOrder order, bool descending)
{
    public const int Size = 50;

    private readonly ProposalSpot? _after = Read(after), _before = Read(before);

    private bool IsBackwards => _before is not null && _after is null;

    /// <summary>Where the part before this one ends; none on the first.</summary>
    public string? Previous { get; private set; }

    /// <summary>Where the part after this one begins; none on the last.</summary>
    public string? Next { get; private set; }

    /// <summary>One more than the part holds, which tells whether there is another.</summary>
    public IQueryable<Proposal> Of(IQueryable<Proposal> proposals, ProposalQuestion asked) =>
        ((_after ?? _before) is { } spot ? proposals.Beyond(spot, order, descending, asked, IsBackwards) : proposals)
            .InOrder(order, descending, asked, IsBackwards).Take(Size + 1);

    /// <summary>The rows to show, in order, of those that <see cref="Of"/> gave.</summary>
    public IReadOnlyList<ProposalRow> Rows(List<ProposalRow> read)
    {
        var isMore = read.Count > Size;
        var shown = read[..Math.Min(read.Count, Size)];
        if (IsBackwards)
            shown.Reverse();
        if (shown.Count == 0)
            return shown;
        Previous = (IsBackwards ? isMore : _after is not null) ? Write(shown[0]) : null;
        Next = IsBackwards || isMore ? Write(shown[^1]) : null;
        return shown;
    }

    private string Write(ProposalRow row) => string.Create(CultureInfo.InvariantCulture, $"{ValueOf(row)}.{row.Id}");

    private long? ValueOf(ProposalRow row) => order switch
    {
        ProposalOrder.Submitted => row.IsDraft ? null : row.SubmittedAt?.UtcTicks,
        ProposalOrder.Interest => row.Interested,
        ProposalOrder.Decision => row.Pending is null ? 1 : 0,
        _ => null
    };

    private static ProposalSpot? Read(string? typed)
    {
        if (typed?.Split('.') is not [var value, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        return value.Length == 0 ? new ProposalSpot(null, id)
            : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known <= DateTimeOffset.MaxValue.Ticks ? new ProposalSpot(known, id) : null;
    }
}
