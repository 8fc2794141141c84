using MLGroup.Domain.Members;

namespace MLGroup.Tests;

/// <summary>The people and offices that tests speak of.</summary>
internal sealed class People
{
    public static readonly DateTimeOffset Joined = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    private int _ids;

    private People(bool areStored)
    {
        AreStored = areStored;
        Abuja = Office(new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG"));
        Oslo = Office(new Organisation("Statistics Norway", "SSB", OrganisationKind.NationalStatisticalOffice, "NO"));
        Wellington = Office(new Organisation("Stats NZ", "", OrganisationKind.NationalStatisticalOffice, "NZ"));
        Geneva = Office(new Organisation("Economic Commission for Europe", "UNECE", OrganisationKind.InternationalOrganisation, null));
        Amina = Person("Amina Bello", "amina@nbs.example", Abuja, "Africa/Lagos");
        Bo = Person("Bo Lindqvist", "bo@ssb.example", Oslo, "Europe/Oslo");
        Chen = Person("Chen 陳", "chen@stats.example", Wellington, "Pacific/Auckland");
        Dina = Person("Dina Haddad", "dina@unece.example", Geneva, "Europe/Zurich", Role.Coordinator);
        Emeka = Person("Emeka Obi", "emeka@nbs.example", Abuja, "Africa/Lagos", Role.Coordinator);
        Farah = Person("Farah Noor", "farah@unece.example", Geneva, "Europe/Zurich", Role.Administrator);
    }

    /// <summary>With ids, as if a database had given them: rules compare people by their ids.</summary>
    public static People Stored() => new(areStored: true);

    /// <summary>Without ids, for a test that stores them.</summary>
    public static People New() => new(areStored: false);

    public bool AreStored { get; }
    public Organisation Abuja { get; }
    public Organisation Oslo { get; }
    public Organisation Wellington { get; }

    /// <summary>An international organisation.</summary>
    public Organisation Geneva { get; }

    public Member Amina { get; }
    public Member Bo { get; }
    public Member Chen { get; }

    /// <summary>Coordinates, from an office of her own.</summary>
    public Member Dina { get; }

    /// <summary>Coordinates, from Amina's office.</summary>
    public Member Emeka { get; }

    /// <summary>Administers, and coordinates nothing.</summary>
    public Member Farah { get; }

    public Member[] All => [Amina, Bo, Chen, Dina, Emeka, Farah];

    /// <summary>One more, of whom nothing but the name matters.</summary>
    public Member Another(string name, Organisation? office = null) =>
        Person(name, $"{name.ToLowerInvariant()}@elsewhere.example", office ?? Oslo, "Etc/UTC");

    private Member Person(string name, string address, Organisation office, string zoneId, Role? role = null)
    {
        var member = WithId(new Member(name, address, office, zoneId, Joined));
        if (role is { } appointed)
            member.Appoint(appointed, Joined);
        return member;
    }

    private Organisation Office(Organisation office) => WithId(office);

    private T WithId<T>(T thing) where T : class
    {
        if (AreStored)
            typeof(T).GetProperty("Id")!.SetValue(thing, ++_ids);
        return thing;
    }
}
