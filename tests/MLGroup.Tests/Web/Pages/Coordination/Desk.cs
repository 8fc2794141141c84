namespace MLGroup.Tests.Web.Pages.Coordination;

/// <summary>A portal with the people of the tests, and Dina at her desk.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private Desk(Portal portal, People people, Reader dina) => (Portal, People, Dina) = (portal, people, dina);

    public Portal Portal { get; }
    public People People { get; }

    /// <summary>Coordinates, and administers nothing.</summary>
    public Reader Dina { get; }

    /// <param name="rows">What is stored besides the people.</param>
    public static async Task<Desk> SetAsync(Func<People, object[]>? rows = null)
    {
        var portal = await Portal.StartAsync();
        var people = People.New();
        await using var db = portal.Open();
        db.AddRange([.. people.All]);
        await db.SaveChangesAsync();
        // Who wrote what is told by ids, so people have theirs first.
        db.AddRange(rows?.Invoke(people) ?? []);
        await db.SaveChangesAsync();
        return new Desk(portal, people, await portal.AsAsync(people.Dina));
    }

    /// <summary>With the programme of 2027, its call open.</summary>
    public static Task<Desk> WithProgrammeAsync() => SetAsync(_ => [Calls.Programme2027()]);

    /// <summary>With a proposal in the call of 2027 besides.</summary>
    public static Task<Desk> WithProposalAsync() => SetAsync(people =>
    {
        var programme = Calls.Programme2027();
        return [programme, programme.Draft(people.Amina)];
    });

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
