using MLGroup.Domain.Proposals;
using MLGroup.Mail;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>The first step of the proposal form: the answers that are enough to submit.</summary>
internal sealed class EditModel(Outbox outbox, PortalLinks links) : TextPage(outbox, links)
{
    public override FormStep Step => FormStep.Idea;
    public override string NextPage => "Details";
}
