namespace MLGroup.Data;

/// <summary>
/// A form that was acted upon, stored with the act: the same form sent again (a double click, a second tab, a retry after a lost
/// answer) is shown the first result instead of acting twice. Kept for a day.
/// </summary>
public sealed class HandledRequest
{
    private HandledRequest() { }

    public HandledRequest(Guid key, string result, DateTimeOffset now) => (Key, Result, At) = (key, result, now);

    /// <summary>Drawn at random when the form was written.</summary>
    public Guid Key { get; private set; }

    /// <summary>The path of the portal that showed the result.</summary>
    public string Result { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>The same form was acted upon a moment ago by another request; its result is stored under the same key.</summary>
public sealed class RequestHandledException() : Exception("The same form was acted upon a moment ago.");
