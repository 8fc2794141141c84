using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

internal sealed class NewModel : StrandPage
{
    /// <summary>"theme" or "squad", part of the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    public bool IsSquad => Kind == "squad";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Strand strand = IsSquad ? new Squad(Form.Name, Form.Aim) : new Theme(Form.Name, Form.Aim);
        await EntrustAsync(strand);
        Programme.Add(strand);
        return await DoneAsync("Index", new { Year }, $"{strand.Name} is added.{Doubts.Notice}");
    }
}
