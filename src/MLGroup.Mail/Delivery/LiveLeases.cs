using System.Collections.Concurrent;

namespace MLGroup.Mail.Delivery;

/// <summary>The claims that connections of this process are working on.</summary>
internal sealed class LiveLeases
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Guid, bool> _tokens = new();

    public IReadOnlyList<Guid> Tokens => [.. _tokens.Keys];

    public Guid Begin()
    {
        var token = Guid.NewGuid();
        _tokens[token] = true;
        return token;
    }

    public void End(Guid token) => _tokens.TryRemove(token, out _);
}
