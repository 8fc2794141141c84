using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages.Group.Proposals;

public sealed class MembersViewTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;
    private Reader _member = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync(daysLater: 1);
        _member = await _desk.Portal.AsAsync("caoimhe.oshaughnessy@cso.example");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Members_see_what_was_handed_in_with_office_and_kind_and_no_person()
    {
        var list = await _member.OpenAsync("/group/proposals");
        var sheet = await OpenAsync(SampleDesk.Receipts);

        Assert.Contains("TurkStat, GUS · Lead a research project", list.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, SampleDesk.Receipts), (sheet.Status, sheet.Title));
        Assert.Contains("Turkish Statistical Institute, Statistics Poland", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Çağlayan", list.Text + sheet.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleDesk.Unfinished)]
    [InlineData(SampleDesk.Withdrawn)]
    public async Task Drafts_and_withdrawn_ones_are_not_found(string title)
    {
        var list = await _member.OpenAsync("/group/proposals");

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(title)).Status);
        Assert.DoesNotContain(title, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_writers_keep_to_themselves_is_seen_by_them_and_coordinators_only()
    {
        await using (var db = _desk.Portal.Open())
        {
            var kept = await db.Proposals.SingleAsync(one => one.Text.Title == SampleDesk.Occupations);
            var amina = Viewer.Of(await db.Members.WithAddress("amina.okafor@nbs.example").SingleAsync());
            kept.Write(kept.Text with { ShowToMembers = "no" }, amina, _desk.Portal.Now);
            kept.Submit(amina, _desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var seen = new List<HttpStatusCode>();
        foreach (var reader in new[] { _member, await _desk.Portal.AsAsync("amina.okafor@nbs.example"), _desk.Inkeri })
            seen.Add((await OpenAsync(SampleDesk.Occupations, reader)).Status);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK], seen);
    }

    [Fact]
    public async Task Text_changed_and_not_submitted_stays_with_its_writers()
    {
        await using (var db = _desk.Portal.Open())
        {
            var changed = await db.Proposals.SingleAsync(one => one.Text.Title == SampleDesk.Receipts);
            var proposer = Viewer.Of(changed.Writers[0].Member ?? await db.Members.SingleAsync(member => member.Id == changed.Writers[0].MemberId));
            changed.Write(changed.Text with { WhatAndWhy = "Not for others yet." }, proposer, _desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var sheets = new[] { await OpenAsync(SampleDesk.Receipts), await _desk.OpenAsync(SampleDesk.Receipts) };

        Assert.All(sheets, sheet => Assert.DoesNotContain("Not for others yet.", sheet.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_writer_is_led_to_their_own_page()
    {
        var sheet = await OpenAsync(SampleDesk.Occupations, await _desk.Portal.AsAsync("amina.okafor@nbs.example"));

        Assert.Single(sheet.Document.QuerySelectorAll($"main a[href='/my/proposals/{await _desk.IdAsync(SampleDesk.Occupations)}']"));
    }

    [Fact]
    public async Task The_kind_narrows_the_list()
    {
        var list = await _member.OpenAsync("/group/proposals?kind=own-research");

        Assert.All(list.Document.QuerySelectorAll(".ml-list .ml-muted"), row => Assert.EndsWith("· Present own research", row.TextContent.Trim(), StringComparison.Ordinal));
        Assert.NotEmpty(list.Document.QuerySelectorAll(".ml-list .ml-muted"));
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        var answer = await _desk.Portal.Visitor().GetAsync("/group/proposals");

        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_portal_says_so()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(People.New().Bo);

        var page = await (await portal.AsAsync("bo@ssb.example")).OpenAsync("/group/proposals");

        Assert.Contains("No proposals to see yet", page.Text, StringComparison.Ordinal);
    }

    private async Task<Sheet> OpenAsync(string title, Reader? reader = null) =>
        await (reader ?? _member).OpenAsync($"/group/proposals/{await _desk.IdAsync(title)}");
}
