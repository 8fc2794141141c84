using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Shared;

/// <summary>What a member hears and how often, kind by kind, as the table of the preference pages shows it.</summary>
internal sealed record PreferenceTable(IReadOnlyList<PreferenceTable.Row> Rows)
{
    internal sealed record Row(KindFacts Facts, Frequency Chosen)
    {
        public string Field => $"Form.Choices[{Facts.Kind}]";

        public string Id => $"kind-{Facts.Kind}";
    }

    /// <summary>What can be chosen comes first.</summary>
    /// <param name="typed">What was chosen on the page and not saved yet.</param>
    public static PreferenceTable Of(Member member, PreferenceForm typed) => new([.. KindFacts.All.OrderBy(facts => facts.IsAlways).Select(facts =>
        new Row(facts, typed.Choices.TryGetValue(facts.Kind, out var frequency) ? frequency : member.Receives(facts.Kind) ? Frequency.Now : Frequency.Off))]);

    public static IReadOnlyList<Frequency> Offered { get; } = [Frequency.Now, Frequency.Off];

    public static string Words(Frequency frequency) => frequency == Frequency.Now ? "Yes" : "No";
}

/// <summary>What the table sends.</summary>
internal sealed class PreferenceForm
{
    public Dictionary<CommunicationKind, Frequency> Choices { get; set; } = [];

    /// <summary>Records every choice that differs from what it was.</summary>
    public void Apply(Member member, string source, DateTimeOffset now)
    {
        foreach (var (kind, frequency) in Choices.Where(choice => !KindFacts.Of(choice.Key).IsAlways))
            member.Choose(kind, frequency, source, $"{KindFacts.Of(kind).Name}: {PreferenceTable.Words(frequency)}", now);
    }
}
