using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Forms;
using MLGroup.Web.Pages.Shared;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class DatesModel : ProgrammePage
{
    public static readonly MilestoneKind[] Kinds = Enum.GetValues<MilestoneKind>();

    [BindProperty]
    public DatesForm Form { get; set; } = new();

    public IEnumerable<Choice> Zones => ZoneChoices.With(Form.ZoneId);

    /// <summary>What saving would move; asked about where proposals depend on it.</summary>
    public IReadOnlyList<MilestoneMove> Moves { get; private set; } = [];
    public int Proposals { get; private set; }

    public string Mark => string.Join(' ', Moves.Select(move => $"{move.Kind}:{move.To?.Instant.UtcTicks}"));

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
        Moves = [];
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
            if (Form.Seen != Mark)
                return Page();
        }
        return await DoneAsync("Show", new { Year }, "The dates are saved.");
    }
}
