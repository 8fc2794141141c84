using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>The last second of a call: twenty submissions a second, from half a second before it to half a second after.</summary>
public sealed class DeadlineRushTests
{
    private const int ASecond = 20;
    private const int GraceMinutes = 1;

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(1) / ASecond;

    /// <summary>Three zones, and both nights on which London's clock changes.</summary>
    [Theory]
    [InlineData("Africa/Lagos", "2027-01-19T18:00")]
    [InlineData("Asia/Kathmandu", "2027-01-19T23:59")]
    [InlineData("America/St_Johns", "2027-01-19T23:59")]
    [InlineData("Europe/London", "2027-03-28T01:30")]
    [InlineData("Europe/London", "2027-10-31T01:30")]
    public async Task What_a_writer_is_told_is_what_is_kept(string zone, string wall)
    {
        await using var portal = await Portal.StartAsync();
        var deadline = new ZonedTime(DateTime.Parse(wall, CultureInfo.InvariantCulture), zone);
        var grace = deadline.Instant.AddMinutes(GraceMinutes);
        var people = People.New();
        var drafts = await DraftsAsync(portal, people, deadline);
        portal.Clock.SetUtcNow(deadline.Instant.AddMinutes(-10));
        var amina = await portal.AsAsync(people.Amina);
        var sheets = new Dictionary<int, Sheet>();
        foreach (var id in drafts)
            sheets[id] = await amina.OpenAsync($"/my/proposals/{id}/check");

        var told = await SubmitAround(portal, deadline.Instant, drafts.Take(ASecond), sheets);
        var toldLater = await SubmitAround(portal, grace, drafts.Skip(ASecond), sheets);

        await using var db = portal.Open();
        var kept = await db.Proposals.ToDictionaryAsync(proposal => proposal.Id);
        Assert.All([.. told, .. toldLater], answer => Assert.Equal(answer.Value, kept[answer.Key].Status == ProposalStatus.Submitted));
        Assert.All(kept.Values.Where(proposal => proposal.Status == ProposalStatus.Submitted),
            proposal => Assert.Equal((proposal.SubmittedAt > deadline.Instant, true), (proposal.IsLate, proposal.SubmittedAt <= grace)));
        Assert.All(told.Values, Assert.True);
        Assert.Equal((ASecond / 2) + 1, toldLater.Values.Count(submitted => submitted));
        Assert.Equal(kept.Values.Count(proposal => proposal.Status == ProposalStatus.Submitted),
            await db.OutgoingMail.CountAsync(mail => mail.Occasion.StartsWith("received/")));
    }

    [Fact]
    public async Task Who_arrives_in_time_is_in_time_however_slowly_the_portal_answers()
    {
        await using var portal = await Portal.StartAsync();
        var people = People.New();
        var id = (await DraftsAsync(portal, people, new ZonedTime(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos")))[0];
        portal.Clock.SetUtcNow(Calls.Deadline.AddMinutes(-10));
        var check = await (await portal.AsAsync(people.Amina)).OpenAsync($"/my/proposals/{id}/check");
        portal.Clock.SetUtcNow(Calls.Deadline);
        // Whoever looks at the clock after the one who took the time of arrival finds the grace over, too.
        portal.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(GraceMinutes + 1);

        var shown = await check.SubmitAsync("Submit the proposal");

        Assert.Contains("We have your proposal", shown.Text, StringComparison.Ordinal);
        await using var db = portal.Open();
        var proposal = await db.Proposals.SingleAsync(proposal => proposal.Id == id);
        Assert.Equal((ProposalStatus.Submitted, Calls.Deadline, false), (proposal.Status, proposal.SubmittedAt, proposal.IsLate));
    }

    /// <summary>One submission every twentieth of a second, from half a second before an instant; the eleventh arrives on it.</summary>
    /// <returns>By the proposal's number, whether its writer was told that it is submitted.</returns>
    private static async Task<Dictionary<int, bool>> SubmitAround(
        Portal portal, DateTimeOffset instant, IEnumerable<int> ids, Dictionary<int, Sheet> sheets)
    {
        var told = new Dictionary<int, bool>();
        foreach (var (at, id) in ids.Index())
        {
            portal.Clock.SetUtcNow(instant + (_step * (at - (ASecond / 2))));
            var answer = await sheets[id].SubmitAsync("Submit the proposal");
            told[id] = answer.Status == HttpStatusCode.OK && answer.Text.Contains("We have your proposal", StringComparison.Ordinal);
        }
        return told;
    }

    private static async Task<List<int>> DraftsAsync(Portal portal, People people, ZonedTime deadline)
    {
        var programme = Calls.Programme(2027, deadline);
        programme.Call.Describe("Tell us what to work on.", "", "", GraceMinutes);
        await using var db = portal.Open();
        db.AddRange([programme, .. people.All]);
        await db.SaveChangesAsync();
        db.AddRange(Enumerable.Range(0, 2 * ASecond).Select(_ => programme.Draft(people.Amina)));
        await db.SaveChangesAsync();
        return await db.Proposals.OrderBy(proposal => proposal.Id).Select(proposal => proposal.Id).ToListAsync();
    }
}
