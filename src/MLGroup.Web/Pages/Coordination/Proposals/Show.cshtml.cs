using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>One proposal for the coordinators: what was submitted, where it stands, and what to decide.</summary>
internal sealed partial class ShowModel(Outbox outbox, PortalLinks links, DecisionPost post) : PlacingPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public ProposalForm Form { get; set; } = new();

    public ProposalSheet Proposal { get; private set; } = null!;
    public ProgrammeInBrief Programme { get; private set; } = null!;
    public IReadOnlyList<ProposalField> Fields => ProposalField.Of(Programme.Questions);
    public IReadOnlyList<Code> Codes { get; private set; } = [];

    /// <summary>The decisions the viewer may know of, the latest first; none where there is a conflict of interest.</summary>
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    /// <summary>Who may look after it.</summary>
    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];

    public bool IsClosed => Programme.Deadline is { } deadline && Now > deadline;
    public Decision? Pending => Decisions.FirstOrDefault(decision => decision.IsPending);
    public StrandInBrief? Place => Programme.Strands.FirstOrDefault(strand => strand.Id == Proposal.StrandId);
    public IEnumerable<Choice> Places => Programme.Strands.Select(strand => new Choice(ProposalForm.Text(strand.Id), strand.IsSquad ? $"{strand.Name} (squad)" : strand.Name));
    /// <summary>The name of the theme or squad with this slug.</summary>
    public string StrandName(string slug) => Programme.Strands.FirstOrDefault(strand => strand.Slug == slug)?.Name ?? slug;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await ProposalSheet.Of(Db, Viewer, Id).AsNoTracking().FirstOrDefaultAsync() is not { } found)
            return NotFound();
        Proposal = found;
        Programme = await ProgrammeInBrief.Of(Db.Programmes.Where(programme => programme.Id == found.ProgrammeId)).SingleAsync();
        Decisions = await Db.Decisions.VisibleTo(Viewer).Where(decision => decision.ProposalId == Id)
            .OrderByDescending(decision => decision.Id).IgnoreAutoIncludes().Include(decision => decision.Strand).Include(decision => decision.Into).AsNoTracking().ToListAsync();
        Coordinators = await Db.Members.AppointedTo(Role.Coordinator).OrderBy(member => member.FoldedName)
            .Select(member => new Choice($"{member.Id}", member.Name, null, false)).ToListAsync();
        Codes = await Db.Codes.AsNoTracking().ToListAsync();
        return null;
    }

    public void OnGet() => Form = ProposalForm.Of(Proposal, Pending, Programme.ZoneId);

    public async Task<IActionResult> OnPostPlaceAsync()
    {
        var told = await PlaceAsync(Id, Form.StrandId, Form.PlacementSeen);
        return await DoneAsync("Show", new { Id }, told);
    }

    public async Task<IActionResult> OnPostLookAfterAsync()
    {
        var proposal = await Db.Proposals.Include(one => one.LookedAfterBy).SingleAsync(one => one.Id == Id);
        var coordinator = Form.LookedAfterById.Length == 0 ? null
            : int.TryParse(Form.LookedAfterById, out var chosen) && await Db.Members.SingleOrDefaultAsync(member => member.Id == chosen) is { } found ? found
                : throw new RuleBrokenException("Choose a coordinator from the list.", nameof(Form.LookedAfterById));
        proposal.LookAfter(coordinator, Form.LookedAfterSeen, Viewer);
        return await DoneAsync("Show", new { Id }, coordinator is null ? "Nobody looks after it now." : $"{coordinator.Name} looks after it now.");
    }

    public async Task<IActionResult> OnPostAskAsync()
    {
        var proposal = await Db.Proposals.Include(one => one.Writers).ThenInclude(writer => writer.Member).SingleAsync(one => one.Id == Id);
        if (!proposal.IsEnteredBy(Viewer))
            throw new RuleBrokenException("Only who entered the proposal can ask for its confirmation.");
        if (proposal.Text.Title.Length == 0)
            throw new RuleBrokenException("Enter at least the title before you ask for confirmation.");
        var letter = new ConfirmationAsked(proposal, Viewer.Name, Now);
        var isAsked = await Db.OutgoingMail.AnyAsync(mail => mail.MemberId == letter.Recipient.Id && mail.Occasion == letter.Occasion);
        await outbox.PostAsync(letter);
        return await DoneAsync("Show", new { Id }, isAsked
            ? $"We asked {letter.Recipient.Name} to confirm this text already. If the letter is lost, ask again in an hour."
            : $"We ask {letter.Recipient.Name} to confirm it.");
    }

    public async Task<IActionResult> OnPostExtendAsync()
    {
        var proposal = await Db.Proposals.Include(one => one.Writers).ThenInclude(writer => writer.Member).SingleAsync(one => one.Id == Id);
        var extension = proposal.Extend(Form.UntilInstant(Programme.ZoneId), Viewer, Now);
        Db.Add(extension);
        foreach (var writer in proposal.AcceptedWriters)
            await outbox.PostAsync(new DeadlineExtended(extension, writer.Member, links.Proposal(Id)));
        return await DoneAsync("Show", new { Id }, $"{proposal.Proposer.Member.Name} gets a link by mail that opens the proposal until {ZonedTime.At(extension.Until, Programme.ZoneId)}.");
    }

    public sealed class ProposalForm
    {
        [Display(Name = "Until which day?", Description = "For example Tuesday 19 January 2027. We check the weekday")]
        public string Until { get; set; } = "";

        [Display(Name = "Until what time?", Description = "For example 18:00")]
        public string UntilTime { get; set; } = "";

        [Display(Name = "Who looks after it?")]
        public string LookedAfterById { get; set; } = "";

        /// <summary>Id of who looked after it when the form was written.</summary>
        public int? LookedAfterSeen { get; set; }

        [Display(Name = "Theme or squad")]
        public string StrandId { get; set; } = "";

        public int PlacementSeen { get; set; } = SeenCard.Nowhere;

        [Display(Name = "What do you decide?")]
        public DecisionOutcome? Outcome { get; set; }

        [Display(Name = "Comment to the writers", Description = "It stands in their letter. When you ask for changes or accept with changes, say which.")]
        [MaxLength(Decision.CommentLength)]
        public string Comment { get; set; } = "";

        [Display(Name = "Which answers may they change?", Description = "All others stay as they were submitted.")]
        public List<string> Fields { get; set; } = [];

        [Display(Name = "Changes are due on", Description = "For example Tuesday 19 January 2027. We check the weekday")]
        public string DueAt { get; set; } = "";

        [Display(Name = "Decide although the call is still open")]
        public bool Early { get; set; }

        /// <summary>Id of the pending decision when the form was written; zero where there was none.</summary>
        public int DecisionSeen { get; set; }

        public static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

        internal static ProposalForm Of(ProposalSheet proposal, Decision? pending, string zoneId) => new()
        {
            LookedAfterById = proposal.LookedAfterById is { } coordinator ? Text(coordinator) : "",
            StrandId = proposal.StrandId is { } strand ? Text(strand) : "",
            Outcome = pending?.Outcome,
            Fields = [.. pending?.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []],
            Comment = pending?.Comment ?? "",
            DueAt = pending?.DueAt is { } due ? ZonedTime.At(due, zoneId).Date : ""
        };

        /// <summary>The typed day and time in the group's zone.</summary>
        /// <exception cref="RuleBrokenException">One of them is no date or time; both are told.</exception>
        internal DateTimeOffset UntilInstant(string zoneId)
        {
            var broken = new List<BrokenRule>();
            var day = Read(() => TypedDate.Read(Until, nameof(Until)), broken);
            var time = Read(() => TypedDate.ReadTime(UntilTime, nameof(UntilTime)), broken);
            return broken.Count > 0 ? throw new RuleBrokenException(broken) : new ZonedTime(day.ToDateTime(time), zoneId).Instant;
        }

        private static T Read<T>(Func<T> read, List<BrokenRule> broken) where T : struct
        {
            try
            {
                return read();
            }
            catch (RuleBrokenException refused)
            {
                broken.AddRange(refused.Rules);
                return default;
            }
        }

        /// <summary>The end of the typed day in the group's zone; none where no changes are asked.</summary>
        /// <exception cref="RuleBrokenException">It is no date.</exception>
        internal DateTimeOffset? DueInstant(DecisionOutcome outcome, string zoneId) =>
            outcome != DecisionOutcome.AskForChanges || DueAt.Length == 0 ? null
            : new ZonedTime(TypedDate.Read(DueAt, nameof(DueAt)).ToDateTime(new TimeOnly(23, 59)), zoneId).Instant;
    }
}
