using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Delivery;

/// <summary>Takes every letter, and hears the portal stop while it carries the first.</summary>
internal sealed class StoppingPostman(CancellationTokenSource stopping) : IPostman
{
    public async Task<Answer> DeliverAsync(ReadyLetter letter)
    {
        await stopping.CancelAsync();
        return new Answer(Verdict.Taken, "250 fine");
    }

    public Task RestAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
