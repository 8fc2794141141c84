using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MLGroup.Data;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Tests.Web;
using MLGroup.Web.SignIn;
using Serilog;

namespace MLGroup.Tests;

/// <summary>The portal under test: the real one, on a database of its own, with a clock that stands still until a test moves it.</summary>
internal sealed class Portal : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;
    private readonly string _environment;
    private readonly OpenRequests _requests = new();

    private Portal(TestDatabase database, string environment, Dictionary<string, string> settings) =>
        (Database, _environment, _settings) = (database, environment, settings);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock => Database.Clock;

    /// <summary>What the portal logs, instead of the console.</summary>
    public LogLines Log { get; } = new();

    public DateTimeOffset Now => Clock.GetUtcNow();

    // No test edits a settings file while a portal runs, so none of a thousand portals needs to watch the folder.
    static Portal() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    /// <param name="sample">Whether the sample programme is loaded.</param>
    /// <param name="settings">Over those every portal under test has, for example <c>Portal:Runs</c>.</param>
    public static async Task<Portal> StartAsync(
        bool sample = false, string environment = "Production", Dictionary<string, string>? settings = null)
    {
        var database = sample ? await TestDatabase.CreateSampleAsync() : await TestDatabase.CreateAsync();
        return new Portal(database, environment, settings ?? []);
    }

    /// <summary>With the rows of a database that the portal disposes of at its end.</summary>
    /// <param name="connection">Another way to it than the test's own.</param>
    public static Portal On(TestDatabase database, string? connection = null) =>
        new(database, "Production", connection is null ? [] : new() { ["Database:ConnectionString"] = connection });

    /// <summary>Someone who has not signed in.</summary>
    public Reader Visitor() => new(Client());

    /// <summary>A member at a browser of their own, signed in with all that their roles need.</summary>
    public async Task<Reader> AsAsync(string address)
    {
        await using var db = Database.Open();
        return await AsAsync(db.Members.WithAddress(address).Single());
    }

    /// <summary>The same before the second factor was shown.</summary>
    public async Task<Reader> HalfwayAsync(string address)
    {
        await using var db = Database.Open();
        return await AsAsync(db.Members.WithAddress(address).Single(), halfway: true);
    }

    /// <inheritdoc cref="AsAsync(string)"/>
    public Task<Reader> AsAsync(Member member) => AsAsync(member, halfway: false);

    private async Task<Reader> AsAsync(Member member, bool halfway)
    {
        var key = RandomKey.New();
        await using var db = Database.Open();
        var session = new Session(member, key.Hash, SignInMeans.Link, "Test", Now);
        if (!halfway)
            session.StepUp(key.Hash, Now);
        db.StoreOnce(() => new Account(member));
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        var client = Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{BrowserCookie.Session}={key.Value}");
        return new Reader(client);
    }

    /// <summary>A context that has loaded nothing, for looking at what is stored.</summary>
    public PortalContext Open() => Database.Open();

    /// <summary>Moves the deadline of the open call to an hour ago, so that nobody's session runs out with it.</summary>
    public async Task CloseCallAsync()
    {
        await using var db = Open();
        var programme = db.Programmes.Latest.Single();
        programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(Now.AddHours(-1), programme.ZoneId));
        programme.Call.Describe(programme.Call.Text, programme.Call.Objectives, programme.Call.Criteria, graceMinutes: 0);
        await db.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Eventually.TrueAsync(() => !_requests.IsAnyLeft, "every request is over");
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Database:Provider", Database.Provider);
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        builder.UseSetting("Database:MigrateAtStart", "false");
        builder.UseSetting("Portal:PublicAddress", "https://group.example");
        builder.UseSetting("Portal:Runs", "Web");
        builder.UseSetting("Portal:Sample", "false");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(_requests);
            services.AddSerilog((_, log) => log.MinimumLevel.Information().Enrich.FromLogContext().WriteTo.Sink(Log), preserveStaticLogger: true);
        });
    }

    private HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
        HandleCookies = true
    });
}
