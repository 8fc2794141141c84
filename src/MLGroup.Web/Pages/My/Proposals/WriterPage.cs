using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A page about one proposal for those who write it; nobody else learns that it exists.</summary>
public abstract class WriterPage : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    internal Deadline? Deadline => Shared.Deadline.Of(Proposal.Call, Viewer.ZoneId, Now) is not { } deadline ? null
        : Proposal.Until is { } until && until > deadline.Group.Instant ? deadline.Until(until) : deadline;

    public bool IsOpen => Proposal.IsOpen(Now);

    /// <summary>What the fields are called that changes are asked of; empty where none are, or of all.</summary>
    public string AskedOf => !Proposal.AsksOfSome ? "" : string.Join(", ", Proposal.Open(Proposal.ChangesDueAt!.Value).Select(one => $"“{one.Label}”"));

    /// <summary>Whether a coordinator types it in for a member who has not confirmed it yet.</summary>
    public bool IsOnBehalf => Proposal.IsEnteredBy(Viewer);

    /// <summary>What stands above a draft: whose it is.</summary>
    public string WhoseDraft => IsOnBehalf ? $"Draft for {Proposal.Proposer.Member.Name}" : "Your draft";

    /// <summary>Names of the others who have the form open now.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether the page has the draft's card, which says who else is there.</summary>
    protected virtual bool ShowsDraft => false;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var found = await Db.Proposals.WrittenBy(Viewer).Include(proposal => proposal.LookedAfterBy)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Organisation).SingleOrDefaultAsync(proposal => proposal.Id == Id);
        if (found is null || !Serves(found))
            return HttpMethods.IsGet(Request.Method) && found?.Writers.Any(IsInvited) == true ? RedirectToPage("Invitation", new { Id }) : NotFound();
        Proposal = found;
        if (ShowsDraft && !IsScript)
            Others = await OthersAsync();
        return null;
    }

    /// <summary>Mails the viewer the way back to the form, at most once an hour, with the next save.</summary>
    /// <returns>What happened, in a sentence.</returns>
    protected async Task<string> PostLinkAsync(Outbox outbox, PortalLinks links)
    {
        var viewer = await Db.Members.SingleAsync(member => member.Id == Viewer.MemberId);
        var letter = new DraftLink(Proposal, viewer, links.Draft(Id), Now);
        var before = await Db.OutgoingMail.Where(mail => mail.MemberId == viewer.Id && mail.Occasion == letter.Occasion)
            .Select(mail => (DateTimeOffset?)mail.Date).FirstOrDefaultAsync();
        await outbox.PostAsync(letter);
        return before is { } sent
            ? $"We sent you a link at {Clock(sent)} already. Look into your mailbox; we send at most one an hour."
            : $"We sent a link to {viewer.Address}.";
    }

    private bool IsInvited(Writer writer) => writer is { Role: WriterRole.CoProposer, State: WriterState.Invited } && writer.MemberId == Viewer.MemberId;

    /// <summary>Whether this page is for the viewer: writers only, unless the page is for those still invited.</summary>
    protected virtual bool Serves(Proposal proposal) => proposal.IsWrittenBy(Viewer) || proposal.IsEnteredBy(Viewer);

    /// <summary>Who else has the form open now, by name.</summary>
    protected async Task<IReadOnlyList<string>> OthersAsync() =>
        await Db.Presences.OthersAt(Id, Viewer, Now).Join(Db.Members, presence => presence.MemberId, member => member.Id, (_, member) => member.Name)
            .Order().ToListAsync();

    /// <summary>A text of the proposal with its keys in words.</summary>
    internal async Task<AnswerList> AnswersAsync(ProposalText text) => (await WordsAsync())(text);

    /// <summary>What puts any text of the proposal in words, for pages that show several.</summary>
    internal async Task<Func<ProposalText, AnswerList>> WordsAsync()
    {
        var strands = await Db.Strands.Where(strand => strand.ProgrammeId == Proposal.Call.ProgrammeId)
            .ToDictionaryAsync(strand => strand.Slug, strand => strand.Name);
        var codes = await Db.Codes.AsNoTracking().ToListAsync();
        return text => new AnswerList(text, Proposal.Fields, codes, slug => strands.GetValueOrDefault(slug, slug));
    }

    /// <summary>Whether a step of the form, by its page, has all that it is there for.</summary>
    internal bool IsDone(string page) => page switch
    {
        "Edit" => Proposal.Text.Complaints(FieldsOf(FormStep.Idea)).Count == 0,
        "Details" => FieldsOf(FormStep.Details).Any(field => field.Read(Proposal.Text).Length > 0)
            && FieldsOf(FormStep.Details).All(field => field.Complaint(Proposal.Text) is null) && !ToFollow.Any(),
        "Team" => Proposal.AcceptedWriters.Count() > 1 && Proposal.Writers.All(writer => writer.State != WriterState.Invited),
        _ => Proposal is { Status: ProposalStatus.Submitted, HasUnsubmittedChanges: false }
    };

    /// <summary>Questions that the call wants answered before the meeting, and that are not.</summary>
    public IEnumerable<ProposalField> ToFollow => Proposal.Fields.Where(one =>
        one.Question?.Need == Need.Later && one.IsAskedOf(Proposal.Text) && string.IsNullOrWhiteSpace(one.Read(Proposal.Text)));

    protected IEnumerable<ProposalField> FieldsOf(FormStep step) => Proposal.Fields.Where(field => field.Step == step);

    /// <summary>When the text was saved last, on the viewer's wall: of today the time alone.</summary>
    public string SavedAt
    {
        get
        {
            var (saved, now) = (Domain.ZonedTime.At(Proposal.TextSavedAt, Viewer.ZoneId), Domain.ZonedTime.At(Now, Viewer.ZoneId));
            return saved.Local.Date == now.Local.Date ? Clock(Proposal.TextSavedAt) : saved.ToString();
        }
    }

    /// <summary>A time of the portal on the viewer's wall, for example "14:02".</summary>
    protected string Clock(DateTimeOffset instant) => Domain.ZonedTime.At(instant, Viewer.ZoneId).Local.ToString("HH:mm", null);
}
