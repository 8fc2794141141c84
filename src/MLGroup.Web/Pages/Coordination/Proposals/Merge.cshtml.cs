using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Web.Pages.My.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>Merges a proposal into another one, field by field. It is a decision like others: private, and undone as if it had not been made.</summary>
internal sealed class MergeModel(DecisionPost post) : FromBoardPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Number of the proposal that it goes into; a list to choose from without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Into { get; set; }

    [BindProperty]
    public MergeForm Form { get; set; } = new();

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>What it goes into; none where that is still to be chosen.</summary>
    public Proposal? Target { get; private set; }
    public Strand? Place { get; private set; }
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    /// <summary>The answers that differ.</summary>
    public IReadOnlyList<MergedAnswer> Answers { get; private set; } = [];

    /// <summary>What both answered alike.</summary>
    public IReadOnlyList<(string Label, string Words)> Alike { get; private set; } = [];

    public bool IsConflict => Proposal.IsConflictFor(Viewer);
    public bool IsEarly => Proposal.Status == ProposalStatus.Submitted && !Proposal.Call.HasClosed(Now);

    /// <summary>The merge that waits to be applied, where the viewer may see it.</summary>
    public Decision? Pending => Visible(Proposal.Pending);

    /// <summary>Stands for both texts, so that nobody chooses between words they have not seen.</summary>
    public string Seen => FormattableString.Invariant($"{Proposal.SubmittedVersion}/{Target?.SubmittedVersion}");

    protected override async Task<IActionResult?> LoadAsync()
    {
        var both = await Db.Proposals.VisibleTo(Viewer).HandedIn.Where(proposal => proposal.Id == Id || proposal.Id == Into)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Organisation)
            .Include(proposal => proposal.Decisions).ThenInclude(decision => decision.Into)
            .Include(proposal => proposal.Merges.Where(decision => decision.ReplacedAt == null)).ThenInclude(decision => decision.Proposal).ToListAsync();
        if (both.Find(proposal => proposal.Id == Id) is not { } found)
            return NotFound();
        Proposal = found;
        Target = both.Find(proposal => proposal.Id == Into && proposal.Id != Id && proposal.CallId == found.CallId);
        if (IsConflict)
            return null;
        if (Target is null)
            await LoadCandidatesAsync();
        else
            await LoadAnswersAsync(Target);
        return null;
    }

    public void OnGet()
    {
        if (Pending is not { Outcome: DecisionOutcome.Merge } merge || merge.IntoId != Into)
            return;
        Form.Comment = merge.Comment;
        foreach (var chosen in merge.Chosen)
            Form.Words[MergedAnswer.KeyOf(chosen.Name)] = chosen.Words;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsConflict && (Target is null || (Pending?.Id ?? 0) != Form.DecisionSeen || Form.Seen != Seen))
            throw new DbUpdateConcurrencyException();
        var (replaced, words) = (Proposal.Pending, Answers.ToDictionary(answer => answer.Field.Name, answer => Form.Words[answer.Key]));
        var decision = Proposal.MergeInto(Target!, Place, words, Form.Comment, Viewer, Now, Form.Early);
        await post.DraftAsync(decision, replaced);
        // Each rule looked at both: of two who merge them the other way round in the same instant, one is told.
        Expect(Proposal, Proposal.RowVersion);
        Expect(Target!, Target!.RowVersion);
        Db.Add((await WorkingAsync(Proposal.Call.Programme)).Remember(decision, Viewer, Now));
        return IsFromBoard ? await DoneAsync(() => BoardAt(Proposal.Call.Programme.Year, Id), $"“{Proposal.Title}” is merged into “{Target.Title}”. That stays private until it is applied.")
            : await DoneAsync("Show", new { Id }, $"It is merged into “{Target.Title}”. That stays private until it is applied, and can be undone.");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (Pending is not { } merge || merge.Id != Form.DecisionSeen)
            throw new DbUpdateConcurrencyException();
        await post.UndoAsync(merge, merge.Undo(Viewer));
        return await DoneAsync("Show", new { Id }, "The merge is undone. All is as it was before.");
    }

    private Decision? Visible(Decision? decision) => IsConflict || decision?.Into?.IsConflictFor(Viewer) == true ? null : decision;

    private async Task LoadCandidatesAsync()
    {
        var (placed, decided) = (Db.Placements.Working, Db.Decisions.VisibleTo(Viewer).Where(decision => decision.ReplacedAt == null));
        Candidates = await Db.Proposals.VisibleTo(Viewer).HandedIn.WithoutConflictFor(Viewer)
            .Where(proposal => proposal.CallId == Proposal.CallId && proposal.Id != Id && proposal.Status != ProposalStatus.NotThisYear
                && !decided.Any(decision => decision.ProposalId == proposal.Id && decision.Outcome == DecisionOutcome.Merge))
            .OrderBy(proposal => proposal.Id).Select(proposal => new Candidate(proposal.Id, proposal.Submitted!.Title, proposal.SplitName,
                placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => placement.Strand!.Name).FirstOrDefault())).ToListAsync();
    }

    private async Task LoadAnswersAsync(Proposal target)
    {
        Place = await Db.Placements.Working.Where(placement => placement.ProposalId == target.Id).Select(placement => placement.Strand).SingleOrDefaultAsync();
        var codes = await Db.Codes.AsNoTracking().ToListAsync();
        var strands = await Db.Strands.Where(strand => strand.ProgrammeId == Proposal.Call.ProgrammeId).ToDictionaryAsync(strand => strand.Slug, strand => strand.Name);
        var (own, theirs) = (InWords(Proposal), InWords(target));
        Answers = [.. Proposal.DifferencesTo(target).Select(field => new MergedAnswer(field, theirs.Words(field), own.Words(field)))];
        Alike = [.. theirs.Given.Where(one => one.Field.IsMerged && Answers.All(answer => answer.Field.Name != one.Field.Name)).Select(one => (one.Field.Label, one.Words))];
        Form.Words = Answers.ToDictionary(answer => answer.Key, answer => Form.Words.GetValueOrDefault(answer.Key, answer.First));

        AnswerList InWords(Proposal proposal) => new(proposal.Submitted!, Proposal.Fields, codes, slug => strands.GetValueOrDefault(slug, slug));
    }

    /// <param name="SplitName">What coordinators call the part that was split off; empty where nothing was.</param>
    /// <param name="Place">Name of the theme or squad where it stands.</param>
    internal sealed record Candidate(int Id, string Title, string SplitName, string? Place);

    public sealed class MergeForm
    {
        /// <summary>By field, whose words the activity takes.</summary>
        public Dictionary<string, WordsOf> Words { get; set; } = [];

        [Display(Name = "Comment to the writers of the merged proposal", Description = "It stands in their letter. You may leave it empty.")]
        [MaxLength(Decision.CommentLength)]
        public string Comment { get; set; } = "";

        [Display(Name = "Decide although the call is still open")]
        public bool Early { get; set; }

        /// <summary>Id of the pending decision when the form was written; zero where there was none.</summary>
        public int DecisionSeen { get; set; }

        public string Seen { get; set; } = "";
    }
}
