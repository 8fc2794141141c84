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
    public async Task Many_rows_are_stored_once_each_though_some_are_there_and_some_come_twice()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Code(CodeList.Kind, "craft-7", "seventh", "", 99));
        await using var db = database.Open();

        foreach (var number in Enumerable.Range(0, 250).Append(249))
            db.StoreOnce(() => new Code(CodeList.Kind, $"craft-{number}", $"{number}", "", number));
        await db.SaveChangesAsync();

        var names = await db.Codes.Where(code => code.Key.StartsWith("craft-")).OrderBy(code => code.Position).Select(code => code.Name).ToListAsync();
        Assert.Equal([.. Enumerable.Range(0, 99).Where(number => number != 7).Select(number => $"{number}")], names.Take(98));
        Assert.Equal((250, 1), (names.Count, names.Count(name => name == "seventh")));
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
