using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Decisions;

/// <summary>
/// A conflict of interest hides judgement, not existence: what a coordinator of the writers' office sees before and after the others
/// decided is the same to the letter.
/// </summary>
public sealed class HiddenJudgementTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_coordinator_with_a_conflict_cannot_tell_whether_it_was_decided()
    {
        var before = await SeenAsync(_desk.Bo);

        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear, ("Form.Comment", "Too close to another one."));

        Assert.Equal(before, await SeenAsync(_desk.Bo));
        Assert.NotEqual(before, await SeenAsync(_desk.Inkeri));
    }

    [Fact]
    public async Task A_merge_into_a_proposal_of_ones_office_is_hidden_on_both_pages()
    {
        var (prices, receipts) = (await _desk.IdAsync(SampleDesk.Prices), await _desk.IdAsync(SampleDesk.Receipts));
        string[] more = [$"/coordination/proposals/{receipts}", $"/coordination/proposals/{receipts}/merge", $"/coordination/proposals/{prices}/merge",
            "/coordination/proposals?q=decision:merge", "/coordination/proposals.csv?q=-decision:none", "/coordination/board", "/coordination/board?handler=Mark"];
        var before = await SeenAsync(_desk.Bo) + await _desk.Bo.ReadAsync(more);
        var form = await _desk.Inkeri.OpenAsync($"/coordination/proposals/{receipts}/merge?into={prices}");
        if (form.Text.Contains("not grouped yet", StringComparison.Ordinal))
        {
            var sheet = await _desk.OpenAsync(SampleDesk.Prices);
            await sheet.SubmitAsync("Place", ("Form.StrandId", sheet.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
            before = await SeenAsync(_desk.Bo) + await _desk.Bo.ReadAsync(more);
        }

        await form.SubmitAsync($"Merge No. {receipts} into No. {prices}");

        Assert.Equal(before, await SeenAsync(_desk.Bo) + await _desk.Bo.ReadAsync(more));
        Assert.True(Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions).IsPending);
        Assert.Contains($"Merged in: “{SampleDesk.Receipts}”", (await _desk.Inkeri.OpenAsync("/coordination/board")).Text, StringComparison.Ordinal);
        Assert.Contains($"“{SampleDesk.Receipts}” (No. {receipts}) is merged into it", (await _desk.OpenAsync(SampleDesk.Prices)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_see_a_merge_can_decide_otherwise_as_if_there_were_none()
    {
        var (prices, receipts) = (await _desk.IdAsync(SampleDesk.Prices), await _desk.IdAsync(SampleDesk.Receipts));
        var sheet = await _desk.OpenAsync(SampleDesk.Prices);
        await sheet.SubmitAsync("Place", ("Form.StrandId", sheet.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{receipts}/merge?into={prices}")).SubmitAsync($"Merge No. {receipts} into No. {prices}");

        var kept = await SampleDesk.DecideAsync(await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo), DecisionOutcome.NotThisYear);

        Assert.Contains("The decision is kept.", kept.Text, StringComparison.Ordinal);
        Assert.Equal([(DecisionOutcome.Merge, false), (DecisionOutcome.NotThisYear, true)],
            (await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions.OrderBy(one => one.Id).Select(one => (one.Outcome, one.IsPending)));
    }

    [Fact]
    public async Task Who_decided_a_merge_learns_on_the_desk_that_somebody_decided_otherwise_without_knowing_of_it()
    {
        const string lost = $"“{SampleDesk.Receipts}” is not merged into “{SampleDesk.Prices}” any more, as Inkeri Vainionpää-Roche had decided: a coordinator from whom that is hidden decided about it otherwise. Look at both again.";
        var (prices, receipts) = (await _desk.IdAsync(SampleDesk.Prices), await _desk.IdAsync(SampleDesk.Receipts));
        var sheet = await _desk.OpenAsync(SampleDesk.Prices);
        await sheet.SubmitAsync("Place", ("Form.StrandId", sheet.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{receipts}/merge?into={prices}")).SubmitAsync($"Merge No. {receipts} into No. {prices}");
        var before = await _desk.Inkeri.OpenAsync("/coordination");
        _desk.Portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await SampleDesk.DecideAsync(await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo), DecisionOutcome.NotThisYear);
        var after = await _desk.Inkeri.OpenAsync("/coordination");
        var bos = await _desk.Bo.OpenAsync("/coordination");
        await SampleDesk.DecideAsync(await _desk.OpenAsync(SampleDesk.Receipts), DecisionOutcome.Accept);

        Assert.DoesNotContain(lost, before.Text, StringComparison.Ordinal);
        Assert.Contains(lost, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("merged into", bos.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lost, (await _desk.Inkeri.OpenAsync("/coordination")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_holds_for_the_writers_and_for_every_other_member()
    {
        var (writer, member) = (await _desk.Portal.AsAsync("rhiannon.apgwilym@ons.example"), await _desk.Portal.AsAsync("caoimhe.oshaughnessy@cso.example"));
        var id = await _desk.IdAsync(SampleDesk.Prices);
        string[] pages = [$"/my/proposals/{id}", $"/group/proposals/{id}", "/group/proposals", "/my/proposals"];
        var before = await writer.ReadAsync(pages) + await member.ReadAsync(pages);

        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear);

        Assert.Equal(before, await writer.ReadAsync(pages) + await member.ReadAsync(pages));
    }

    [Fact]
    public async Task A_hidden_decision_cannot_be_applied_or_dropped_by_guessing_its_number()
    {
        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear);
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        var hidden = Assert.Single((await _desk.ProposalAsync(SampleDesk.Prices)).Decisions).Id;
        var page = await _desk.DecisionsAsync(_desk.Bo);

        var refused = await page.SubmitAsync("Apply the ticked decisions", ("Form.DecisionIds", $"{hidden}"));
        var missing = await page.SubmitAsync("Apply the ticked decisions", ("Form.DecisionIds", "999999"));

        Assert.Equal(missing.Errors, refused.Errors);
        Assert.Equal("One of these decisions is not yours to apply.", Assert.Single(refused.Errors));
        Assert.True(Assert.Single((await _desk.ProposalAsync(SampleDesk.Prices)).Decisions).IsPending);
    }

    private async Task<string> SeenAsync(Reader reader)
    {
        var id = await _desk.IdAsync(SampleDesk.Prices);
        return await reader.ReadAsync("/coordination", "/coordination/proposals", "/coordination/proposals?q=status:submitted", "/coordination/proposals?q=decision:pending", "/coordination/proposals?q=-decision:none",
            "/coordination/proposals.csv", "/coordination/proposals.csv?q=decision:not-this-year", "/coordination/decisions", "/coordination/mail", "/coordination/board",
            $"/coordination/proposals/{id}", $"/group/proposals/{id}", "/group/proposals", "/coordination/programmes/2027/publish");
    }
}
