using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using MLGroup.Data;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Mail.Delivery;
using MLGroup.Mail.Letters;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail;

/// <summary>A portal's mail on a database of its own, with Amina and Bo as readers, and a clock that stands still.</summary>
internal sealed class MailRoom : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private IPostman? _postman;

    private MailRoom(TestDatabase database, MailSettings settings)
    {
        (Database, Settings) = (database, settings);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(database.Clock)
            .AddPortalData(database.Settings)
            .AddPortalMail(settings, new Uri("https://portal.group.example"), "ML Group")
            .AddPortalPostOffice(settings)
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public MailSettings Settings { get; }

    public IServiceProvider Services => _services;

    public Member Amina { get; } = Person("Amina Bello", "amina@nbs.example", "Africa/Lagos");

    public Member Bo { get; } = Person("Bo", "bo@scb.example", "Europe/Stockholm");

    /// <summary>Does nothing until it is started.</summary>
    public IHostedService Office => _services.GetServices<IHostedService>().OfType<PostOffice>().Single();

    public Secrets Secrets => _services.GetRequiredService<Secrets>();

    public static async Task<MailRoom> OpenAsync(MailSettings? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("mlgroup-mail-").FullName;
        var room = new MailRoom(await TestDatabase.CreateAsync(), (settings ?? new MailSettings()) with { Folder = folder, From = "group@office.example" });
        await room.Database.AddAsync(room.Amina, room.Bo);
        return room;
    }

    /// <summary>Posts letters as one act.</summary>
    public async Task PostAsync(params Letter[] letters)
    {
        await using var scope = _services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        foreach (var letter in letters)
            await outbox.PostAsync(letter);
        await scope.ServiceProvider.GetRequiredService<PortalContext>().SaveChangesAsync();
    }

    /// <summary>What one connection does once.</summary>
    public async Task<(int Claimed, bool MustRest)> RoundAsync(CancellationToken stopping = default) =>
        await _services.GetRequiredService<PostRound>().RunAsync(_postman ??= _services.GetRequiredService<Crew>().Hire(), stopping);

    public Task<(int Claimed, bool MustRest)> RoundAsync(IPostman postman, CancellationToken stopping) =>
        _services.GetRequiredService<PostRound>().RunAsync(postman, stopping);

    public async Task<int> TakeBackAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeaseKeeper>().TakeBackAsync(ProcessName.Own, CancellationToken.None);
    }

    /// <summary>What the post office does twice a minute besides.</summary>
    public async Task LookAtRetriesAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        await _services.GetRequiredService<WaitingRetries>().LookAsync(scope.ServiceProvider.GetRequiredService<PortalContext>(), CancellationToken.None);
    }

    public async Task<IReadOnlyList<OutgoingMail>> OutboxAsync()
    {
        await using var db = Database.Open();
        return await db.OutgoingMail.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }

    public async Task<OutgoingMail> OnlyAsync() => Assert.Single(await OutboxAsync());

    /// <summary>Changes stored rows as a page would.</summary>
    public async Task ChangeAsync(Func<PortalContext, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>The letters in the folder, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Written() =>
        [.. Directory.GetFiles(Settings.Folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    public async ValueTask DisposeAsync()
    {
        if (_postman is not null)
            await _postman.DisposeAsync();
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(Settings.Folder, recursive: true);
    }

    private static Member Person(string name, string address, string zone) => new(name, address,
        new Organisation($"Office of {name}", "", OrganisationKind.InternationalOrganisation, null), zone, TestDatabase.Morning);
}

/// <summary>A letter about nothing in particular.</summary>
internal sealed record Note(Member Recipient, string About, CommunicationKind Of = CommunicationKind.OwnProposals) : Letter(Recipient)
{
    public override CommunicationKind Kind => Of;
    public override string Occasion => About;
    public override string Subject => Words;
    public override string Body => Markdown;
    public override bool IsDraft => Waits;
    public override DateTimeOffset? ExpiresAt => Until;
    public override MailPriority Priority => First ? MailPriority.SignIn : MailPriority.Normal;
    public string Words { get; init; } = "A note";
    public string Markdown { get; init; } = "Some words.";
    public bool Waits { get; init; }
    public bool First { get; init; }
    public DateTimeOffset? Until { get; init; }
}
