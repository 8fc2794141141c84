using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Forms;
using MLGroup.Web.Pages.Shared;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class DatesModel(Outbox outbox, PortalLinks links) : ProgrammePage
{
    public static readonly MilestoneKind[] Kinds = Enum.GetValues<MilestoneKind>();

    [BindProperty]
    public DatesForm Form { get; set; } = new();

    public IEnumerable<Choice> Zones => ZoneChoices.With(Form.ZoneId);

    /// <summary>What saving would move; asked about where proposals or the call depend on it.</summary>
    public IReadOnlyList<MilestoneMove> Moves { get; private set; } = [];
    public int Proposals { get; private set; }

    /// <summary>The writers whom these moves touch, and those who are invited to write; one letter each where they are told.</summary>
    public IReadOnlyList<DatesReader> Touched { get; private set; } = [];

    public string Mark => string.Join(' ', Moves.Select(move => $"{move.Kind}:{move.To?.Instant.UtcTicks}").Append($"{Touched.Count} {OpensNow} {ClosesNow}"));

    /// <summary>Whether saving opens the call at once.</summary>
    public bool OpensNow { get; private set; }

    /// <summary>Whether saving ends an open call at once.</summary>
    public bool ClosesNow { get; private set; }

    public string ClosingInWords => Programme.Call switch
    {
        var call when call.HasClosed(Now) => "The new deadline has passed already: saving closes the call at once.",
        { OpensAt: null } or { Deadline: null } => "A call is open between two dates only: saving closes the call at once.",
        _ => "The call would open later: saving closes it until then."
    };

    /// <summary>How many proposals came late, and would not have by the new deadline.</summary>
    public int InTime { get; private set; }

    public string InTimeInWords => InTime == 1 ? "1 proposal that came late is in time then." : $"{InTime:N0} proposals that came late are in time then.";

    public string ProposalsInWords => Proposals == 1 ? "There is 1 proposal in this call."
        : Proposals == 0 ? "There is no proposal in this call yet." : $"There are {Proposals:N0} proposals in this call.";

    public override IEnumerable<(string, string)> Stored => Kinds
        .Select(kind => (YearWords.Of(kind), Programme[kind]?.Time.ToString() ?? "")).Prepend(("Time zone", ZonedTime.PlaceOf(Programme.ZoneId)));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Proposals = await Db.Proposals.CountAsync(proposal => proposal.Call.ProgrammeId == Programme.Id);
        // One pair of fields for each kind, however many a form sent.
        Form.Dates = [.. Form.Dates.Concat(Kinds.Select(_ => new DatesForm.Typed())).Take(Kinds.Length)];
        (Moves, Touched, OpensNow, ClosesNow) = ([], [], false, false);
        return null;
    }

    public void OnGet() => Form = DatesForm.Of(Programme);

    public async Task<IActionResult> OnPostAsync()
    {
        var timeline = Form.Read();
        Expect(Programme, Form.RowVersion);
        var (moves, wasOpen) = (Programme.Moves(timeline, Form.ZoneId), Programme.Call.IsOpen(Now));
        // Loaded before a date goes, or loading them would bring it back.
        var late = await Db.Proposals.Where(proposal => proposal.IsLate && proposal.CallId == Programme.Call.Id).ToListAsync();
        Programme.Reschedule(timeline, Form.ZoneId);
        (OpensNow, ClosesNow) = (!wasOpen && Programme.Call.IsOpen(Now), wasOpen && !Programme.Call.IsOpen(Now));
        InTime = late.Count(proposal => proposal.FollowDeadline());
        if (moves.Count > 0 && (Proposals > 0 || OpensNow || ClosesNow || moves.Any(MovesTheCall)))
        {
            Moves = moves;
            Touched = Touching.Any() ? await DatesReader.OfAsync(Db, Programme) : [];
            if (Form.Seen != Mark)
                return Ask();
        }
        return await DoneAsync("Show", new { Year }, (Form.Tell ? await TellAsync() : 0) switch
        {
            0 => "The dates are saved.",
            1 => "The dates are saved. 1 person gets a letter.",
            var told => $"The dates are saved. {told:N0} people get a letter."
        });
    }

    // A first date is planned in peace; one that stands may have been announced.
    private static bool MovesTheCall(MilestoneMove move) =>
        move is { Kind: MilestoneKind.CallOpens or MilestoneKind.ProposalDeadline, From: not null };

    private IEnumerable<MilestoneMove> Touching => Moves.Where(move => DatesMoved.Touches(move.Kind));

    private PageResult Ask()
    {
        if (Form.Seen.Length == 0)
            Form.Tell = true;
        return Page();
    }

    private async Task<int> TellAsync()
    {
        var isOpen = Programme.Call.HasOpened(Now);
        foreach (var reader in Touched)
            await outbox.PostAsync(new DatesMoved(Programme, [.. Touching], reader.Member, isOpen ? links.Call(Year) : links.Home) { IsOpen = isOpen, IsInvited = reader.IsInvited });
        return Touched.Count;
    }
}
