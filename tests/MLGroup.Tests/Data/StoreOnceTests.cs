using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data;

public sealed class StoreOnceTests
{
    [Fact]
    public async Task What_is_stored_once_is_there_with_the_act_it_speaks_of()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var office = new Organisation("Stats NZ", "", OrganisationKind.NationalStatisticalOffice, "NZ");
        db.Add(office);

        db.StoreOnce(() => new Code(CodeList.Facilitator, $"office-{office.Id}", "żółć", "With 'quotes'; and --", 9));
        await db.SaveChangesAsync();

        var code = await database.Open().Codes.SingleAsync(code => code.Key == $"office-{office.Id}");
        Assert.Equal((CodeList.Facilitator, "żółć", "With 'quotes'; and --", 9), (code.List, code.Name, code.Description, code.Position));
    }

    [Fact]
    public async Task Stored_twice_it_is_there_once_as_it_was_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        db.StoreOnce(() => Quilting("first"));
        db.StoreOnce(() => Quilting("second"));
        await db.SaveChangesAsync();

        db.StoreOnce(() => Quilting("third"));
        await db.SaveChangesAsync();

        Assert.Equal(["first"], await db.Codes.Where(code => code.Key == "quilting").Select(code => code.Name).ToListAsync());
    }

    [Fact]
    public async Task Twelve_at_once_store_one_row_and_none_fails()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            await using var db = database.Open();
            db.StoreOnce(() => Quilting($"by {number}"));
            await db.SaveChangesAsync();
        })));

        Assert.Equal(1, await database.Open().Codes.CountAsync(code => code.Key == "quilting"));
    }

    [Fact]
    public async Task An_act_that_fails_stores_nothing_alongside()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Organisation("Stats NZ", "", OrganisationKind.NationalStatisticalOffice, "NZ"));
        await using var db = database.Open();
        db.Add(new Organisation("Stats NZ", "again", OrganisationKind.NationalStatisticalOffice, "NZ"));
        db.StoreOnce(() => Quilting("lost"));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal(0, await database.Open().Codes.CountAsync(code => code.Key == "quilting"));
    }

    private static Code Quilting(string name) => new(CodeList.Kind, "quilting", name, "", 99);
}
