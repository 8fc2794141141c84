using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>What is asked, before one starts; the button makes the draft.</summary>
internal sealed class NewModel : PortalPage
{
    public Programme? Programme { get; private set; }
    public Deadline? Deadline => Programme is null ? null : Shared.Deadline.Of(Programme.Call, Viewer.ZoneId, Now);

    /// <summary>When the call opens, in the viewer's zone; none where it has opened or no date is set.</summary>
    public ZonedTime? Opens => Programme?[MilestoneKind.CallOpens]?.Instant is { } opens && opens > Now ? ZonedTime.At(opens, Viewer.ZoneId) : null;

    /// <summary>What every proposal is asked before it can be submitted.</summary>
    public IReadOnlyList<ProposalField> Asked => [.. Needed.Where(asked => asked.Question is null or { ActivityKindList.Count: 0 })];

    public string HowMany => Asked.Count == 6 ? "six things" : $"{Asked.Count} things";

    /// <summary>What the call asks of some kinds of activity, with the names of these.</summary>
    public IEnumerable<(Question Question, string Kinds)> AskedOfSome => from asked in Needed
                                                                         where asked.Question is { ActivityKindList.Count: > 0 }
                                                                         let question = asked.Question
                                                                         select (question, string.Join(", ", question.ActivityKindList.Select(KindName)));

    private IReadOnlyList<Code> Kinds { get; set; } = [];

    private IEnumerable<ProposalField> Needed => ProposalField.Of(Programme!.Call).Where(asked => asked.Request is not null && asked.Question?.IsAsked != false);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Programme = await Db.Programmes.Calling(Now).FirstOrDefaultAsync();
        Kinds = await Db.Codes.Where(code => code.List == CodeList.Kind).AsNoTracking().ToListAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Programme is null)
            throw new RuleBrokenException("There is no call yet.");
        var proposer = await Db.Members.SingleAsync(member => member.Id == Viewer.MemberId);
        var proposal = new Proposal(Programme.Call, proposer, Now);
        Db.Proposals.Add(proposal);
        return await DoneAsync(() => Url.Page("Edit", new { proposal.Id }));
    }

    private string KindName(string key) => Kinds.FirstOrDefault(kind => kind.Key == key)?.Name.ToLower(CultureInfo.CurrentCulture) ?? key;
}
