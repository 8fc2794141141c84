using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Everything at one look, with what is missing, and the button that hands it in.</summary>
internal sealed class CheckModel(Outbox outbox, PortalLinks links) : WriterPage
{
    public AnswerList Answers { get; private set; } = null!;

    /// <summary>The answers that are given or needed; a long list of lines would hide them among what nobody answered.</summary>
    public IEnumerable<(ProposalField Field, string Words)> Shown => Answers.All.Where(answer => answer.Field.Step == FormStep.Idea || answer.Words.Length > 0);

    /// <summary>Details that nobody waits for and that are not answered.</summary>
    public IEnumerable<ProposalField> Open => Answers.All.Where(answer => answer.Field.Step == FormStep.Details && answer.Words.Length == 0)
        .Select(answer => answer.Field).Except(ToFollow);

    /// <summary>What is still needed before it can be submitted.</summary>
    public IReadOnlyList<BrokenRule> Missing { get; private set; } = [];

    /// <summary>Whether the call has closed and only the details of what was submitted can still go along.</summary>
    public bool OnlyDetails => !IsOpen && Proposal.TakesDetails(Now);

    public bool HasSomethingToSubmit => Proposal.IsWrittenBy(Viewer) && Proposal.HasSomethingToSubmit(Now);

    /// <summary>Until when details may follow.</summary>
    public DateTimeOffset? Meeting => Proposal.Call.Programme[MilestoneKind.ProgrammeMeeting]?.Instant;

    public int Words => Proposal.Fields.Sum(one => ProposalField.CountWords(one.Read(Proposal.Text)));

    /// <summary>What a refusal said, in the order of the form.</summary>
    public IEnumerable<BrokenRule> Refusals => from entry in ModelState
                                               from error in entry.Value.Errors
                                               let name = entry.Key.StartsWith("Form.", StringComparison.Ordinal) ? entry.Key[5..] : null
                                               orderby Proposal.Fields.Index().FirstOrDefault(one => one.Item.Name == name).Index
                                               select new BrokenRule(error.ErrorMessage, name);

    /// <summary>Where on the form an answer is given.</summary>
    public string? FieldAddress(string? answer) => Proposal.Fields.FirstOrDefault(field => field.Name == answer) is { } field
        ? Url.Page(field.Step == FormStep.Idea ? "Edit" : "Details", null, new { Id }, null, null, TagBuilder.CreateSanitizedId($"Form.{answer}", "_")) : null;

    /// <summary>Where an answer can be changed, as long as it can.</summary>
    public string? ChangeAddress(ProposalField field) =>
        field.Question?.IsAsked != false && Proposal.Takes(field, Now) ? FieldAddress(field.Name) : null;

    /// <summary>How long a text is, where the call limits it.</summary>
    public string? Length(ProposalField field) => field.MostWords > 0 && ProposalField.CountWords(field.Read(Proposal.Text)) is > 0 and var words
        ? $"{words:N0} of {field.MostWords:N0} words" : null;

    protected override bool ShowsDraft => true;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Answers = await AnswersAsync(Proposal.Text);
        Missing = Proposal.Text.Complaints(IsOpen || OnlyDetails ? Proposal.Open(Now) : FieldsOf(FormStep.Details));
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Proposal.Submit(Viewer, Now);
        foreach (var writer in Proposal.AcceptedWriters)
            await outbox.PostAsync(new ProposalReceived(Proposal, writer.Member, links.Proposal(Proposal.Id)));
        return await DoneAsync("Show", new { Id }, $"We have your proposal. Its number is {Id}.");
    }
}
