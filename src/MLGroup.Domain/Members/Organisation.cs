namespace MLGroup.Domain.Members;

public enum OrganisationKind
{
    NationalStatisticalOffice,
    OtherNationalProducer,
    SubNationalOffice,
    InternationalOrganisation,
    AcademiaAndResearch,
    Other
}

/// <summary>An office that people of the group work for.</summary>
public sealed class Organisation
{
    public const int NameLength = 200;
    public const int AcronymLength = 40;

    private Organisation() { }

    public Organisation(string name, string acronym, OrganisationKind kind, string? countryCode) =>
        Describe(name, acronym, kind, countryCode);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What people call it, for example "ONS"; may be empty.</summary>
    public string Acronym { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }

    /// <summary>ISO 3166-1 alpha-2; none for an international organisation, which counts as an organisation and never as a country.</summary>
    public string? CountryCode { get; private set; }
    public int RowVersion { get; private set; }

    public string ShortName => Acronym.Length > 0 ? Acronym : Name;

    /// <exception cref="RuleBrokenException">No name, a text too long, or country and kind do not fit each other.</exception>
    public void Describe(string name, string acronym, OrganisationKind kind, string? countryCode)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter the organisation's name.", nameof(Name));
        Cap.Require("The name", name.Trim(), NameLength, nameof(Name));
        Cap.Require("The acronym", acronym.Trim(), AcronymLength, nameof(Acronym));
        if (kind == OrganisationKind.InternationalOrganisation && countryCode is not null)
            throw new RuleBrokenException("An international organisation has no country. Leave the country empty.", nameof(CountryCode));
        if (kind != OrganisationKind.InternationalOrganisation && countryCode is null)
            throw new RuleBrokenException("Choose the organisation's country.", nameof(CountryCode));
        if (countryCode is not null && Country.Find(countryCode) is null)
            throw new RuleBrokenException("Choose a country from the list.", nameof(CountryCode));
        (Name, Acronym, Kind, CountryCode) = (name.Trim(), acronym.Trim(), kind, countryCode);
    }
}
