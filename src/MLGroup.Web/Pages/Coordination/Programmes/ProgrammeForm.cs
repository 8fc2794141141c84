using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

public sealed class ProgrammeForm
{
    [Display(Name = "Year", Description = "The year the work is done in, for example 2027")]
    [Required(ErrorMessage = "Enter the year of the programme, for example 2027.")]
    [RegularExpression("[0-9]{4}", ErrorMessage = "Enter the year with four digits, for example 2027.")]
    public string Year { get; set; } = "";

    [Display(Name = "Name", Description = "For example ML 2027")]
    [Required(ErrorMessage = "Enter the programme's name, for example ML 2027.")]
    [MaxLength(Programme.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Time zone", Description = "The group agrees its dates in this zone. Members see them in their own zone besides.")]
    [Required(ErrorMessage = "Choose a time zone.")]
    public string ZoneId { get; set; } = "";
}
