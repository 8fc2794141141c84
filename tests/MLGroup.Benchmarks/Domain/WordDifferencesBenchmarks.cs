using BenchmarkDotNet.Attributes;
using MLGroup.Domain;

namespace MLGroup.Benchmarks.Domain;

/// <summary>Two versions of the longest text of a proposal: 20,000 characters against 20,000.</summary>
[MemoryDiagnoser]
public class WordDifferencesBenchmarks
{
    private const int Length = 20_000;

    private readonly string _prose = string.Concat(Enumerable.Range(1, Length / 10).Select(number => $"word{number % 700} "));
    private readonly Random _random = new(10);
    private string _mended = "";
    private string _signs = "";
    private string _otherSigns = "";
    private string _rewritten = "";

    [GlobalSetup]
    public void Write()
    {
        _mended = _prose.Replace("word350 ", "another ", StringComparison.Ordinal);
        _rewritten = _prose.Replace("word", "term", StringComparison.Ordinal);
        (_signs, _otherSigns) = (Signs(), Signs());
    }

    [Benchmark]
    public int Mended() => WordDifferences.Between(_prose, _mended).Count;

    [Benchmark]
    public int Rewritten() => WordDifferences.Between(_prose, _rewritten).Count;

    [Benchmark]
    public int SignsInNoOrder() => WordDifferences.Between(_signs, _otherSigns).Count;

    [Benchmark]
    public int LinesInNoOrder() => WordDifferences.Between(_signs.Replace('.', '\n'), _otherSigns.Replace('.', '\n')).Count;

    [Benchmark]
    public int TwoWordsOverAndOver() => WordDifferences.Between(Repeated("a b "), Repeated("b a ")).Count;

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    private string Signs() => string.Concat(Enumerable.Range(0, Length).Select(_ => ".,;:!"[_random.Next(5)]));
}
