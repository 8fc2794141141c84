using MLGroup.Data;

namespace MLGroup.Web.Commands;

/// <summary>What the program does when its first word is a verb instead of serving readers, for example <c>migrate</c>.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Func<string[], WebApplication, Task<int>>> Known = new()
    {
        ["migrate"] = MigrateAsync,
        ["health"] = (_, app) => HealthCommand.RunAsync(app),
        ["coordinator"] = (words, app) => CoordinatorCommand.RunAsync(words, app.Services, Console.Out, Console.Error)
    };

    /// <summary>The exit code of the verb; none where the arguments hold no verb and the portal is to start.</summary>
    public static async Task<int?> RunAsync(string[] args, WebApplication app)
    {
        if (args is not [{ } verb, .. var words] || verb.StartsWith('-') || verb.Contains('='))
            return null;
        if (Known.TryGetValue(verb, out var run))
            return await run(words, app);
        await Console.Error.WriteLineAsync($"There is no verb \"{verb}\". Write one of: {string.Join(", ", Known.Keys)}; or none to start the portal.");
        return 2;
    }

    private static async Task<int> MigrateAsync(string[] words, WebApplication app)
    {
        await DataSetup.MigrateAsync(app.Services.GetRequiredService<DatabaseSettings>());
        Console.WriteLine("The tables are up to date.");
        return 0;
    }
}
