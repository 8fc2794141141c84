using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail.Letters;

namespace MLGroup.Tests.Mail.Letters;

public sealed class LetterTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Uri Page = new("https://portal.group.example/my/proposals/3");

    private MailRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public void The_receipt_thanks_and_says_what_happens_next()
    {
        var text = Text(new ProposalReceived(Submitted("Small area models"), _room.Amina, Page));

        Assert.StartsWith("""
            Hello Amina Bello,

            Thank you. Your proposal “Small area models” has arrived. Its number is 0, and it came in on 2 November 2026, 10:00 (Lagos, UTC+1:00) – for the group 2 November 2026, 09:00 (London, UTC+0:00).

            What happens next

            - You can change it until 11 November 2026, 19:00 (Lagos, UTC+1:00) – for the group 11 November 2026, 18:00 (London, UTC+0:00). Changes count when you submit them again.
            - The coordinators read all proposals and place them in themes and squads.
            - The group talks about the programme at its meeting on 9 December 2026, 14:00 (Lagos, UTC+1:00) – for the group 9 December 2026, 13:00 (London, UTC+0:00).
            - You get a letter with the decision.

            Open your proposal: https://portal.group.example/my/proposals/3
            """, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[pay](http://x)")]
    [InlineData("**bold** _it_ `code` <b>tag</b>")]
    [InlineData("# heading")]
    [InlineData("1. first")]
    [InlineData("- item")]
    [InlineData("{{SignInLink:7}}")]
    [InlineData("a \\ b & c &amp; d")]
    [InlineData("نموذج تعلّم الآلة")]
    [InlineData("=1+1")]
    [InlineData("~~struck~~ | table | ![x](y)")]
    public void A_title_stays_as_it_was_typed(string title)
    {
        var letter = new ProposalReceived(Submitted(title), _room.Amina, Page);

        Assert.Contains($"Your proposal “{title}” has arrived.", Text(letter), StringComparison.Ordinal);
        Assert.Equal($"We have your proposal “{title}”", letter.Subject);
    }

    [Fact]
    public void A_name_that_looks_like_a_list_or_link_stays_a_name()
    {
        var letter = new CoProposerInvited(Submitted("Edit checks"), Writer(Submitted("Edit checks"), "[Bo](http://x)"), Page);

        Assert.StartsWith("Hello [Bo](http://x),\n", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invited_member_reads_who_asks_and_until_when()
    {
        var proposal = Submitted("Edit checks");
        var letter = new CoProposerInvited(proposal, Writer(proposal, "Bo"), Page);

        Assert.Equal("Amina Bello invites you to write a proposal together", letter.Subject);
        Assert.Contains("Amina Bello would like to write the proposal “Edit checks” together with you.", Text(letter), StringComparison.Ordinal);
        Assert.Contains("The call closes on 11 November 2026, 19:00 (Stockholm, UTC+1:00)", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_invited_to_a_proposal_with_more_time_reads_its_own_day()
    {
        var proposal = Submitted("Edit checks");
        Extended(proposal).Use(Viewer.Of(_room.Amina), Now);
        var letter = new CoProposerInvited(proposal, Writer(proposal, "Bo"), Page);

        Assert.Contains("It can be changed and submitted until 22 November 2026, 10:00 (Stockholm, UTC+1:00)", Text(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("The call closes", Text(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionOutcome.Accept, "Your proposal “Edit checks” is accepted", "It becomes an activity of Data quality.")]
    [InlineData(DecisionOutcome.AcceptWithChanges, "Your proposal “Edit checks” is accepted with changes", "for the programme of 2027, with the changes below.")]
    [InlineData(DecisionOutcome.AskForChanges, "Please change your proposal “Edit checks”",
        "Your proposal is open again until 20 December 2026, 19:00 (Lagos, UTC+1:00) – for the group 20 December 2026, 18:00 (London, UTC+0:00).")]
    [InlineData(DecisionOutcome.NotThisYear, "Your proposal “Edit checks”: not this year", "Your text stays in the portal.")]
    public void A_decision_has_words_of_its_own_and_waits_as_a_draft(DecisionOutcome outcome, string subject, string words)
    {
        var letter = new DecisionLetter(Decided(outcome, "Say which data.\n- and <b>whose</b>"), _room.Amina, Page);

        Assert.Equal((subject, true), (letter.Subject, letter.IsDraft));
        Assert.Contains(words, Text(letter), StringComparison.Ordinal);
        Assert.Contains("What the coordinators say\n\nSay which data.\n\n- and <b>whose</b>", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_asked_for_changes_reads_of_which_answers()
    {
        var letter = new DecisionLetter(Decided(DecisionOutcome.AskForChanges, "Shorter."), _room.Amina, Page);

        Assert.Contains("They ask about these answers; all others stay as you submitted them:\n\n- Title\n- Stage\n\nYour proposal is open again until", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_merged_reads_into_what_and_who_leads()
    {
        var (merged, into) = (Submitted("Edit checks"), Submitted("Cleaning *tables*"));
        var coordinator = new Viewer { MemberId = 99, IsCoordinator = true };
        var decision = merged.MergeInto(into, new Theme("Data quality", ""), new Dictionary<string, WordsOf>(), "Do it together.", coordinator, Now, early: true);

        var letter = new DecisionLetter(decision, _room.Bo, Page);

        Assert.Equal(("Your proposal “Edit checks” joins another one", true), (letter.Subject, letter.IsDraft));
        Assert.Contains("""
            Good news: your proposal “Edit checks” becomes part of the programme of 2027, together with “Cleaning *tables*”.

            Amina Bello (Office of Amina Bello) proposed that one and leads the activity. Yours goes into it, and your office is named with it.

            What the coordinators say

            Do it together.
            """, Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wrote_what_was_divided_reads_which_part_it_is_about()
    {
        var coordinator = new Viewer { MemberId = 99, IsCoordinator = true };
        var part = Submitted("Edit checks").Split("the course", coordinator, Now);

        var letter = new DecisionLetter(part.Decide(DecisionOutcome.NotThisYear, null, "", null, coordinator, Now, early: true), _room.Amina, Page);

        Assert.Contains("The coordinators divided what you proposed, to decide about each part by itself. This letter is about the part “the course”, which has the number 0.", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Moved_dates_are_told_in_the_readers_zone_and_the_groups()
    {
        var programme = Submitted("Edit checks").Call.Programme;
        var deadline = programme[MilestoneKind.ProposalDeadline]!.Time;
        MilestoneMove[] moves =
        [
            new(MilestoneKind.ProposalDeadline, deadline, deadline with { Local = deadline.Local.AddDays(7) }),
            new(MilestoneKind.ProgrammeMeeting, null, deadline with { Local = deadline.Local.AddDays(20) }),
            new(MilestoneKind.ProgrammePublished, deadline, null)
        ];

        var text = Text(new DatesMoved(programme, moves, _room.Amina, Page) { IsOpen = true });

        Assert.StartsWith("""
            Hello Amina Bello,

            The coordinators changed the timeline of ML 2027. You write a proposal in its call, so this is for you:

            - Proposal deadline: now 18 November 2026, 19:00 (Lagos, UTC+1:00) – for the group 18 November 2026, 18:00 (London, UTC+0:00). It was 11 November 2026, 19:00 (Lagos, UTC+1:00) – for the group 11 November 2026, 18:00 (London, UTC+0:00).
            - Programme meeting: 1 December 2026, 19:00 (Lagos, UTC+1:00) – for the group 1 December 2026, 18:00 (London, UTC+0:00). It had no date before.
            - Programme published: no date for the time being. It was 11 November 2026, 19:00 (Lagos, UTC+1:00) – for the group 11 November 2026, 18:00 (London, UTC+0:00).

            What you wrote stays as it is.

            Read the call: https://portal.group.example/my/proposals/3
            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_asked_to_confirm_reads_until_when_while_that_lies_ahead()
    {
        var proposal = Submitted("Edit checks");
        var deadline = proposal.Until!.Value;

        var (before, after) = (Text(new ConfirmationAsked(proposal, "Inkeri", deadline.AddSeconds(-1))), Text(new ConfirmationAsked(proposal, "Inkeri", deadline)));

        Assert.Contains("Please do so before 11 November 2026, 19:00 (Lagos, UTC+1:00)", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Please do so before", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_only_invited_to_write_reads_that_the_invitation_stands()
    {
        var programme = Submitted("Edit checks").Call.Programme;
        var time = programme[MilestoneKind.ProposalDeadline]!.Time;

        var text = Text(new DatesMoved(programme, [new(MilestoneKind.ProposalDeadline, null, time)], _room.Amina, Page) { IsInvited = true });

        Assert.Contains("You are invited to write a proposal in its call, so this is for you:", text, StringComparison.Ordinal);
        Assert.Contains("The invitation stands; you can still accept or decline it.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What you wrote", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_taken_off_a_proposal_reads_by_whom_and_who_was_only_invited_that_the_link_leads_nowhere()
    {
        var proposal = Submitted("Edit checks");
        var (writer, invited) = (new WriterRemoved(proposal, proposal.Proposer, _room.Bo, Now), new WriterRemoved(proposal, Writer(proposal, "Bo"), _room.Amina, Now));

        Assert.Equal(("You are no longer a writer of “Edit checks”", "The invitation to write “Edit checks” is taken back"), (writer.Subject, invited.Subject));
        Assert.Contains("took you off the proposal “Edit checks”. You can no longer read or change it", Text(writer), StringComparison.Ordinal);
        Assert.Contains("Amina Bello took back the invitation to write the proposal “Edit checks” together.", Text(invited), StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_proposer_reads_from_whom_and_what_only_they_can_do()
    {
        var letter = new LeadHandedOver(Submitted("Edit [checks](http://x)"), _room.Bo, _room.Amina, Page, Now);

        Assert.Equal("You lead the proposal “Edit [checks](http://x)” now", letter.Subject);
        Assert.Contains("Amina Bello handed the proposal “Edit [checks](http://x)” over to you.", Text(letter), StringComparison.Ordinal);
        Assert.Contains("Open the proposal: https://portal.group.example/my/proposals/3", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void More_time_is_a_link_for_the_proposer_and_news_for_the_others()
    {
        var proposal = Submitted("Edit checks");
        Writer(proposal, "Bo");
        var (proposer, other) = (new DeadlineExtended(Extended(proposal), proposal.Proposer.Member, Page), new DeadlineExtended(Extended(proposal), _room.Bo, Page));

        Assert.Equal(("More time for your proposal “Edit checks”", "extension/0", Now.AddDays(20)), (proposer.Subject, proposer.Occasion, proposer.ExpiresAt));
        Assert.Contains("more time: until 22 November 2026, 10:00 (Lagos, UTC+1:00) – for the group 22 November 2026, 09:00 (London, UTC+0:00).", Text(proposer), StringComparison.Ordinal);
        Assert.Contains("[Open the proposal again]({{Extension:0}})", proposer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", other.Body, StringComparison.Ordinal);
        Assert.Contains("Amina Bello, the proposer, has a mail with a link that opens it again.", Text(other), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_is_posted_whole()
    {
        var kinds = typeof(Letter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Letter)) && !type.IsAbstract);
        var proposal = Submitted("Edit checks");
        Letter[] letters =
        [
            new SignInLetter(_room.Amina, 1, Now.AddMinutes(10)),
            new ProposalReceived(proposal, _room.Amina, Page),
            new CoProposerInvited(proposal, Writer(proposal, "Bo"), Page),
            new WriterRemoved(proposal, proposal.Proposer, _room.Amina, Now),
            new LeadHandedOver(proposal, _room.Amina, _room.Bo, Page, Now),
            new DraftLink(proposal, _room.Amina, Page, Now),
            new ConfirmationAsked(proposal, "Inkeri", Now),
            new DeadlineExtended(Extended(proposal), _room.Amina, Page),
            new DecisionLetter(Decided(DecisionOutcome.Accept, ""), _room.Amina, Page),
            new ActivityPublished(Published(1), ["New activity: “Edit checks” in “Data quality”."], _room.Amina, Page),
            new DatesMoved(proposal.Call.Programme, [new(MilestoneKind.ProposalDeadline, null, proposal.Call.Programme[MilestoneKind.ProposalDeadline]!.Time)], _room.Amina, Page),
            new SecondFactorResetAsked(_room.Amina, "Bo", Now.AddDays(1), Page),
            new WrittenToWriter(_room.Amina, "Two themes", "Would you join forces?", [("Edit checks", Page)], "7/1")
        ];

        Assert.Equal(kinds.Select(type => type.Name).Order(), letters.Select(letter => letter.GetType().Name).Order());
        Assert.All(letters, letter => Assert.Equal(letter.Subject, Mail(letter).Subject));
    }

    [Fact]
    public void A_sign_in_letter_holds_no_secret_before_it_leaves()
    {
        var mail = Mail(new SignInLetter(_room.Amina, 12, Now.AddMinutes(10)));

        Assert.Contains("[Sign in]({{SignInLink:12}})", mail.Body, StringComparison.Ordinal);
        Assert.Contains("{{SignInCode:12}}", mail.Body, StringComparison.Ordinal);
        Assert.Equal((Now.AddMinutes(10), MailPriority.SignIn), (mail.ExpiresAt, mail.Priority));
    }

    [Fact]
    public void Who_wrote_what_is_published_reads_what_is_new_about_it()
    {
        string[] news = ["“Edit *checks*” moved from “Text” to “Imagery”.", "StatCan joined “Edit *checks*”."];

        var (first, second) = (new ActivityPublished(Published(1), news, _room.Amina, Page), new ActivityPublished(Published(2), news, _room.Amina, Page));

        Assert.Equal(("ML 2027 is published", "ML 2027 is published anew", "published/0/2"), (first.Subject, second.Subject, second.Occasion));
        Assert.Contains("Version 2 of the programme ML 2027 is public. You wrote a proposal of it, so this is for you:\n\n- “Edit *checks*” moved from “Text” to “Imagery”.\n- StatCan joined “Edit *checks*”.",
            Text(second), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_leads_what_changed_reads_why_and_can_switch_such_letters_off()
    {
        var letter = new ActivityPublished(Published(2), ["The theme “Text” is no longer part of the programme."], _room.Amina, Page) { IsWriter = false };

        Assert.Equal((CommunicationKind.ThemesAndSquads, "published/0/2"), (letter.Kind, letter.Occasion));
        Assert.Contains("It touches a theme or squad whose lead or deputy you are or were, so this is for you:\n\n- The theme “Text” is no longer part of the programme.", Text(letter), StringComparison.Ordinal);
    }

    private static ProgrammeVersion Published(int number)
    {
        var programme = new Programme(2027, "ML 2027", "Europe/London");
        var snapshot = new PublishedProgramme(2027, "ML 2027", [new("Theme", "Text", "text", "", [new(1, "Edit checks", "x", "Training", "Idea", [], [])])]);
        return Enumerable.Range(1, number).Select(_ => programme.Publish(snapshot, null, early: true, byMemberId: 1, Now)).ToList()[^1];
    }

    private string Text(Letter letter) => _room.Services.GetRequiredService<LetterLayout>().Render(letter.Subject, letter.Body, letter.Kind, null).Text;

    private static OutgoingMail Mail(Letter letter) => new(letter.Recipient, letter.Kind, letter.Occasion, "1@group.example", letter.Subject, letter.Body,
        letter.Priority, letter.IsDraft, letter.ExpiresAt, Now);

    private static Writer Writer(Proposal proposal, string name)
    {
        var proposer = proposal.Proposer.Member;
        typeof(Member).GetProperty(nameof(Member.Id))!.SetValue(proposer, 1);
        typeof(Writer).GetProperty(nameof(MLGroup.Domain.Proposals.Writer.MemberId))!.SetValue(proposal.Proposer, 1);
        var bo = new Member(name, "bo@scb.example", new Organisation("SCB", "", OrganisationKind.InternationalOrganisation, null), "Europe/Stockholm", Now);
        return proposal.Invite(bo, Viewer.Of(proposer), Now);
    }

    private Proposal Submitted(string title)
    {
        var programme = new Programme(2027, "ML 2027", "Europe/London");
        programme.Schedule(MilestoneKind.CallOpens, new ZonedTime(new DateTime(2026, 10, 1, 9, 0, 0), "Europe/London"));
        programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2026, 11, 11, 18, 0, 0), "Europe/London"));
        programme.Schedule(MilestoneKind.ProgrammeMeeting, new ZonedTime(new DateTime(2026, 12, 9, 13, 0, 0), "Europe/London"));
        typeof(Call).GetProperty(nameof(Call.Programme))!.SetValue(programme.Call, programme);
        var proposal = new Proposal(programme.Call, _room.Amina, Now);
        var viewer = Viewer.Of(_room.Amina);
        proposal.Write(new ProposalText { Title = title, WhatAndWhy = "x", Kind = "x", Part = "lead", Stage = "x", UseToOthers = "x" }, viewer, Now);
        proposal.Submit(viewer, Now);
        return proposal;
    }

    private static Extension Extended(Proposal proposal) =>
        proposal.Extend(Now.AddDays(20), new Viewer { MemberId = 99, IsCoordinator = true }, Now);

    private Decision Decided(DecisionOutcome outcome, string comment) => Submitted("Edit checks").Decide(
        outcome, new Theme("Data quality", ""), comment, Now.AddDays(48).AddHours(9), new Viewer { MemberId = 99, IsCoordinator = true }, Now, early: true, ["Title", "Stage"]);
}
