using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Charts;

/// <summary>From which countries members and proposals come.</summary>
internal sealed record CountryNumbers(IReadOnlyList<CountryCount> Members, IReadOnlyList<CountryCount> Proposals)
{
    public static async Task<IReadOnlyList<CountryCount>> OfMembersAsync(PortalContext db) =>
        await Counted(Offices(db)).Select(one => new CountryCount(one.Code, one.Count)).ToListAsync();

    /// <summary>Both in one statement.</summary>
    /// <param name="proposals">Those that count, as far as the viewer may know of them.</param>
    public static async Task<CountryNumbers> OfAsync(PortalContext db, IQueryable<Proposal> proposals)
    {
        var counts = await Counted(Offices(db).Concat(Offices(proposals))).ToListAsync();
        return new([.. Of(isProposal: false)], [.. Of(isProposal: true)]);

        IEnumerable<CountryCount> Of(bool isProposal) => counts.Where(one => one.IsProposal == isProposal).Select(one => new CountryCount(one.Code, one.Count));
    }

    private static IQueryable<Office> Offices(PortalContext db) =>
        from member in db.Members.TakingPart
        from affiliation in member.Affiliations
        where affiliation.Until == null
        select new Office { IsProposal = false, Id = member.Id, Code = affiliation.Organisation.CountryCode };

    // The same writers as the query language counts.
    private static IQueryable<Office> Offices(IQueryable<Proposal> proposals) =>
        from proposal in proposals
        from writer in proposal.Writers
        where (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer) && writer.Organisation != null
        select new Office { IsProposal = true, Id = proposal.Id, Code = writer.Organisation!.CountryCode };

    private static IQueryable<Group> Counted(IQueryable<Office> offices) => offices.Distinct().GroupBy(one => new { one.IsProposal, one.Code })
        .Select(group => new Group { IsProposal = group.Key.IsProposal, Code = group.Key.Code, Count = group.Count() });

    private sealed class Office
    {
        public bool IsProposal { get; init; }
        public int Id { get; init; }
        public string? Code { get; init; }
    }

    private sealed class Group
    {
        public bool IsProposal { get; init; }
        public string? Code { get; init; }
        public int Count { get; init; }
    }
}
