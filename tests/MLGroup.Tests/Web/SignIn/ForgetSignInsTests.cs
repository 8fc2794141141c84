using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Web.SignIn;

namespace MLGroup.Tests.Web.SignIn;

public sealed class ForgetSignInsTests
{
    [Fact]
    public async Task Typed_addresses_go_after_a_day()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(
            new SignInRequest("old@nbs.example", RandomKey.New().Hash, "", database.Now.AddDays(-1).AddMinutes(-1)),
            new SignInRequest("new@nbs.example", RandomKey.New().Hash, "", database.Now.AddDays(-1)));

        await ForgetAsync(database);

        await using var db = database.Open();
        Assert.Equal(["new@nbs.example"], await db.SignInRequests.Select(request => request.FoldedAddress).ToListAsync());
    }

    [Fact]
    public async Task Sessions_go_thirty_days_after_they_can_be_used_no_more()
    {
        await using var database = await TestDatabase.CreateAsync();
        var office = new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG");
        var amina = new Member("Amina Okafor", "amina@nbs.example", office, "Africa/Lagos", database.Now);
        await database.AddAsync(amina);
        await database.AddAsync(
            Begun(amina, "ended long ago", daysAgo: 40, endedDaysAgo: 31), Begun(amina, "ended lately", daysAgo: 40, endedDaysAgo: 29),
            Begun(amina, "ran out long ago", daysAgo: 61), Begun(amina, "ran out lately", daysAgo: 59));

        await ForgetAsync(database);

        await using var db = database.Open();
        Assert.Equal(["ended lately", "ran out lately"], await db.Sessions.OrderBy(session => session.Device).Select(session => session.Device).ToListAsync());
    }

    private static Session Begun(Member member, string device, int daysAgo, int? endedDaysAgo = null)
    {
        var session = new Session(member, RandomKey.New().Hash, SignInMeans.Link, device, TestDatabase.Morning.AddDays(-daysAgo));
        if (endedDaysAgo is { } days)
            session.End(TestDatabase.Morning.AddDays(-days));
        return session;
    }

    private static async Task ForgetAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await new ForgetSignIns(db, database.Clock, new SessionClock(database.Clock)).RunAsync(TestContext.Current.CancellationToken);
    }
}
