namespace MLGroup.Domain.Communications;

/// <summary>What the preference page and every letter say about one kind of mail.</summary>
/// <param name="Name">For example "Newsletter".</param>
/// <param name="Description">One line: what comes.</param>
/// <param name="Reason">One sentence for the foot of a letter: why the reader got it.</param>
/// <param name="IsAlways">Whether it comes as long as the person takes part; otherwise the person chooses.</param>
public sealed record KindFacts(
    CommunicationKind Kind, string Name, string Description, string Reason, bool IsAlways = false)
{
    /// <summary>In the order of the preference page.</summary>
    public static IReadOnlyList<KindFacts> All { get; } =
    [
        new(CommunicationKind.Account, "Your account",
            "Sign-in links and changes of your account.",
            "You get this because somebody asked to sign in with your address, or because your account changed.", IsAlways: true),
        new(CommunicationKind.OwnProposals, "Your proposals",
            "Receipts, invitations and decisions about proposals you write.",
            "You get this because you write this proposal or are invited to.", IsAlways: true),
        new(CommunicationKind.CarryOver, "The yearly question",
            "Once a year: do you stay, change, pause or leave?",
            "You get this once a year because you are a member of the group.", IsAlways: true),
        new(CommunicationKind.Newsletter, "Newsletter",
            "News of the group: what came out, who joined, what is coming.",
            "You get this because you chose to get the newsletter."),
        new(CommunicationKind.Meetings, "Meetings",
            "Invitations to the group's meetings, with agenda and minutes.",
            "You get this because you chose to hear about meetings."),
        new(CommunicationKind.CoffeeAndCoding, "Coffee and coding",
            "Invitations to coffee and coding sessions and short talks.",
            "You get this because you chose to hear about coffee and coding."),
        new(CommunicationKind.TrainingAndEvents, "Training and events",
            "Courses, webinars and hackathons that you can join.",
            "You get this because you chose to hear about training and events."),
        new(CommunicationKind.CallsAndProgramme, "Calls and programme",
            "When a call for proposals opens or closes, and when the programme is published.",
            "You get this because you chose to hear about calls and the programme."),
        new(CommunicationKind.OwnReminders, "Reminders of your own work",
            "A reminder before a deadline when something of yours is not finished.",
            "You get this because something of yours is not finished and its deadline is near."),
        new(CommunicationKind.ThemesAndSquads, "Your themes and squads",
            "What happens in the themes and squads you take part in.",
            "You get this because you take part in a theme or squad and chose to hear from it."),
        new(CommunicationKind.SkillsExchange, "Skills exchange",
            "Offers and requests of skills that match yours.",
            "You get this because you chose to hear about the skills exchange.")
    ];

    /// <summary>The kinds a person may switch off.</summary>
    public static IEnumerable<KindFacts> Switchable => All.Where(facts => !facts.IsAlways);

    public static KindFacts Of(CommunicationKind kind) => All.First(facts => facts.Kind == kind);
}
