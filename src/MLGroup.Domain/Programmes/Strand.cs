using System.Globalization;
using System.Text;
using MLGroup.Domain.Members;

namespace MLGroup.Domain.Programmes;

/// <summary>What a theme and a squad have in common: a place in the programme that gathers activities.</summary>
public abstract class Strand
{
    public const int NameLength = 120;
    public const int AimLength = 2_000;
    private const int LastLatin = 0x24F; // the end of Latin Extended-B

    protected Strand() { }

    protected Strand(string name, string aim)
    {
        Describe(name, aim);
        Slug = SlugOf(name);
        if (Slug.Length == 0)
            throw new RuleBrokenException("Use at least one letter or digit in the name.", nameof(Name));
    }

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public Programme Programme { get; private set; } = null!;
    public string Name { get; private set; } = "";

    /// <summary>The last part of its address; stays when the name changes, so that links keep working.</summary>
    public string Slug { get; private set; } = "";
    public string Aim { get; private set; } = "";

    /// <summary>Its place in the programme, from 1.</summary>
    public int Position { get; private set; }
    public int? LeadId { get; private set; }
    public Member? Lead { get; private set; }
    public int? DeputyId { get; private set; }
    public Member? Deputy { get; private set; }
    public int RowVersion { get; private set; }

    /// <summary>"Theme" or "Squad".</summary>
    public string Noun => this is Squad ? "Squad" : "Theme";

    /// <exception cref="RuleBrokenException">No name, or a text too long.</exception>
    public void Describe(string name, string aim)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter a name.", nameof(Name));
        Cap.Require("The name", name.Trim(), NameLength, nameof(Name));
        Cap.Require("The aim", aim.Trim(), AimLength, nameof(Aim));
        (Name, Aim) = (name.Trim(), aim.Trim());
    }

    /// <summary>Names who leads; both may be open.</summary>
    /// <exception cref="RuleBrokenException">One person cannot be both.</exception>
    public void Entrust(Member? lead, Member? deputy)
    {
        if (lead is not null && lead == deputy)
            throw new RuleBrokenException("Choose two different people as lead and deputy.", nameof(Deputy));
        (Lead, LeadId, Deputy, DeputyId) = (lead, lead?.Id, deputy, deputy?.Id);
    }

    internal void Join(Programme programme, int position) => (Programme, Position) = (programme, position);

    // Letters and digits of any script in lower case, joined by hyphens. Latin letters lose their marks; in other scripts a mark
    // makes another letter or another vowel.
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        var isLatin = false;
        foreach (var sign in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (Rune.IsLetterOrDigit(sign))
                isLatin = sign.Value <= LastLatin;
            if (Rune.IsLetterOrDigit(sign) || (isMark && !isLatin && slug.Length > 0 && slug[^1] != '-'))
                slug.Append(sign);
            else if (!isMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }
}

/// <summary>A Theme Area: discussion, research presentations and resources on one angle.</summary>
public sealed class Theme : Strand
{
    private Theme() { }

    public Theme(string name, string aim) : base(name, aim) { }
}

/// <summary>A Global Data Squad: people of several countries work on one research project with shareable data, to one deliverable.</summary>
public sealed class Squad : Strand
{
    private Squad() { }

    public Squad(string name, string aim) : base(name, aim) { }
}
