namespace MLGroup.Domain.Communications;

/// <summary>
/// An address that mail servers refuse: nothing but sign-in letters, which a person asks for, goes there until somebody lifts the hold.
/// </summary>
public sealed class AddressHold
{
    /// <summary>So many refusals for good within <see cref="Window"/> put an address on hold.</summary>
    public const int Refusals = 2;

    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    private AddressHold() { }

    /// <param name="foldedAddress">As <c>Member.FoldedAddress</c> has it.</param>
    public AddressHold(string foldedAddress, string reason, DateTimeOffset now) => (FoldedAddress, Reason, Since) = (foldedAddress, reason, now);

    public string FoldedAddress { get; private set; } = "";

    /// <summary>What the mail server said.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset Since { get; private set; }
}
