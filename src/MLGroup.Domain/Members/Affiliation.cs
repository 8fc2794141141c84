namespace MLGroup.Domain.Members;

/// <summary>Which office a member works for, from when until when.</summary>
public sealed class Affiliation
{
    private Affiliation() { }

    internal Affiliation(Organisation organisation, DateTimeOffset from) =>
        (Organisation, OrganisationId, From) = (organisation, organisation.Id, from);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>UTC; none while it lasts.</summary>
    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset now) => Until = now;
}
