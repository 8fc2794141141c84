using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Group.Proposals;

/// <summary>One proposal as every member sees it: what was handed in, its office and kind, and nobody's judgement.</summary>
internal sealed class ShowModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Sheet Proposal { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var named = Db.Interests.VisibleTo(Viewer);
        var own = Db.Proposals.WrittenBy(Viewer);
        var kinds = Db.Codes.Where(code => code.List == CodeList.Kind);
        var found = await Db.Proposals.VisibleTo(Viewer).Announced.HandedIn.Where(proposal => proposal.Id == Id).Select(proposal => new Sheet(
            proposal.Id, proposal.Status, proposal.Submitted!.Title, proposal.Submitted.WhatAndWhy,
            kinds.Where(code => code.Key == proposal.Submitted.Kind).Select(code => code.Name).FirstOrDefault() ?? proposal.Submitted.Kind,
            own.Any(mine => mine.Id == proposal.Id),
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null).OrderBy(writer => writer.Id)
                .Select(writer => writer.Organisation!.Name).ToList(),
            Db.Interests.Where(interest => interest.ProposalId == proposal.Id).OrderBy(interest => interest.Id)
                .Select(interest => new Said(interest.Kind, interest.MemberId, named.Any(one => one.Id == interest.Id) ? interest.Member.Name : "")).ToList()))
            .FirstOrDefaultAsync();
        if (found is null)
            return NotFound();
        Proposal = found;
        return null;
    }

    /// <summary>A member says that they would join, have data or can help; or takes it back.</summary>
    /// <param name="takesBack">Whether it was said before and is not meant any more.</param>
    public async Task<IActionResult> OnPostInterestAsync(InterestKind kind, bool takesBack)
    {
        var said = await Db.Interests.SingleOrDefaultAsync(interest => interest.ProposalId == Id && interest.MemberId == Viewer.MemberId && interest.Kind == kind);
        if (takesBack && said is not null)
            Db.Remove(said);
        else if (!takesBack && said is null)
            Db.Add(new Interest(await Db.Proposals.SingleAsync(proposal => proposal.Id == Id), await Db.Members.SingleAsync(member => member.Id == Viewer.MemberId), kind, Now));
        return await DoneAsync(() => Url.Page("Show", null, new { Id }, null, null, "interest"),
            takesBack ? $"You took back “{kind.Words}”." : $"You said “{kind.Words}”. The writers and the coordinators see your name.");
    }

    /// <param name="Status">Interest is for proposals that stand in the call.</param>
    internal sealed record Sheet(int Id, ProposalStatus Status, string Title, string WhatAndWhy, string Kind, bool IsOwn, IReadOnlyList<string> Offices,
        IReadOnlyList<Said> Interests)
    {
        public bool TakesInterest => !IsOwn && Status is ProposalStatus.Submitted or ProposalStatus.ChangesAsked or ProposalStatus.Accepted or ProposalStatus.Merged;
    }

    /// <param name="Name">Empty where the viewer reads numbers only.</param>
    internal sealed record Said(InterestKind Kind, int MemberId, string Name);
}
