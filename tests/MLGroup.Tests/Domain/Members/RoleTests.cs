using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class RoleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Member _member = new("Amina Bello", "amina@nbs.example",
        new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG"), "Africa/Lagos", Now);

    public RoleTests() => _member.Appoint(Role.Coordinator, Now);

    [Fact]
    public void The_last_coordinator_cannot_be_dismissed()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => _member.Dismiss(Role.Coordinator, others: 0, Now));

        Assert.Equal("Amina Bello is the only coordinator. Make somebody else a coordinator first.", broken.Message);
        Assert.True(_member.Is(Role.Coordinator));
    }

    [Fact]
    public void The_last_coordinator_cannot_leave()
    {
        Assert.Throws<RuleBrokenException>(() => _member.Leave(otherCoordinators: 0, Now));

        Assert.Equal(MemberStatus.Active, _member.Status);
    }

    [Fact]
    public void One_of_two_coordinators_can_go_and_loses_every_role()
    {
        _member.Appoint(Role.Administrator, Now);

        _member.Leave(otherCoordinators: 1, Now);

        Assert.Equal((MemberStatus.Left, false, false), (_member.Status, _member.Is(Role.Coordinator), _member.Is(Role.Administrator)));
    }

    [Fact]
    public void Who_is_no_coordinator_may_always_leave()
    {
        _member.Dismiss(Role.Coordinator, others: 1, Now);

        _member.Leave(otherCoordinators: 0, Now);

        Assert.Equal(MemberStatus.Left, _member.Status);
    }
}
