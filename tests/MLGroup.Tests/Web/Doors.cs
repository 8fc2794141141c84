using System.Globalization;

namespace MLGroup.Tests.Web;

/// <summary>A page, where one can see it with the sample programme, and who may.</summary>
/// <param name="Address">None where the page is looked at by a test of its own, for example because each visit changes something.</param>
internal sealed record Door(string Page, string? Address, Who Who, params string[] Handlers)
{
    /// <summary>Whether a browser shows it; a file it would only store.</summary>
    public bool IsShown => Address is not null && !Address.EndsWith(".csv", StringComparison.Ordinal);

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

    /// <summary>Health checks, the one-click POST of mail programs, files, and the answer to everything else.</summary>
    public static readonly string[] OtherEndpoints = ["/health/live", "/health/ready", "/u/{token}", "{**path:file}", "{*path}"];

    public static readonly IReadOnlyList<Door> All =
    [
        new("/Index", "/", Who.Anyone, "GET"),
        new("/Calls/Show", "/calls/{year}", Who.Anyone, "GET"),
        new("/Calls/Calendar", null, Who.Anyone, "GET"),
        new("/Programmes/Show", "/programmes", Who.Anyone, "GET"),
        new("/Programmes/Changes", null, Who.Anyone, "GET"),
        new("/Programmes/Feed", null, Who.Anyone, "GET"),
        new("/Programmes/Strand", null, Who.Anyone, "GET"),
        new("/Activities/Show", null, Who.Anyone, "GET"),
        new("/Errors/Fault", null, Who.Anyone, "GET", "POST"),
        new("/Errors/Status", null, Who.Anyone, "GET", "POST"),

        new("/SignIn/Index", null, Who.Anyone, "GET", "POST"),
        new("/SignIn/Code", null, Who.Anyone, "GET", "POST"),
        new("/SignIn/Link", null, Who.Anyone, "GET", "POST"),
        new("/SignIn/SecondFactor", null, Who.Anyone, "GET", "POST", "POST Recovery"),
        new("/SignIn/SetUp", null, Who.Anyone, "GET", "POST"),
        new("/SignIn/Out", null, Who.Anyone, "GET", "POST"),
        new("/U", null, Who.Anyone, "GET", "POST Resume", "POST Save", "POST Stop", "POST StopAll"),

        new("/Confirm", null, Who.Anyone, "GET", "POST Confirm", "POST Disown", "POST Submit"),

        new("/My/Preferences", "/my/preferences", Who.Members, "GET", "POST", "POST Stop"),
        new("/My/Sessions", "/my/sessions", Who.Members, "GET", "POST Codes", "POST End", "POST Others"),
        new("/My/Extension", null, Who.Members, "GET", "POST"),
        new("/My/Proposals/Index", "/my/proposals", Who.Members, "GET"),
        new("/My/Proposals/New", "/my/proposals/new", Who.Members, "GET", "POST"),
        new("/My/Proposals/Edit", "/my/proposals/{mine}/edit", Who.Writers, "GET", "POST Save", "POST Mail", "POST Next", "POST Check"),
        new("/My/Proposals/Details", "/my/proposals/{mine}/details", Who.Writers, "GET", "POST Save", "POST Mail", "POST Next", "POST Check"),
        new("/My/Proposals/Team", "/my/proposals/{mine}/team", Who.Writers, "GET", "POST"),
        new("/My/Proposals/TeamRemove", "/my/proposals/{mine}/team/5/remove", Who.Writers, "GET", "POST", "POST TakeBack"),
        new("/My/Proposals/TeamHandOver", "/my/proposals/{mine}/team/5/hand-over", Who.Writers, "GET", "POST"),
        new("/My/Proposals/Versions", "/my/proposals/{mine}/versions", Who.Writers, "GET"),
        new("/My/Proposals/Version", "/my/proposals/{mine}/versions/2", Who.Writers, "GET", "POST Restore"),
        new("/My/Proposals/Check", "/my/proposals/{mine}/check", Who.Writers, "GET", "POST"),
        new("/My/Proposals/Show", "/my/proposals/{mine}", Who.Writers, "GET", "POST Copy", "POST MailLink", "POST Withdraw", "POST TakeBack"),
        new("/My/Proposals/Here", null, Who.Writers, "GET", "POST"),
        new("/My/Proposals/Invitation", null, Who.Writers, "GET", "POST Accept", "POST Decline"),

        new("/Group/Proposals/Index", "/group/proposals", Who.Members, "GET"),
        new("/Group/Proposals/Show", "/group/proposals/{mine}", Who.Members, "GET", "POST Interest"),

        new("/Coordination/Index", "/coordination", Who.Coordinators, "GET"),
        new("/Coordination/Coverage", "/coordination/coverage", Who.Coordinators, "GET"),
        new("/Coordination/Board/Index", "/coordination/board", Who.Coordinators, "GET", "GET Mark", "POST Begin", "POST Merge", "POST Move", "POST Split", "POST Undo"),
        new("/Coordination/Board/Strand", "/coordination/board/strand?card={mine}", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Decisions/Index", "/coordination/decisions", Who.Coordinators, "GET", "POST Apply", "POST Drop"),
        new("/Coordination/Mail/Index", "/coordination/mail", Who.Coordinators, "GET", "POST Lift", "POST Resume"),
        new("/Coordination/Mail/Letter", null, Who.Coordinators,
            "GET", "GET Preview", "POST Drop", "POST Hold", "POST LetGo", "POST Release", "POST Retry", "POST Save"),
        new("/Coordination/Members/Index", "/coordination/members", Who.Coordinators, "GET"),
        new("/Coordination/Members/New", "/coordination/members/new", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Members/Edit", "/coordination/members/1", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Members/Leave", "/coordination/members/1/leave", Who.Coordinators, "GET", "POST Leave", "POST Return"),
        new("/Coordination/Organisations/Index", "/coordination/organisations", Who.Coordinators, "GET"),
        new("/Coordination/Organisations/New", "/coordination/organisations/new", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Organisations/Edit", "/coordination/organisations/1", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Pack", "/coordination/pack", Who.Coordinators, "GET"),
        new("/Coordination/Programmes/Index", "/coordination/programmes", Who.Coordinators, "GET"),
        new("/Coordination/Programmes/New", "/coordination/programmes/new", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Show", "/coordination/programmes/{year}", Who.Coordinators, "GET"),
        new("/Coordination/Programmes/Edit", "/coordination/programmes/{year}/name", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Dates", "/coordination/programmes/{year}/dates", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Call", "/coordination/programmes/{year}/call", Who.Coordinators, "GET", "POST", "POST Preview"),
        new("/Coordination/Programmes/Questions/Index", "/coordination/programmes/{year}/call/questions", Who.Coordinators, "GET", "POST Ask", "POST Move"),
        new("/Coordination/Programmes/Questions/New", "/coordination/programmes/{year}/call/questions/new", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Questions/Edit", "/coordination/programmes/{year}/call/questions/1", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Publish", "/coordination/programmes/{year}/publish", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Strands/Index", "/coordination/programmes/{year}/strands", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Strands/New", "/coordination/programmes/{year}/strands/new/theme", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Strands/Edit", "/coordination/programmes/{year}/strands/1", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Programmes/Strands/Remove", "/coordination/programmes/{year}/strands/1/remove", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Proposals/Index", "/coordination/proposals", Who.Coordinators, "GET", "POST Forget", "POST Place", "POST Save"),
        new("/Coordination/Proposals/Chosen", "/coordination/proposals/chosen?chosen={mine}", Who.Coordinators, "GET", "POST LookAfter", "POST Move", "POST Write"),
        new("/Coordination/Proposals/Write", "/coordination/proposals/write?chosen={mine}", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Proposals/Csv", "/coordination/proposals.csv", Who.Coordinators, "GET"),
        new("/Coordination/Proposals/Help", "/coordination/proposals/help", Who.Coordinators, "GET"),
        new("/Coordination/Proposals/Enter", "/coordination/proposals/enter", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Proposals/Show", "/coordination/proposals/{mine}", Who.Coordinators, "GET", "POST Ask", "POST Decide", "POST Extend", "POST LookAfter", "POST Place"),
        new("/Coordination/Proposals/Merge", "/coordination/proposals/{mine}/merge?into=1", Who.Coordinators, "GET", "POST", "POST Undo"),
        new("/Coordination/Proposals/Split", "/coordination/proposals/{mine}/split", Who.Coordinators, "GET", "POST", "POST Undo"),

        new("/Admin/Users", "/admin/users", Who.Administrators, "GET", "POST Keep", "POST Reset")
    ];

    /// <summary>The address with the sample programme's own numbers: <c>mine</c> is a proposal of <see cref="Writer"/>.</summary>
    public static string Filled(string address) => address
        .Replace("{mine}", 4.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", 2027.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
