using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Shared;

/// <summary>What one member said to a proposal, for those who may read the name.</summary>
internal sealed record Interested(InterestKind Kind, string Name);
