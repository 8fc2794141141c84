using System.Net.Mail;

namespace MLGroup.Domain.Members;

public enum MemberStatus { Active, Paused, Dormant, Left, Erased }

/// <summary>A person of the group. How they sign in is their account, kept apart.</summary>
public sealed partial class Member
{
    public const int NameLength = 200;
    public const int AddressLength = 254; // RFC 5321, 4.5.3.1.3
    private const int LocalPartLength = 64; // RFC 5321, 4.5.3.1.1

    private readonly List<Affiliation> _affiliations = [];
    private readonly List<Appointment> _appointments = [];

    private Member() { }

    public Member(string name, string address, Organisation organisation, string zoneId, DateTimeOffset now)
    {
        AddedAt = now;
        Describe(name, zoneId);
        ChangeAddress(address);
        WorkFor(organisation, now);
        ChooseDefaults(now);
    }

    public int Id { get; private set; }

    /// <summary>As the person writes it: one name or many, in any script.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as lists sort and search it.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Where letters go, as the person writes it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address folded for comparing; unique among members.</summary>
    public string FoldedAddress { get; private set; } = "";

    /// <summary>IANA name of the zone the person reads times in.</summary>
    public string ZoneId { get; private set; } = "";
    public MemberStatus Status { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }
    public int RowVersion { get; private set; }

    public IReadOnlyList<Affiliation> Affiliations => _affiliations;
    public IReadOnlyList<Appointment> Appointments => _appointments;

    /// <summary>The office of today; none between two.</summary>
    public Organisation? Organisation => _affiliations.FirstOrDefault(affiliation => affiliation.Until is null)?.Organisation;

    /// <summary>Whether the person may sign in and be written to at all.</summary>
    public bool TakesPart => Status is MemberStatus.Active or MemberStatus.Paused or MemberStatus.Dormant;

    public bool Is(Role role) => _appointments.Any(appointment => appointment.Role == role && appointment.Until is null);

    /// <exception cref="RuleBrokenException">No name or one too long, or a zone the system does not know.</exception>
    public void Describe(string name, string zoneId)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter the person's name.", nameof(Name));
        Cap.Require("The name", name.Trim(), NameLength, nameof(Name));
        if (!ZonedTime.Knows(zoneId))
            throw new RuleBrokenException("Choose a time zone from the list.", nameof(ZoneId));
        (Name, FoldedName, ZoneId) = (name.Trim(), FoldedText.Of(name), zoneId);
    }

    /// <exception cref="RuleBrokenException">It is no mail address (RFC 5321).</exception>
    public void ChangeAddress(string address)
    {
        var trimmed = address.Trim();
        if (!IsAddress(trimmed))
            throw new RuleBrokenException("Enter an e-mail address in the form name@office.org.", nameof(Address));
        (Address, FoldedAddress) = (trimmed, Fold(trimmed));
    }

    /// <summary>How two addresses are compared: without regard to case.</summary>
    public static string Fold(string address) => address.Trim().ToLowerInvariant();

    /// <summary>Moves the person to another office from now on; nothing happens where they are there already.</summary>
    public void WorkFor(Organisation organisation, DateTimeOffset now)
    {
        var current = _affiliations.FirstOrDefault(affiliation => affiliation.Until is null);
        if (current?.Organisation == organisation)
            return;
        current?.End(now);
        _affiliations.Add(new Affiliation(organisation, now));
    }

    /// <exception cref="RuleBrokenException">The person has left.</exception>
    public void Appoint(Role role, DateTimeOffset now)
    {
        if (!TakesPart)
            throw new RuleBrokenException($"{Name} has left the group and cannot be appointed.");
        if (!Is(role))
            _appointments.Add(new Appointment(role, now));
    }

    /// <summary>Ends a role; nothing happens where the person does not have it.</summary>
    /// <param name="others">How many other members have the role now.</param>
    /// <exception cref="RuleBrokenException">The group would be left without a coordinator.</exception>
    public void Dismiss(Role role, int others, DateTimeOffset now)
    {
        if (role == Role.Coordinator && others == 0 && Is(role))
            throw new RuleBrokenException($"{Name} is the only coordinator. Make somebody else a coordinator first.");
        EndAppointments(role, now);
    }

    /// <summary>Leaves the group: signs in no more, hears no more; what the person wrote stays.</summary>
    /// <param name="otherCoordinators">How many other members are coordinators now.</param>
    /// <exception cref="RuleBrokenException">The group would be left without a coordinator.</exception>
    public void Leave(int otherCoordinators, DateTimeOffset now)
    {
        Dismiss(Role.Coordinator, otherCoordinators, now);
        foreach (var role in Enum.GetValues<Role>())
            EndAppointments(role, now);
        Status = MemberStatus.Left;
    }

    /// <summary>Comes back after leaving.</summary>
    public void Return() => Status = MemberStatus.Active;

    private static bool IsAddress(string text) =>
        text.Length <= AddressLength && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text
        && parsed.User.Length <= LocalPartLength && !parsed.User.EndsWith('.')
        && parsed.Host.Contains('.') && !parsed.Host.EndsWith('.') && Uri.CheckHostName(parsed.Host) == UriHostNameType.Dns;

    private void EndAppointments(Role role, DateTimeOffset now)
    {
        foreach (var appointment in _appointments.Where(appointment => appointment.Role == role && appointment.Until is null))
            appointment.End(now);
    }
}
