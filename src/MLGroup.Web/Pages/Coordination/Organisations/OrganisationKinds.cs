using MLGroup.Domain.Members;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Organisations;

internal static class OrganisationKinds
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Enum.GetValues<OrganisationKind>().Select(kind => new Choice(kind.ToString(), Name(kind)))];

    public static string Name(OrganisationKind kind) => kind switch
    {
        OrganisationKind.NationalStatisticalOffice => "National statistical office",
        OrganisationKind.OtherNationalProducer => "Other national producer of statistics",
        OrganisationKind.SubNationalOffice => "Sub-national office",
        OrganisationKind.InternationalOrganisation => "International organisation",
        OrganisationKind.AcademiaAndResearch => "Academia and research",
        _ => "Other"
    };
}
