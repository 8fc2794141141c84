using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

public sealed class MemberForm
{
    [Display(Name = "Name", Description = "As the person writes it: one name or several, in any script")]
    [Required(ErrorMessage = "Enter the person's name.")]
    [MaxLength(Member.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "E-mail address", Description = "Sign-in links and letters go there")]
    [Required(ErrorMessage = "Enter the person's e-mail address.")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address in the form name@office.org.")]
    [MaxLength(Member.AddressLength)]
    public string Address { get; set; } = "";

    [Display(Name = "Organisation")]
    [Required(ErrorMessage = "Choose an organisation.")]
    public int? OrganisationId { get; set; }

    [Display(Name = "Time zone", Description = "The person sees all times in this zone")]
    [Required(ErrorMessage = "Choose a time zone.")]
    public string ZoneId { get; set; } = "";

    [Display(Name = "Coordinator", Description = "Runs the year: calls, grouping, decisions, programme, letters")]
    public bool IsCoordinator { get; set; }

    [Display(Name = "Administrator", Description = "Looks after settings, mailer and audit")]
    public bool IsAdministrator { get; set; }

    public int RowVersion { get; set; }
}
