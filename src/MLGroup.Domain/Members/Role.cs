namespace MLGroup.Domain.Members;

/// <summary>What a member is appointed to for the whole group. Writer, reviewer and lead come with the work itself.</summary>
public enum Role
{
    /// <summary>Runs the year: calls, grouping, decisions, programme, letters.</summary>
    Coordinator,

    /// <summary>Looks after settings, mailer and audit; sees no judgement of proposals.</summary>
    Administrator
}

/// <summary>A role of a member, from when until when.</summary>
public sealed class Appointment
{
    private Appointment() { }

    internal Appointment(Role role, DateTimeOffset from) => (Role, From) = (role, from);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>UTC; none while it lasts.</summary>
    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset now) => Until = now;
}
