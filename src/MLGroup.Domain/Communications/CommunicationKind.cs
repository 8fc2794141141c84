namespace MLGroup.Domain.Communications;

/// <summary>What a letter is about: the unit in which a person chooses what to hear.</summary>
public enum CommunicationKind
{
    /// <summary>Sign-in and changes of one's account; always.</summary>
    Account,

    /// <summary>Receipts, invitations and decisions about one's own proposals; always.</summary>
    OwnProposals,

    /// <summary>The yearly question whether one stays; always.</summary>
    CarryOver,
    Newsletter,
    Meetings,
    CoffeeAndCoding,
    TrainingAndEvents,
    CallsAndProgramme,

    /// <summary>Reminders of one's own unfinished work: now or off, never weekly.</summary>
    OwnReminders,
    ThemesAndSquads,
    SkillsExchange
}
