namespace MLGroup.Mail;

/// <summary>Tells the post office of this process that letters were posted, so that a sign-in link leaves at once.</summary>
internal sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }
    }

    /// <summary>Waits until somebody rings, at most so long; answers whether somebody did.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _rung.WaitAsync(atMost, cancellation);

    public void Dispose() => _rung.Dispose();
}
