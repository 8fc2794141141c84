using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

/// <summary>Who asks about proposals and when, and the records beside the proposals that an answer looks at.</summary>
/// <param name="Viewer">The answer holds nothing that this one may not know, and follows nothing from it.</param>
/// <param name="Now">UTC.</param>
/// <param name="ZoneId">IANA name of the group's zone, in which days begin.</param>
/// <param name="Proposals">All proposals.</param>
/// <param name="Placements">All placements.</param>
/// <param name="Decisions">All decisions.</param>
/// <param name="Interests">All interests.</param>
public sealed record ProposalQuestion(Viewer Viewer, DateTimeOffset Now, string ZoneId, IQueryable<Proposal> Proposals,
    IQueryable<Placement> Placements, IQueryable<Decision> Decisions, IQueryable<Interest> Interests);
