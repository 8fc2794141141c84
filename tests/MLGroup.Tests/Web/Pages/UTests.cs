using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail;

namespace MLGroup.Tests.Web.Pages;

public sealed class UTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        _people.Amina.Choose(CommunicationKind.Newsletter, Frequency.Now, "test", "", _portal.Now);
        await _portal.Database.AddAsync(_people.All);
        var token = await _portal.Services.GetRequiredService<Secrets>().TokenAsync(Secret.Preferences, PreferenceId.Of(_people.Amina.Id, CommunicationKind.Newsletter));
        _address = $"/u/{token}";
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_reader_stops_a_kind_and_takes_it_back_without_signing_in()
    {
        var page = await _portal.Visitor().OpenAsync(_address);
        var stopped = await page.SubmitAsync("Stop sending me this");
        var back = await stopped.SubmitAsync("Send it to me again");

        Assert.Contains("You get this.", page.Text, StringComparison.Ordinal);
        Assert.Contains("You do not get this.", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("You get this.", back.Text, StringComparison.Ordinal);
        Assert.Equal(_address, back.Address);
        Assert.Equal(Frequency.Now, (await AminaAsync()).FrequencyOf(CommunicationKind.Newsletter));
    }

    [Fact]
    public async Task All_kinds_can_be_chosen_from_the_same_link()
    {
        var page = await _portal.Visitor().OpenAsync(_address);

        var saved = await page.SubmitAsync("Save preferences", ("Form.Choices[Meetings]", "Now"), ("Form.Choices[OwnReminders]", "Off"));

        Assert.Equal("Now", saved.Value("Form.Choices[Meetings]"));
        var amina = await AminaAsync();
        Assert.Equal((Frequency.Now, Frequency.Off, Frequency.Now),
            (amina.FrequencyOf(CommunicationKind.Meetings), amina.FrequencyOf(CommunicationKind.OwnReminders), amina.FrequencyOf(CommunicationKind.Newsletter)));
    }

    [Fact]
    public async Task The_page_does_not_say_whose_link_it_is()
    {
        var page = await _portal.Visitor().OpenAsync(_address);
        using var answer = await _portal.Visitor().GetAsync(_address);

        Assert.DoesNotContain("Amina", page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task The_link_of_somebody_who_left_is_not_found()
    {
        await using (var db = _portal.Open())
        {
            (await db.Members.SingleAsync(member => member.Id == _people.Amina.Id)).Leave(otherCoordinators: 2, _portal.Now);
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().OpenAsync(_address)).Status);
    }

    private async Task<Member> AminaAsync()
    {
        await using var db = _portal.Open();
        return await db.Members.SingleAsync(member => member.Id == _people.Amina.Id);
    }
}
