using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Programmes;

/// <summary>An accepted proposal at work, in exactly one theme or squad.</summary>
public sealed class Activity
{
    private readonly List<Proposal> _proposals = [];

    private Activity() { }

    internal Activity(Proposal proposal) => _proposals.Add(proposal);

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

    /// <summary>
    /// Whether an accepted proposal stands behind it. A decision that was taken back leaves the activity at rest, with its address, for a
    /// later one.
    /// </summary>
    public bool IsAtWork => Accepted is not null;

    /// <summary>The accepted proposal first, then those that were merged into it.</summary>
    internal IEnumerable<Proposal> Standing => _proposals.Where(proposal => proposal.Status is ProposalStatus.Accepted or ProposalStatus.Merged)
        .OrderBy(proposal => proposal.Status != ProposalStatus.Accepted).ThenBy(proposal => proposal.Id);

    private Proposal? Accepted => _proposals.Find(proposal => proposal.Status == ProposalStatus.Accepted);

    /// <summary>By the text of the accepted proposal, with what was chosen of those merged into it. At rest it keeps its last words.</summary>
    internal void Describe()
    {
        if (Accepted is not { } accepted)
            return;
        var text = Standing.Skip(1).Select(Chosen).Aggregate(accepted.Submitted!, (laid, chosen) => ChosenField.Over(laid, chosen, ProposalField.All));
        (Title, WhatAndWhy, Kind, Stage, Supports) = (text.Title, text.WhatAndWhy, text.Kind, text.Stage, text.Supports);
    }

    internal void Take(Proposal merged)
    {
        if (!_proposals.Contains(merged))
            _proposals.Add(merged);
        Describe();
    }

    internal void Release(Proposal merged)
    {
        _proposals.Remove(merged);
        Describe();
    }

    internal void MoveTo(Strand strand) => (Strand, StrandId) = (strand, strand.Id);

    private static IReadOnlyList<ChosenField> Chosen(Proposal merged) => merged.Decisions.FirstOrDefault(decision => decision.Stands)?.Chosen
        ?? throw new InvalidOperationException("The decisions about merged proposals must be loaded before their activity is described.");
}
