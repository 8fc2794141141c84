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
