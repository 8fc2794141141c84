using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("Statistics Canada", "StatCan", "StatCan")]
    [InlineData("Stats NZ", "", "Stats NZ")]
    [InlineData(" Stats NZ ", "  ", "Stats NZ")]
    public void An_office_is_called_by_its_acronym_where_it_has_one(string name, string acronym, string called)
    {
        var office = new Organisation(name, acronym, OrganisationKind.NationalStatisticalOffice, "NZ");

        Assert.Equal(called, office.ShortName);
    }

    [Fact]
    public void An_international_organisation_counts_as_no_country() => Broken.With(
        "An international organisation has no country. Leave the country empty.",
        () => new Organisation("Eurostat", "", OrganisationKind.InternationalOrganisation, "LU"), "CountryCode");

    [Fact]
    public void Every_other_office_is_of_a_country() => Broken.With(
        "Choose the organisation's country.", () => new Organisation("Stats NZ", "", OrganisationKind.AcademiaAndResearch, null), "CountryCode");

    [Theory]
    [InlineData("XX")]
    [InlineData("")]
    public void A_country_is_one_of_the_list(string code) => Broken.With(
        "Choose a country from the list.", () => new Organisation("Stats NZ", "", OrganisationKind.Other, code), "CountryCode");

    [Fact]
    public void An_office_has_a_name() => Broken.With(
        "Enter the organisation's name.", () => new Organisation(" ", "NSO", OrganisationKind.Other, "NZ"), "Name");

    [Fact]
    public void An_acronym_too_long_is_refused_with_by_how_much() => Broken.With(
        "The acronym has 41 characters, and 40 is the most we can keep. Shorten it by 1.",
        () => new Organisation("Stats NZ", new string('x', 41), OrganisationKind.Other, "NZ"), "Acronym");
}
