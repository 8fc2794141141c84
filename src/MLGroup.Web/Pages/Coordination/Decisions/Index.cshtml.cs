using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Decisions;

/// <summary>
/// The decisions that are made and still private, with the letters that lie ready: read them, then apply the ticked ones together.
/// </summary>
internal sealed class IndexModel(DecisionPost post) : PortalPage
{
    [BindProperty]
    public ApplyForm Form { get; set; } = new();

    public IReadOnlyList<PendingDecision> Rows { get; private set; } = [];
    public ILookup<string, LetterInBrief> Letters { get; private set; } = Array.Empty<LetterInBrief>().ToLookup(letter => letter.Occasion);

    public IEnumerable<IGrouping<DecisionOutcome, PendingDecision>> Groups => Rows.GroupBy(row => row.Outcome).OrderBy(group => group.Key);

    /// <summary>The letters that leave when all decisions without a doubt are applied.</summary>
    public IReadOnlyList<LetterInBrief> Leaving => [.. Letters.SelectMany(letters => letters).Where(letter => letter.State == MailState.Draft
        && Rows.Any(row => row.Doubt is null && DecisionLetter.OccasionOf(row.Id) == letter.Occasion))];

    protected override async Task<IActionResult?> LoadAsync()
    {
        Rows = await PendingDecision.Of(Db.Decisions.VisibleTo(Viewer), Db.Placements.Working).ToListAsync();
        var occasions = Rows.Select(row => DecisionLetter.OccasionOf(row.Id)).ToList();
        Letters = (await Db.OutgoingMail.Where(mail => occasions.Contains(mail.Occasion)).OrderBy(mail => mail.Id)
            .Select(mail => new LetterInBrief(mail.Id, mail.Occasion, mail.MemberId, Db.Members.Where(member => member.Id == mail.MemberId)
                .Select(member => member.Name).FirstOrDefault() ?? "", mail.State, mail.Subject, mail.Body)).ToListAsync()).ToLookup(letter => letter.Occasion);
        return null;
    }

    public void OnGet() => Form.DecisionIds = [.. Rows.Where(row => row.Doubt is null).Select(row => row.Id)];

    public async Task<IActionResult> OnPostApplyAsync()
    {
        var chosen = await ChosenAsync(Form.DecisionIds);
        if (!Form.Anyway && chosen.SelectMany(decision => Letters[DecisionLetter.OccasionOf(decision.Id)]).FirstOrDefault(letter => letter.IsDoubtful) is { } doubtful)
            throw new RuleBrokenException($"A date in the letter to {doubtful.Reader} looks wrong. Change it, or tick the box to send it all the same.", nameof(Form.Anyway));
        var before = chosen.SelectMany(decision => decision.Proposal.Decisions.Where(other => other.Stands)).ToList();
        Decision.Apply(chosen, Viewer, Now);
        await post.ReplaceAsync(before);
        var letters = await post.ReleaseAsync(chosen, Now);
        var people = letters.Select(letter => letter.MemberId).Distinct().Count();
        return await DoneAsync("Index", notice: $"{ProgrammeSheet.Count(chosen.Count, "decision is", "decisions are")} applied. {(people == 0 ? "Nobody is written to." : $"{ProgrammeSheet.Count(letters.Count, "letter is", "letters are")} on the way to {ProgrammeSheet.Count(people, "person", "people")}.")}");
    }

    public async Task<IActionResult> OnPostDropAsync(int id)
    {
        var decision = (await ChosenAsync([id])).Single();
        if (decision.Outcome == DecisionOutcome.Merge)
            await post.UndoAsync(decision, decision.Undo(Viewer));
        else
        {
            decision.Drop(Viewer, Now);
            await post.DropAsync(decision);
        }
        return await DoneAsync("Index", notice: $"The decision about “{decision.Proposal.Title}” is dropped. Nobody was told of it.");
    }

    /// <summary>The decisions with all that their rules read: the proposals with writers and decisions, their activities and all that is merged into these.</summary>
    private async Task<List<Decision>> ChosenAsync(List<int> ids)
    {
        if (ids.Count == 0)
            throw new RuleBrokenException("Tick the decisions that you want to apply.");
        var chosen = await Db.Decisions.VisibleTo(Viewer).Where(decision => ids.Contains(decision.Id)).OrderBy(decision => decision.Id)
            .IgnoreAutoIncludes().Include(decision => decision.Strand).Include(decision => decision.Replaces)
            .Include(decision => decision.Into!.Activity).Include(decision => decision.Into!.Writers)
            .Include(decision => decision.Proposal.Writers).Include(decision => decision.Proposal.Activity).Include(decision => decision.Proposal.OwnActivity).ToListAsync();
        if (chosen.Count != ids.Distinct().Count())
            throw new RuleBrokenException("One of these decisions is not yours to apply.");
        var proposals = chosen.Select(decision => decision.ProposalId).ToList();
        var activities = chosen.SelectMany(decision => new[] { decision.Proposal.ActivityId, decision.Into?.ActivityId }).OfType<int>().ToList();
        await Db.Proposals.Where(proposal => proposals.Contains(proposal.Id) || activities.Contains(proposal.ActivityId ?? 0)).IgnoreAutoIncludes()
            .Include(proposal => proposal.Decisions.Where(decision => decision.ReplacedAt == null)).LoadAsync();
        return chosen;
    }

    /// <param name="MemberId">Whom it goes to.</param>
    internal sealed record LetterInBrief(long Id, string Occasion, int MemberId, string Reader, MailState State, string Subject, string Body)
    {
        public bool IsDoubtful => State == MailState.Draft && DateDoubts.In(("Subject", Subject), ("Letter", Body)).Any;
    }

    public sealed class ApplyForm
    {
        public List<int> DecisionIds { get; set; } = [];

        [Display(Name = "Send the letters whose dates look wrong all the same", Description = "The dates are meant as they are written.")]
        public bool Anyway { get; set; }
    }
}
