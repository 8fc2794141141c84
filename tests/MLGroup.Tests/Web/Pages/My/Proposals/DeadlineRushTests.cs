using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>
/// The last second of a call and of its grace: submissions that arrive a twentieth of a second apart, from half a second before to half
/// a second after, and are all answered at once.
/// </summary>
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
        var (people, grace) = (People.New(), deadline.Instant.AddMinutes(GraceMinutes));
        var drafts = await DraftsAsync(portal, people, deadline);
        portal.Clock.SetUtcNow(deadline.Instant.AddMinutes(-10));
        var clock = new ArrivalClock(portal.Clock);
        var browsers = await BrowsersAsync(portal, people, clock);
        var arrivals = Around(deadline.Instant).Concat(Around(grace)).Zip(drafts).ToDictionary(one => one.Second, one => one.First);
        var sheets = new Dictionary<int, Sheet>();
        foreach (var id in drafts)
            sheets[id] = await browsers().OpenAsync($"/my/proposals/{id}/check");

        var told = (await Task.WhenAll(drafts.Select(id => clock.AtAsync(arrivals[id], () => SubmitAsync(sheets[id], id)))))
            .ToDictionary(answer => answer.Id, answer => answer.IsTaken);

        await using var db = portal.Open();
        var kept = await db.Proposals.ToDictionaryAsync(proposal => proposal.Id);
        Assert.All(arrivals, one => Assert.Equal((one.Value <= grace, one.Value <= grace), (told[one.Key], kept[one.Key].Status == ProposalStatus.Submitted)));
        Assert.All(kept.Values.Where(proposal => told[proposal.Id]),
            proposal => Assert.Equal((arrivals[proposal.Id], arrivals[proposal.Id] > deadline.Instant), (proposal.SubmittedAt!.Value, proposal.IsLate)));
        Assert.All(kept.Values, proposal => Assert.Equal(Calls.Complete.Title, proposal.Text.Title));
        Assert.Equal(told.Values.Count(isTaken => isTaken), await db.OutgoingMail.CountAsync(mail => mail.Occasion.StartsWith("received/")));
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

    /// <summary>The eleventh arrives on the instant.</summary>
    private static IEnumerable<DateTimeOffset> Around(DateTimeOffset instant) => Enumerable.Range(-ASecond / 2, ASecond).Select(at => instant + (_step * at));

    private static async Task<(int Id, bool IsTaken)> SubmitAsync(Sheet sheet, int id)
    {
        var answer = await sheet.SubmitAsync("Submit the proposal");
        var isTaken = answer.Text.Contains("We have your proposal", StringComparison.Ordinal);
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        return (id, isTaken);
    }

    // One for each proposal, at a second server of the same portal whose requests go by the instant they were sent at.
    private static async Task<Func<Reader>> BrowsersAsync(Portal portal, People people, ArrivalClock clock)
    {
        var session = (await portal.AsAsync(people.Amina)).Client.DefaultRequestHeaders.GetValues("Cookie");
        var rush = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        rush.Server.PreserveExecutionContext = true;
        return () =>
        {
            var client = rush.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
            client.DefaultRequestHeaders.Add("Cookie", session);
            return new Reader(client);
        };
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

    /// <summary>Tells each request the instant at which it was sent, however many are answered together.</summary>
    private sealed class ArrivalClock(TimeProvider otherwise) : TimeProvider
    {
        private readonly AsyncLocal<DateTimeOffset?> _arrival = new();

        public override DateTimeOffset GetUtcNow() => _arrival.Value ?? otherwise.GetUtcNow();

        public async Task<T> AtAsync<T>(DateTimeOffset instant, Func<Task<T>> act)
        {
            _arrival.Value = instant;
            return await act();
        }
    }
}
