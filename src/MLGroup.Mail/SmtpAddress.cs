namespace MLGroup.Mail;

/// <summary>Where the mail server listens and how the portal signs in there.</summary>
/// <param name="IsTlsFirst">TLS from the first byte (RFC 8314) instead of STARTTLS (RFC 3207).</param>
internal sealed record SmtpAddress(string Host, int Port, bool IsTlsFirst, string? User, string? Password)
{
    /// <summary>None where <paramref name="text"/> is no <c>smtp://user:password@host:port</c>.</summary>
    public static SmtpAddress? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps")
            || address.Host.Length == 0 || address.PathAndQuery is not ("" or "/"))
            return null;
        var isTlsFirst = address.Scheme == "smtps";
        var parts = address.UserInfo.Split(':', 2);
        var (user, password) = (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
        if (user.Length == 0 != (password.Length == 0))
            return null;
        var port = address.Port > 0 ? address.Port : isTlsFirst ? 465 : user.Length > 0 ? 587 : 25;
        return new SmtpAddress(address.IdnHost, port, isTlsFirst, user.Length > 0 ? user : null, user.Length > 0 ? password : null);
    }

    // Never the password, wherever this is written.
    public override string ToString() => $"{Host}:{Port}";
}
