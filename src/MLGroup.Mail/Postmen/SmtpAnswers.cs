using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;

namespace MLGroup.Mail.Postmen;

/// <summary>What a mail server's refusals mean for a letter (RFC 5321, 4.2; RFC 3463).</summary>
internal static partial class SmtpAnswers
{
    private const int Closing = 421;

    /// <summary>Whether the server says goodbye with it.</summary>
    public static bool IsClosing(SmtpCommandException refused) => (int)refused.StatusCode == Closing;

    /// <summary>Whether the connection broke or took too long.</summary>
    public static bool IsBreak(Exception exception) =>
        exception is IOException or SocketException or ProtocolException or OperationCanceledException or TimeoutException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException;

    public static Answer OfLetter(SmtpCommandException refused)
    {
        var words = Words(refused);
        return new Answer(((int)refused.StatusCode, refused.ErrorCode) switch
        {
            // After the last dot a goodbye is an answer too: the letter was not taken.
            (Closing, not SmtpErrorCode.MessageNotAccepted) => Verdict.NoConnection,
            ( < 500, _) => IsGreylisting(words) ? Verdict.Greylisted : Verdict.Later,
            (_, SmtpErrorCode.SenderNotAccepted) => Verdict.PortalRefused,
            _ when UnknownAddress.IsMatch(words) => Verdict.UnknownAddress,
            _ => Verdict.Refused
        }, words);
    }

    /// <summary>Of a failure before the first letter.</summary>
    public static Answer OfConnection(Exception failed) => failed switch
    {
        SmtpCommandException refused => new Answer((int)refused.StatusCode < 500 ? Verdict.NoConnection : Verdict.PortalRefused, Words(refused)),
        _ when IsBreak(failed) => new Answer(Verdict.NoConnection, failed.Message),
        { InnerException: SmtpCommandException { StatusCode: var code } } when (int)code < 500 => new Answer(Verdict.NoConnection, failed.Message),
        // Wrong password, bad certificate, no TLS: nothing that trying the next letter would mend.
        _ => new Answer(Verdict.PortalRefused, failed.Message)
    };

    private static string Words(SmtpCommandException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)refused.StatusCode} {refused.Message.ReplaceLineEndings(" ")}");

    private static bool IsGreylisting(string words) =>
        words.Contains("greylist", StringComparison.OrdinalIgnoreCase) || words.Contains("graylist", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b5\.1\.\d{1,3}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownAddress { get; }
}
