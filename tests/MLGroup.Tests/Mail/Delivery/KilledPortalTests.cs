using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Tests.Browser;

namespace MLGroup.Tests.Mail.Delivery;

/// <summary>The real portal, a real mail server, and SIGKILL.</summary>
public sealed class KilledPortalTests
{
    private const int Letters = 400;
    private const int Connections = 2;
    private const int Kills = 2;

    [Fact]
    public async Task A_portal_killed_while_it_sends_loses_nothing_and_repeats_at_most_one_letter_a_connection()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await PostAsync(database);
        await using var portal = new PortalProcess(database.Settings, new Dictionary<string, string>
        {
            ["Mail__Server"] = $"smtp://127.0.0.1:{sink.Port}",
            ["Mail__From"] = "group@office.example",
            ["Mail__Connections"] = $"{Connections}",
            ["Database__MigrateAtStart"] = "false"
        });

        for (var kill = 1; kill <= Kills; kill++)
        {
            portal.Launch();
            var before = await SentAsync(database);
            await Eventually.TrueAsync(async () => await SentAsync(database) >= Math.Min(before + 20, Letters), "some letters leave", TimeSpan.FromSeconds(90));
            portal.Kill();
        }
        portal.Launch();
        await Eventually.TrueAsync(async () => await SentAsync(database) == Letters, "all letters leave", TimeSpan.FromSeconds(120));
        portal.Kill();

        var arrived = await sink.ReceivedAsync(Letters);
        var ids = arrived.Select(mail => mail.Message.MessageId).ToList();
        Assert.Equal(await MessageIdsAsync(database), ids.Distinct().Order());
        Assert.InRange(ids.Count, Letters, Letters + Kills * Connections);
    }

    // By the system's clock: that is the one the process has.
    private static async Task PostAsync(TestDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var amina = People.New().Amina;
        await database.AddAsync(amina);
        await database.AddAsync([.. Enumerable.Range(1, Letters).Select(number => Letter(amina, number, now))]);
    }

    private static OutgoingMail Letter(Member reader, int number, DateTimeOffset now) => new(
        reader, CommunicationKind.OwnProposals, $"note/{number}", $"{number:D4}@group.example", $"Note {number}", "Some words.",
        MailPriority.Normal, isDraft: false, expiresAt: null, now);

    private static async Task<int> SentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.OutgoingMail.CountAsync(mail => mail.State == MailState.Sent);
    }

    private static async Task<IEnumerable<string>> MessageIdsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.OutgoingMail.Select(mail => mail.MessageId).OrderBy(id => id).ToListAsync();
    }
}
