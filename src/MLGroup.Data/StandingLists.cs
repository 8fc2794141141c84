using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data;

/// <summary>The code lists an empty portal starts with. What a group changed afterwards is left as it is.</summary>
internal static class StandingLists
{
    public static async Task AddMissingAsync(PortalContext db, CancellationToken cancellation)
    {
        if (await db.Codes.AnyAsync(cancellation))
            return;
        await using var file = typeof(StandingLists).Assembly.GetManifestResourceStream("codes.json")!;
        var lists = (await JsonSerializer.DeserializeAsync<List<Listed>>(file, JsonSerializerOptions.Web, cancellation))!;
        db.AddRange(from list in lists
                    from code in list.Codes.Index()
                    select new Code(Enum.Parse<CodeList>(list.List, ignoreCase: true), code.Item.Key, code.Item.Name, code.Item.Description, code.Index + 1));
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Listed(string List, List<Row> Codes);

    private sealed record Row(string Key, string Name, string Description);
}
