using MLGroup.Data.SignIn;

namespace MLGroup.Web.SignIn;

/// <summary>Where to go on after signing in: a path of this portal and nothing else.</summary>
internal static class LocalPath
{
    /// <summary><paramref name="asked"/> where it is safe to send a browser to, otherwise nothing.</summary>
    public static string? Of(string? asked) => asked is ['/', ..] and not ['/', '/' or '\\', ..] && IsPlain(asked) && !IsAboutSigning(asked) ? asked : null;

    // Anything but printable ASCII breaks the Location header, and a browser reads a backslash as a slash.
    private static bool IsPlain(string path) =>
        path.All(c => c is > ' ' and < '\x7f' and not '\\') && Uri.EscapeDataString(path).Length <= SignInRequest.ReturnToLength;

    // After signing in nobody wants to sign in, nor out.
    private static bool IsAboutSigning(string path) => path.Contains("/sign-", StringComparison.OrdinalIgnoreCase);
}
