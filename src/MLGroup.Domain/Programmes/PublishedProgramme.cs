using MLGroup.Domain.Members;

namespace MLGroup.Domain.Programmes;

/// <summary>What a version holds. No person is named: the public site shows offices, and people only where each said yes.</summary>
public sealed record PublishedProgramme(int Year, string Name, IReadOnlyList<PublishedStrand> Strands)
{
    public IEnumerable<PublishedActivity> Activities => Strands.SelectMany(strand => strand.Activities);

    /// <summary>Every office once, by short name.</summary>
    public IReadOnlyList<PublishedOffice> Offices => [.. Activities.SelectMany(activity => activity.Offices)
        .DistinctBy(office => office.Name).OrderBy(office => office.ShortName, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>How many countries the offices are of; an international organisation counts for none.</summary>
    public int CountryCount => Offices.Select(office => office.CountryCode).OfType<string>().Distinct().Count();

    /// <summary>The programme as it stands now: its strands in their order, and in each the activities at work, by title.</summary>
    /// <param name="activities">With their proposals, those proposals' writers and the writers' offices loaded.</param>
    /// <param name="codes">The group's code lists, for the names of kinds, stages and supports.</param>
    public static PublishedProgramme Of(Programme programme, IReadOnlyCollection<Activity> activities, IReadOnlyCollection<Code> codes)
    {
        var names = codes.ToDictionary(code => (code.List, code.Key), code => code.Name);
        return new PublishedProgramme(programme.Year, programme.Name,
        [
            .. from strand in programme.Strands
               orderby strand.Position
               select new PublishedStrand(strand.Noun, strand.Name, strand.Slug, strand.Aim,
               [
                   .. activities.Where(activity => activity.Strand == strand && activity.IsAtWork)
                       .OrderBy(activity => activity.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(activity => activity.Id)
                       .Select(activity => PublishedActivity.Of(activity, names))
               ]) { LedBy = [.. new[] { strand.LeadId, strand.DeputyId }.OfType<int>()] }
        ]);
    }

    /// <summary>What a reader of <paramref name="earlier"/> would find changed, one plain sentence each; none where nothing is.</summary>
    public IReadOnlyList<string> ChangesSince(PublishedProgramme earlier) => [.. ProgrammeChanges.Between(earlier, this)];

    /// <summary>The same for each activity that is new, changed, moved or gone, by its id.</summary>
    /// <param name="earlier">None before the first version: then every activity is new.</param>
    public ILookup<int, string> NewsSince(PublishedProgramme? earlier) =>
        ProgrammeChanges.OfActivities(earlier ?? this with { Strands = [] }, this).ToLookup(change => change.ActivityId, change => change.Sentence);

    /// <summary>What is new to leads and deputies whose theme or squad has another name or is gone, by their ids; nothing before the first version.</summary>
    public ILookup<int, string> NewsToLeadsSince(PublishedProgramme? earlier) =>
        ProgrammeChanges.OfLeads(earlier ?? this, this).ToLookup(change => change.MemberId, change => change.Sentence);

    /// <summary>The strand at an address; none where there is no such.</summary>
    /// <param name="folder">"themes" or "squads".</param>
    public PublishedStrand? Find(string folder, string slug) =>
        Strands.FirstOrDefault(strand => strand.Folder == folder && strand.Slug == slug);
}

/// <param name="Noun">"Theme" or "Squad".</param>
public sealed record PublishedStrand(string Noun, string Name, string Slug, string Aim, IReadOnlyList<PublishedActivity> Activities)
{
    /// <summary>Ids of its lead and deputy, shown nowhere: who led it is written to when it is gone.</summary>
    public IReadOnlyList<int> LedBy { get; init; } = [];

    /// <summary>The part of its address that says what it is: "themes" or "squads".</summary>
    public string Folder => Noun == "Squad" ? "squads" : "themes";
}

/// <param name="Id">The activity's id, part of its public address.</param>
/// <param name="Kind">The kind's name as it was when published; so too the stage and the supports.</param>
public sealed record PublishedActivity(
    int Id, string Title, string WhatAndWhy, string Kind, string Stage, IReadOnlyList<string> Supports, IReadOnlyList<PublishedOffice> Offices)
{
    internal static PublishedActivity Of(Activity activity, Dictionary<(CodeList, string), string> names)
    {
        return new PublishedActivity(activity.Id, activity.Title, activity.WhatAndWhy, Name(CodeList.Kind, activity.Kind),
            Name(CodeList.Stage, activity.Stage),
            [.. activity.Supports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Name(CodeList.Support, key))],
            [.. OfficesOf(activity).Select(office => new PublishedOffice(office.Name, office.ShortName, office.CountryCode))]);

        string Name(CodeList list, string key) => names.GetValueOrDefault((list, key), key);
    }

    // The proposer's office first, then those of the others in the order they came, and last those of merged proposals.
    private static IEnumerable<Organisation> OfficesOf(Activity activity) =>
        (from proposal in activity.Standing
         from writer in proposal.AcceptedWriters.OrderBy(writer => writer.Role).ThenBy(writer => writer.Id)
         where writer.Organisation is not null
         select writer.Organisation).Distinct();
}

/// <param name="CountryCode">ISO 3166-1 alpha-2; none for an international organisation.</param>
public sealed record PublishedOffice(string Name, string ShortName, string? CountryCode);
