using MLGroup.Domain.Programmes;
using MLGroup.Domain.Queries;

namespace MLGroup.Domain.Proposals;

/// <summary>What coordinators can ask of the proposals of a programme.</summary>
public static class ProposalVocabulary
{
    public const string Theme = "theme";
    public const string Status = "status";
    public const string LookedAfter = "lookedafter";
    public const string Country = "country";
    public const string Stage = "stage";
    public const string Support = "support";
    public const string Facilitator = "facilitator";

    /// <summary>Those of the viewer.</summary>
    public const string Me = "me";

    /// <summary>Those with nothing there.</summary>
    public const string None = "none";

    /// <summary>Those with something there, whatever it is.</summary>
    public const string Anything = "any";

    private static readonly FieldValue _me = new(Me, "You"), _none = new(None, "None"), _any = new(Anything, "Any");
    private static readonly FieldValue[] _yesOrNo = [new("yes", "Yes"), new("no", "No")];

    /// <summary>Everything that was handed in and stands in the call, decided or not.</summary>
    public static Query HandedIn { get; } =
        Query.Of(Condition.Except(new Term(Status, Comparison.Is, [ValueOf(ProposalStatus.Draft), ValueOf(ProposalStatus.Withdrawn)])));

    /// <summary>Every state with its words; <c>in-review</c> is a part of <c>submitted</c>.</summary>
    public static IReadOnlyList<FieldValue> Statuses { get; } =
    [
        new("draft", "Draft"), new("submitted", "Submitted"), new("in-review", "In review"), new("accepted", "Accepted"), new("merged", "Merged"),
        new("changes-asked", "Changes asked"), new("not-this-year", "Not this year"), new("withdrawn", "Withdrawn")
    ];

    /// <param name="strands">Slugs and names of the programme's themes and squads.</param>
    /// <param name="codes">The code lists.</param>
    /// <param name="coordinators">Their names.</param>
    public static Vocabulary Of(IReadOnlyList<FieldValue> strands, ILookup<CodeList, FieldValue> codes, IReadOnlyList<string> coordinators) => new(
    [
        new(Theme, FieldKind.Choice, "The theme or squad where the coordinators placed it.", "theme:none") { Values = [_none, _any, .. strands] },
        new("wished", FieldKind.Choice, "The theme or squad its writers wish for.", "wished:any") { Values = [_none, _any, .. strands] },
        new(Status, FieldKind.Choice, "How it stands. What is in review counts as submitted, too.", "status:submitted") { Values = Statuses },
        new("decision", FieldKind.Choice, "What was decided: waiting to be applied, applied, or its outcome. Of proposals that you or your office wrote the answer is always none.", "decision:pending")
        {
            Values = [_none, new("pending", "Pending"), new("applied", "Applied"), new("accept", "Accept"), new("accept-with-changes", "Accept with changes"), new("merge", "Merge"),
                new("changes", "Ask for changes"), new("not-this-year", "Not this year")]
        },
        new(LookedAfter, FieldKind.Text, "The coordinator who looks after it, by a part of the name.", "lookedafter:me") { Values = [_me, _none, _any], Suggestions = coordinators },
        new("conflict", FieldKind.Choice, "Whose conflict of interest it is: you or your office wrote it.", "-conflict:me") { Values = [_me] },
        new("writer", FieldKind.Text, "Its proposer and co-proposers, by a part of a name.", "writer:amina") { Values = [_me] },
        new("proposer", FieldKind.Text, "Its proposer, by a part of the name.", "proposer:\"de la Cruz\"") { Values = [_me] },
        new("office", FieldKind.Text, "An office of its writers, by its name or acronym.", "office:ONS") { Part = "a part of the name or of the acronym" },
        new(Country, FieldKind.Choice, "A country of its writers’ offices, by its ISO code or English name. International organisations have none.", "country:CA,NG")
        {
            Values = [_none, .. Members.Country.All.Select(country => new FieldValue(country.Code, country.Name))]
        },
        new("region", FieldKind.Choice, "A region of the world where an office of its writers is.", "region:africa")
        {
            Values = [.. Members.Country.All.Select(country => country.Region).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(Region)]
        },
        new("kind", FieldKind.Choice, "The kind of activity.", "kind:training") { Values = [_none, .. codes[CodeList.Kind]] },
        new("part", FieldKind.Choice, "Whether its writers would lead it or help run it.", "part:lead") { Values = [new("lead", "Lead"), new("help", "Help")] },
        new(Stage, FieldKind.Choice, "The stage of the journey to production.", "stage:maintenance") { Values = [_none, .. codes[CodeList.Stage]] },
        new(Support, FieldKind.Choice, "What it touches besides the solution itself.", "support:quality,skills") { Values = [_none, .. codes[CodeList.Support]] },
        new(Facilitator, FieldKind.Choice, "What makes it easier for everyone.", "facilitator:sharing") { Values = [_none, .. codes[CodeList.Facilitator]] },
        new("interest", FieldKind.Number, "How many members said that they are interested.", "interest>=3"),
        new("submitted", FieldKind.Date, "The day of its latest submission, in the group’s time zone.", "submitted>=2027-01-10"),
        new("saved", FieldKind.Date, "The day a draft was saved last, in the group’s time zone.", "saved<2027-01-10"),
        new("late", FieldKind.Choice, "Whether it came after the deadline.", "late:yes") { Values = _yesOrNo },
        new("entered", FieldKind.Choice, "Entered by a coordinator for its proposer: by you, by anyone or not at all; waiting for the proposer, or confirmed.", "entered:waiting")
        {
            Values = [_me, _none, _any, new("waiting", "Waiting"), new("confirmed", "Confirmed")]
        },
        new("merging", FieldKind.Choice, "Whether its writers are open to merging it with a similar one.", "merging:no") { Values = _yesOrNo },
        new("shown", FieldKind.Choice, "Whether members see it before the programme meeting.", "shown:no") { Values = _yesOrNo },
        new("split", FieldKind.Choice, "Whether coordinators split it off from another one.", "split:yes") { Values = _yesOrNo },
        new("number", FieldKind.Number, "Its number in the list.", "number:12,14")
    ]);

    /// <summary>The value of a stored state.</summary>
    public static string ValueOf(ProposalStatus status) => status switch
    {
        ProposalStatus.ChangesAsked => "changes-asked",
        ProposalStatus.NotThisYear => "not-this-year",
        _ => status.ToString().ToLowerInvariant()
    };

    /// <summary>The region of M49 that a value means.</summary>
    internal static IEnumerable<string> CountriesOf(string region) => Members.Country.All.Where(country => Region(country.Region).Value == region).Select(country => country.Code);

    private static FieldValue Region(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name);
}
