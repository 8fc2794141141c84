using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>One kept version: what changed up to it, or since; and the way back to it.</summary>
internal sealed class VersionModel : WriterPage
{
    private IReadOnlyList<ProposalVersion> _versions = [];

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>"now" compares with the text as it is now, anything else with the version before.</summary>
    [BindProperty(SupportsGet = true)]
    public string With { get; set; } = "";

    /// <summary>"fields" shows also what did not change.</summary>
    [BindProperty(SupportsGet = true)]
    public string All { get; set; } = "";

    public ProposalVersion Version { get; private set; } = null!;

    /// <summary>Who had written last.</summary>
    public string Writer { get; private set; } = "";

    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    /// <summary>None of the first version.</summary>
    public ProposalVersion? Before => _versions.FirstOrDefault(version => version.Number == Number - 1);

    public bool IsWithNow => With == "now" || Before is null;

    public bool ShowsAll => All == "fields";

    public bool IsText => Version.Text == Proposal.Text;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        _versions = await Db.ProposalVersions.Where(version => version.ProposalId == Id && (version.Number == Number || version.Number == Number - 1))
            .AsNoTracking().ToListAsync();
        if (_versions.FirstOrDefault(version => version.Number == Number) is not { } found)
            return NotFound();
        Version = found;
        Writer = await Db.Members.Where(member => member.Id == Version.WrittenById).Select(member => member.Name).FirstOrDefaultAsync() ?? "";
        var words = await WordsAsync();
        var (earlier, later) = IsWithNow ? (Version.Text, Proposal.Text) : (Before!.Text, Version.Text);
        Differences = VersionComparison.Of(words(earlier), words(later), Proposal.Fields, ShowsAll);
        return null;
    }

    public Task<IActionResult> OnPostRestoreAsync()
    {
        var kept = Proposal.VersionCount;
        Proposal.Restore(Version, Viewer, Now);
        return DoneAsync("Edit", new { Id }, Proposal.VersionCount == kept ? $"You go on from version {Number}."
            : $"You go on from version {Number}. The text that stood here is kept as version {Proposal.VersionCount}.");
    }
}
