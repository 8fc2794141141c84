using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MLGroup.Tests.Data;

public sealed class UpgradeTests
{
    [Fact]
    public async Task A_group_that_worked_with_the_first_release_goes_on_with_all_it_has()
    {
        await using var database = await TestDatabase.CreateSampleAsync();
        var before = await ToldAsync(database);
        await database.Open().GetService<IMigrator>().MigrateAsync("Initial");

        await database.Open().Database.MigrateAsync();

        Assert.Equal(before, await ToldAsync(database));
    }

    // What the first release knew of every proposal, and that each can be read whole.
    private static async Task<List<string>> ToldAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var proposals = await db.Proposals.Include(proposal => proposal.Versions).OrderBy(proposal => proposal.Id).ToListAsync();
        return [.. proposals.Select(proposal => $"""
            {proposal.Id} {proposal.Status} {proposal.Text.Title} {proposal.Submitted?.WhatAndWhy} {proposal.Submitted?.ShareableData}
            {proposal.Submitted?.Complaints(proposal.Fields).Count} {string.Join(' ', proposal.Versions.OrderBy(version => version.Number).Select(version => version.Text.UseToOthers.Length))}
            """)];
    }
}
