using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class MemberTests
{
    private const string NoAddress = "Enter an e-mail address in the form name@office.org.";
    private static readonly DateTimeOffset Later = People.Joined.AddMonths(6);

    private readonly People _people = People.Stored();

    [Theory]
    [InlineData("amina@nbs.example")]
    [InlineData("Amina.Bello+ml@stat.gov.ng")]
    [InlineData("o'brien_2@cso.ie")]
    [InlineData("zofia@urząd.pl")]
    [InlineData("żółć@stat.gov.pl")]
    public void An_address_is_kept_as_it_is_written(string address)
    {
        _people.Amina.ChangeAddress($" {address} ");

        Assert.Equal(address, _people.Amina.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("amina")]
    [InlineData("amina@")]
    [InlineData("@nbs.example")]
    [InlineData("amina@nbs")]
    [InlineData("amina@nbs.example.")]
    [InlineData("amina@-nbs.example")]
    [InlineData("amina@127.0.0.1")]
    [InlineData("amina@[127.0.0.1]")]
    [InlineData("a..b@nbs.example")]
    [InlineData("amina.@nbs.example")]
    [InlineData("amina bello@nbs.example")]
    [InlineData("Amina <amina@nbs.example>")]
    [InlineData("amina@nbs.example, bo@ssb.example")]
    [InlineData("amina@nbs.example\r\nBcc: bo@ssb.example")]
    public void What_is_no_address_is_refused(string address) => Broken.With(NoAddress, () => _people.Amina.ChangeAddress(address), "Address");

    [Theory]
    [InlineData(64, 6, true)]
    [InlineData(64, 7, false)]
    [InlineData(65, 5, false)]
    public void An_address_is_as_long_as_RFC_5321_allows(int local, int lastLabel, bool fits)
    {
        var label = new string('h', 60);
        var address = $"{new string('a', local)}@{label}.{label}.{label}.{new string('h', lastLabel)}";

        var refusal = Record.Exception(() => _people.Amina.ChangeAddress(address));

        Assert.Equal(fits, refusal is null);
    }

    [Fact]
    public void Two_addresses_are_compared_without_regard_to_case()
    {
        _people.Amina.ChangeAddress("Amina.BELLO@NBS.example");

        Assert.Equal(("Amina.BELLO@NBS.example", Member.Fold(" amina.bello@nbs.EXAMPLE ")), (_people.Amina.Address, _people.Amina.FoldedAddress));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0 ")]
    public void A_person_has_a_name(string name) => Broken.With("Enter the person's name.", () => _people.Amina.Describe(name, "Africa/Lagos"), "Name");

    [Fact]
    public void A_name_too_long_is_refused_with_by_how_much() => Broken.With(
        "The name has 203 characters, and 200 is the most we can keep. Shorten it by 3.",
        () => _people.Amina.Describe(new string('ا', 203), "Africa/Lagos"), "Name");

    [Fact]
    public void A_person_reads_times_in_a_zone_that_exists() => Broken.With(
        "Choose a time zone from the list.", () => _people.Amina.Describe("Amina Bello", "Africa/Timbuktoo"), "ZoneId");

    [Fact]
    public void Who_moves_to_another_office_keeps_the_history()
    {
        _people.Amina.WorkFor(_people.Oslo, Later);

        Assert.Equal([(_people.Abuja, People.Joined, (DateTimeOffset?)Later), (_people.Oslo, Later, null)],
            _people.Amina.Affiliations.Select(one => (one.Organisation, one.From, one.Until)));
        Assert.Equal(_people.Oslo, _people.Amina.Organisation);
    }

    [Fact]
    public void Moving_to_where_one_is_changes_nothing()
    {
        _people.Amina.WorkFor(_people.Abuja, Later);

        Assert.Equal((People.Joined, (DateTimeOffset?)null), _people.Amina.Affiliations.Select(one => (one.From, one.Until)).Single());
    }

    [Fact]
    public void A_role_has_a_beginning_and_an_end_and_can_come_again()
    {
        _people.Amina.Appoint(Role.Coordinator, Later);
        _people.Amina.Appoint(Role.Coordinator, Later.AddDays(1));
        _people.Amina.Dismiss(Role.Coordinator, others: 2, Later.AddDays(2));
        _people.Amina.Appoint(Role.Coordinator, Later.AddDays(3));

        Assert.Equal([(Later, (DateTimeOffset?)Later.AddDays(2)), (Later.AddDays(3), null)],
            _people.Amina.Appointments.Select(one => (one.From, one.Until)));
        Assert.Equal((true, false), (_people.Amina.Is(Role.Coordinator), _people.Amina.Is(Role.Administrator)));
    }

    [Fact]
    public void Who_left_is_appointed_to_nothing_until_they_come_back()
    {
        _people.Amina.Leave(otherCoordinators: 2, Later);

        Broken.With("Amina Bello has left the group and cannot be appointed.", () => _people.Amina.Appoint(Role.Coordinator, Later));
        _people.Amina.Return();
        _people.Amina.Appoint(Role.Coordinator, Later);
        Assert.Equal((true, true), (_people.Amina.TakesPart, _people.Amina.Is(Role.Coordinator)));
    }
}
