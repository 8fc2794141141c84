using System.Net;

namespace MLGroup.Web;

/// <summary>Where the portal listens, as the server's own setting <c>urls</c> says it.</summary>
internal static class ListeningAddresses
{
    /// <summary>The first thing wrong with the addresses, as a sentence that says what to write; none when the server can read them.</summary>
    /// <param name="urls">Separated by semicolons; none where nothing is set.</param>
    public static string? Complaint(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url => !CanBeRead(url)) is { } wrong
            ? $"ASPNETCORE_URLS or --urls is \"{wrong}\". Write the address to listen on, for example http://localhost:5080." : null;

    private static bool CanBeRead(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.ToLowerInvariant() is "http" or "https"
                && (address.IsUnixPipe || address.IsNamedPipe || (address.PathBase.Length == 0 && address.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
