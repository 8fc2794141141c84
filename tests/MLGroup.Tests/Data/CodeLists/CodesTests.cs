using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data.CodeLists;

public sealed class CodesTests
{
    [Theory]
    [InlineData(CodeList.Kind, "research-project own-research discussion expert-speaker best-practice-guide hackathon training coffee-and-coding short-talk other")]
    [InlineData(CodeList.Stage, "demonstration operationalisation maintenance all-stages")]
    [InlineData(CodeList.Support, "quality training-data skills infrastructure interoperability ethics-and-legal security")]
    [InlineData(CodeList.Facilitator, "organisation sharing")]
    public async Task The_lists_of_an_empty_portal_are_in_their_order(CodeList list, string keys)
    {
        await using var database = await TestDatabase.CreateAsync();

        var stored = await database.Open().Codes.Where(code => code.List == list).OrderBy(code => code.Position)
            .Select(code => code.Key).ToListAsync();

        Assert.Equal(keys, string.Join(' ', stored));
    }
}
