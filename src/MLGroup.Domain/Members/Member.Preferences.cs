using MLGroup.Domain.Communications;

namespace MLGroup.Domain.Members;

// What a member wants to hear.
public sealed partial class Member
{
    private readonly List<Preference> _preferences = [];
    private readonly List<ConsentEvent> _consents = [];

    public IReadOnlyList<Preference> Preferences => _preferences;

    /// <summary>Every choice ever made. Loaded where a page asks for it.</summary>
    public IReadOnlyList<ConsentEvent> Consents => _consents;

    /// <summary>How often the member hears of <paramref name="kind"/>; what is always sent comes at once.</summary>
    public Frequency FrequencyOf(CommunicationKind kind) => KindFacts.Of(kind).IsAlways
        ? Frequency.Now
        : _preferences.FirstOrDefault(preference => preference.Kind == kind)?.Frequency ?? Frequency.Off;

    /// <summary>
    /// Whether a letter of this kind may go to the member as it comes: nothing goes to someone who left, and what can be switched
    /// off needs a choice that allows it.
    /// </summary>
    public bool Receives(CommunicationKind kind) => TakesPart && FrequencyOf(kind) == Frequency.Now;

    /// <summary>Records a choice. Nothing happens where it is the choice already.</summary>
    /// <param name="source">Where it was made, for example "preferences".</param>
    /// <param name="wording">What the member read when choosing.</param>
    /// <exception cref="RuleBrokenException">The kind is always sent, or the choice is offered no more.</exception>
    public void Choose(CommunicationKind kind, Frequency frequency, string source, string wording, DateTimeOffset now)
    {
        var facts = KindFacts.Of(kind);
        if (facts.IsAlways)
            throw new RuleBrokenException($"“{facts.Name}” is always sent while you take part.");
        if (frequency == Frequency.Weekly)
            throw new RuleBrokenException($"“{facts.Name}” comes at once or not at all.", $"Choices[{kind}]");
        var preference = _preferences.FirstOrDefault(preference => preference.Kind == kind);
        if ((preference?.Frequency ?? Frequency.Off) == frequency)
            return;
        if (preference is null)
            _preferences.Add(new Preference(kind, frequency, now));
        else
            preference.Change(frequency, now);
        _consents.Add(new ConsentEvent(kind, frequency, source, wording, now));
    }

    /// <summary>Switches off every kind that can be switched off.</summary>
    public void StopAll(string source, string wording, DateTimeOffset now)
    {
        foreach (var facts in KindFacts.Switchable)
            Choose(facts.Kind, Frequency.Off, source, wording, now);
    }

    // Reminders of one's own unfinished work are the only kind a new member gets without asking.
    private void ChooseDefaults(DateTimeOffset now) => Choose(CommunicationKind.OwnReminders, Frequency.Now, "default",
        KindFacts.Of(CommunicationKind.OwnReminders).Description, now);
}
