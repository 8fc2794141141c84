namespace MLGroup.Domain;

/// <summary>One sentence about what is wrong, and the field of the form it belongs to, where it belongs to one.</summary>
public sealed record BrokenRule(string Sentence, string? Field = null);

/// <summary>
/// A rule of the group was broken. Every sentence may be shown to a member as it is; pages show them above the form
/// and keep what was typed.
/// </summary>
public sealed class RuleBrokenException : Exception
{
    public RuleBrokenException(string sentence, string? field = null) : this([new BrokenRule(sentence, field)]) { }

    public RuleBrokenException(IReadOnlyList<BrokenRule> rules) : base(string.Join(' ', rules.Select(rule => rule.Sentence))) =>
        Rules = rules;

    /// <summary>The broken rules in the order of the form.</summary>
    public IReadOnlyList<BrokenRule> Rules { get; }
}
