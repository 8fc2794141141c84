using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Data.SignIn;

public sealed class OpenSessionTests
{
    private static readonly DateTimeOffset _now = TestDatabase.Morning;
    private static readonly RandomKey _key = RandomKey.New();

    [Fact]
    public async Task A_cookie_tells_who_reads_and_what_they_may()
    {
        await using var database = await WithSessionAsync(SignInMeans.Link, stepUp: true, Role.Coordinator);
        await using var db = database.Open();

        var found = (await OpenSession.FindAsync(db, _key.Value, _now))!;

        var office = await db.Organisations.SingleAsync();
        Assert.Equivalent(Viewer.Of(await db.Members.SingleAsync()), found.Viewer);
        Assert.Equal([office.Id], found.Viewer.OrganisationIds);
        Assert.Equal((true, false), (found.Viewer.IsCoordinator, found.Viewer.IsAdministrator));
    }

    [Theory]
    [InlineData(false, 8 * 60 - 1, true)]
    [InlineData(false, 8 * 60, false)]
    [InlineData(true, 2 * 60 - 1, true)]
    [InlineData(true, 2 * 60, false)]
    public async Task Without_a_page_it_ends_after_two_hours_for_coordinators_and_eight_for_members(bool coordinator, int minutes, bool open)
    {
        await using var database = coordinator
            ? await WithSessionAsync(SignInMeans.Link, stepUp: true, Role.Coordinator)
            : await WithSessionAsync(SignInMeans.Link, stepUp: false);

        Assert.Equal(open, await OpensAsync(database, _now.AddMinutes(minutes)));
    }

    [Theory]
    [InlineData(false, 30 * 24, 7)]
    [InlineData(true, 12, 1)]
    public async Task However_busy_it_ends_after_twelve_hours_or_thirty_days(bool coordinator, int hours, int step)
    {
        await using var database = coordinator
            ? await WithSessionAsync(SignInMeans.Link, stepUp: true, Role.Administrator)
            : await WithSessionAsync(SignInMeans.Link, stepUp: false);
        for (var hour = step; hour < hours; hour += step)
            Assert.True(await OpensAsync(database, _now.AddHours(hour)), $"closed after {hour} hours");

        Assert.True(await OpensAsync(database, _now.AddHours(hours).AddMinutes(-1)));
        Assert.False(await OpensAsync(database, _now.AddHours(hours)));
    }

    [Fact]
    public async Task A_coordinator_is_not_signed_in_before_the_second_factor_and_has_a_quarter_of_an_hour_for_it()
    {
        await using var database = await WithSessionAsync(SignInMeans.Code, stepUp: false, Role.Coordinator);
        await using var db = database.Open();

        Assert.True((await OpenSession.FindAsync(db, _key.Value, _now))!.LacksSecondFactor);
        Assert.False(await OpensAsync(database, _now.AddMinutes(15)));
    }

    [Theory]
    [InlineData(MemberStatus.Paused, true)]
    [InlineData(MemberStatus.Left, false)]
    public async Task Who_leaves_is_out_at_the_next_page(MemberStatus status, bool open)
    {
        await using var database = await WithSessionAsync(SignInMeans.Link, stepUp: false);
        await using (var db = database.Open())
            await db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.Status, status));

        Assert.Equal(open, await OpensAsync(database, _now));
    }

    [Fact]
    public async Task Stepping_up_and_ending_make_old_cookies_worthless()
    {
        await using var database = await WithSessionAsync(SignInMeans.Link, stepUp: false);
        await using var db = database.Open();
        var (session, next) = (await db.Sessions.SingleAsync(), RandomKey.New());

        session.StepUp(next.Hash, _now);
        await db.SaveChangesAsync();
        Assert.False(await OpensAsync(database, _now));
        Assert.True(await OpensAsync(database, _now, next));

        session.End(_now);
        await db.SaveChangesAsync();
        Assert.False(await OpensAsync(database, _now, next));
    }

    [Fact]
    public async Task Being_seen_is_noted_at_most_once_a_minute()
    {
        await using var database = await WithSessionAsync(SignInMeans.Link, stepUp: false);

        await OpensAsync(database, _now.AddSeconds(59));
        Assert.Equal(_now, await SeenAtAsync(database));

        await OpensAsync(database, _now.AddSeconds(60));
        Assert.Equal(_now.AddSeconds(60), await SeenAtAsync(database));
    }

    [Fact]
    public async Task The_audit_tells_of_the_sign_in_and_not_of_its_key()
    {
        await using var database = await WithSessionAsync(SignInMeans.Link, stepUp: false);
        await using var db = database.Open();

        var entry = await db.AuditEntries.Include(e => e.Values).SingleAsync(e => e.Noun == nameof(Session));
        Assert.Contains(entry.Values, value => (value.Field, value.After) == ("Means", "Link"));
        Assert.DoesNotContain(entry.Values, value => value.After == _key.Hash);
    }

    private static async Task<DateTimeOffset> SeenAtAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Sessions.Select(session => session.SeenAt).SingleAsync();
    }

    private static async Task<bool> OpensAsync(TestDatabase database, DateTimeOffset now, RandomKey? key = null)
    {
        await using var db = database.Open();
        if (await OpenSession.FindAsync(db, (key ?? _key).Value, now) is not { } open)
            return false;
        await open.SeeAsync(db, now);
        return true;
    }

    private static async Task<TestDatabase> WithSessionAsync(SignInMeans means, bool stepUp, params Role[] roles)
    {
        var database = await TestDatabase.CreateAsync();
        var office = new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG");
        var member = new Member("Amina Okafor", "amina@nbs.example", office, "Africa/Lagos", _now);
        foreach (var role in roles)
            member.Appoint(role, _now);
        await database.AddAsync(member);
        var session = new Session(member, _key.Hash, means, "Firefox on Linux", _now);
        if (stepUp)
            session.StepUp(_key.Hash, _now);
        await database.AddAsync(session);
        return database;
    }
}
