using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MLGroup.Data;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data;

public sealed class RoundTripTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Exact = new DateTimeOffset(2027, 1, 20, 8, 30, 15, TimeSpan.FromMinutes(345)).AddTicks(1_234_567);

    private readonly People _people = People.New();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_year_of_the_group_is_read_back_as_it_was_written()
    {
        await using var writing = _database.Open();
        await StoreAYearAsync(writing);

        await using var reading = _database.Open();
        foreach (var entry in writing.ChangeTracker.Entries().ToList())
            await reading.FindAsync(entry.Metadata.ClrType, [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.CurrentValues[key])]);

        Assert.Equal(Told(writing), Told(reading));
    }

    [Theory]
    [InlineData("2027-01-20T08:30:15.1234560+05:45")]
    [InlineData("2027-01-20T08:30:15.9999999-03:30")]
    [InlineData("1996-02-29T23:59:59.0000001Z")]
    [InlineData("2199-12-31T23:59:59.9999990+14:00")]
    public async Task An_instant_is_kept_to_the_microsecond_whatever_its_offset(string instant)
    {
        var at = DateTimeOffset.Parse(instant, null);
        await _database.AddAsync(new HandledRequest(Guid.NewGuid(), "/", at));

        var read = (await _database.Open().HandledRequests.SingleAsync()).At;

        Assert.Equal((at.UtcTicks / 10, TimeSpan.Zero), (read.UtcTicks / 10, read.Offset));
    }

    [Fact]
    public async Task Instants_are_in_one_order_whatever_their_offsets()
    {
        DateTimeOffset[] instants = [Exact, Exact.AddTicks(10).ToOffset(TimeSpan.FromHours(-8)), Exact.AddHours(1).ToUniversalTime(), Exact.AddHours(2)];
        await _database.AddAsync([.. instants.Reverse().Select(at => new HandledRequest(Guid.NewGuid(), "/", at))]);

        var db = _database.Open();
        var (ordered, later) = (await db.HandledRequests.OrderBy(one => one.At).Select(one => one.At).ToListAsync(),
            await db.HandledRequests.CountAsync(one => one.At > Exact.AddMinutes(1)));

        Assert.Equal(instants.Select(at => at.UtcTicks / 10), ordered.Select(at => at.UtcTicks / 10));
        Assert.Equal(2, later);
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public async Task A_time_on_a_wall_is_never_shifted(DateTimeKind kind)
    {
        var wall = new DateTime(2027, 3, 28, 1, 30, 0, kind);
        var programme = Calls.Programme2027();
        programme.Schedule(MilestoneKind.WorkBegins, new ZonedTime(wall, "Europe/London"));
        await _database.AddAsync(programme);

        var read = (await _database.Open().Programmes.SingleAsync())[MilestoneKind.WorkBegins]!;

        Assert.Equal((wall.Ticks, DateTimeKind.Unspecified, new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero)),
            (read.Local.Ticks, read.Local.Kind, read.Instant));
    }

    [Theory]
    [InlineData("'; DROP TABLE \"Members\"; --")]
    [InlineData("عمر 陳 Zoë 👩‍🌾 𞤀")]
    [InlineData("tab\tand\nline \\ 'quote' \"quote\" %_{0}")]
    public async Task A_text_is_kept_sign_by_sign(string text)
    {
        await using var db = _database.Open();
        db.Add(_people.Amina);
        await db.SaveChangesAsync();
        db.Add(Calls.Programme2027().Draft(_people.Amina, new ProposalText { Title = text, WhatAndWhy = text }));
        await db.SaveChangesAsync();

        var read = await _database.Open().Proposals.SingleAsync();

        Assert.Equal(new ProposalText { Title = text, WhatAndWhy = text }, read.Text);
        Assert.Null(read.Submitted);
    }

    private async Task StoreAYearAsync(PortalContext db)
    {
        var (programme, theme) = (Calls.Programme2027(), new Theme("Text classification", "Coding with models."));
        programme.Add(theme);
        programme.Add(new Squad("Crop area", ""));
        theme.Entrust(_people.Bo, null);
        programme.Call.Ask(new Question(0, "For whom “exactly”?", QuestionKind.Choice) { Choices = "Żółć\n日本", ActivityKinds = "training", Need = Need.Later });
        programme.Call.Ask(new Question(0, "How many?", QuestionKind.Number) { Least = -1, IsAsked = false });
        db.AddRange([programme, .. _people.All]);
        await db.SaveChangesAsync();
        _people.Chen.WorkFor(_people.Oslo, Exact);
        var proposal = programme.Submitted(_people.Amina).With(_people.Bo);
        proposal.Write(Calls.Complete with { Title = "Changed", Supports = "quality skills" }, Viewer.Of(_people.Bo), Calls.Open.AddHours(1));
        db.AddRange(proposal, new Placement(new Layout(programme, Layout.Working), proposal, theme, 1));
        await db.SaveChangesAsync();
        proposal.Decide(DecisionOutcome.AskForChanges, null, "Which data?", Exact.AddDays(9), Viewer.Of(_people.Dina), Exact, fields: ["Title", "Answers[1]"]).Apply(Viewer.Of(_people.Dina), Exact);
        await db.SaveChangesAsync();
        proposal.Decide(DecisionOutcome.Accept, theme, "", null, Viewer.Of(_people.Dina), Exact).Apply(Viewer.Of(_people.Dina), Exact);
        await db.SaveChangesAsync();
        var other = programme.Submitted(_people.Chen, Calls.Complete with { Title = "Żółć \"陳\"", Supports = "quality" });
        db.AddRange(other, other.Split("the course", Viewer.Of(_people.Dina), Exact));
        await db.SaveChangesAsync();
        other.MergeInto(proposal, theme, new Dictionary<string, WordsOf> { ["Title"] = WordsOf.Merged, ["Supports"] = WordsOf.Both }, "Join.", Viewer.Of(_people.Dina), Exact)
            .Apply(Viewer.Of(_people.Dina), Exact);
        await db.SaveChangesAsync();
    }

    // Every stored value, one a line, as C# has it; instants to the microsecond, which is as far as PostgreSQL goes.
    private static IEnumerable<string> Told(PortalContext db) =>
        db.ChangeTracker.Entries().SelectMany(entry =>
            from value in Values(entry)
            select $"{entry.Metadata.ClrType.Name} {string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.CurrentValues[key]))} {value}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(EntityEntry entry) =>
        from property in entry.Metadata.GetProperties().Select(property => (property.Name, entry.CurrentValues[property]))
            .Concat(entry.ComplexProperties.Select(complex => (complex.Metadata.Name, complex.CurrentValue)))
        select $"{property.Name} = {Text(property.Item2)}";

    private static object? Text(object? value) => value switch
    {
        DateTimeOffset instant => instant.UtcTicks / 10,
        IEnumerable<Question> questions => string.Join('\n', questions),
        IEnumerable<ChosenField> chosen => string.Join('\n', chosen),
        _ => value
    };
}
