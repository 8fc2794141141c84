using System.Net;
using Ical.Net;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Web.Pages;

public sealed class CallCalendarTests
{
    private const string Address = "/calls/2027.ics";

    [Fact]
    public async Task A_visitor_adds_the_deadline_to_a_calendar()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());
        var page = await portal.Visitor().OpenAsync("/calls/2027");

        using var answer = await portal.Visitor().GetAsync(page.Document.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!);
        var file = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(("attachment", "call-2027.ics"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        var entry = Assert.Single(Calendar.Load(file)!.Events);
        Assert.Equal(("call-2027-deadline@group.example", 1, "Proposal deadline: ML 2027"), (entry.Uid, entry.Sequence, entry.Summary));
        Assert.Equal((Calls.Deadline.UtcDateTime, portal.Now.UtcDateTime), (entry.Start!.AsUtc, entry.DtStamp!.AsUtc));
        Assert.Equal("The call for activities closes at this time. For the group it is 19 January 2027, 18:00 (Lagos).\nhttps://group.example/calls/2027", entry.Description);
    }

    [Theory]
    [InlineData("", "Machine Learning Group", "portal@group.example")]
    [InlineData("ask@group.example", "Machine Learning Group", "ask@group.example")]
    public async Task The_entry_names_the_group_and_whom_to_ask(string contact, string name, string address)
    {
        await using var portal = await Portal.StartAsync(settings: new() { ["Portal:ContactAddress"] = contact, ["Mail:ReplyTo"] = "coordinators@office.example" });
        await portal.Database.AddAsync(Calls.Programme2027());

        var organiser = (await EntryAsync(portal)).Organizer!;

        Assert.Equal((name, $"mailto:{address}"), (organiser.CommonName, organiser.Value!.OriginalString));
    }

    [Fact]
    public async Task A_moved_deadline_is_the_same_entry_with_a_higher_number()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());
        var before = await EntryAsync(portal);
        await using (var db = portal.Open())
        {
            db.Programmes.Single().Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(Calls.Deadline.AddDays(7), "Africa/Lagos"));
            await db.SaveChangesAsync();
        }

        var after = await EntryAsync(portal);

        Assert.Equal((before.Uid, before.Sequence + 1), (after.Uid, after.Sequence));
        Assert.Equal(Calls.Deadline.UtcDateTime.AddDays(7), after.Start!.AsUtc);
    }

    [Theory]
    [InlineData("/calls/2028.ics", 0)]
    [InlineData("/calls/0.ics", 0)]
    [InlineData("/calls/99999999999.ics", 0)]
    [InlineData("/calls/next.ics", 0)]
    [InlineData(Address, -1)]
    public async Task What_is_not_open_has_no_entry(string address, int hoursAfterOpening)
    {
        await using var portal = await Portal.StartAsync();
        var opens = ZonedTime.At(Calls.Opening.AddHours(-hoursAfterOpening), "Africa/Lagos");
        await portal.Database.AddAsync(Calls.Programme(2027, new ZonedTime(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos"), opens));

        using var answer = await portal.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_call_without_a_deadline_has_no_entry()
    {
        await using var portal = await Portal.StartAsync();
        var programme = Calls.Programme2027();
        programme.Unschedule(MilestoneKind.ProposalDeadline);
        await portal.Database.AddAsync(programme);

        using var answer = await portal.Visitor().GetAsync(Address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<Ical.Net.CalendarComponents.CalendarEvent> EntryAsync(Portal portal)
    {
        using var answer = await portal.Visitor().GetAsync(Address);
        return Assert.Single(Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events);
    }
}
