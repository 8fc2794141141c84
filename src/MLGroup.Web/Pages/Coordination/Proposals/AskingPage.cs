using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Proposals;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page about those proposals of a programme that a query means; the query is a part of its address.</summary>
internal abstract class AskingPage : PlacingPage
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    /// <summary>The newest programme where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The query as it was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    public ProgrammeInBrief? Programme { get; private set; }
    public Vocabulary Vocabulary { get; private set; } = null!;
    public Query Query { get; private set; } = Query.Everything;

    /// <summary>How many proposals the query means.</summary>
    public int Count { get; protected set; }
    public IReadOnlyList<ListFilter> Filters { get; private set; } = [];

    /// <summary>Whether lists beside the query write its commonest terms.</summary>
    public virtual bool HasFilters => true;

    public string CountInWords => (Count, Query.Fault) switch
    {
        (_, { }) => $"Showing all {(Count == 1 ? "1 proposal" : $"{Count:N0} proposals")}.",
        (1, _) => "1 proposal.",
        _ => $"{Count:N0} proposals."
    };

    /// <summary>What the script that completes a query knows of the vocabulary.</summary>
    public string Completions => JsonSerializer.Serialize(Vocabulary.Fields.Select(one => new
    {
        name = one.Name,
        meaning = one.Meaning,
        values = one.Values.Select(value => new[] { value.Value, value.Name }).Concat(one.Suggestions.Select(name => new[] { name, "" }))
    }));

    /// <summary>The ticked proposals as the addresses of this page carry them; none where nothing is ticked, or the page knows no ticks.</summary>
    public virtual string? TicksInAddress => null;

    public bool IsClosed => Programme!.Deadline is { } deadline && Now > deadline;

    /// <summary>The name of a kind or stage.</summary>
    public string Name(string key) => _names.GetValueOrDefault(key, key);

    /// <summary>An instant as it is in the group's zone, which stands beside it.</summary>
    public string Time(DateTimeOffset instant) => ZonedTime.At(instant, Programme!.ZoneId).ToString();

    protected IQueryable<Proposal> All => Db.Proposals.VisibleTo(Viewer).Where(proposal => proposal.Call.ProgrammeId == Programme!.Id);

    protected IQueryable<Proposal> Matching => All.Matching(Query, Db.Question(Viewer, Now, Programme!.ZoneId));

    protected override async Task<IActionResult?> LoadAsync()
    {
        Programme = await AskedProgramme().FirstOrDefaultAsync();
        if (Programme is null)
            return Year is null ? null : NotFound();
        Codes = await Db.Codes.ToListAsync();
        var coordinators = await OtherCoordinatorsAsync();
        _names = Codes.Where(code => code.List is CodeList.Kind or CodeList.Stage).ToDictionary(code => code.Key, code => code.Name);
        Vocabulary = Programme.Vocabulary(Codes, coordinators);
        Query = Query.Read(Q, Vocabulary);
        Filters = ListFilter.Of(Programme, coordinators);
        if (!HttpMethods.IsGet(Request.Method))
            return null;
        if (Filters.Any(filter => Request.Query.ContainsKey(filter.Field)))
            return LocalRedirect(AddressOf(Filters.Aggregate(Query, (query, filter) => filter.Write(query, Request.Query[filter.Field], Vocabulary)))!);
        if (Query.Fault is { } fault)
        {
            ModelState.Remove(nameof(Q));
            ModelState.AddModelError(nameof(Q), fault.Sentence);
        }
        return null;
    }

    protected IQueryable<Programme> Programmes => Db.Programmes.Of(Year, Now);

    protected IQueryable<ProgrammeInBrief> AskedProgramme() => ProgrammeInBrief.Of(Programmes);

    /// <summary>Names of the other coordinators, to choose from and to complete a query with; a query takes any name.</summary>
    protected virtual async Task<IReadOnlyList<string>> OtherCoordinatorsAsync() =>
        await Db.Members.AppointedTo(Role.Coordinator).Where(member => member.Id != Viewer.MemberId)
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id).Select(member => member.Name).ToListAsync();

    /// <summary>The group's code lists.</summary>
    protected IReadOnlyList<Code> Codes { get; private set; } = [];

    /// <summary>The address of this page with another query.</summary>
    protected virtual string? AddressOf(Query query) => Url.Page(null, null, new { Year, q = query.InAddress });
}
