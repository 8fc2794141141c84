using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

/// <summary>Where a proposal stands in a layout: placed, which is neither wished nor decided.</summary>
public sealed class Placement
{
    private Placement() { }

    /// <exception cref="RuleBrokenException">The proposal was never submitted, or the strand is of another programme.</exception>
    public Placement(Layout layout, Proposal proposal, Strand? strand, double position)
    {
        if (proposal.Submitted is null || proposal.Status is ProposalStatus.Draft or ProposalStatus.Withdrawn)
            throw new RuleBrokenException("Only a submitted proposal can be placed.");
        (Layout, LayoutId, Proposal, ProposalId) = (layout, layout.Id, proposal, proposal.Id);
        MoveTo(strand, position);
    }

    public int Id { get; private set; }
    public int LayoutId { get; private set; }
    public Layout Layout { get; private set; } = null!;
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>None once it was taken out; the row stays, so that whoever saw it before is told.</summary>
    public int? StrandId { get; private set; }
    public Strand? Strand { get; private set; }

    /// <summary>Its place within the column, upwards; what is put between two others takes a number between theirs.</summary>
    public double Position { get; private set; }
    public int RowVersion { get; private set; }

    /// <param name="strand">None to take it out.</param>
    /// <exception cref="RuleBrokenException">The strand is of another programme.</exception>
    public void MoveTo(Strand? strand, double position)
    {
        if (strand is not null && !IsOfSameProgramme(strand))
            throw new RuleBrokenException("Choose a theme or squad of the same programme.", nameof(StrandId));
        (Strand, StrandId, Position) = (strand, strand?.Id, position);
    }

    // By id where both are stored; by the thing itself where one is not yet.
    private bool IsOfSameProgramme(Strand strand) =>
        (strand.ProgrammeId != 0 && strand.ProgrammeId == Layout.ProgrammeId) || (strand.Programme is not null && strand.Programme == Layout.Programme);
}
