using MLGroup.Web;

namespace MLGroup.Tests.Web;

public sealed class PortalSettingsTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_address_may_be_left_out_on_a_developers_machine_only(bool production, bool isRight) =>
        Assert.Equal(isRight, new PortalSettings().Complaint(production) is null);

    [Fact]
    public void The_address_of_this_machine_may_be_written_in_production_where_it_is_meant() =>
        Assert.Null(new PortalSettings { PublicAddress = new Uri("http://localhost:5080") }.Complaint(production: true));
}
