using BenchmarkDotNet.Attributes;
using MLGroup.Domain;
using MLGroup.Domain.Proposals;

namespace MLGroup.Benchmarks.Domain;

/// <summary>What every autosave does besides the database: normalise what was typed and lay it over what is stored.</summary>
[MemoryDiagnoser]
public class ProposalTextBenchmarks
{
    private readonly string _typed = string.Concat(Enumerable.Repeat("We code occupations to four digits. Żółć, 日本. ", 400));
    private ProposalText _stored = new();
    private ProposalText _form = new();
    private string _marks = "";

    [GlobalSetup]
    public void Write()
    {
        _stored = new ProposalText { Title = "Occupation coding", WhatAndWhy = _typed, UseToOthers = "Everyone recodes." };
        _marks = _stored.Marks(ProposalField.All);
        _form = _stored with { WhatAndWhy = _typed + "One sentence more." };
    }

    [Benchmark]
    public string Normalise() => PlainText.Normalise(_typed);

    [Benchmark]
    public ProposalText Merge() => _stored.Merge(_form, _marks, ProposalField.All).Merged;
}
