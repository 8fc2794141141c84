using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace MLGroup.Tests;

/// <summary>The portal's log, kept for a test to read.</summary>
internal sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IEnumerable<string> All => _events.Select(line =>
        $"{line.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', line.Properties.Select(property => $"{property.Key}={property.Value}"))} {line.Exception}");

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}
