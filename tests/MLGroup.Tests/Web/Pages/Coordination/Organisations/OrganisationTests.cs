using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MLGroup.Tests.Web.Pages.Coordination.Organisations;

public sealed class OrganisationTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.SetAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task An_organisation_is_added_and_listed_by_name()
    {
        var form = await _desk.Dina.OpenAsync("/coordination/organisations/new");

        var list = await form.SubmitAsync("Add the organisation",
            ("Form.Name", " Ölçüm Kurumu "), ("Form.Acronym", "ÖK"), ("Form.Kind", "NationalStatisticalOffice"), ("Form.CountryCode", "TR"));

        Assert.Equal("/coordination/organisations", list.Address);
        Assert.Equal(
            ["Economic Commission for Europe", "National Bureau of Statistics", "Ölçüm Kurumu", "Statistics Norway", "Stats NZ"],
            list.Document.QuerySelectorAll("td[data-label=Name]").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("", "Other", "NO", "Enter the organisation's name.")]
    [InlineData("Statistics Norway", "Other", "NO", "There is an organisation with this name already.")]
    [InlineData("Eurostat", "", "", "Choose what kind of organisation it is.")]
    [InlineData("Eurostat", "InternationalOrganisation", "LU", "An international organisation has no country. Leave the country empty.")]
    [InlineData("Insee", "NationalStatisticalOffice", "", "Choose the organisation's country.")]
    [InlineData("Insee", "NationalStatisticalOffice", "ZZ", "Choose a country from the list.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string name, string kind, string country, string sentence)
    {
        var form = await _desk.Dina.OpenAsync("/coordination/organisations/new");

        var refused = await form.SubmitAsync("Add the organisation",
            ("Form.Name", name), ("Form.Acronym", "AB"), ("Form.Kind", kind), ("Form.CountryCode", country));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((name, "AB"), (refused.Value("Form.Name"), refused.Value("Form.Acronym")));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_kept()
    {
        var form = await _desk.Dina.OpenAsync("/coordination/organisations/new");

        var refused = await form.SubmitAsync("Add the organisation",
            ("Form.Name", new string('x', 201)), ("Form.Kind", "Other"), ("Form.CountryCode", "NO"));

        Assert.Equal(["“Name” can have at most 200 characters. Shorten it."], refused.Errors);
        Assert.Equal(201, refused.Value("Form.Name").Length);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts_and_can_go_on()
    {
        var address = $"/coordination/organisations/{_desk.People.Oslo.Id}";
        var (mine, theirs) = (await _desk.Dina.OpenAsync(address), await _desk.Dina.OpenAsync(address));
        await theirs.SubmitAsync("Save", ("Form.Acronym", "Statistisk"));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Acronym", "SN"));
        var saved = await overtaken.SubmitAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Equal("SN", overtaken.Value("Form.Acronym"));
        Assert.Contains("Statistisk", overtaken.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        await using var db = _desk.Portal.Open();
        Assert.Equal("SN", (await db.Organisations.SingleAsync(organisation => organisation.Id == _desk.People.Oslo.Id)).Acronym);
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_is_not_found()
    {
        var answer = await _desk.Dina.OpenAsync("/coordination/organisations/4711");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
