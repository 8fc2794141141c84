using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>The second step of the proposal form: all that can follow until the programme meeting.</summary>
internal sealed class DetailsModel : TextPage
{
    public override FormStep Step => FormStep.Details;
    public override string NextPage => "Team";
}
