using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Web.Pages.Coordination.Members;

public sealed class MemberTests : IAsyncLifetime
{
    private Desk _desk = null!;

    private People People => _desk.People;

    public async ValueTask InitializeAsync() => _desk = await Desk.SetAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_member_is_added_with_office_zone_and_role_and_gets_no_mail()
    {
        var form = await _desk.Dina.OpenAsync("/coordination/members/new");

        var list = await form.SubmitAsync("Add the member", ("Form.Name", "山田"), ("Form.Address", "Yamada@stat.example"),
            ("Form.OrganisationId", $"{People.Oslo.Id}"), ("Form.ZoneId", "Asia/Tokyo"), ("Form.IsCoordinator", "true"));

        Assert.Equal("/coordination/members", list.Address);
        await using var db = _desk.Portal.Open();
        var added = await db.Members.WithAddress("yamada@stat.example").SingleAsync();
        Assert.Equal(("山田", "SSB", "Asia/Tokyo", true, false),
            (added.Name, added.Organisation!.ShortName, added.ZoneId, added.Is(Role.Coordinator), added.Is(Role.Administrator)));
        Assert.Equal(0, await db.OutgoingMail.CountAsync());
    }

    [Fact]
    public async Task The_coordinators_own_zone_is_proposed()
    {
        var form = await _desk.Dina.OpenAsync("/coordination/members/new");

        Assert.Equal("Europe/Zurich", form.Value("Form.ZoneId"));
    }

    [Theory]
    [InlineData("", "new@ssb.example", "Enter the person's name.")]
    [InlineData("Bo", "", "Enter the person's e-mail address.")]
    [InlineData("Bo", "bo at ssb", "Enter an e-mail address in the form name@office.org.")]
    [InlineData("Bo", "BO@ssb.example", "This address is Bo Lindqvist's already. Find Bo Lindqvist in the list of members instead.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string name, string address, string sentence)
    {
        var form = await _desk.Dina.OpenAsync("/coordination/members/new");

        var refused = await form.SubmitAsync("Add the member",
            ("Form.Name", name), ("Form.Address", address), ("Form.OrganisationId", $"{People.Oslo.Id}"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((name, address, $"{People.Oslo.Id}"), (refused.Value("Form.Name"), refused.Value("Form.Address"), refused.Value("Form.OrganisationId")));
    }

    [Theory]
    [InlineData("", "Choose an organisation.")]
    [InlineData("4711", "Choose an organisation from the list.")]
    public async Task A_member_needs_an_organisation_that_is_there(string organisation, string sentence)
    {
        var form = await _desk.Dina.OpenAsync("/coordination/members/new");

        var refused = await form.SubmitAsync("Add the member", ("Form.Name", "Eve"), ("Form.Address", "eve@ssb.example"), ("Form.OrganisationId", organisation));

        Assert.Equal([sentence], refused.Errors);
    }

    [Fact]
    public async Task Everything_about_a_member_is_changed_at_once()
    {
        var form = await _desk.Dina.OpenAsync($"/coordination/members/{People.Bo.Id}");

        await form.SubmitAsync("Save", ("Form.Name", "Bo Li"), ("Form.Address", "bo@stats.example"),
            ("Form.OrganisationId", $"{People.Wellington.Id}"), ("Form.ZoneId", "Pacific/Auckland"), ("Form.IsCoordinator", "true"));

        await using var db = _desk.Portal.Open();
        var bo = await db.Members.SingleAsync(member => member.Id == People.Bo.Id);
        Assert.Equal(("Bo Li", "bo@stats.example", "Stats NZ", "Pacific/Auckland", true),
            (bo.Name, bo.Address, bo.Organisation!.Name, bo.ZoneId, bo.Is(Role.Coordinator)));
        Assert.Equal(2, bo.Affiliations.Count);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_even_when_only_a_role_changed()
    {
        var address = $"/coordination/members/{People.Bo.Id}";
        var (mine, theirs) = (await _desk.Dina.OpenAsync(address), await _desk.Dina.OpenAsync(address));
        await theirs.SubmitAsync("Save", ("Form.IsCoordinator", "true"));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Name", "Bo Li"));

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Equal("Bo Li", overtaken.Value("Form.Name"));
    }

    [Fact]
    public async Task The_last_coordinator_stays_one()
    {
        var emeka = await _desk.Dina.OpenAsync($"/coordination/members/{People.Emeka.Id}/leave");
        await emeka.SubmitAsync("Let the person leave");
        var dina = await _desk.Dina.OpenAsync($"/coordination/members/{People.Dina.Id}/leave");

        var refused = await dina.SubmitAsync("Let the person leave");

        Assert.Equal(["Dina Haddad is the only coordinator. Make somebody else a coordinator first."], refused.Errors);
        var list = await _desk.Dina.OpenAsync("/coordination/members");
        Assert.Contains("There is only one coordinator.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_left_is_shut_out_and_can_come_back()
    {
        var bo = await _desk.Portal.AsAsync(People.Bo);
        var address = $"/coordination/members/{People.Bo.Id}/leave";
        await (await _desk.Dina.OpenAsync(address)).SubmitAsync("Let the person leave");
        var shutOut = await bo.GetAsync("/coordination/members");

        var back = await (await _desk.Dina.OpenAsync(address)).SubmitAsync("Take the person back");

        Assert.Equal(HttpStatusCode.Redirect, shutOut.StatusCode);
        Assert.Equal("Bo Lindqvist", back.Value("Form.Name"));
    }

    [Fact]
    public async Task Only_an_administrator_makes_administrators()
    {
        var form = await _desk.Dina.OpenAsync($"/coordination/members/{People.Bo.Id}");

        var refused = await form.SubmitAsync("Save", ("Form.IsAdministrator", "true"));

        Assert.Equal(["Only an administrator can make somebody an administrator."], refused.Errors);
    }

    [Fact]
    public async Task A_coordinator_who_saves_an_administrator_does_not_dismiss_them()
    {
        var form = await _desk.Dina.OpenAsync($"/coordination/members/{People.Farah.Id}");

        await form.SubmitAsync("Save", ("Form.Name", "Farah N."));

        await using var db = _desk.Portal.Open();
        Assert.True((await db.Members.SingleAsync(member => member.Id == People.Farah.Id)).Is(Role.Administrator));
    }

    [Fact]
    public async Task A_member_has_no_business_here()
    {
        var amina = await _desk.Portal.AsAsync(People.Amina);

        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync($"/coordination/members/{People.Bo.Id}")).StatusCode);
    }
}
