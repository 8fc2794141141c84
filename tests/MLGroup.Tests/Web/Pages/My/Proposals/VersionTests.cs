using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>What was kept of a text, what differs, and going back to it.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private Reader _amina = null!;
    private int _id;

    private string Versions => $"/my/proposals/{_id}/versions";

    // Amina wrote and submitted; Bo, who joined, changed two answers; Amina changed the title after him.
    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        _portal.Clock.SetUtcNow(Calls.Open.AddHours(3));
        await using var db = _portal.Open();
        db.AddRange([Calls.Programme2027(), .. _people.All]);
        await db.SaveChangesAsync();
        var proposal = (await db.Programmes.SingleAsync()).Submitted(_people.Amina).With(_people.Bo);
        proposal.Write(Bos, Viewer.Of(_people.Bo), Calls.Open.AddHours(1));
        proposal.Write(Bos with { Title = "Reading every receipt" }, Viewer.Of(_people.Amina), Calls.Open.AddHours(2));
        db.Add(proposal);
        await db.SaveChangesAsync();
        _id = proposal.Id;
        _amina = await _portal.AsAsync(_people.Amina);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static ProposalText Bos => Calls.Complete with { WhatAndWhy = "Photographs of bills, coded to the consumption classification.", Part = "help" };

    [Fact]
    public async Task The_list_says_why_each_was_kept_who_wrote_last_and_when()
    {
        var list = await _amina.OpenAsync(Versions);

        Assert.Equal(
        [
            "The text as it is now|In work, with changes that are not submitted|Amina Bello|2 November 2026, 17:00 (Lagos)",
            "Version 2|Before another writer went on|Bo Lindqvist|2 November 2026, 17:00 (Lagos)",
            "Version 1|Submitted, the one that stands|Amina Bello|2 November 2026, 15:00 (Lagos)"
        ], list.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public async Task The_list_loads_no_texts_and_asks_the_database_at_most_six_times()
    {
        using var statements = Statements.Of(_portal.Database);

        await _amina.OpenAsync(Versions);

        Assert.InRange(statements.Asked.Count, 1, 6);
        Assert.DoesNotContain(statements.Asked, asked => asked.Contains("ProposalVersions", StringComparison.Ordinal) && asked.Contains("WhatAndWhy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_shows_what_changed_since_the_one_before_field_by_field()
    {
        var sheet = await _amina.OpenAsync($"{Versions}/2");

        Assert.Equal(["What you want to do, and why", "Lead or help"], Fields(sheet));
        Assert.Contains("From version 1 to version 2", sheet.Text, StringComparison.Ordinal);
        Assert.Equal("receipts, Lead it → bills, Help run it", Changes(sheet));
    }

    [Fact]
    public async Task A_version_shows_what_changed_since_it_was_kept()
    {
        var sheet = await _amina.OpenAsync($"{Versions}/2?with=now");
        var first = await _amina.OpenAsync($"{Versions}/1");

        Assert.Equal(["Title"], Fields(sheet));
        Assert.Contains("From version 2 to the text as it is now", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(["Title", "What you want to do, and why", "Lead or help"], Fields(first));
    }

    [Fact]
    public async Task All_answers_are_shown_where_one_asks()
    {
        var sheet = await _amina.OpenAsync($"{Versions}/2?all=fields");

        Assert.Equal("Title – unchanged", Fields(sheet)[0]);
        Assert.Contains("Reading receipts", sheet.Text, StringComparison.Ordinal);
        Assert.Equal("receipts, Lead it → bills, Help run it", Changes(sheet));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & more")]
    [InlineData("[pay](http://x) {{SignInLink:1}} @Model")]
    [InlineData("قراءة الإيصالات")]
    public async Task Awkward_text_is_shown_as_it_was_typed(string title)
    {
        await using var db = _portal.Open();
        var proposal = await db.Proposals.SingleAsync();
        proposal.Write(proposal.Text with { Title = title }, Viewer.Of(_people.Amina), _portal.Now);
        await db.SaveChangesAsync();

        var sheet = await _amina.OpenAsync($"{Versions}/2?with=now&all=fields");

        Assert.Equal($"[added: {title}] ", string.Concat(sheet.Document.QuerySelector("main p.ml-text")!.QuerySelectorAll("ins").Select(ins => ins.TextContent)));
        Assert.Null(sheet.Document.QuerySelector("main script, main a[href='http://x']"));
    }

    [Fact]
    public async Task Going_on_from_a_version_keeps_the_text_that_stood()
    {
        var edit = await (await _amina.OpenAsync($"{Versions}/1")).SubmitAsync("Go on from version 1");

        Assert.Equal($"/my/proposals/{_id}/edit", edit.Address);
        Assert.Contains("You go on from version 1. The text that stood here is kept as version 3.", edit.Text, StringComparison.Ordinal);
        Assert.Equal(("Reading receipts", "lead"), (edit.Value("Form.Title"), edit.Value("Form.Part")));
        var list = await _amina.OpenAsync(Versions);
        Assert.Contains("Version 3 Before an earlier version was restored Amina Bello", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_goes_back_once_and_from_a_second_tab_it_says_so()
    {
        var (one, two) = (await _amina.OpenAsync($"{Versions}/1"), await _amina.OpenAsync($"{Versions}/1"));
        var filled = one.Filled("Go on from version 1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => one.SendAsync(filled))));
        var second = await two.SubmitAsync("Go on from version 1");

        Assert.Equal([HttpStatusCode.OK], answers.Select(answer => answer.Status).Distinct());
        Assert.Equal((HttpStatusCode.BadRequest, "The text is the same as in version 1 already."), (second.Status, Assert.Single(second.Errors)));
        await using var db = _portal.Open();
        Assert.Equal(3, await db.ProposalVersions.CountAsync());
    }

    [Fact]
    public async Task After_the_deadline_versions_are_read_and_none_is_gone_on_from()
    {
        var open = await _amina.OpenAsync($"{Versions}/1");
        await _portal.CloseCallAsync();

        var refused = await open.SubmitAsync("Go on from version 1");
        var closed = await _amina.OpenAsync($"{Versions}/1");

        Assert.Equal((HttpStatusCode.BadRequest, "The call for 2027 closed on 2 November 2026, 17:00 (Lagos)."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Contains("so this version can only be read", closed.Text, StringComparison.Ordinal);
        Assert.Null(closed.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_draft_without_versions_says_so()
    {
        var form = await (await _amina.OpenAsync("/my/proposals/new")).SubmitAsync("Start your proposal");

        var list = await _amina.OpenAsync(form.Address.Replace("/edit", "/versions", StringComparison.Ordinal));

        Assert.Contains("No earlier version is kept yet.", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dina@unece.example")]
    [InlineData("chen@stats.example")]
    public async Task Whoever_is_no_writer_finds_no_versions(string address)
    {
        var stranger = await _portal.AsAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Versions)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"{Versions}/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _amina.OpenAsync($"{Versions}/9")).Status);
    }

    private static IReadOnlyList<string> Fields(Sheet sheet) => [.. sheet.Document.QuerySelectorAll("main h3").Select(heading => heading.TextContent)];

    private static string Changes(Sheet sheet) => $"{Told(sheet, "del")} → {Told(sheet, "ins")}";

    private static string Told(Sheet sheet, string element) => string.Join(", ", sheet.Document.QuerySelectorAll($"main p.ml-text {element}")
        .Select(change => string.Concat(change.ChildNodes.OfType<AngleSharp.Dom.IText>().Select(text => text.Data))));
}
