using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web;

/// <summary>What a start sets right. A wrong stored instant stands for a rule of its zone that changed since it was derived.</summary>
public sealed class PreparationTests
{
    [Fact]
    public async Task A_changed_rule_of_a_zone_moves_the_instant_and_leaves_the_local_time()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());
        await DeriveByOldRuleAsync(portal);

        await portal.Visitor().OpenAsync("/");

        await using var db = portal.Open();
        var (opens, deadline) = (db.Programmes.Single()[MilestoneKind.CallOpens]!, db.Programmes.Single()[MilestoneKind.ProposalDeadline]!);
        Assert.Equal((Calls.Deadline, new DateTime(2027, 1, 19, 18, 0, 0), 2), (deadline.Instant, deadline.Local, deadline.ScheduleVersion));
        Assert.Equal((Calls.Opening, 1), (opens.Instant, opens.ScheduleVersion));
        var entry = await db.AuditEntries.Include(entry => entry.Values).SingleAsync(entry => entry.Change == "changed");
        Assert.Equal(("Milestone", "Follow the rules of time zones", null), (entry.Noun, entry.Via, entry.MemberId));
        Assert.Equal(
            ["Instant: 2027-01-19T16:00:00.0000000+00:00 → 2027-01-19T17:00:00.0000000+00:00", "ScheduleVersion: 1 → 2"],
            entry.Values.OrderBy(value => value.Field).Select(value => $"{value.Field}: {value.Before} → {value.After}"));
        Assert.Empty(await db.OutgoingMail.ToListAsync());
    }

    [Fact]
    public async Task A_start_without_such_a_change_writes_nothing()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());

        await portal.Visitor().OpenAsync("/");

        await using var db = portal.Open();
        Assert.Equal(0, await db.AuditEntries.CountAsync(entry => entry.Change == "changed"));
        Assert.Equal(1, (await db.Programmes.SingleAsync())[MilestoneKind.ProposalDeadline]!.ScheduleVersion);
    }

    [Fact]
    public async Task The_form_of_the_dates_shows_the_agreed_local_time()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        await desk.Dina.OpenAsync("/");
        await DeriveByOldRuleAsync(desk.Portal);

        var form = await desk.Dina.OpenAsync("/coordination/programmes/2027/dates");

        Assert.Equal(("19 January 2027", "18:00"), (form.Value("Form.Dates[1].Date"), form.Value("Form.Dates[1].Time")));
    }

    private static async Task DeriveByOldRuleAsync(Portal portal)
    {
        await using var db = portal.Open();
        await db.Set<Milestone>().Where(milestone => milestone.Kind == MilestoneKind.ProposalDeadline)
            .ExecuteUpdateAsync(row => row.SetProperty(milestone => milestone.Instant, Calls.Deadline.AddHours(-1)));
    }
}
