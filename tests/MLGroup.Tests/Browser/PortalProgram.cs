using System.Diagnostics;

namespace MLGroup.Tests.Browser;

/// <summary>The built portal's program, as somebody would start it.</summary>
internal static class PortalProgram
{
    /// <summary>Runs it until it ends by itself: a verb, or a start that is refused.</summary>
    public static async Task<Ended> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        using var process = Process.Start(With(settings, words))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"It did not end by itself: {await output}{await error}");
        }
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <param name="settings">Environment variables, such as <c>Database__Provider</c>.</param>
    /// <param name="words">The command line after the program's name.</param>
    public static ProcessStartInfo With(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PortalProgram, .. words])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/MLGroup.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // it ends before a profile would pay
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    internal sealed record Ended(int ExitCode, string Output, string Error);
}
