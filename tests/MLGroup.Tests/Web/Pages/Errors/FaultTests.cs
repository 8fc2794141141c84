using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.Errors;

/// <summary>The database goes away while somebody presses a button.</summary>
public sealed class FaultTests
{
    private const string Typed = "Photographs of receipts,\r\ncoded <b>twice</b> & “by hand”.";

    [Fact]
    public async Task What_was_typed_is_on_the_page_while_the_database_is_away_and_is_sent_again_when_it_is_back()
    {
        await using var database = await LosableDatabase.CreateSampleAsync();
        await using var portal = Portal.On(database.Database, database.ConnectionString);
        var amina = await portal.AsAsync(Doors.Writer);
        var form = await (await amina.OpenAsync("/my/proposals/new")).SubmitAsync("Start your proposal");

        await database.LoseAsync();
        var lost = await form.SubmitAsync("Save draft", ("Form.Title", "Reading receipts"), ("Form.WhatAndWhy", Typed));
        var stillLost = await lost.SubmitAsync("Send it again");
        database.GiveBack();
        await Eventually.TrueAsync(() => IsReadyAsync(portal), "the portal is ready again");
        var saved = await stillLost.SubmitAsync("Send it again");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (lost.Status, stillLost.Status, saved.Status));
        Assert.Equal("The portal is busy for a moment", lost.Title);
        Assert.Equal(["Reading receipts", Typed.ReplaceLineEndings("\n")], lost.Document.QuerySelectorAll("blockquote").Select(text => text.TextContent.ReplaceLineEndings("\n")));
        Assert.Equal(Typed.ReplaceLineEndings("\n"), saved.Value("Form.WhatAndWhy").ReplaceLineEndings("\n"));
        Assert.Equal("Reading receipts", (await NewestAsync(portal)).Text.Title);
    }

    [Fact]
    public async Task A_proposal_sent_again_after_the_database_was_away_is_submitted_once()
    {
        await using var database = await LosableDatabase.CreateSampleAsync();
        await using var portal = Portal.On(database.Database, database.ConnectionString);
        var amina = await portal.AsAsync(Doors.Writer);
        var id = await DraftAsync(portal);
        var check = await amina.OpenAsync($"/my/proposals/{id}/check");

        await database.LoseAsync();
        var lost = await check.SubmitAsync("Submit the proposal");
        database.GiveBack();
        await Eventually.TrueAsync(() => IsReadyAsync(portal), "the portal is ready again");
        var told = (await lost.SubmitAsync("Send it again"), await lost.SubmitAsync("Send it again"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.Status);
        Assert.Contains("We have your proposal", told.Item1.Text, StringComparison.Ordinal);
        Assert.Equal(told.Item1.Address, told.Item2.Address);
        await using var db = portal.Open();
        Assert.Equal((ProposalStatus.Submitted, 1), ((await NewestAsync(portal)).Status, await db.OutgoingMail.CountAsync(mail => mail.Occasion.StartsWith($"received/{id}/"))));
    }

    private static async Task<int> DraftAsync(Portal portal)
    {
        await using var db = portal.Open();
        var programme = await db.Programmes.Latest.SingleAsync();
        var amina = await db.Members.WithAddress(Doors.Writer).SingleAsync();
        var draft = new Proposal(programme.Call, amina, portal.Now);
        draft.Write(Calls.Complete, Viewer.Of(amina), portal.Now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft.Id;
    }

    private static async Task<Proposal> NewestAsync(Portal portal)
    {
        await using var db = portal.Open();
        return await db.Proposals.OrderByDescending(proposal => proposal.Id).FirstAsync();
    }

    private static async Task<bool> IsReadyAsync(Portal portal)
    {
        using var answer = await portal.Visitor().GetAsync("/health/ready");
        return answer.IsSuccessStatusCode;
    }
}
