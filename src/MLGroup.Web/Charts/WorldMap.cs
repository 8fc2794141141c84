using MLGroup.Domain.Members;

namespace MLGroup.Web.Charts;

/// <summary>How many come from a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; none for international organisations.</param>
internal sealed record CountryCount(string? Code, int Count);

/// <summary>From how many countries members and proposals come: what the map draws and the table beside it tells.</summary>
/// <param name="Rows">Every country that somebody or something comes from, the one with most members first.</param>
/// <param name="Steps">Ranges of members, from the fewest to the most, that are drawn alike; at most three.</param>
internal sealed record WorldMap(IReadOnlyList<WorldMap.Row> Rows, IReadOnlyList<WorldMap.Step> Steps)
{
    private const int MostSteps = 3;

    /// <param name="Code">None for international organisations.</param>
    /// <param name="List">Address of the list of its proposals, where there is one.</param>
    internal sealed record Row(string? Code, string Name, int Members, int Proposals, string? List)
    {
        public string Words => $"{Name}: {Counted(Members, "member", "members")}, {Counted(Proposals, "proposal", "proposals")}";
    }

    /// <param name="Number">From 1, the fewest.</param>
    internal sealed record Step(int Number, int From, int To)
    {
        public string Words => From == To ? Counted(From, "member", "members") : To == From + 1 ? $"{From} or {To} members" : $"{From} to {To} members";
    }

    /// <summary>What the picture says in one sentence.</summary>
    public string Words => $"Map: members of {Counted(Rows.Count(row => row.Code is not null && row.Members > 0), "country", "countries")}, "
        + $"proposals from {Counted(Rows.Count(row => row.Code is not null && row.Proposals > 0), "country", "countries")}.";

    /// <summary>The step of a country with so many members; none without any.</summary>
    public Step? StepOf(int members) => Steps.FirstOrDefault(step => members >= step.From && members <= step.To);

    /// <param name="members">Each member once for each country of their offices.</param>
    /// <param name="proposals">Each proposal once for each country of its writers' offices.</param>
    /// <param name="listOf">The list of the proposals of a country.</param>
    public static WorldMap Of(IEnumerable<CountryCount> members, IEnumerable<CountryCount> proposals, Func<string, string?>? listOf = null)
    {
        var (membersOf, proposalsOf) = (members.ToLookup(one => one.Code, one => one.Count), proposals.ToLookup(one => one.Code, one => one.Count));
        var rows = membersOf.Select(group => group.Key).Union(proposalsOf.Select(group => group.Key))
            .Select(code => new Row(code, code is null ? "International organisations" : Country.Find(code)?.Name ?? code,
                membersOf[code].Sum(), proposalsOf[code].Sum(), code is null || proposalsOf[code].Sum() == 0 ? null : listOf?.Invoke(code)))
            .Where(row => row.Members + row.Proposals > 0)
            .OrderByDescending(row => row.Members).ThenByDescending(row => row.Proposals).ThenBy(row => row.Name, StringComparer.InvariantCulture).ToList();
        return new WorldMap(rows, StepsUpTo(rows.Where(row => row.Code is not null).Max(row => (int?)row.Members) ?? 0));
    }

    // Each step goes as many times further as the one before: most countries send few people, some send many.
    private static List<Step> StepsUpTo(int most)
    {
        var ends = Enumerable.Range(1, MostSteps).Select(number => (int)Math.Ceiling(Math.Pow(most, (double)number / MostSteps) - 1e-9)).Distinct().Where(end => end > 0).ToList();
        return [.. ends.Select((end, at) => new Step(at + 1, at == 0 ? 1 : ends[at - 1] + 1, end))];
    }

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";
}
