using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class EditModel : ProgrammePage
{
    public sealed class NameForm
    {
        [Display(Name = "Name", Description = "For example ML 2027")]
        [Required(ErrorMessage = "Enter the programme's name, for example ML 2027.")]
        [MaxLength(Programme.NameLength)]
        public string Name { get; set; } = "";

        public int RowVersion { get; set; }
    }

    [BindProperty]
    public NameForm Form { get; set; } = new();

    public override IEnumerable<(string, string)> Stored => [("Name", Programme.Name)];

    public void OnGet() => Form = new() { Name = Programme.Name, RowVersion = Programme.RowVersion };

    public Task<IActionResult> OnPostAsync()
    {
        Expect(Programme, Form.RowVersion);
        Programme.Describe(Form.Name, Programme.ZoneId);
        return DoneAsync("Show", new { Year }, "The name is saved.");
    }
}
