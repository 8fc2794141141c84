using MLGroup.Domain;

namespace MLGroup.Tests;

/// <summary>Says exactly which sentences an act is refused with, and which fields they point at.</summary>
internal static class Broken
{
    public static void With(string sentence, Action act, string? field = null) => With([new BrokenRule(sentence, field)], act);

    /// <summary>The same for an act that would answer with a thing.</summary>
    public static void With(string sentence, Func<object> act, string? field = null) => With(sentence, () => { _ = act(); }, field);

    public static void With(IReadOnlyList<BrokenRule> rules, Action act) =>
        Assert.Equal(rules, Assert.Throws<RuleBrokenException>(act).Rules);
}
