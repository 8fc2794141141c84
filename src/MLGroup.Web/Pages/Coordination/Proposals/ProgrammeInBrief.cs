using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>What the lists of coordinators need of a programme: its deadline, and where a proposal may be placed.</summary>
/// <param name="Deadline">UTC.</param>
internal sealed record ProgrammeInBrief(int Id, int Year, string ZoneId, DateTimeOffset? Deadline, IReadOnlyList<Question> Questions, IReadOnlyList<StrandInBrief> Strands)
{
    /// <summary>What can be asked of its proposals.</summary>
    public Vocabulary Vocabulary(IEnumerable<Code> codes, IReadOnlyList<string> coordinators) => ProposalVocabulary.Of(
        [.. Strands.Select(strand => new FieldValue(strand.Slug, strand.Name))],
        codes.OrderBy(code => code.Position).ToLookup(code => code.List, code => new FieldValue(code.Key, code.Name)), coordinators);

    public static IQueryable<ProgrammeInBrief> Of(IQueryable<Programme> programmes) => programmes.Select(programme => new ProgrammeInBrief(
        programme.Id, programme.Year, programme.ZoneId,
        programme.Milestones.Where(milestone => milestone.Kind == MilestoneKind.ProposalDeadline)
            .Select(milestone => (DateTimeOffset?)milestone.Instant).FirstOrDefault(), programme.Call.Questions,
        programme.Strands.OrderBy(strand => strand.Position)
            .Select(strand => new StrandInBrief(strand.Id, strand.Name, strand.Slug, strand is Squad, strand.Lead!.Name)).ToList()));
}

/// <param name="Lead">Name of who leads it; none while that is open.</param>
internal sealed record StrandInBrief(int Id, string Name, string Slug, bool IsSquad, string? Lead)
{
    public string Noun => IsSquad ? "Squad" : "Theme";
}
