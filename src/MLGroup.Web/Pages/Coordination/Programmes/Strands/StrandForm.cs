using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

public sealed class StrandForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter a name.")]
    [MaxLength(Strand.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Aim", Description = "What it is about, in a few sentences. The public site shows it.")]
    [MaxLength(Strand.AimLength)]
    public string Aim { get; set; } = "";

    [Display(Name = "Lead")]
    public int? Lead { get; set; }

    [Display(Name = "Deputy")]
    public int? Deputy { get; set; }

    public int RowVersion { get; set; }
}
