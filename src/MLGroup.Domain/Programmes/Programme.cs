namespace MLGroup.Domain.Programmes;

/// <summary>The group's work of one year: one timeline, one call, its themes and squads, and the versions that were published.</summary>
public sealed partial class Programme
{
    public const int NameLength = 100;

    private readonly List<Milestone> _milestones = [];
    private readonly List<Strand> _strands = [];

    private Programme() { }

    /// <param name="year">The year the work is done in.</param>
    /// <param name="name">For example "ML 2027".</param>
    /// <param name="zoneId">IANA name of the zone the group agrees its times in.</param>
    public Programme(int year, string name, string zoneId)
    {
        Year = year;
        Describe(name, zoneId);
        Call = new Call(this);
    }

    public int Id { get; private set; }
    public int Year { get; private set; }
    public string Name { get; private set; } = "";
    public string ZoneId { get; private set; } = "";
    public Call Call { get; private set; } = null!;
    public int VersionCount { get; private set; }
    public int RowVersion { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;

    /// <summary>Loaded where a page asks for it.</summary>
    public IReadOnlyList<Strand> Strands => _strands;

    /// <summary>The instant of a milestone in UTC; none where nobody set it.</summary>
    public Milestone? this[MilestoneKind kind] => _milestones.FirstOrDefault(milestone => milestone.Kind == kind);

    /// <exception cref="RuleBrokenException">No name or one too long, an unknown zone or an impossible year.</exception>
    public void Describe(string name, string zoneId)
    {
        if (Year is < 2000 or > 2200)
            throw new RuleBrokenException("Enter the year of the programme, for example 2027.", nameof(Year));
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter the programme's name, for example ML 2027.", nameof(Name));
        Cap.Require("The name", name.Trim(), NameLength, nameof(Name));
        if (!ZonedTime.Knows(zoneId))
            throw new RuleBrokenException("Choose a time zone from the list.", nameof(ZoneId));
        (Name, ZoneId) = (name.Trim(), zoneId);
    }

    /// <summary>Sets or moves a milestone.</summary>
    /// <exception cref="RuleBrokenException">The call would close before it opens.</exception>
    public void Schedule(MilestoneKind kind, ZonedTime time)
    {
        if (OpensAndClosesWith(kind, time) is ({ } opens, { } closes) && closes <= opens)
            throw new RuleBrokenException("The deadline must be after the day the call opens.", nameof(MilestoneKind.ProposalDeadline));
        if (this[kind] is { } milestone)
            milestone.MoveTo(time);
        else
            _milestones.Add(new Milestone(kind, time));
    }

    /// <summary>Takes a milestone off the timeline.</summary>
    public void Unschedule(MilestoneKind kind) => _milestones.RemoveAll(milestone => milestone.Kind == kind);

    /// <summary>Adds a theme or squad at the end of the programme.</summary>
    public void Add(Strand strand)
    {
        if (_strands.Any(other => other.Slug == strand.Slug))
            throw new RuleBrokenException($"There is a theme or squad called “{strand.Name}” already.", nameof(Strand.Name));
        strand.Join(this, _strands.Count + 1);
        _strands.Add(strand);
    }

    /// <summary>
    /// Whether <paramref name="now"/> is before the day the programme is to be published; where nobody set that day, before the call closes.
    /// </summary>
    public bool IsEarlyToPublish(DateTimeOffset now) => this[MilestoneKind.ProgrammePublished] is { } due ? now < due.Instant
        : Call.Deadline is not null && !Call.HasClosed(now);

    /// <summary>
    /// Freezes what the programme holds now as its next version. Public pages read the latest version only, so what changes
    /// afterwards stays within the group until the next one.
    /// </summary>
    /// <param name="latest">The version that is public today; none before the first.</param>
    /// <param name="early">Whether it was confirmed to publish before the day on the timeline, or before the call closes.</param>
    /// <exception cref="RuleBrokenException">There is nothing to publish, or nothing new, or it is early and not confirmed.</exception>
    public ProgrammeVersion Publish(PublishedProgramme snapshot, ProgrammeVersion? latest, bool early, int byMemberId, DateTimeOffset now)
    {
        if (snapshot.Strands.Count == 0)
            throw new RuleBrokenException("There is no theme or squad to publish yet.");
        if (snapshot.Strands.All(strand => strand.Activities.Count == 0))
            throw new RuleBrokenException("There is no activity to publish yet. Apply the decisions first.");
        if (latest is not null && snapshot.ChangesSince(latest.Snapshot).Count == 0)
            throw new RuleBrokenException($"Nothing changed since version {latest.Number}, so there is nothing new to publish.");
        if (IsEarlyToPublish(now) && !early)
            throw new RuleBrokenException(this[MilestoneKind.ProgrammePublished] is { } due
                ? $"The programme is due to be published on {due.Time.Date}. Tick the box to publish it earlier."
                : "The call is still open, so proposals may follow. Tick the box to publish the programme before it closes.", "Early");
        return new ProgrammeVersion(this, ++VersionCount, snapshot, byMemberId, now);
    }

    private (DateTimeOffset?, DateTimeOffset?) OpensAndClosesWith(MilestoneKind kind, ZonedTime time) => kind switch
    {
        MilestoneKind.CallOpens => (time.Instant, this[MilestoneKind.ProposalDeadline]?.Instant),
        MilestoneKind.ProposalDeadline => (this[MilestoneKind.CallOpens]?.Instant, time.Instant),
        _ => (null, null)
    };
}
