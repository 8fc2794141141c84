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
internal sealed class IndexModel(Outbox outbox) : PortalPage
{
    [BindProperty]
    public ApplyForm Form { get; set; } = new();

    public IReadOnlyList<PendingDecision> Rows { get; private set; } = [];
    public ILookup<string, LetterInBrief> Letters { get; private set; } = Array.Empty<LetterInBrief>().ToLookup(letter => letter.Occasion);

    public IEnumerable<IGrouping<DecisionOutcome, PendingDecision>> Groups => Rows.GroupBy(row => row.Outcome).OrderBy(group => group.Key);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Rows = await PendingDecision.Of(Db.Decisions.VisibleTo(Viewer).Pending, Db.Placements.Working).ToListAsync();
        var occasions = Rows.Select(row => DecisionLetter.OccasionOf(row.Id)).ToList();
        Letters = (await Db.OutgoingMail.Where(mail => occasions.Contains(mail.Occasion)).OrderBy(mail => mail.Id)
            .Select(mail => new LetterInBrief(mail.Id, mail.Occasion, Db.Members.Where(member => member.Id == mail.MemberId)
                .Select(member => member.Name).FirstOrDefault() ?? "", mail.State)).ToListAsync()).ToLookup(letter => letter.Occasion);
        return null;
    }

    public void OnGet() => Form.DecisionIds = [.. Rows.Where(row => row.Doubt is null).Select(row => row.Id)];

    public async Task<IActionResult> OnPostApplyAsync()
    {
        var chosen = await ChosenAsync(Form.DecisionIds);
        foreach (var decision in chosen)
            decision.Apply(Viewer, Now);
        foreach (var letter in await DraftsOfAsync(chosen))
            letter.Release(Now);
        outbox.Wake();
        return await DoneAsync("Index", notice: $"{ProgrammeSheet.Count(chosen.Count, "decision is", "decisions are")} applied. The letters are on their way.");
    }

    public async Task<IActionResult> OnPostDropAsync(int id)
    {
        var decision = (await ChosenAsync([id])).Single();
        decision.Drop(Viewer, Now);
        foreach (var letter in await DraftsOfAsync([decision]))
            letter.Drop("The decision was dropped.");
        return await DoneAsync("Index", notice: $"The decision about “{decision.Proposal.Title}” is dropped. Nobody was told of it.");
    }

    /// <summary>The decisions with all that their rules read: the proposals with writers, activity and earlier decisions.</summary>
    private async Task<List<Decision>> ChosenAsync(List<int> ids)
    {
        if (ids.Count == 0)
            throw new RuleBrokenException("Tick the decisions that you want to apply.");
        var chosen = await Db.Decisions.VisibleTo(Viewer).Where(decision => ids.Contains(decision.Id)).OrderBy(decision => decision.Id)
            .IgnoreAutoIncludes().Include(decision => decision.Strand)
            .Include(decision => decision.Proposal).ThenInclude(proposal => proposal.Writers)
            .Include(decision => decision.Proposal).ThenInclude(proposal => proposal.Activity).ToListAsync();
        if (chosen.Count != ids.Distinct().Count())
            throw new RuleBrokenException("One of these decisions is not yours to apply.");
        var proposalIds = chosen.Select(decision => decision.ProposalId).ToList();
        await Db.Decisions.Where(decision => proposalIds.Contains(decision.ProposalId) && decision.ReplacedAt == null).LoadAsync();
        return chosen;
    }

    // A letter that a coordinator dropped or holds stays as it is.
    private Task<List<OutgoingMail>> DraftsOfAsync(IEnumerable<Decision> decisions)
    {
        var occasions = decisions.Select(decision => DecisionLetter.OccasionOf(decision.Id)).ToList();
        return Db.OutgoingMail.Where(mail => occasions.Contains(mail.Occasion) && mail.State == MailState.Draft).ToListAsync();
    }

    internal sealed record LetterInBrief(long Id, string Occasion, string Reader, MailState State);

    public sealed class ApplyForm
    {
        public List<int> DecisionIds { get; set; } = [];
    }
}
