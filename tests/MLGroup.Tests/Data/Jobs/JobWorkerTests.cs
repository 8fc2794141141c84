using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MLGroup.Data;
using MLGroup.Data.Jobs;

namespace MLGroup.Tests.Data.Jobs;

public sealed class JobWorkerTests
{
    private readonly List<string> _runs = [];

    [Fact]
    public async Task A_job_runs_when_it_is_due_and_not_before()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Portal(database, () => _runs.Add("ran"));

        await RunAsync(services);
        await RunAsync(services);
        Assert.Single(_runs);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(services);

        Assert.Equal(2, _runs.Count);
    }

    [Fact]
    public async Task A_job_that_breaks_off_says_so_and_runs_again_next_time()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Portal(database, () => throw new InvalidOperationException("no disk"));

        await RunAsync(services);

        await using var db = database.Open();
        var job = await db.Jobs.SingleAsync(job => job.Name == "Counting", TestContext.Current.CancellationToken);
        Assert.Equal(("no disk", null, database.Now.AddHours(1)), (job.LastError, job.LeaseToken, job.DueAt));
    }

    [Fact]
    public async Task Two_processes_run_a_job_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var inside = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var one = Portal(database, () => { _runs.Add("one"); inside.SetResult(); goOn.Task.Wait(); });
        await using var other = Portal(database, () => _runs.Add("other"));

        var first = Task.Run(() => RunAsync(one));
        await inside.Task;
        await RunAsync(other);
        goOn.SetResult();
        await first;

        Assert.Equal(["one"], _runs);
    }

    [Fact]
    public async Task The_job_of_a_process_that_died_runs_when_its_lease_is_over()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Portal(database, () => _runs.Add("ran"));
        await using (var db = database.Open())
        {
            db.Jobs.Add(new Job("Counting", database.Now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            var until = database.Now + Job.Lease;
            await db.Jobs.ExecuteUpdateAsync(job => job.SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.LeaseToken, Guid.NewGuid()),
                TestContext.Current.CancellationToken);
        }

        await RunAsync(services);
        Assert.Empty(_runs);
        database.Clock.Advance(Job.Lease);
        await RunAsync(services);

        Assert.Single(_runs);
    }

    [Fact]
    public async Task Keys_of_requests_are_thrown_away_after_a_day()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(
            new HandledRequest(Guid.NewGuid(), "/old", database.Now.AddHours(-25)), new HandledRequest(Guid.NewGuid(), "/new", database.Now.AddHours(-23)));
        await using var services = Portal(database, () => { });

        await RunAsync(services);

        await using var db = database.Open();
        Assert.Equal("/new", (await db.HandledRequests.SingleAsync(TestContext.Current.CancellationToken)).Result);
    }

    private static ServiceProvider Portal(TestDatabase database, Action act) =>
        new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(database.Clock).AddPortalData(database.Settings)
            .AddScoped<IJob>(_ => new Counting(act)).BuildServiceProvider();

    private static Task RunAsync(IServiceProvider services) => new JobWorker(
        services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>(), NullLogger<JobWorker>.Instance)
        .RunDueAsync(CancellationToken.None);

    private sealed class Counting(Action act) : IJob
    {
        public string Name => "Counting";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public Task RunAsync(CancellationToken cancellation)
        {
            act();
            return Task.CompletedTask;
        }
    }
}
