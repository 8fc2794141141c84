using MLGroup.Domain.Members;

namespace MLGroup.Data.SampleData;

/// <summary>A person of the sample programme, invented like all of them.</summary>
/// <param name="Address">At a domain of RFC 2606's <c>.example</c>, where no mail can arrive.</param>
/// <param name="Office">Key of an organisation of the sample programme.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="SignInAs">What one sees as this person; none where Development does not offer to sign in as them.</param>
public sealed record SamplePerson(string Name, string Address, string Office, string Zone, Role? Role = null, string? SignInAs = null);

public static class SamplePeople
{
    private static readonly TimeOnly _nine = new(9, 0);

    /// <summary>Everybody, in the order of the file.</summary>
    public static IReadOnlyList<SamplePerson> All { get; } = SampleFile.Json<List<SamplePerson>>("people.json");

    /// <summary>One person for each way of seeing the portal; Development offers to sign in as them.</summary>
    public static IEnumerable<SamplePerson> ToSignInAs => All.Where(person => person.SignInAs is not null);

    /// <summary>Adds the offices and their people; answers the people by address.</summary>
    internal static Dictionary<string, Member> AddTo(PortalContext db, SampleTimeline timeline)
    {
        var offices = SampleFile.Json<List<Office>>("organisations.json").ToDictionary(
            office => office.Key, office => new Organisation(office.Name, office.Acronym, office.Kind, office.Country));
        var members = All.Index().ToDictionary(
            person => person.Item.Address, person => Join(person.Item, offices[person.Item.Office], timeline.At(-120 - 7 * person.Index, _nine)));
        db.AddRange(offices.Values);
        db.AddRange(members.Values);
        return members;
    }

    private static Member Join(SamplePerson person, Organisation office, DateTimeOffset joined)
    {
        var member = new Member(person.Name, person.Address, office, person.Zone, joined);
        if (person.Role is { } role)
            member.Appoint(role, joined);
        return member;
    }

    private sealed record Office(string Key, string Name, string Acronym, OrganisationKind Kind, string? Country);
}
