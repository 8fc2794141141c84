namespace MLGroup.Web.SignIn;

/// <summary>Tells this process that somebody asked to sign in, so that their mail leaves at once.</summary>
internal sealed class SignInBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
    }

    /// <summary>True when it rings.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        await _rung.WaitAsync(cancellation);
        return true;
    }

    public void Dispose() => _rung.Dispose();
}
