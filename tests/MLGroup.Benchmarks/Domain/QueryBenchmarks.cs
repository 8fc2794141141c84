using BenchmarkDotNet.Attributes;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Benchmarks.Domain;

/// <summary>Reading a query, which every view of a list does: a usual one, and the worst that the limits let through.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly Vocabulary _vocabulary = ProposalVocabulary.Of([new("crop-area", "Crop area")], Array.Empty<Code>().ToLookup(code => code.List, _ => new FieldValue("", "")), []);
    private readonly string _nested = new string('(', Query.MostDepth) + "a" + new string(')', Query.MostDepth);
    private readonly string _countries = $"country:{string.Join(',', Enumerable.Repeat("XK,PS", 25))}";
    private readonly string _unknown = $"country:{new string('x', 60)}";

    [Benchmark(Baseline = true)]
    public string Usual() => Query.Read("crop theme:none -conflict:me interest>=3", _vocabulary).Text;

    [Benchmark]
    public string Nested() => Query.Read(_nested, _vocabulary).Text;

    [Benchmark]
    public string ManyValues() => Query.Read(_countries, _vocabulary).Text;

    [Benchmark]
    public QueryFault? NearestOfAll() => Query.Read(_unknown, _vocabulary).Fault;
}
