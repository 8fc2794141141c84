using System.Globalization;
using MLGroup.Data;

namespace MLGroup.Web.Development;

/// <summary>
/// A clock one can set, for trying the year out: the system's clock and an offset kept in the database. It exists in the Development
/// environment only; elsewhere the portal has the system's clock and nothing to set.
/// </summary>
internal sealed class PortalClock : TimeProvider
{
    private const string Setting = "development-clock-offset";
    private long _offset;

    /// <summary>How far the portal's time is ahead of the system's.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offset));

    /// <summary>The portal's time at which somebody jumped last; none since the start.</summary>
    public DateTimeOffset? JumpedAt { get; private set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    public async Task LoadAsync(PortalContext db)
    {
        if (await db.Settings.FindAsync(Setting) is { } kept)
            Volatile.Write(ref _offset, long.Parse(kept.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Moves the portal's time to <paramref name="instant"/> (UTC); it goes on from there.</summary>
    public async Task JumpAsync(PortalContext db, DateTimeOffset instant)
    {
        var offset = (instant - base.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.FindAsync(Setting) is { } kept)
            kept.Value = offset;
        else
            db.Settings.Add(new PortalSetting(Setting, offset));
        await db.SaveChangesAsync();
        Volatile.Write(ref _offset, long.Parse(offset, CultureInfo.InvariantCulture));
        JumpedAt = GetUtcNow();
    }
}
