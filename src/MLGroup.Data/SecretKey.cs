namespace MLGroup.Data;

/// <summary>
/// A key that the tokens in mailed links are made with, encrypted by ASP.NET Data Protection. The newest makes new tokens, all of
/// them are good for checking.
/// </summary>
public sealed class SecretKey
{
    private SecretKey() { }

    public SecretKey(string protectedValue, DateTimeOffset now) => (ProtectedValue, MadeAt) = (protectedValue, now);

    public int Id { get; private set; }
    public string ProtectedValue { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }
}
