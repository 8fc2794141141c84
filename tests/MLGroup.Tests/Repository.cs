namespace MLGroup.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Where the portal was built beside these tests: same configuration, same framework.</summary>
    public static string PortalProgram { get; } = Path.Combine(
        Root, "src/MLGroup.Web/bin", Above.Parent!.Name, Above.Name, "MLGroup.Web.dll");

    private static DirectoryInfo Above => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "MLGroup.sln"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("MLGroup.sln stands in no folder above the tests."));
}
