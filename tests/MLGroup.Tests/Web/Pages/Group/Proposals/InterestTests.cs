using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages.Group.Proposals;

public sealed class InterestTests : IAsyncLifetime
{
    private const string Saoirse = "caoimhe.oshaughnessy@cso.example";

    private SampleDesk _desk = null!;
    private Reader _member = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync(daysLater: 1);
        _member = await _desk.Portal.AsAsync(Saoirse);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_member_says_it_and_takes_it_back_as_easily()
    {
        var said = await (await OpenAsync(SampleDesk.Occupations)).SubmitAsync("I have data");
        var list = await _member.OpenAsync("/group/proposals");
        var back = await said.SubmitAsync("I have data ✓");

        Assert.Contains("1 member, you are one.", said.Text, StringComparison.Ordinal);
        Assert.Contains("1 member is interested", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("you are one", back.Text, StringComparison.Ordinal);
        await using var db = _desk.Portal.Open();
        Assert.Empty(await db.Interests.ToListAsync());
    }

    [Fact]
    public async Task Writers_and_coordinators_read_the_name_and_members_the_number()
    {
        await (await OpenAsync(SampleDesk.Occupations)).SubmitAsync("I would join");
        var readers = new[] { await _desk.Portal.AsAsync("amina.okafor@nbs.example"), _desk.Inkeri, await _desk.Portal.AsAsync(Doors.Stranger) };

        var texts = new List<string>();
        foreach (var reader in readers)
            texts.Add((await OpenAsync(SampleDesk.Occupations, reader)).Text);

        Assert.Equal([true, true, false], texts.Select(text => text.Contains("Caoimhe", StringComparison.Ordinal)));
        Assert.All(texts, text => Assert.Contains("1 member", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Said_twelve_times_at_once_it_counts_once()
    {
        var sheet = await OpenAsync(SampleDesk.Occupations);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => sheet.SubmitAsync("I can help")));

        await using var db = _desk.Portal.Open();
        Assert.Single(await db.Interests.ToListAsync());
    }

    [Fact]
    public async Task Two_tabs_say_it_once()
    {
        var (one, other) = (await OpenAsync(SampleDesk.Occupations), await OpenAsync(SampleDesk.Occupations));
        await one.SubmitAsync("I can help");

        var answer = await other.SubmitAsync("I can help");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await using var db = _desk.Portal.Open();
        Assert.Single(await db.Interests.ToListAsync());
    }

    [Fact]
    public async Task A_writer_has_no_button_and_a_crafted_one_is_refused()
    {
        var amina = await _desk.Portal.AsAsync("amina.okafor@nbs.example");
        var (address, fields) = (await OpenAsync(SampleDesk.Receipts, amina)).Filled("I would join");
        var own = await OpenAsync(SampleDesk.Occupations, amina);

        var refused = await own.SendAsync((address.Replace($"{await _desk.IdAsync(SampleDesk.Receipts)}", $"{await _desk.IdAsync(SampleDesk.Occupations)}", StringComparison.Ordinal), fields));

        Assert.Empty(own.Document.QuerySelectorAll("#interest button"));
        Assert.Equal((HttpStatusCode.BadRequest, "You write this proposal yourself."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData(SampleDesk.Unfinished)]
    [InlineData(SampleDesk.Withdrawn)]
    public async Task Nobody_says_it_to_what_they_do_not_see(string title)
    {
        var (address, fields) = (await OpenAsync(SampleDesk.Receipts)).Filled("I would join");
        var sheet = await OpenAsync(SampleDesk.Receipts);

        var answer = await sheet.SendAsync((address.Replace($"{await _desk.IdAsync(SampleDesk.Receipts)}", $"{await _desk.IdAsync(title)}", StringComparison.Ordinal), fields));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<Sheet> OpenAsync(string title, Reader? reader = null) =>
        await (reader ?? _member).OpenAsync($"/group/proposals/{await _desk.IdAsync(title)}");
}
