using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Organisations;

public sealed class OrganisationForm
{
    [Display(Name = "Name", Description = "In English, or as the organisation writes itself")]
    [Required(ErrorMessage = "Enter the organisation's name.")]
    [MaxLength(Organisation.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Acronym", Description = "What people call it, for example ONS")]
    [MaxLength(Organisation.AcronymLength)]
    public string Acronym { get; set; } = "";

    [Display(Name = "Kind")]
    [Required(ErrorMessage = "Choose what kind of organisation it is.")]
    public OrganisationKind? Kind { get; set; }

    [Display(Name = "Country", Description = "Leave this empty for an international organisation")]
    public string CountryCode { get; set; } = "";

    public int RowVersion { get; set; }

    public string? Country => CountryCode.Length > 0 ? CountryCode : null;
}
