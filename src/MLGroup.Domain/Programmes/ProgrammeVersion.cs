namespace MLGroup.Domain.Programmes;

/// <summary>The programme as it was published: frozen, numbered from 1, and all that public pages read.</summary>
public sealed class ProgrammeVersion
{
    private ProgrammeVersion() { }

    internal ProgrammeVersion(Programme programme, int number, PublishedProgramme snapshot, int byMemberId, DateTimeOffset now) =>
        (Programme, Number, Snapshot, PublishedById, PublishedAt) = (programme, number, snapshot, byMemberId, now);

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public Programme Programme { get; private set; } = null!;
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset PublishedAt { get; private set; }
    public int PublishedById { get; private set; }
    public PublishedProgramme Snapshot { get; private set; } = null!;
}

/// <summary>What a version holds. No person is named: the public site shows offices, and people only where each said yes.</summary>
public sealed record PublishedProgramme(int Year, string Name, IReadOnlyList<PublishedStrand> Strands);

/// <param name="Noun">"Theme" or "Squad".</param>
public sealed record PublishedStrand(string Noun, string Name, string Slug, string Aim, IReadOnlyList<PublishedActivity> Activities);

/// <param name="Id">The activity's id, part of its public address.</param>
/// <param name="Kind">The kind's name as it was when published; so too the stage and the supports.</param>
public sealed record PublishedActivity(
    int Id, string Title, string WhatAndWhy, string Kind, string Stage, IReadOnlyList<string> Supports, IReadOnlyList<PublishedOffice> Offices);

/// <param name="CountryCode">ISO 3166-1 alpha-2; none for an international organisation.</param>
public sealed record PublishedOffice(string Name, string ShortName, string? CountryCode);
