using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

internal sealed class EditModel : StrandPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Strand Strand { get; private set; } = null!;

    public override IEnumerable<(string, string)> Stored =>
        [("Name", Strand.Name), ("Aim", Strand.Aim), ("Lead", Named(Strand.LeadId)), ("Deputy", Named(Strand.DeputyId))];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme.Strands.SingleOrDefault(strand => strand.Id == Id) is not { } found)
            return NotFound();
        Strand = found;
        return null;
    }

    public void OnGet() => Form = new()
    {
        Name = Strand.Name,
        Aim = Strand.Aim,
        Lead = Strand.LeadId,
        Deputy = Strand.DeputyId,
        RowVersion = Strand.RowVersion
    };

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Strand, Form.RowVersion);
        Strand.Describe(Form.Name, Form.Aim);
        await EntrustAsync(Strand);
        return await DoneAsync("Index", new { Year }, $"{Strand.Name} is saved.{Doubts.Notice}");
    }

    private string Named(int? id) => People.FirstOrDefault(person => person.Value == $"{id}")?.Text ?? "";
}
