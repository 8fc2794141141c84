using MLGroup.Domain.Proposals;
using MLGroup.Mail;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>The second step of the proposal form: all that can follow until the programme meeting.</summary>
internal sealed class DetailsModel(Outbox outbox, PortalLinks links) : TextPage(outbox, links)
{
    public override FormStep Step => FormStep.Details;
    public override string NextPage => "Team";
}
