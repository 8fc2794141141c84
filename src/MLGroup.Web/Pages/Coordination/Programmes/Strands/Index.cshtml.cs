using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

internal sealed class IndexModel : ProgrammePage
{
    public sealed record Row(int Id, string Name, string Noun, string? Lead, string? Deputy);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        var names = await Db.Strands.Where(strand => strand.ProgrammeId == Programme.Id)
            .Select(strand => new { strand.Id, Lead = strand.Lead!.Name, Deputy = strand.Deputy!.Name }).ToDictionaryAsync(strand => strand.Id);
        Rows = [.. Strands.Select(strand => new Row(strand.Id, strand.Name, strand.Noun, names[strand.Id].Lead, names[strand.Id].Deputy))];
        return null;
    }

    public void OnGet() { }

    /// <param name="by">Places further down; negative for up.</param>
    public async Task<IActionResult> OnPostAsync(int id, int by)
    {
        if (Programme.Strands.SingleOrDefault(strand => strand.Id == id) is not { } moved || by is not (1 or -1))
            return NotFound();
        Programme.Move(moved, by);
        return await DoneAsync(() => Url.Page("Index", null, new { Year }, null, null, $"strand-{id}"),
            by < 0 ? $"{moved.Name} moved up." : $"{moved.Name} moved down.");
    }
}
