namespace MLGroup.Tests;

/// <summary>
/// What some tests need beyond the .NET SDK and Node. Where it is missing they skip and say so;
/// with <c>MLGROUP_TEST_REQUIRE=all</c> they fail instead.
/// </summary>
internal static class Requirements
{
    private static readonly bool All = Environment.GetEnvironmentVariable("MLGROUP_TEST_REQUIRE") == "all";

    private static readonly string? ServerAddress = Environment.GetEnvironmentVariable("MLGROUP_TEST_POSTGRESQL");

    /// <summary>Whether the whole suite runs on PostgreSQL (<c>MLGROUP_TEST_DATABASE</c>: sqlite, the default, or postgresql).</summary>
    public static bool OnPostgreSql { get; } = Environment.GetEnvironmentVariable("MLGROUP_TEST_DATABASE") switch
    {
        null or "" or "sqlite" => false,
        "postgresql" when !string.IsNullOrEmpty(ServerAddress) => true,
        "postgresql" => throw new InvalidOperationException(
            "MLGROUP_TEST_DATABASE is postgresql: write the server's connection string into MLGROUP_TEST_POSTGRESQL."),
        var other => throw new InvalidOperationException(
            $"MLGROUP_TEST_DATABASE is \"{other}\": write sqlite or postgresql.")
    };

    /// <summary>A connection string with the right to make databases, for the few tests true of PostgreSQL only.</summary>
    public static string PostgreSql() =>
        Need(string.IsNullOrEmpty(ServerAddress) ? null : ServerAddress,
            "a PostgreSQL server (its connection string in MLGROUP_TEST_POSTGRESQL)");

    public static string Chromium() => Need(Find("chromium", "google-chrome", "chromium-browser"), "Chromium");

    /// <summary>Postfix's test server, which can also refuse, delay and hang up.</summary>
    public static string SmtpSink() => Need(Find("smtp-sink"), "smtp-sink (of Debian's package postfix)");

    public static string Java() => Need(Find("java"), "a Java runtime");

    /// <summary>The Nu HTML checker's jar file.</summary>
    public static string NuChecker()
    {
        var jar = Path.Combine(Repository.Root, "tests/MLGroup.Tests/node_modules/vnu-jar/build/dist/vnu.jar");
        return Need(File.Exists(jar) ? jar : null, "the Nu HTML checker (npm ci --prefix tests/MLGroup.Tests)");
    }

    private static string Need(string? found, string what)
    {
        if (found is null && All)
            Assert.Fail($"This machine has not got {what}, and MLGROUP_TEST_REQUIRE forbids skipping.");
        Assert.SkipWhen(found is null, $"Needs {what}.");
        return found!;
    }

    private static string? Find(params string[] programs) =>
        (from program in programs
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
         select Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
