using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A page about one proposal for those who write it; nobody else learns that it exists.</summary>
public abstract class WriterPage : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    internal Deadline? Deadline => Shared.Deadline.Of(Proposal.Call, Viewer.ZoneId, Now);

    public bool IsOpen => Proposal.IsOpen(Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        var found = await Db.Proposals.WrittenBy(Viewer).Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Organisation).SingleOrDefaultAsync(proposal => proposal.Id == Id);
        if (found is null || !Serves(found))
            return NotFound();
        Proposal = found;
        return null;
    }

    /// <summary>Whether this page is for the viewer: writers only, unless the page is for those still invited.</summary>
    protected virtual bool Serves(Proposal proposal) => proposal.IsWrittenBy(Viewer) || proposal.IsEnteredBy(Viewer);

    /// <summary>A text of the proposal with its keys in words.</summary>
    internal async Task<AnswerList> AnswersAsync(ProposalText text) => (await WordsAsync())(text);

    /// <summary>What puts any text of the proposal in words, for pages that show several.</summary>
    internal async Task<Func<ProposalText, AnswerList>> WordsAsync()
    {
        var strands = await Db.Strands.Where(strand => strand.ProgrammeId == Proposal.Call.ProgrammeId)
            .ToDictionaryAsync(strand => strand.Slug, strand => strand.Name);
        var codes = await Db.Codes.AsNoTracking().ToListAsync();
        return text => new AnswerList(text, Proposal.Fields, codes, slug => strands.GetValueOrDefault(slug, slug));
    }

    /// <summary>A time of the portal on the viewer's wall, for example "14:02".</summary>
    protected string Clock(DateTimeOffset instant) => Domain.ZonedTime.At(instant, Viewer.ZoneId).Local.ToString("HH:mm", null);
}
