namespace MLGroup.Domain.Proposals;

/// <summary>Why a version was cut.</summary>
public enum VersionReason
{
    Submitted,

    /// <summary>Another writer went on writing.</summary>
    WriterChanged,

    /// <summary>Nobody had written for ten minutes when somebody went on.</summary>
    Quiet,

    /// <summary>Somebody went back to an earlier version.</summary>
    BeforeRestoring
}

/// <summary>A proposal's text as it once was.</summary>
public sealed class ProposalVersion
{
    private ProposalVersion() { }

    internal ProposalVersion(int number, ProposalText text, int? writtenById, VersionReason reason, DateTimeOffset now) =>
        (Number, Text, WrittenById, Reason, CutAt) = (number, text, writtenById, reason, now);

    public int Id { get; private set; }
    public int ProposalId { get; private set; }

    /// <summary>From 1 within the proposal.</summary>
    public int Number { get; private set; }
    public ProposalText Text { get; private set; } = new();

    /// <summary>The member who wrote last.</summary>
    public int? WrittenById { get; private set; }
    public VersionReason Reason { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CutAt { get; private set; }
}
