using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace MLGroup.Mail.Delivery;

/// <summary>
/// What this process signs its leases with: machine, process id and start. Whoever starts on the same machine can tell that the
/// process of an older name has died, and need not wait for its leases to run out.
/// </summary>
internal sealed record ProcessName(string Machine, int Id, long StartedAt)
{
    public static ProcessName Own { get; } = OfOwn();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{Id}/{StartedAt}");

    /// <summary>Whether <paramref name="owner"/> was a process of this machine that runs no more.</summary>
    public bool KnowsDead(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Machine || owner == ToString()
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var started))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return Start(process) != started;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception hidden) when (hidden is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static ProcessName OfOwn()
    {
        using var own = Process.GetCurrentProcess();
        var machine = Environment.MachineName.Replace('/', '-');
        return new ProcessName(machine[..Math.Min(machine.Length, 60)], own.Id, Start(own));
    }

    // In whole seconds: the system reckons the start anew at each look, and the last digits differ.
    private static long Start(Process process) => new DateTimeOffset(process.StartTime).AddMilliseconds(500).ToUnixTimeSeconds();
}
