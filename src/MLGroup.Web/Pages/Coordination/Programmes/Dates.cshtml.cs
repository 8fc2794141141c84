using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
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

    /// <summary>What saving would move; asked about where proposals depend on it.</summary>
    public IReadOnlyList<MilestoneMove> Moves { get; private set; } = [];
    public int Proposals { get; private set; }

    /// <summary>The writers whom these moves touch; one letter each where they are told.</summary>
    public IReadOnlyList<Member> Touched { get; private set; } = [];

    public string Mark => string.Join(' ', Moves.Select(move => $"{move.Kind}:{move.To?.Instant.UtcTicks}").Append($"{Touched.Count}"));

    /// <summary>Whether saving ends an open call at once.</summary>
    public bool ClosesNow => Moves.Any(move => move is { Kind: MilestoneKind.ProposalDeadline, To: { } to } && to.Instant <= Now
        && (move.From is null || move.From.Instant > Now));

    public string TouchedInWords => Touched.Count == 1 ? "1 writer of this call" : $"{Touched.Count:N0} writers of this call";

    public string ProposalsInWords => Proposals == 1 ? "There is 1 proposal in this call." : $"There are {Proposals:N0} proposals in this call.";

    public override IEnumerable<(string, string)> Stored => Kinds
        .Select(kind => (YearWords.Of(kind), Programme[kind]?.Time.ToString() ?? "")).Prepend(("Time zone", ZonedTime.PlaceOf(Programme.ZoneId)));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Proposals = await Db.Proposals.CountAsync(proposal => proposal.Call.ProgrammeId == Programme.Id);
        // One pair of fields for each kind, however many a form sent.
        Form.Dates = [.. Form.Dates.Concat(Kinds.Select(_ => new DatesForm.Typed())).Take(Kinds.Length)];
        (Moves, Touched) = ([], []);
        return null;
    }

    public void OnGet() => Form = DatesForm.Of(Programme);

    public async Task<IActionResult> OnPostAsync()
    {
        var timeline = Form.Read();
        Expect(Programme, Form.RowVersion);
        var moves = Programme.Moves(timeline, Form.ZoneId);
        Programme.Reschedule(timeline, Form.ZoneId);
        if (Proposals > 0 && moves.Count > 0)
        {
            Moves = moves;
            Touched = Touching.Any() ? await WritersAsync() : [];
            if (Form.Seen != Mark)
                return Ask();
        }
        return await DoneAsync("Show", new { Year }, (Form.Tell ? await TellAsync() : 0) switch
        {
            0 => "The dates are saved.",
            1 => "The dates are saved. 1 writer gets a letter.",
            var told => $"The dates are saved. {told:N0} writers get a letter."
        });
    }

    private IEnumerable<MilestoneMove> Touching => Moves.Where(move => DatesMoved.Touches(move.Kind));

    private PageResult Ask()
    {
        if (Form.Seen.Length == 0)
            Form.Tell = true;
        return Page();
    }

    private Task<List<Member>> WritersAsync()
    {
        var writers = Db.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Proposal.Call.ProgrammeId == Programme.Id
            && writer.Proposal.Status != ProposalStatus.Withdrawn && writer.Proposal.Status != ProposalStatus.NotThisYear);
        return Db.Members.TakingPart.Where(member => writers.Any(writer => writer.MemberId == member.Id))
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id).AsNoTracking().ToListAsync();
    }

    private async Task<int> TellAsync()
    {
        var isOpen = Programme.Call.HasOpened(Now);
        foreach (var writer in Touched)
            await outbox.PostAsync(new DatesMoved(Programme, [.. Touching], writer, isOpen ? links.Call(Year) : links.Home) { IsOpen = isOpen });
        return Touched.Count;
    }
}
