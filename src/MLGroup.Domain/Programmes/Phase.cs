namespace MLGroup.Domain.Programmes;

/// <summary>Where a programme's year stands. Phases advise and never block.</summary>
public enum Phase
{
    /// <summary>The call has not opened, or has no dates yet.</summary>
    Preparing,

    /// <summary>Members write proposals.</summary>
    CallOpen,

    /// <summary>The deadline has passed; coordinators read and group.</summary>
    Review,

    /// <summary>The programme meeting has been; decisions become the programme.</summary>
    Building,

    /// <summary>The programme is published; members join.</summary>
    Joining,

    /// <summary>Until the mid-way reports.</summary>
    Work,

    /// <summary>From the mid-way reports to the final ones.</summary>
    SecondHalf,

    /// <summary>The final reports were due.</summary>
    Over
}
