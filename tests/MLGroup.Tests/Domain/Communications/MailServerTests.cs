using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Domain.Communications;

public sealed class MailServerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_server_that_refuses_the_portal_is_asked_ever_more_seldom()
    {
        var server = new MailServer("relay.example");

        var pauses = Enumerable.Range(0, 8).Select(_ =>
        {
            server.Pause("535 wrong password", Now);
            return (server.PausedUntil - Now)!.Value.TotalMinutes;
        }).ToList();

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
    }

    [Fact]
    public void A_pause_ends_when_somebody_says_so()
    {
        var server = new MailServer("relay.example");
        server.Pause("535 wrong password", Now);

        server.Resume();

        Assert.False(server.IsPaused(Now));
        Assert.Equal(("", 0), (server.PauseReason, server.Refusals));
    }
}
