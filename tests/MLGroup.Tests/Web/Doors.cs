namespace MLGroup.Tests.Web;

/// <summary>A page, where one can see it in an <see cref="OpenHouse"/>, and who may.</summary>
/// <param name="Address">With names in braces for what the house fills in; none where the reason stands beside it.</param>
internal sealed record Door(string Page, string? Address, Who Who, params string[] Handlers)
{
    private static readonly string[] _files = [".csv", ".ics", ".atom"];

    /// <summary>Whether the page itself sends its readers on.</summary>
    public bool LeadsOn { get; init; }

    /// <summary>Whether the pages of signing in, which one passes through one after the other, have it: a browser looks at them in a test of their own.</summary>
    public bool IsOnTheWayIn { get; init; }

    /// <summary>Whether a browser shows it; a file it would only store.</summary>
    public bool IsShown => Address is not null && !LeadsOn && !IsOnTheWayIn && !_files.Any(file => Address.EndsWith(file, StringComparison.Ordinal));

    /// <summary>Whether somebody in a role finds it open: the page, or where it leads them on to.</summary>
    public bool IsOpenTo(string role) => Expected(role) is "200" or "redirect";

    /// <summary>
    /// What somebody gets who asks for it: a status, "sign-in" for being sent there, or "redirect". A "newcomer" has signed in and
    /// not yet set the second factor up, who is "half in" has and has not shown it.
    /// </summary>
    public string Expected(string role) => (Who, role) switch
    {
        _ when LeadsOn && (this with { LeadsOn = false }).Expected(role) == "200" => "redirect",
        (Who.Anyone, _) => "200",
        (Who.NotSignedIn, "visitor" or "newcomer" or "half in") => "200",
        (Who.Newcomers, "newcomer") or (Who.HalfSignedIn, "half in") => "200",
        (_, "visitor" or "newcomer" or "half in") => "sign-in",
        (Who.NotSignedIn or Who.Newcomers or Who.HalfSignedIn, _) => "redirect",
        (Who.Members, _) => "200",
        (Who.Writers, "writer") => "200",
        (Who.Writers, _) => "404",
        (Who.Coordinators, "coordinator") => "200",
        (Who.Administrators, "administrator") => "200",
        _ => "403"
    };
}

internal enum Who { Anyone, NotSignedIn, Newcomers, HalfSignedIn, Members, Writers, Coordinators, Administrators }

/// <summary>The list of every door of the portal. Who adds a page adds a line.</summary>
internal static class Doors
{
    /// <summary>Writes proposal 4 of the sample programme.</summary>
    public const string Writer = "amina.okafor@nbs.example";

    /// <summary>A member with nothing to do with it.</summary>
    public const string Stranger = "gulsah.caglayan@turkstat.example";
    public const string Coordinator = "inkeri.vainionpaa@unece.example";
    public const string Administrator = "sian.prydderch@ons.example";

    /// <summary>A coordinator who has set the second factor up.</summary>
    public const string HalfSignedIn = "bo.ashworth@ons.example";

    /// <summary>Health checks, the one-click POST of mail programs, files, and the answer to everything else.</summary>
    public static readonly string[] OtherEndpoints = ["/health/live", "/health/ready", "/u/{token}", "{**path:file}", "{*path}"];

    public static readonly IReadOnlyList<Door> All =
    [
        new("/Index", "/", Who.Anyone, "GET"),
        new("/Calls/Show", "/calls/{year}", Who.Anyone, "GET"),
        new("/Calls/Calendar", "/calls/{year}.ics", Who.Anyone, "GET"),
        new("/Programmes/Show", "/programmes", Who.Anyone, "GET"),
        new("/Programmes/Show", "/programmes/{year}", Who.Anyone, "GET"),
        new("/Programmes/Changes", "/programmes/{year}/changes", Who.Anyone, "GET"),
        new("/Programmes/Feed", "/programmes/{year}/changes.atom", Who.Anyone, "GET"),
        new("/Programmes/Strand", "/programmes/{year}/{strand}", Who.Anyone, "GET"),
        new("/Activities/Show", "/activities/{activity}", Who.Anyone, "GET"),
        // What a request that failed gets, with its status: nobody asks for them.
        new("/Errors/Fault", null, Who.Anyone, "GET", "POST"),
        new("/Errors/Status", null, Who.Anyone, "GET", "POST"),

        new("/SignIn/Index", "/sign-in", Who.NotSignedIn, "GET", "POST"),
        new("/SignIn/Code", "/sign-in/code", Who.Anyone, "GET", "POST"),
        new("/SignIn/Link", "/sign-in/link/{link}", Who.Anyone, "GET", "POST") { IsOnTheWayIn = true },
        new("/SignIn/SecondFactor", "/sign-in/second-factor", Who.HalfSignedIn, "GET", "POST", "POST Recovery") { IsOnTheWayIn = true },
        new("/SignIn/SetUp", "/sign-in/set-up", Who.Newcomers, "GET", "POST") { IsOnTheWayIn = true },
        new("/SignIn/Out", "/sign-out", Who.Anyone, "GET", "POST"),
        new("/U", "/u/{preferences}", Who.Anyone, "GET", "POST Resume", "POST Save", "POST Stop", "POST StopAll"),

        new("/Confirm", "/confirm/{confirmation}", Who.Anyone, "GET", "POST Confirm", "POST Disown", "POST Submit"),

        new("/My/Preferences", "/my/preferences", Who.Members, "GET", "POST", "POST Stop"),
        new("/My/Sessions", "/my/sessions", Who.Members, "GET", "POST Codes", "POST End", "POST Others"),
        new("/My/Extension", "/my/extension/{extension}", Who.Writers, "GET", "POST"),
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
        new("/My/Proposals/Here", "/my/proposals/{mine}/here", Who.Writers, "GET", "POST") { LeadsOn = true },
        new("/My/Proposals/Invitation", "/my/proposals/{invited}/invitation", Who.Writers, "GET", "POST Accept", "POST Decline"),

        new("/Group/Proposals/Index", "/group/proposals", Who.Members, "GET"),
        new("/Group/Proposals/Show", "/group/proposals/{mine}", Who.Members, "GET", "POST Interest"),

        new("/Coordination/Index", "/coordination", Who.Coordinators, "GET"),
        new("/Coordination/Coverage", "/coordination/coverage", Who.Coordinators, "GET"),
        new("/Coordination/Board/Index", "/coordination/board", Who.Coordinators, "GET", "GET Mark", "POST Begin", "POST Merge", "POST Move", "POST Split", "POST Undo"),
        new("/Coordination/Board/Strand", "/coordination/board/strand?card={mine}", Who.Coordinators, "GET", "POST"),
        new("/Coordination/Decisions/Index", "/coordination/decisions", Who.Coordinators, "GET", "POST Apply", "POST Drop"),
        new("/Coordination/Mail/Index", "/coordination/mail", Who.Coordinators, "GET", "POST Lift", "POST Resume"),
        new("/Coordination/Mail/Letter", "/coordination/mail/{letter}", Who.Coordinators,
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
}
