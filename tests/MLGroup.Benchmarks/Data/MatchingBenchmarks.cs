using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Data.Proposals;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Benchmarks.Data;

/// <summary>
/// Queries over 10,000 proposals with texts of 2,000 characters: on SQLite, or on the PostgreSQL whose connection to a database
/// of its own stands in MLGROUP_BENCHMARK_POSTGRESQL.
/// </summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private const int Proposals = 10_000;
    private static readonly DateTimeOffset _now = new(2026, 11, 9, 9, 0, 0, TimeSpan.Zero);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
    private ServiceProvider _services = null!;
    private IServiceScope _scope = null!;
    private PortalContext _db = null!;
    private Viewer _viewer = null!;
    private Vocabulary _vocabulary = null!;

    /// <summary>A usual one; words in every text; words not there, with accents; and all that is slow at once.</summary>
    [Params("theme:none -conflict:me interest<3", "receipts", "-école", "(écoles OR \"no such words\" OR zebra) -writer:x office:bureau interest<9 decision:none -conflict:me")]
    public string Typed { get; set; } = "";

    [GlobalSetup]
    public async Task WriteAsync()
    {
        var postgreSql = Environment.GetEnvironmentVariable("MLGROUP_BENCHMARK_POSTGRESQL");
        var settings = postgreSql is null ? new DatabaseSettings { ConnectionString = $"Data Source={_file}" }
            : new DatabaseSettings { Provider = "PostgreSql", ConnectionString = postgreSql };
        await DataSetup.MigrateAsync(settings);
        _services = new ServiceCollection().AddLogging().AddPortalData(settings).BuildServiceProvider();
        _viewer = await FillAsync();
        _scope = _services.CreateScope();
        _db = _scope.ServiceProvider.GetRequiredService<PortalContext>();
        _vocabulary = ProposalVocabulary.Of([], Array.Empty<Code>().ToLookup(code => code.List, _ => new FieldValue("", "")), []);
        if (Query.Read(Typed, _vocabulary).Fault is { } fault)
            throw new InvalidOperationException(fault.Sentence);
    }

    [Benchmark]
    public Task<int> Count() => _db.Proposals.Matching(Query.Read(Typed, _vocabulary), _db.Question(_viewer, _now, "Europe/London")).CountAsync();

    [GlobalCleanup]
    public async Task RemoveAsync()
    {
        // A file of its own goes; a database that was named stays filled for the next query.
        if (File.Exists(_file))
            await _db.Database.EnsureDeletedAsync();
        _scope.Dispose();
        await _services.DisposeAsync();
    }

    private async Task<Viewer> FillAsync()
    {
        using var scope = _services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        if (await db.Members.SingleOrDefaultAsync(member => member.Name == "Dina") is { } known)
            return Viewer.Of(known);
        var programme = new Programme(2027, "ML 2027", "Europe/London");
        programme.Schedule(MilestoneKind.CallOpens, ZonedTime.At(_now.AddDays(-1), "Europe/London"));
        programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(_now.AddDays(60), "Europe/London"));
        var office = new Organisation("Bureau of Statistics", "BOS", OrganisationKind.NationalStatisticalOffice, "NG");
        var other = new Organisation("Economic Commission", "EC", OrganisationKind.InternationalOrganisation, null);
        var (amina, dina) = (new Member("Amina", "amina@office.example", office, "Etc/UTC", _now), new Member("Dina", "dina@commission.example", other, "Etc/UTC", _now));
        dina.Appoint(Role.Coordinator, _now);
        db.AddRange(programme, amina, dina);
        await db.SaveChangesAsync();
        var prose = string.Concat(Enumerable.Repeat("We code the lines of receipts – each in its own language. ", 17));
        foreach (var part in Enumerable.Range(1, Proposals).Chunk(500))
        {
            foreach (var number in part)
            {
                var proposal = new Proposal(programme.Call, amina, _now);
                proposal.Write(new ProposalText { Title = $"Proposal {number}", WhatAndWhy = prose, Kind = "training", Part = "lead", Stage = "idea", UseToOthers = prose }, Viewer.Of(amina), _now);
                proposal.Submit(Viewer.Of(amina), _now);
                db.Add(proposal);
            }
            await db.SaveChangesAsync();
        }
        return Viewer.Of(dina);
    }
}
