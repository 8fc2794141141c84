using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Tests.Mail.Delivery;

public sealed class PostRoundTests : IAsyncLifetime
{
    private MailRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task A_posted_letter_leaves_with_the_id_and_date_it_was_given()
    {
        await _room.PostAsync(new Note(_room.Amina, "note/1"));
        var posted = await _room.OnlyAsync();
        _room.Database.Clock.Advance(TimeSpan.FromMinutes(3));

        await _room.RoundAsync();

        var (mail, written) = (await _room.OnlyAsync(), Assert.Single(_room.Written()));
        Assert.Equal((MailState.Sent, TestDatabase.Morning.AddMinutes(3), (Guid?)null), (mail.State, mail.SentAt, mail.LeaseToken));
        Assert.Equal((posted.MessageId, TestDatabase.Morning, "A note"), (written.MessageId, written.Date, written.Subject));
        Assert.Equal("\"Amina Bello\" <amina@nbs.example>", written.To.ToString());
    }

    [Fact]
    public async Task Link_and_code_of_a_sign_in_letter_work()
    {
        await _room.PostAsync(new SignInLetter(_room.Amina, 12, TestDatabase.Morning.AddMinutes(10)));

        await _room.RoundAsync();

        var text = Assert.Single(_room.Written()).TextBody!;
        var token = text.Split("https://portal.group.example/sign-in/link/")[1].Split('\n')[0].Trim();
        var code = text.Split("where you asked for it:")[1].Split('\n')[2].Trim();
        Assert.Equal(12, await _room.Secrets.CheckAsync(Secret.SignInLink, token));
        Assert.True(await _room.Secrets.CheckCodeAsync(Secret.SignInCode, 12, code));
        Assert.DoesNotContain(token, (await _room.OnlyAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsletter_says_how_to_stop_it_and_the_token_knows_reader_and_kind()
    {
        await ChooseAsync(CommunicationKind.Newsletter, Frequency.Now);
        await _room.PostAsync(new Note(_room.Amina, "newsletter/1", CommunicationKind.Newsletter));

        await _room.RoundAsync();

        var header = Assert.Single(_room.Written()).Headers["List-Unsubscribe"]!;
        var token = header.Split("/u/")[1].Split('>')[0];
        var id = await _room.Secrets.CheckAsync(Secret.Preferences, token);
        Assert.Equal((_room.Amina.Id, CommunicationKind.Newsletter), PreferenceId.Read(id!.Value));
    }

    [Fact]
    public async Task Who_stops_a_kind_between_post_and_delivery_does_not_get_it()
    {
        await ChooseAsync(CommunicationKind.Newsletter, Frequency.Now);
        await _room.PostAsync(new Note(_room.Amina, "newsletter/1", CommunicationKind.Newsletter));
        await ChooseAsync(CommunicationKind.Newsletter, Frequency.Off);

        await _room.RoundAsync();

        Assert.Empty(_room.Written());
        var mail = await _room.OnlyAsync();
        Assert.Equal((MailState.Skipped, "The reader switched mail of this kind off."), (mail.State, mail.Reason));
    }

    [Fact]
    public async Task Who_leaves_between_post_and_delivery_does_not_get_it()
    {
        await _room.PostAsync(new Note(_room.Amina, "note/1"));
        await _room.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == _room.Amina.Id)).Leave(otherCoordinators: 2, TestDatabase.Morning));

        await _room.RoundAsync();

        Assert.Equal("The reader has left the group.", (await _room.OnlyAsync()).Reason);
    }

    [Fact]
    public async Task A_link_to_sign_in_that_could_not_leave_in_time_does_not_leave_at_all()
    {
        await _room.PostAsync(new SignInLetter(_room.Amina, 12, TestDatabase.Morning.AddMinutes(10)));
        _room.Database.Clock.Advance(TimeSpan.FromMinutes(10));

        await _room.RoundAsync();

        Assert.Equal(MailState.Skipped, (await _room.OnlyAsync()).State);
    }

    [Fact]
    public async Task An_address_on_hold_gets_sign_in_letters_only()
    {
        await _room.Database.AddAsync(new AddressHold(_room.Amina.FoldedAddress, "550 5.1.1 no such user", TestDatabase.Morning));
        await _room.PostAsync(new Note(_room.Amina, "note/1"), new SignInLetter(_room.Amina, 12, TestDatabase.Morning.AddMinutes(10)));

        await _room.RoundAsync();

        Assert.Equal([MailState.Skipped, MailState.Sent], (await _room.OutboxAsync()).Select(mail => mail.State));
    }

    [Theory]
    [InlineData("{{SignInLink:1}}", "It cannot be written out: A letter of this kind cannot hold a SignInLink.")]
    [InlineData("{{Nonsense:1}}", "It cannot be written out: The portal does not know what to write for {{Nonsense:1}}.")]
    public async Task A_letter_that_cannot_be_written_waits_for_a_person_and_holds_up_nobody(string markdown, string reason)
    {
        await _room.PostAsync(new Note(_room.Amina, "note/1") { Markdown = markdown }, new Note(_room.Bo, "note/1"));

        await _room.RoundAsync();

        var letters = await _room.OutboxAsync();
        Assert.Equal([(MailState.Held, reason), (MailState.Sent, "")], letters.Select(mail => (mail.State, mail.Reason)));
    }

    [Fact]
    public async Task Drafts_and_held_letters_stay_where_they_are()
    {
        await _room.PostAsync(new Note(_room.Amina, "note/1") { Waits = true });

        var (claimed, _) = await _room.RoundAsync();

        Assert.Equal((0, MailState.Draft), (claimed, (await _room.OnlyAsync()).State));
    }

    [Fact]
    public async Task A_portal_that_stops_gives_back_what_it_has_not_sent()
    {
        await _room.PostAsync(new Note(_room.Amina, "note/1"), new Note(_room.Amina, "note/2"));
        using var stopping = new CancellationTokenSource();
        var postman = new StoppingPostman(stopping);

        await _room.RoundAsync(postman, stopping.Token);

        var letters = await _room.OutboxAsync();
        Assert.Equal([MailState.Sent, MailState.Queued], letters.Select(mail => mail.State));
        Assert.Equal((0, (Guid?)null), (letters[1].UncertainRounds, letters[1].LeaseToken));
    }

    private Task ChooseAsync(CommunicationKind kind, Frequency frequency) => _room.ChangeAsync(async db =>
    {
        var amina = await db.Members.SingleAsync(member => member.Id == _room.Amina.Id);
        amina.Choose(kind, frequency, "test", "", TestDatabase.Morning);
        if (frequency != Frequency.Off)
            _room.Amina.Choose(kind, frequency, "test", "", TestDatabase.Morning);
    });
}
