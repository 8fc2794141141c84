using System.Security.Cryptography;
using System.Text;

namespace MLGroup.Domain.Proposals;

/// <summary>
/// What writers typed, unvalidated up to hard caps: a draft keeps whatever it is given, and only <see cref="RequireComplete"/>
/// judges it. An answer not given is the empty string.
/// </summary>
public sealed record ProposalText
{
    public const int TitleLength = 300;
    public const int TextLength = 20_000;
    public const int MostSupports = 3;

    public string Title { get; init; } = "";
    public string WhatAndWhy { get; init; } = "";

    /// <summary>Key of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>"lead" or "help": whether the writers offer to lead the activity or to help run it.</summary>
    public string Part { get; init; } = "";

    /// <summary>Key of the stage.</summary>
    public string Stage { get; init; } = "";
    public string UseToOthers { get; init; } = "";

    /// <summary>Keys of the supports it touches, at most three, joined by a space.</summary>
    public string Supports { get; init; } = "";
    public string ShareableData { get; init; } = "";
    public string PeopleNeeded { get; init; } = "";

    /// <summary>Slug of the theme or squad the writers wish for.</summary>
    public string WishedStrand { get; init; } = "";

    /// <summary>"no" where the writers keep it from members before the programme meeting; anything else shows it.</summary>
    public string ShowToMembers { get; init; } = "";

    public IEnumerable<string> SupportKeys => Supports.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsEmpty => this == new ProposalText();

    /// <exception cref="RuleBrokenException">A text is longer than its cap; says by how much.</exception>
    public void RequireWithinCaps()
    {
        var broken = ProposalField.All.Select(field => Cap.Complaint($"“{field.Label}”", field.Read(this), field.MaxLength, field.Name))
            .OfType<BrokenRule>().ToList();
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
    }

    /// <summary>What keeps the text from being submitted, in the order of the form: each of the six answers that is not there.</summary>
    public IReadOnlyList<BrokenRule> Missing
    {
        get
        {
            var broken = ProposalField.All.Where(one => one.Request is not null && string.IsNullOrWhiteSpace(one.Read(this)))
                .Select(one => new BrokenRule(one.Request!, one.Name)).ToList();
            if (SupportKeys.Count() > MostSupports)
                broken.Add(new BrokenRule("Choose at most three supports.", nameof(Supports)));
            return broken;
        }
    }

    /// <exception cref="RuleBrokenException">Something is <see cref="Missing"/>.</exception>
    public void RequireComplete()
    {
        if (Missing is { Count: > 0 } missing)
            throw new RuleBrokenException(missing);
    }

    /// <summary>
    /// A mark of every field as it is now, for a form to carry: sent back with what was typed, it tells which fields the writer
    /// changed and which somebody else did.
    /// </summary>
    public string Marks => string.Join(' ', ProposalField.All.Select(one => Mark(one.Read(this))));

    /// <summary>
    /// Lays what was typed over what is stored: a field only one side changed since <paramref name="marks"/> keeps that change; a
    /// field both changed differently keeps what is stored and is named in the answer.
    /// </summary>
    /// <param name="typed">The whole form as sent.</param>
    /// <param name="marks">The marks the form was written with; where they are missing or foreign, every difference is a conflict.</param>
    public (ProposalText Merged, IReadOnlyList<ProposalField> Conflicts) Merge(ProposalText typed, string marks)
    {
        var seen = marks.Split(' ');
        var merged = this;
        var conflicts = new List<ProposalField>();
        foreach (var (at, field) in ProposalField.All.Index())
        {
            var (mine, theirs) = (field.Read(typed), field.Read(this));
            var was = seen.Length == ProposalField.All.Count ? seen[at] : "";
            if (mine == theirs || Mark(mine) == was)
                continue;
            if (Mark(theirs) == was)
                merged = field.Write(merged, mine);
            else
                conflicts.Add(field);
        }
        return (merged, conflicts);
    }

    private static string Mark(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
}
