using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Coordination.Proposals;
using MLGroup.Web.Pages.My.Proposals;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>What the programme meeting has on paper: contents, then a page for each proposal, theme by theme as they are placed.</summary>
internal sealed class PackModel : AskingPage
{
    /// <summary>A theme or squad with its proposals, or those that are not grouped.</summary>
    public sealed record Part(string? Noun, string Name, IReadOnlyList<PackSheet> Sheets)
    {
        public string Heading => Noun is null ? Name : $"{Noun}: {Name}";
    }

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    private IReadOnlyList<ProposalField> Fields { get; set; } = [];

    /// <summary>What was given beside the title and what the head of the page says.</summary>
    public IEnumerable<(ProposalField Field, string Words)> Answers(PackSheet sheet) =>
        ListOf(sheet).Given.Where(answer => answer.Field.Name is not (nameof(ProposalText.Title) or nameof(ProposalText.Kind) or nameof(ProposalText.Part)
            or nameof(ProposalText.Stage) or nameof(ProposalText.Supports) or nameof(ProposalText.Facilitators)));

    /// <summary>The words of one of its short answers; a dash where none was given.</summary>
    public string Words(PackSheet sheet, string field) =>
        ListOf(sheet).Words(Fields.Single(one => one.Name == field)) is { Length: > 0 } words ? words : "–";

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return null;
        Fields = ProposalField.Of(Programme.Questions);
        var sheets = (await PackSheet.Of(Db, Matching).AsNoTracking().ToListAsync()).ToLookup(sheet => sheet.StrandId);
        Parts =
        [
            .. Programme.Strands.Select(strand => new Part(strand.Noun, strand.Name, [.. sheets[strand.Id].OrderBy(sheet => sheet.Position)])).Where(part => part.Sheets.Count > 0),
            .. sheets[null].Any() ? [new Part(null, "Not grouped", [.. sheets[null]])] : Array.Empty<Part>()
        ];
        Count = Parts.Sum(part => part.Sheets.Count);
        return null;
    }

    private AnswerList ListOf(PackSheet sheet) => new(sheet.Text, Fields, Codes, slug => Programme!.Strands.FirstOrDefault(strand => strand.Slug == slug)?.Name ?? slug);
}
