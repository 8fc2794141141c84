using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class SplitPageTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;
    private int _whole;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        _whole = await _desk.IdAsync(SampleDesk.Receipts);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Both_parts_say_where_the_other_is()
    {
        var part = await SplitAsync();
        var whole = await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_whole}");

        Assert.Equal(SampleDesk.Receipts, part.Title);
        Assert.Contains($"“the course”, split from No. {_whole}. Its writers learn of it when a decision about it is applied.", part.Text, StringComparison.Ordinal);
        Assert.Contains($"{SampleDesk.Receipts} – the course", (await _desk.Inkeri.OpenAsync("/coordination/proposals?q=split:yes")).Text, StringComparison.Ordinal);
        Assert.Contains($"Split into No. {await PartIdAsync()} “the course” and this one.", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_placed_and_decided_by_itself()
    {
        var part = await SplitAsync();
        var placed = await part.SubmitAsync("Place", ("Form.StrandId", part.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);

        await _desk.ApplyAsync();

        await using var db = _desk.Portal.Open();
        Assert.Equal([(false, ProposalStatus.Submitted), (true, ProposalStatus.Accepted)],
            (await db.Proposals.Where(one => one.Text.Title == SampleDesk.Receipts).OrderBy(one => one.Id).ToListAsync()).Select(one => (one.SplitFromId == _whole, one.Status)));
    }

    [Fact]
    public async Task Undone_all_is_as_it_was_before()
    {
        var before = await CountsAsync();
        var part = await SplitAsync();
        part = await part.SubmitAsync("Place", ("Form.StrandId", part.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        var between = await CountsAsync();

        var whole = await part.SubmitAsync("Undo the split");

        Assert.Equal(($"/coordination/proposals/{_whole}", true), (whole.Address, whole.Text.Contains("The split is undone. “the course” is part of this one again.", StringComparison.Ordinal)));
        Assert.NotEqual(before, between);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_part_that_was_decided_stays()
    {
        var part = await SplitAsync();
        await SampleDesk.DecideAsync(part, DecisionOutcome.NotThisYear);

        var refused = await part.SubmitAsync("Undo the split");

        Assert.Equal((HttpStatusCode.BadRequest, "“the course” was decided meanwhile, so it stays. Turn it down instead."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task A_part_has_a_name()
    {
        var refused = await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_whole}/split")).SubmitAsync("Split it");

        Assert.Equal((HttpStatusCode.BadRequest, "Enter what you call the part that is split off."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task A_coordinator_with_a_conflict_is_offered_no_form()
    {
        var page = await _desk.Bo.OpenAsync($"/coordination/proposals/{await _desk.IdAsync(SampleDesk.Prices)}/split");

        Assert.Contains("Somebody from your office wrote this proposal, so another coordinator decides it.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Nobody_but_coordinators_can_tell_that_it_was_split_until_a_decision_is_applied()
    {
        var (writer, member) = (await _desk.Portal.AsAsync("gulsah.caglayan@turkstat.example"), await _desk.Portal.AsAsync("caoimhe.oshaughnessy@cso.example"));
        var next = await NextIdAsync();
        string[] pages = ["/", "/my/proposals", "/group/proposals", $"/my/proposals/{next}", $"/my/proposals/{next}/edit", $"/my/proposals/{next}/invitation", $"/group/proposals/{next}", $"/my/proposals/{_whole}"];
        var before = await writer.ReadAsync(pages) + await member.ReadAsync(pages);

        var part = await SplitAsync();
        Assert.Equal((next, before), (await PartIdAsync(), await writer.ReadAsync(pages) + await member.ReadAsync(pages)));
        await SampleDesk.DecideAsync(part, DecisionOutcome.NotThisYear);
        Assert.Equal(before, await writer.ReadAsync(pages) + await member.ReadAsync(pages));
        await _desk.ApplyAsync();

        var told = await writer.OpenAsync($"/my/proposals/{next}");
        Assert.Contains($"The coordinators divided No. {_whole}, to decide about each part by itself. This is the part “the course”.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinators_do_not_meet_it_among_what_members_see()
    {
        var before = await _desk.Inkeri.ReadAsync("/group/proposals");

        await SplitAsync();

        Assert.Equal(before, await _desk.Inkeri.ReadAsync("/group/proposals"));
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.Inkeri.OpenAsync($"/group/proposals/{await PartIdAsync()}")).Status);
    }

    private async Task<Sheet> SplitAsync() =>
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_whole}/split")).SubmitAsync("Split it", ("Form.SplitName", "the course"));

    private async Task<int> PartIdAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.Proposals.Where(one => one.SplitFromId == _whole).Select(one => one.Id).SingleAsync();
    }

    private async Task<int> NextIdAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.Proposals.MaxAsync(one => one.Id) + 1;
    }

    private async Task<(int, int, int, int)> CountsAsync()
    {
        await using var db = _desk.Portal.Open();
        return (await db.Proposals.CountAsync(), await db.Writers.CountAsync(), await db.ProposalVersions.CountAsync(), await db.Placements.CountAsync());
    }
}
