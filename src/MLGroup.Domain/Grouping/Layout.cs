using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

/// <summary>One way of grouping a programme's proposals. The layout "Working" always exists.</summary>
public sealed class Layout
{
    public const string Working = "Working";

    private Layout() { }

    public Layout(Programme programme, string name) => (Programme, Name) = (programme, name);

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public Programme Programme { get; private set; } = null!;
    public string Name { get; private set; } = "";
}

/// <summary>Where a proposal stands in a layout: placed, which is neither wished nor decided.</summary>
public sealed class Placement
{
    private Placement() { }

    /// <exception cref="RuleBrokenException">The proposal was never submitted, or the strand is of another programme.</exception>
    public Placement(Layout layout, Proposal proposal, Strand strand, int position)
    {
        if (proposal.Submitted is null || proposal.Status is ProposalStatus.Draft or ProposalStatus.Withdrawn)
            throw new RuleBrokenException("Only a submitted proposal can be placed.");
        (Layout, Proposal) = (layout, proposal);
        MoveTo(strand, position);
    }

    public int Id { get; private set; }
    public int LayoutId { get; private set; }
    public Layout Layout { get; private set; } = null!;
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;
    public int StrandId { get; private set; }
    public Strand Strand { get; private set; } = null!;

    /// <summary>Its place within the column, from 1.</summary>
    public int Position { get; private set; }
    public int RowVersion { get; private set; }

    /// <exception cref="RuleBrokenException">The strand is of another programme.</exception>
    public void MoveTo(Strand strand, int position)
    {
        if (strand.Programme != Layout.Programme && strand.ProgrammeId != Layout.ProgrammeId)
            throw new RuleBrokenException("Choose a theme or squad of the same programme.", "StrandId");
        (Strand, StrandId, Position) = (strand, strand.Id, position);
    }
}
