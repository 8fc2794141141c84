using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Domain;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Everything at one look, with what is missing, and the button that hands it in.</summary>
internal sealed class CheckModel(Outbox outbox, PortalLinks links) : WriterPage
{
    public AnswerList Answers { get; private set; } = null!;

    /// <summary>What is still needed before it can be submitted.</summary>
    public IReadOnlyList<BrokenRule> Missing { get; private set; } = [];

    /// <summary>Where on the form an answer is given.</summary>
    public string? FieldAddress(string? answer) => Proposal.Fields.FirstOrDefault(field => field.Name == answer) is { } field
        ? Url.Page(field.Step == FormStep.Idea ? "Edit" : "Details", null, new { Id }, null, null, TagBuilder.CreateSanitizedId($"Form.{answer}", "_")) : null;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Answers = await AnswersAsync(Proposal.Text);
        Missing = Proposal.Text.Complaints(Proposal.Fields);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Proposal.Submit(Viewer, Now);
        foreach (var writer in Proposal.AcceptedWriters)
            await outbox.PostAsync(new ProposalReceived(Proposal, writer.Member, links.Proposal(Proposal.Id)));
        return await DoneAsync("Show", new { Id });
    }
}
