using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data;

public sealed class HandledRequestTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Guid _key = Guid.NewGuid();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.AddAsync([_programme, .. _people.All]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Twelve_at_once_have_one_effect_and_eleven_are_told()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(BeginAsync)));

        await using var db = _database.Open();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal([.. Enumerable.Repeat(typeof(RequestHandledException), 11), null], outcomes.OrderBy(outcome => outcome is null));
        Assert.Equal($"/my/proposals/{proposal.Id}", (await db.HandledRequests.SingleAsync()).Result);
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Noun == "Proposal"));
    }

    [Fact]
    public async Task Twelve_that_also_break_a_unique_index_have_one_effect()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(AddOfficeAsync)));

        await using var db = _database.Open();
        Assert.Equal(1, outcomes.Count(outcome => outcome is null));
        Assert.All(outcomes.OfType<Type>(), outcome => Assert.Contains(outcome, new[] { typeof(RequestHandledException), typeof(DbUpdateException) }));
        Assert.Equal((1, 1), (await db.Organisations.CountAsync(office => office.Name == "Statistics Iceland"), await db.HandledRequests.CountAsync()));
    }

    [Fact]
    public async Task A_form_sent_again_later_changes_nothing_and_its_first_result_stays()
    {
        await BeginAsync();

        var again = await BeginAsync();

        await using var db = _database.Open();
        Assert.Equal((typeof(RequestHandledException), 1), (again, await db.Proposals.CountAsync()));
        Assert.Equal($"/my/proposals/{(await db.Proposals.SingleAsync()).Id}", (await db.HandledRequests.FindAsync(_key))!.Result);
    }

    [Fact]
    public async Task The_key_of_a_refused_act_is_free_for_the_next_try()
    {
        await using var db = _database.Open();
        db.Handling(() => new HandledRequest(_key, "/", _database.Now));
        db.Add(new Organisation("Statistics Norway", "", OrganisationKind.Other, "NO"));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        var next = await BeginAsync();

        Assert.Null(next);
    }

    [Fact]
    public async Task What_was_forgotten_is_not_saved_with_the_next_act()
    {
        await using var db = _database.Open();
        db.Add(new Organisation("Statistics Iceland", "", OrganisationKind.Other, "IS"));
        db.StoreOnce(() => new Code(CodeList.Kind, "quilting", "Quilting", "", 99));
        db.Handling(() => new HandledRequest(_key, "/", _database.Now));

        db.Forget();
        await db.SaveChangesAsync();

        Assert.Equal((4, 0, 0), (await db.Organisations.CountAsync(), await db.HandledRequests.CountAsync(), await db.Codes.CountAsync(code => code.Key == "quilting")));
    }

    private Task<Type?> BeginAsync() => ActAsync(async db =>
    {
        var call = await db.Calls.SingleAsync();
        var amina = await db.Members.WithAddress("amina@nbs.example").SingleAsync();
        var proposal = new Proposal(call, amina, Calls.Open);
        db.Add(proposal);
        return () => $"/my/proposals/{proposal.Id}";
    });

    private Task<Type?> AddOfficeAsync() => ActAsync(db =>
    {
        db.Add(new Organisation("Statistics Iceland", "", OrganisationKind.NationalStatisticalOffice, "IS"));
        return Task.FromResult(() => "/coordination/organisations");
    });

    // Answers what it was refused with.
    private async Task<Type?> ActAsync(Func<PortalContext, Task<Func<string>>> act)
    {
        await using var db = _database.Open();
        var result = await act(db);
        db.Handling(() => new HandledRequest(_key, result(), _database.Now));
        return (await Record.ExceptionAsync(() => db.SaveChangesAsync()))?.GetType();
    }
}
