using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Programmes;

/// <summary>An accepted proposal at work, in exactly one theme or squad.</summary>
public sealed class Activity
{
    private readonly List<Proposal> _proposals = [];

    private Activity() { }

    internal Activity(Proposal proposal, Strand strand)
    {
        _proposals.Add(proposal);
        Describe(proposal.Submitted!);
        MoveTo(strand);
    }

    public int Id { get; private set; }
    public int StrandId { get; private set; }
    public Strand Strand { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public string WhatAndWhy { get; private set; } = "";

    /// <summary>Key of the kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Key of the stage.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>Keys of the supports, joined by a space.</summary>
    public string Supports { get; private set; } = "";
    public int RowVersion { get; private set; }

    /// <summary>What it came from; several where proposals were merged.</summary>
    public IReadOnlyList<Proposal> Proposals => _proposals;

    /// <summary>Whether a decision stands behind it. One that was taken back leaves the activity at rest, with its address, for a later one.</summary>
    public bool IsAtWork => Standing.Any();

    internal IEnumerable<Proposal> Standing => _proposals.Where(proposal => proposal.Status is ProposalStatus.Accepted or ProposalStatus.Merged);

    internal void Describe(ProposalText text) =>
        (Title, WhatAndWhy, Kind, Stage, Supports) = (text.Title, text.WhatAndWhy, text.Kind, text.Stage, text.Supports);

    internal void MoveTo(Strand strand) => (Strand, StrandId) = (strand, strand.Id);
}
