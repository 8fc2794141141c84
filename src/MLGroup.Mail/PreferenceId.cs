using MLGroup.Domain.Communications;

namespace MLGroup.Mail;

/// <summary>Member and kind in one number, for the token of a preference link.</summary>
public static class PreferenceId
{
    public static long Of(int memberId, CommunicationKind kind) => (long)memberId << 8 | (byte)kind;

    public static (int MemberId, CommunicationKind Kind) Read(long id) => ((int)(id >> 8), (CommunicationKind)(id & 0xFF));
}
