using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Proposals;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page about those proposals of a programme that a query means; the query is a part of its address.</summary>
internal abstract class AskingPage : PlacingPage
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    protected IReadOnlyList<Code> Codes { get; private set; } = [];

    /// <summary>The newest programme where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The query as it was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    public ProgrammeInBrief? Programme { get; private set; }
    public Vocabulary Vocabulary { get; private set; } = null!;
    public Query Query { get; private set; } = Query.Everything;

    /// <summary>The names of the other coordinators.</summary>
    public IReadOnlyList<string> Coordinators { get; private set; } = [];
    public bool IsClosed => Programme!.Deadline is { } deadline && Now > deadline;

    /// <summary>The name of a kind or stage.</summary>
    public string Name(string key) => _names.GetValueOrDefault(key, key);

    protected IQueryable<Proposal> All => Db.Proposals.VisibleTo(Viewer).Where(proposal => proposal.Call.ProgrammeId == Programme!.Id);

    protected IQueryable<Proposal> Matching => All.Matching(Query, Db.Question(Viewer, Now, Programme!.ZoneId));

    protected override async Task<IActionResult?> LoadAsync()
    {
        var asked = Year is { } year ? Db.Programmes.Where(programme => programme.Year == year) : Db.Programmes.Latest;
        Programme = await ProgrammeInBrief.Of(asked).FirstOrDefaultAsync();
        if (Programme is null)
            return Year is null ? null : NotFound();
        Coordinators = await Db.Members.AppointedTo(Role.Coordinator).Where(member => member.Id != Viewer.MemberId)
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id).Select(member => member.Name).ToListAsync();
        Codes = await Db.Codes.ToListAsync();
        _names = Codes.Where(code => code.List is CodeList.Kind or CodeList.Stage).ToDictionary(code => code.Key, code => code.Name);
        Vocabulary = Programme.Vocabulary(Codes, Coordinators);
        Query = Query.Read(Q, Vocabulary);
        return null;
    }
}
