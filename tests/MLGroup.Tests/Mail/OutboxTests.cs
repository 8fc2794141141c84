using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail;

namespace MLGroup.Tests.Mail;

public sealed class OutboxTests
{
    [Fact]
    public async Task The_same_occasion_is_one_letter_however_often_it_is_posted()
    {
        await using var room = await MailRoom.OpenAsync();

        await room.PostAsync(new Note(room.Amina, "received/1/1"), new Note(room.Amina, "received/1/1") { Words = "Again" });
        await room.PostAsync(new Note(room.Amina, "received/1/1") { Words = "And again" }, new Note(room.Bo, "received/1/1"));

        Assert.Equal([("A note", "amina@nbs.example"), ("A note", "bo@scb.example")],
            (await room.OutboxAsync()).Select(mail => (mail.Subject, mail.Address)));
    }

    [Fact]
    public async Task Nothing_is_posted_to_someone_who_did_not_choose_the_kind()
    {
        await using var room = await MailRoom.OpenAsync();

        await room.PostAsync(new Note(room.Amina, "newsletter/1", CommunicationKind.Newsletter));

        Assert.Empty(await room.OutboxAsync());
    }

    [Fact]
    public async Task A_refused_act_leaves_no_letter()
    {
        await using var room = await MailRoom.OpenAsync();
        await using var scope = room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        await scope.ServiceProvider.GetRequiredService<Outbox>().PostAsync(new Note(room.Amina, "received/1/1"));
        db.Members.Add(new Member("Another Amina", "AMINA@nbs.example", new Organisation("UNECE", "", OrganisationKind.InternationalOrganisation, null), "Etc/UTC", TestDatabase.Morning));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Empty(await room.OutboxAsync());
    }

    [Fact]
    public async Task A_letter_may_speak_of_an_id_that_its_act_gives()
    {
        await using var room = await MailRoom.OpenAsync();
        var chen = new Member("Chen", "chen@stat.example", new Organisation("UNSD", "", OrganisationKind.InternationalOrganisation, null), "Etc/UTC", TestDatabase.Morning);
        await using var scope = room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();

        db.Members.Add(chen);
        await scope.ServiceProvider.GetRequiredService<Outbox>().PostAsync(new Note(chen, "welcome"));
        await db.SaveChangesAsync();

        Assert.Equal(chen.Id, (await room.OnlyAsync()).MemberId);
    }

    [Fact]
    public async Task The_drafts_of_an_occasion_are_released_together_with_the_act()
    {
        await using var room = await MailRoom.OpenAsync();
        await room.PostAsync(
            new Note(room.Amina, "decision/1") { Waits = true }, new Note(room.Bo, "decision/1") { Waits = true }, new Note(room.Bo, "decision/2") { Waits = true });
        await using var scope = room.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<Outbox>().ReleaseAsync("decision/1", TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<PortalContext>().SaveChangesAsync();

        Assert.Equal([MailState.Queued, MailState.Queued, MailState.Draft], (await room.OutboxAsync()).Select(mail => mail.State));
    }

    [Fact]
    public async Task The_drafts_of_a_replaced_decision_never_leave()
    {
        await using var room = await MailRoom.OpenAsync();
        await room.PostAsync(new Note(room.Amina, "decision/1") { Waits = true });
        await using var scope = room.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<Outbox>().DropAsync("decision/1", "A later decision replaced it.", TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<PortalContext>().SaveChangesAsync();

        var mail = await room.OnlyAsync();
        Assert.Equal((MailState.Cancelled, "A later decision replaced it."), (mail.State, mail.Reason));
    }
}
