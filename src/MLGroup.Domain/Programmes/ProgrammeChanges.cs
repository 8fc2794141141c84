namespace MLGroup.Domain.Programmes;

/// <summary>What changed from one version of a programme to the next, said in plain sentences.</summary>
internal static class ProgrammeChanges
{
    public static IEnumerable<string> Between(PublishedProgramme before, PublishedProgramme after)
    {
        if (before.Name != after.Name)
            yield return $"The programme is now called “{after.Name}”.";
        foreach (var change in OfStrands(before.Strands, after.Strands).Concat(OfActivities(before, after).Select(change => change.Sentence)))
            yield return change;
    }

    /// <summary>What changed about activities, with the id of each.</summary>
    public static IEnumerable<(int ActivityId, string Sentence)> OfActivities(PublishedProgramme before, PublishedProgramme after)
    {
        var (earlier, later) = (Placed(before), Placed(after));
        foreach (var (id, (activity, strand)) in later.Where(one => !earlier.ContainsKey(one.Key)))
            yield return (id, $"New activity: “{activity.Title}” in “{strand.Name}”.");
        foreach (var (id, (activity, _)) in earlier.Where(one => !later.ContainsKey(one.Key)))
            yield return (id, $"The activity “{activity.Title}” is no longer part of the programme.");
        foreach (var (id, (activity, strand)) in later)
        {
            if (!earlier.TryGetValue(id, out var was))
                continue;
            if (was.Strand.Slug != strand.Slug)
                yield return (id, $"“{activity.Title}” moved from “{was.Strand.Name}” to “{strand.Name}”.");
            foreach (var change in Of(was.Activity, activity))
                yield return (id, change);
        }
    }

    /// <summary>What leads and deputies hear of their own themes and squads, with the id of each: of one renamed today's, of one gone the last ones.</summary>
    public static IEnumerable<(int MemberId, string Sentence)> OfLeads(PublishedProgramme before, PublishedProgramme after) =>
        from was in before.Strands
        let strand = Same(after.Strands, was)
        where strand?.Name != was.Name
        from member in (strand ?? was).LedBy
        select (member, strand is null ? Gone(was) : Renamed(was, strand));

    private static IEnumerable<string> OfStrands(IReadOnlyList<PublishedStrand> before, IReadOnlyList<PublishedStrand> after)
    {
        foreach (var strand in after.Where(strand => Same(before, strand) is null))
            yield return $"New {Noun(strand)}: “{strand.Name}”.";
        foreach (var strand in before.Where(strand => Same(after, strand) is null))
            yield return Gone(strand);
        foreach (var strand in after)
        {
            if (Same(before, strand) is not { } was)
                continue;
            if (was.Name != strand.Name)
                yield return Renamed(was, strand);
            if (was.Aim != strand.Aim)
                yield return $"The aim of the {Noun(strand)} “{strand.Name}” was reworded.";
        }
        if (!Order(before, after).SequenceEqual(Order(after, before)))
            yield return "The themes and squads stand in another order.";
    }

    private static IEnumerable<string> Of(PublishedActivity before, PublishedActivity after)
    {
        if (before.Title != after.Title)
            yield return $"The activity “{before.Title}” is now called “{after.Title}”.";
        if (before.WhatAndWhy != after.WhatAndWhy)
            yield return $"The description of “{after.Title}” was reworded.";
        if (before.Kind != after.Kind || before.Stage != after.Stage || !before.Supports.SequenceEqual(after.Supports))
            yield return $"The kind, the stage or the supports of “{after.Title}” changed.";
        var (joined, left) = (after.Offices.ExceptBy(Names(before), office => office.Name), before.Offices.ExceptBy(Names(after), office => office.Name));
        foreach (var office in joined)
            yield return $"{office.ShortName} joined “{after.Title}”.";
        foreach (var office in left)
            yield return $"{office.ShortName} is no longer named with “{after.Title}”.";
        if (Names(before).SequenceEqual(Names(after)) && !before.Offices.SequenceEqual(after.Offices))
            yield return $"An office of “{after.Title}” has another short name or country.";
    }

    // A slug outlives a new name; a theme that becomes a squad is another thing.
    private static PublishedStrand? Same(IReadOnlyList<PublishedStrand> strands, PublishedStrand strand) =>
        strands.FirstOrDefault(other => (other.Noun, other.Slug) == (strand.Noun, strand.Slug));

    private static IEnumerable<string> Order(IReadOnlyList<PublishedStrand> strands, IReadOnlyList<PublishedStrand> others) =>
        strands.Where(strand => Same(others, strand) is not null).Select(strand => strand.Slug);

    private static Dictionary<int, (PublishedActivity Activity, PublishedStrand Strand)> Placed(PublishedProgramme programme) =>
        (from strand in programme.Strands from activity in strand.Activities select (activity, strand)).ToDictionary(one => one.activity.Id);

    private static IEnumerable<string> Names(PublishedActivity activity) => activity.Offices.Select(office => office.Name);

    private static string Gone(PublishedStrand strand) => $"The {Noun(strand)} “{strand.Name}” is no longer part of the programme.";

    private static string Renamed(PublishedStrand was, PublishedStrand strand) => $"The {Noun(strand)} “{was.Name}” is now called “{strand.Name}”.";

    private static string Noun(PublishedStrand strand) => strand.Noun.ToLowerInvariant();
}
