using System.Globalization;

namespace MLGroup.Tests.Web;

/// <summary>A page, where one can see it with the sample programme, and who may.</summary>
/// <param name="Address">None where the page is looked at by a test of its own, for example because each visit changes something.</param>
internal sealed record Door(string Page, string? Address, Who Who, params string[] Handlers)
{
    /// <summary>What somebody gets who asks for it: a status, or "sign-in" for being sent there.</summary>
    public string Expected(string role) => (Who, role) switch
    {
        (Who.Anyone, _) => "200",
        (_, "visitor") => "sign-in",
        (Who.Members, _) => "200",
        (Who.Writers, "writer") => "200",
        (Who.Writers, _) => "404",
        (Who.Coordinators, "coordinator") => "200",
        (Who.Administrators, "administrator") => "200",
        _ => "403"
    };
}

internal enum Who { Anyone, Members, Writers, Coordinators, Administrators }

/// <summary>The list of every door of the portal. Who adds a page adds a line.</summary>
internal static class Doors
{
    /// <summary>Writes proposal 4 of the sample programme.</summary>
    public const string Writer = "amina.okafor@nbs.example";

    /// <summary>A member with nothing to do with it.</summary>
    public const string Stranger = "gulsah.caglayan@turkstat.example";
    public const string Coordinator = "inkeri.vainionpaa@unece.example";
    public const string Administrator = "sian.prydderch@ons.example";

    public static readonly string[] OtherEndpoints = ["/health/live", "/health/ready", "{*path}"];

    public static readonly IReadOnlyList<Door> All =
    [
        new("/Index", "/", Who.Anyone, "GET"),
        new("/Calls/Show", "/calls/{year}", Who.Anyone, "GET"),
        new("/Errors/Fault", null, Who.Anyone, "GET", "POST"),
        new("/Errors/Status", null, Who.Anyone, "GET", "POST"),
        new("/My/Proposals/Index", "/my/proposals", Who.Members, "GET"),
        new("/My/Proposals/New", "/my/proposals/new", Who.Members, "GET", "POST"),
        new("/My/Proposals/Edit", "/my/proposals/{mine}/edit", Who.Writers, "GET", "POST Save", "POST Next"),
        new("/My/Proposals/Team", "/my/proposals/{mine}/team", Who.Writers, "GET", "POST"),
        new("/My/Proposals/Check", "/my/proposals/{mine}/check", Who.Writers, "GET", "POST"),
        new("/My/Proposals/Show", "/my/proposals/{mine}", Who.Writers, "GET", "POST Withdraw", "POST TakeBack"),
        new("/My/Proposals/Invitation", null, Who.Writers, "GET", "POST Accept", "POST Decline")
    ];

    /// <summary>The address with the sample programme's own numbers: <c>mine</c> is a proposal of <see cref="Writer"/>.</summary>
    public static string Filled(string address) => address
        .Replace("{mine}", 4.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", 2027.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
