using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using MLGroup.Data;

namespace MLGroup.Web;

/// <summary>Why the portal does not start, in one sentence that says what to do.</summary>
/// <param name="ExitCode">2 where a setting is wrong; 1 where the setting is right and the world is not.</param>
internal sealed record StartFault(int ExitCode, string Sentence)
{
    private const string AnotherAddress = "write another address, for example ASPNETCORE_URLS=http://localhost:5081.";

    /// <summary>None where it is a mistake of the portal, whose trace is wanted.</summary>
    public static StartFault? Of(Exception fault) => fault switch
    {
        WrongSettingException wrong => new(2, wrong.Message),
        IOException { InnerException: AddressInUseException } => new(1, $"{Words(fault)}. Is a portal running there already? End it, or {AnotherAddress}"),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AccessDenied } =>
            new(1, $"The portal cannot listen on its address: {Words(fault)}. Give it the right to, or {AnotherAddress}"),
        // The server says so by exceptions of every kind, for example about an address of https without a certificate.
        InvalidOperationException or ArgumentException or FormatException when IsOfServer(fault) =>
            new(2, $"The portal cannot listen on its address: {Words(fault)}. Mend it, or {AnotherAddress}"),
        _ when DatabaseFaults.MeanUnavailable(fault) =>
            new(1, $"The database does not answer: {Words(fault.GetBaseException())}. Is it running, and is Database:ConnectionString right?"),
        _ => null
    };

    private static bool IsOfServer(Exception fault) => fault.StackTrace?.Contains("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;

    private static string Words(Exception fault) => fault.Message.Split('\n')[0].Trim().TrimEnd('.');
}
