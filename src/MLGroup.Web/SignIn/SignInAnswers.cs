using MLGroup.Mail.Jobs;

namespace MLGroup.Web.SignIn;

/// <summary>
/// Answers requests to sign in as soon as they are stored, outside the request, where the time it takes tells nobody anything. What
/// fails is the job's, at its next run.
/// </summary>
internal sealed partial class SignInAnswers(IServiceScopeFactory scopes, SignInBell bell, ILogger<SignInAnswers> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // At the start for what a kill left behind; and so that nobody waits for code that is compiled at its first use.
            do
                await AnswerAsync(stoppingToken);
            while (await bell.WaitAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task AnswerAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AnswerSignInRequests>().RunAsync(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            AnsweringFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests to sign in could not be answered; the job tries again soon")]
    private partial void AnsweringFailed(Exception fault);
}
