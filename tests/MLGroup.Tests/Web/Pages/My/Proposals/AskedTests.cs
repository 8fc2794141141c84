using System.Net;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>What its writers meet when coordinators ask them to change some of their answers.</summary>
public sealed class AskedTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;
    private Reader _amina = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        _amina = await _desk.Portal.AsAsync("amina.okafor@nbs.example");
        _address = $"/my/proposals/{await _desk.IdAsync(SampleDesk.Occupations)}";
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Only_the_asked_answers_can_be_typed_and_the_others_are_shown()
    {
        await AskAsync("Title");

        var (idea, details) = (await _amina.OpenAsync($"{_address}/edit"), await _amina.OpenAsync($"{_address}/details"));

        Assert.Equal(["Form.Seen", "Form.Title"], Typed(idea));
        Assert.Equal(["Form.Seen"], Typed(details));
        Assert.Contains("The coordinators ask you to change “Title” by", idea.Text, StringComparison.Ordinal);
        Assert.Contains("What stays as you submitted it What you want to do, and why", idea.Text, StringComparison.Ordinal);
        Assert.Contains("They ask about nothing in this step.", details.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_is_written_submitted_and_compared_for_the_coordinators()
    {
        await AskAsync("Title", "ShareableData");

        await (await _amina.OpenAsync($"{_address}/edit")).SubmitAsync("Save draft", ("Form.Title", "What to do with an occupation coder when the jobs change"));
        await (await _amina.OpenAsync($"{_address}/check")).SubmitAsync("Submit changes");

        var page = await _desk.Inkeri.OpenAsync($"/coordination{_address[3..]}");
        Assert.Equal(["classification changes", "jobs change"], page.Document.QuerySelectorAll("main del, main ins").Skip(2).Select(one => one.ChildNodes[^2].TextContent));
        Assert.Contains("What changed since you asked From version 2 to version 3.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_before_is_told_which_answers_stay()
    {
        await AskAsync("Title");

        var told = await _amina.OpenAsync($"{_address}/edit");
        var (_, fields) = told.Filled("Save draft", ("Form.Title", "New"), ("Form.WhatAndWhy", "Something else."));
        var refused = await told.SendAsync(($"{_address}/edit?handler=Save", fields));

        Assert.Equal((HttpStatusCode.BadRequest, "The coordinators ask for changes of other answers: “What you want to do, and why” stays as you submitted it."),
            (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("New", (await _desk.ProposalAsync("New")).Text.Title);
    }

    [Fact]
    public async Task The_check_page_offers_to_change_the_asked_answers_alone()
    {
        await AskAsync("Title");

        var page = await _amina.OpenAsync($"{_address}/check");

        Assert.Equal(["Change Title"], page.Document.QuerySelectorAll(".govuk-summary-list__actions a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Its_page_says_what_is_asked_and_until_when()
    {
        await AskAsync("Title", "ShareableData");

        var page = await _amina.OpenAsync(_address);

        Assert.Contains("Please send the changes by 12 December 2026, 00:59 (Lagos) About “Title”, “Data that can be shared”. Your other answers stay as you submitted them. Name the data.",
            page.Text, StringComparison.Ordinal);
    }

    private async Task AskAsync(params string[] fields)
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.AskForChanges,
            [("Form.Comment", "Name the data."), ("Form.DueAt", "11 December 2026"), .. fields.Select(field => ("Form.Fields", field))]);
        await _desk.ApplyAsync();
    }

    private static IEnumerable<string> Typed(Sheet sheet) => sheet.Document.QuerySelectorAll("form[data-autosave] [name^='Form.']").Select(control => control.GetAttribute("name")!);
}
