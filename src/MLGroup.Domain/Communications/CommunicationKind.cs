namespace MLGroup.Domain.Communications;

/// <summary>What a letter is about: the unit in which a person chooses what to hear.</summary>
/// <remarks>The numbers stand in the preference links of letters already sent: they never change.</remarks>
public enum CommunicationKind
{
    /// <summary>Sign-in and changes of one's account; always.</summary>
    Account = 1,

    /// <summary>Receipts, invitations and decisions about one's own proposals; always.</summary>
    OwnProposals = 2,

    /// <summary>The yearly question whether one stays; always.</summary>
    CarryOver = 3,
    Newsletter = 4,
    Meetings = 5,
    CoffeeAndCoding = 6,
    TrainingAndEvents = 7,
    CallsAndProgramme = 8,

    /// <summary>Reminders of one's own unfinished work.</summary>
    OwnReminders = 9,
    ThemesAndSquads = 10,
    SkillsExchange = 11
}
