using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Web.Commands;

namespace MLGroup.Tests.Web.Commands;

public sealed class CoordinatorCommandTests
{
    [Fact]
    public async Task An_empty_portal_gets_its_first_user()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var (code, output, _) = await RunAsync(database, "ama.owusu@statsghana.gov.gh");

        await using var db = database.Open();
        var ama = await db.Members.SingleAsync();
        Assert.Equal(("ama.owusu", "statsghana.gov.gh", "GH"), (ama.Name, ama.Organisation!.Name, ama.Organisation.CountryCode));
        Assert.Equal((true, true), (ama.Is(Role.Coordinator), ama.Is(Role.Administrator)));
        Assert.Equal(0, code);
        Assert.Contains("https://group.example.org/sign-in", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_office_and_country_can_be_said()
    {
        await using var database = await TestDatabase.CreateAsync();

        await RunAsync(database, "bo@ons.example", "--name", "Bo Ashworth", "--organisation", "Office for National Statistics", "--country", "gb");

        await using var db = database.Open();
        var bo = await db.Members.SingleAsync();
        Assert.Equal(("Bo Ashworth", "Office for National Statistics", "GB"), (bo.Name, bo.Organisation!.Name, bo.Organisation.CountryCode));
    }

    [Fact]
    public async Task A_member_is_appointed_and_otherwise_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var office = new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB");
        await database.AddAsync(new Member("Bo Ashworth", "bo@ons.example", office, "Europe/London", database.Now));

        var codes = new[] { (await RunAsync(database, "BO@ons.example")).Code, (await RunAsync(database, "bo@ons.example")).Code };

        await using var db = database.Open();
        var bo = await db.Members.SingleAsync();
        Assert.Equal(("Bo Ashworth", "ONS", 2), (bo.Name, bo.Organisation!.ShortName, bo.Appointments.Count));
        Assert.Equal([0, 0], codes);
    }

    [Fact]
    public async Task An_office_that_is_known_by_name_is_not_made_twice()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Organisation("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA"));

        await RunAsync(database, "chen@statcan.example", "--organisation", "Statistics Canada");

        await using var db = database.Open();
        Assert.Equal("StatCan", (await db.Members.SingleAsync()).Organisation!.ShortName);
    }

    [Theory]
    [InlineData(1, "Enter an e-mail address in the form name@office.org.", "nobody")]
    [InlineData(1, "Choose a country from the list.", "bo@ons.example", "--country", "QQ")]
    [InlineData(2, "Write: coordinator ADDRESS [--name NAME] [--organisation NAME] [--country XX]")]
    [InlineData(2, "Write: coordinator ADDRESS [--name NAME] [--organisation NAME] [--country XX]", "bo@ons.example", "--name")]
    [InlineData(2, "Write: coordinator ADDRESS [--name NAME] [--organisation NAME] [--country XX]", "bo@ons.example", "--nmae", "Bo")]
    [InlineData(2, "Write: coordinator ADDRESS [--name NAME] [--organisation NAME] [--country XX]", "--name", "Bo")]
    public async Task What_cannot_be_done_is_said_and_nothing_is_stored(int code, string sentence, params string[] words)
    {
        await using var database = await TestDatabase.CreateAsync();

        var result = await RunAsync(database, words);

        await using var db = database.Open();
        Assert.Equal((code, sentence), (result.Code, result.Errors.Trim()));
        Assert.Equal((0, 0), (await db.Members.CountAsync(), await db.Organisations.CountAsync()));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(TestDatabase database, params string[] words)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(database.Clock)
            .AddSingleton(new PortalLinks(new Uri("https://group.example.org")))
            .AddPortalData(database.Settings).BuildServiceProvider();
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return (await CoordinatorCommand.RunAsync(words, services, output, errors), output.ToString(), errors.ToString());
    }
}
