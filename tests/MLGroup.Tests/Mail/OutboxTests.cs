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
}
