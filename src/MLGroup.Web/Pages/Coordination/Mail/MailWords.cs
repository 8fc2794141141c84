using MLGroup.Domain.Communications;

namespace MLGroup.Web.Pages.Coordination.Mail;

/// <summary>What the coordinators call the states of a letter.</summary>
internal static class MailWords
{
    public static string Of(MailState state) => state switch
    {
        MailState.Queued => "Waiting to leave",
        MailState.Leased => "Being sent",
        MailState.Skipped => "Not sent",
        MailState.Cancelled => "Dropped",
        _ => state.ToString()
    };

    public static string Colour(MailState state) => state switch
    {
        MailState.Draft => "yellow",
        MailState.Held => "orange",
        MailState.Queued or MailState.Leased => "blue",
        MailState.Sent => "green",
        MailState.Failed => "red",
        _ => "grey"
    };
}
