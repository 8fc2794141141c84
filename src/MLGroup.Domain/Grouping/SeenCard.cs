using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

/// <summary>A proposal to move, as the one who moves it saw it.</summary>
/// <param name="Seen">Row version of its placement; <see cref="Nowhere"/> where it had none.</param>
public sealed record SeenCard(Proposal Proposal, int Seen)
{
    /// <summary>Seen where a proposal was never grouped.</summary>
    public const int Nowhere = -1;
}
