namespace MLGroup.Data.SignIn;

/// <summary>How long a session lasts: shorter for those who can change what belongs to others.</summary>
public static class SessionLimits
{
    /// <summary>How long a sign-in waits for the second factor.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(15);

    /// <summary>Without a page being asked for.</summary>
    public static TimeSpan Idle(bool hasRole) => TimeSpan.FromHours(hasRole ? 2 : 8);

    /// <summary>Since it began, whatever happens.</summary>
    public static TimeSpan Absolute(bool hasRole) => hasRole ? TimeSpan.FromHours(12) : TimeSpan.FromDays(30);

    /// <summary>When it ends unless the person comes back before; UTC.</summary>
    public static DateTimeOffset End(DateTimeOffset startedAt, DateTimeOffset seenAt, bool hasRole)
    {
        var (idle, absolute) = (seenAt + Idle(hasRole), startedAt + Absolute(hasRole));
        return idle < absolute ? idle : absolute;
    }
}
