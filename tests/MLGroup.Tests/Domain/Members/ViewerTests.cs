using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class ViewerTests
{
    private readonly People _people = People.Stored();

    [Fact]
    public void A_visitor_is_nobody()
    {
        var visitor = Viewer.Visitor;

        Assert.Equal((false, false, false, "Etc/UTC"), (visitor.IsMember, visitor.IsCoordinator, visitor.IsAdministrator, visitor.ZoneId));
        Assert.Empty(visitor.OrganisationIds);
    }

    [Fact]
    public void A_viewer_has_the_roles_of_today()
    {
        _people.Emeka.Dismiss(Role.Coordinator, others: 1, People.Joined.AddDays(1));

        Assert.Equal((false, true, false, true),
            (Viewer.Of(_people.Emeka).IsCoordinator, Viewer.Of(_people.Dina).IsCoordinator,
            Viewer.Of(_people.Farah).IsCoordinator, Viewer.Of(_people.Farah).IsAdministrator));
    }

    [Fact]
    public void A_viewer_has_the_office_of_today()
    {
        _people.Amina.WorkFor(_people.Oslo, People.Joined.AddDays(1));

        Assert.Equal([_people.Oslo.Id], Viewer.Of(_people.Amina).OrganisationIds);
    }
}
