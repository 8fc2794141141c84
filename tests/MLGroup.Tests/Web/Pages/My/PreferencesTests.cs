using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Web.Pages.My;

public sealed class PreferencesTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private Reader _amina = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        await _portal.Database.AddAsync(_people.All);
        _amina = await _portal.AsAsync(_people.Amina);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_choice_of_the_first_release_that_is_offered_no_more_reads_as_no()
    {
        await using (var db = _portal.Open())
            await db.Set<Preference>().Where(preference => preference.Kind == CommunicationKind.OwnReminders)
                .ExecuteUpdateAsync(set => set.SetProperty(preference => preference.Frequency, Frequency.Weekly));

        var page = await _amina.OpenAsync("/my/preferences");

        Assert.Equal("Off", page.Value("Form.Choices[OwnReminders]"));
    }

    [Fact]
    public async Task Every_kind_stands_on_the_page_and_what_is_always_sent_cannot_be_chosen()
    {
        var page = await _amina.OpenAsync("/my/preferences");

        Assert.All(KindFacts.All, facts => Assert.Contains(facts.Description, page.Text, StringComparison.Ordinal));
        Assert.Equal(KindFacts.Switchable.Select(facts => $"Form.Choices[{facts.Kind}]"),
            page.Document.QuerySelectorAll("select").Select(select => select.GetAttribute("name")));
        Assert.Equal(("Now", "Off"), (page.Value("Form.Choices[OwnReminders]"), page.Value("Form.Choices[Newsletter]")));
    }

    [Fact]
    public async Task A_choice_is_saved_and_stands_in_the_history_with_its_time()
    {
        var page = await _amina.OpenAsync("/my/preferences");

        var saved = await page.SubmitAsync("Save preferences", ("Form.Choices[Newsletter]", "Now"));

        Assert.Equal("Now", saved.Value("Form.Choices[Newsletter]"));
        Assert.Contains("2 November 2026, 10:00 (Lagos)Newsletter: Yes (chosen on this page)", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Reminders of your own work: Yes (set when you joined)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_button_stops_all_that_can_be_stopped()
    {
        var page = await _amina.OpenAsync("/my/preferences");
        page = await page.SubmitAsync("Save preferences", ("Form.Choices[Newsletter]", "Now"), ("Form.Choices[Meetings]", "Now"));

        var stopped = await page.SubmitAsync("Stop all that can be stopped");

        Assert.All(KindFacts.Switchable, facts => Assert.Equal("Off", stopped.Value($"Form.Choices[{facts.Kind}]")));
    }

    [Fact]
    public async Task A_choice_that_does_not_exist_is_refused_and_the_others_are_kept_on_the_page()
    {
        var page = await _amina.OpenAsync("/my/preferences");

        var refused = await page.SubmitAsync("Save preferences", ("Form.Choices[OwnReminders]", "Weekly"), ("Form.Choices[Newsletter]", "Now"));
        var again = await _amina.OpenAsync("/my/preferences");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["“Reminders of your own work” comes at once or not at all."], refused.Errors.Distinct());
        Assert.Equal(("Now", "Off"), (refused.Value("Form.Choices[Newsletter]"), again.Value("Form.Choices[Newsletter]")));
    }
}
