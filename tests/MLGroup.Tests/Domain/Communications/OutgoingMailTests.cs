using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Communications;

public sealed class OutgoingMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Member _amina = new("Amina Bello", "amina@nbs.example",
        new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG"), "Africa/Lagos", Now);

    [Theory]
    [InlineData("Hello\r\nBcc: all@group.example")]
    [InlineData("Hello\nworld")]
    [InlineData("Hello\0")]
    public void A_subject_with_a_line_break_or_NUL_is_refused(string subject)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Mail(subject: subject));

        Assert.Equal("The subject must be one line, without line breaks or control characters.", broken.Message);
    }

    [Fact]
    public void A_letter_without_a_time_of_its_own_is_tried_for_five_days()
    {
        var mail = Mail();

        Assert.Equal((MailState.Queued, Now, Now.AddDays(5)), (mail.State, mail.DueAt, mail.ExpiresAt));
    }

    [Fact]
    public void Only_a_draft_is_edited()
    {
        var (draft, queued) = (Mail(isDraft: true), Mail());

        draft.Edit("Welcome", "You are in.");

        Assert.Equal(("Welcome", "You are in."), (draft.Subject, draft.Body));
        Assert.Equal("Only a draft can be changed.", Assert.Throws<RuleBrokenException>(() => queued.Edit("Welcome", "You are in.")).Message);
    }

    [Fact]
    public void Nobody_edits_a_secret_into_a_draft_that_had_none()
    {
        var draft = Mail(isDraft: true, body: "Choose: {{Preferences:258}}");

        draft.Edit("Hello", "Please choose here: {{Preferences:258}}");
        var broken = Assert.Throws<RuleBrokenException>(() => draft.Edit("Hello", "{{Preferences:258}} {{SignInLink:7}}"));

        Assert.Equal("The portal does not know what to write for {{SignInLink:7}}. Remove it.", broken.Message);
        Assert.Equal("Please choose here: {{Preferences:258}}", draft.Body);
    }

    [Fact]
    public void A_draft_leaves_when_it_is_released_however_long_it_lay()
    {
        var draft = Mail(isDraft: true);

        draft.Release(Now.AddDays(30));

        Assert.Equal((MailState.Queued, Now.AddDays(30), Now.AddDays(35)), (draft.State, draft.DueAt, draft.ExpiresAt));
    }

    [Fact]
    public void A_dropped_letter_stays_dropped()
    {
        var mail = Mail();

        mail.Drop("The meeting was moved.");

        Assert.Equal((MailState.Cancelled, "The meeting was moved."), (mail.State, mail.Reason));
        Assert.Throws<RuleBrokenException>(() => mail.Release(Now));
        Assert.Equal("This letter is not going to be sent anyway.", Assert.Throws<RuleBrokenException>(() => mail.Drop("Again")).Message);
    }

    [Fact]
    public void A_held_letter_leaves_when_somebody_releases_it()
    {
        var mail = Mail();

        mail.Hold("Wait for the minutes.");
        Assert.Equal((MailState.Held, "Wait for the minutes."), (mail.State, mail.Reason));
        mail.Release(Now.AddHours(1));

        Assert.Equal((MailState.Queued, "", Now.AddHours(1)), (mail.State, mail.Reason, mail.DueAt));
    }

    [Fact]
    public void A_held_draft_is_edited_let_go_or_sent_by_hand_however_long_it_lay()
    {
        var (one, other) = (Mail(isDraft: true), Mail(isDraft: true));
        one.HoldDraft();
        other.HoldDraft();

        one.Edit("Welcome", "You are in.");
        one.LetGo();
        other.Release(Now.AddDays(30));

        Assert.Equal((MailState.Draft, "", "Welcome"), (one.State, one.Reason, one.Subject));
        Assert.Equal((MailState.Queued, Now.AddDays(35)), (other.State, other.ExpiresAt));
        Assert.Equal("This letter is not held any more.", Assert.Throws<RuleBrokenException>(other.LetGo).Message);
        Assert.Equal("Only a draft can be held.", Assert.Throws<RuleBrokenException>(other.HoldDraft).Message);
    }

    [Fact]
    public void What_another_decision_dropped_comes_back_as_it_was_and_nothing_else_does()
    {
        var (draft, held, dropped, queued) = (Mail(isDraft: true), Mail(isDraft: true), Mail(isDraft: true), Mail());
        held.HoldDraft();
        dropped.Drop("We call them instead.");
        OutgoingMail[] letters = [draft, held, dropped, queued];

        Array.ForEach(letters, letter => letter.Replace());
        var between = letters.Select(letter => letter.State).ToList();
        Array.ForEach(letters, letter => letter.Restore());

        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Cancelled, MailState.Cancelled], between);
        Assert.Equal([(MailState.Draft, ""), (MailState.Held, OutgoingMail.HeldByHand), (MailState.Cancelled, "We call them instead."), (MailState.Draft, "")],
            letters.Select(letter => (letter.State, letter.Reason)));
    }

    [Fact]
    public void Another_decision_drops_what_nobody_tried_to_send_and_touches_nothing_else()
    {
        var (queued, held, cannotBeWritten, givenBack) = (Mail(), Mail(), Mail(), Mail());
        held.Hold("Wait for the minutes.");
        cannotBeWritten.HoldBack("It cannot be written.");
        givenBack.GiveBack();
        var (tried, uncertain, released, failed) = (Mail(), Mail(), Mail(), Mail());
        tried.TryLater("451 try later", isGreylisting: false, spread: 0, Now);
        uncertain.BecomeUncertain("The process that was sending it ended.");
        Enumerable.Range(0, 3).ToList().ForEach(_ => released.BecomeUncertain("The connection broke."));
        released.Release(Now);
        failed.Fail("550 no such mailbox", Now);
        OutgoingMail[] letters = [queued, held, cannotBeWritten, givenBack, tried, uncertain, released, failed];

        Array.ForEach(letters, letter => letter.Replace());

        Assert.All(letters[..4], letter => Assert.Equal(MailState.Cancelled, letter.State));
        Assert.Equal([MailState.Queued, MailState.Queued, MailState.Queued, MailState.Failed], letters[4..].Select(letter => letter.State));
    }

    [Fact]
    public void The_pauses_between_tries_grow_from_a_minute_to_twelve_hours()
    {
        var mail = Mail();
        var pauses = new List<TimeSpan>();

        for (var now = Now; pauses.Count < 7; now = mail.DueAt)
        {
            mail.TryLater("451 try later", isGreylisting: false, spread: 0, now);
            pauses.Add(mail.DueAt - now);
        }

        Assert.Equal([1, 5, 15, 60, 240, 720, 720], pauses.Select(pause => (int)pause.TotalMinutes));
        Assert.Equal((7, "451 try later"), (mail.Attempts, mail.LastAnswer));
    }

    [Theory]
    [InlineData(-1.0, 48)]
    [InlineData(1.0, 72)]
    public void A_pause_is_spread_by_a_fifth(double spread, int seconds)
    {
        var mail = Mail();

        mail.TryLater("451 try later", isGreylisting: false, spread, Now);

        Assert.Equal(Now.AddSeconds(seconds), mail.DueAt);
    }

    [Fact]
    public void A_greylisted_letter_waits_five_minutes_at_first()
    {
        var mail = Mail();

        mail.TryLater("450 greylisted", isGreylisting: true, spread: 0, Now);

        Assert.Equal(Now.AddMinutes(5), mail.DueAt);
    }

    [Fact]
    public void A_letter_whose_next_try_would_come_too_late_has_failed()
    {
        var mail = Mail(expiresAt: Now.AddMinutes(10));

        mail.TryLater("451 try later", isGreylisting: false, spread: 0, Now.AddMinutes(9).AddSeconds(30));

        Assert.Equal((MailState.Failed, "The mail server did not take this letter in time."), (mail.State, mail.Reason));
    }

    [Fact]
    public void A_failed_letter_can_be_tried_from_the_beginning()
    {
        var mail = Mail();
        mail.TryLater("451 try later", isGreylisting: false, spread: 0, Now);
        mail.Fail("550 no", Now.AddMinutes(1));

        mail.Retry(Now.AddDays(9));

        Assert.Equal((MailState.Queued, 0, Now.AddDays(14)), (mail.State, mail.Attempts, mail.ExpiresAt));
    }

    [Fact]
    public void A_letter_that_breaks_off_three_times_waits_for_a_person()
    {
        var mail = Mail();

        var states = Enumerable.Range(0, 3).Select(_ =>
        {
            mail.BecomeUncertain("the connection broke");
            return mail.State;
        }).ToList();

        Assert.Equal([MailState.Queued, MailState.Queued, MailState.Held], states);
        Assert.Equal(3, mail.UncertainRounds);
    }

    private OutgoingMail Mail(string subject = "Hello", string body = "Hello Amina", bool isDraft = false, DateTimeOffset? expiresAt = null) =>
        new(_amina, CommunicationKind.OwnProposals, "test/1", "1@group.example", subject, body, MailPriority.Normal, isDraft, expiresAt, Now);
}
