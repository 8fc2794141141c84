namespace MLGroup.Domain.Members;

/// <summary>
/// Who is looking. Every list, count, search, export and letter narrows its query to the viewer with <c>VisibleTo</c>, so that one
/// answer to "who sees what" serves them all.
/// </summary>
public sealed record Viewer
{
    /// <summary>Someone who has not signed in.</summary>
    public static Viewer Visitor { get; } = new();

    /// <summary>Zero for a visitor.</summary>
    public int MemberId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>IANA name of the zone times are shown in.</summary>
    public string ZoneId { get; init; } = "Etc/UTC";
    public bool IsMember => MemberId != 0;
    public bool IsCoordinator { get; init; }
    public bool IsAdministrator { get; init; }

    /// <summary>The offices the person works for today: a proposal of the same office is a conflict of interest.</summary>
    public IReadOnlyList<int> OrganisationIds { get; init; } = [];

    public static Viewer Of(Member member) => new()
    {
        MemberId = member.Id,
        Name = member.Name,
        ZoneId = member.ZoneId,
        IsCoordinator = member.Is(Role.Coordinator),
        IsAdministrator = member.Is(Role.Administrator),
        OrganisationIds = [.. member.Affiliations.Where(affiliation => affiliation.Until is null).Select(affiliation => affiliation.OrganisationId)]
    };
}
