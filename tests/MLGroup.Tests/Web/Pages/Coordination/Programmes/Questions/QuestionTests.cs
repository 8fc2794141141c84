using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes.Questions;

public sealed class QuestionTests : IAsyncLifetime
{
    private const string Address = "/coordination/programmes/2027/call/questions";

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.WithProgrammeAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_coordinator_asks_a_question_and_a_member_finds_it_in_the_call_and_on_the_form()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/new");

        await form.SubmitAsync("Add the question", ("Form.Wording", "For whom is it?"), ("Form.Kind", "Choice"),
            ("Form.Choices", "Beginners\r\n Experts \r\n"), ("Form.ActivityKinds", "training"), ("Form.Need", "Now"));

        var amina = await _desk.Portal.AsAsync(_desk.People.Amina);
        var draft = await (await amina.OpenAsync("/my/proposals/new")).SubmitAsync("Start your proposal");
        Assert.Contains("For whom is it? – only for Training", (await _desk.Portal.Visitor().OpenAsync("/calls/2027")).Text, StringComparison.Ordinal);
        Assert.Equal(["Beginners", "Experts"], draft.Document.QuerySelectorAll("[name='Form.Answers[1]']").Select(box => box.GetAttribute("value")));
        Assert.Equal(new Question(1, "For whom is it?", QuestionKind.Choice) { Choices = "Beginners\nExperts", ActivityKinds = "training", Need = Need.Now }, await StoredAsync());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_shown_again_with_all_that_was_typed()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/new");

        var refused = await form.SubmitAsync("Add the question", ("Form.Wording", "Which one?"), ("Form.Kind", "Choice"), ("Form.Choices", "Only this"));

        Assert.Equal((HttpStatusCode.BadRequest, "Which one?", "Only this"), (refused.Status, refused.Value("Form.Wording"), refused.Value("Form.Choices")));
        Assert.Equal(["Enter at least two different answers to choose from, each on a line of its own."], refused.Errors);
    }

    [Theory]
    [InlineData("Form.Wording", "", "Enter the question.")]
    [InlineData("Form.Kind", "", "Choose what the answer is.")]
    [InlineData("Form.MostWords", "many", "Enter the most words, from 1 to 2,000, or leave it empty.")]
    [InlineData("Form.Least", "1.5", "Enter a whole number, or leave it empty.")]
    [InlineData("Form.ActivityKinds", "juggling", "Choose kinds of activity from the list.")]
    public async Task Each_field_says_what_to_do(string field, string typed, string sentence)
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/new");

        var refused = await form.SubmitAsync("Add the question", [(field, typed), ("Form.Wording", "Why?"), ("Form.Kind", "Text")]);

        Assert.Equal([sentence], refused.Errors);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_sees_what_is_stored()
    {
        await AskAsync("Why?");
        var (mine, theirs) = (await _desk.Dina.OpenAsync($"{Address}/1"), await _desk.Dina.OpenAsync($"{Address}/1"));
        await theirs.SubmitAsync("Save", ("Form.Wording", "Why now?"));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Wording", "Why here?"));

        Assert.Equal((HttpStatusCode.Conflict, "Why here?"), (overtaken.Status, overtaken.Value("Form.Wording")));
        Assert.Contains("Why now?", overtaken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_asked_no_more_and_again()
    {
        await AskAsync("Why?");

        var stopped = await (await _desk.Dina.OpenAsync(Address)).SubmitAsync("Stop asking");
        var again = await stopped.SubmitAsync("Ask again");

        Assert.Contains("Not asked", stopped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not asked", again.Text, StringComparison.Ordinal);
        Assert.True((await StoredAsync()).IsAsked);
    }

    [Fact]
    public async Task Buttons_change_the_order()
    {
        await AskAsync("First?", "Second?");

        var moved = await (await _desk.Dina.OpenAsync(Address)).SubmitAsync("Down");

        Assert.Equal(["Second?", "First?"], moved.Document.QuerySelectorAll("td[data-label=Question] a").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("/9")]
    [InlineData("/nine")]
    public async Task A_question_that_is_not_there_is_not_found(string end) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.Dina.OpenAsync(Address + end)).Status);

    [Fact]
    public async Task The_call_can_be_read_as_a_member_before_it_is_saved()
    {
        var form = await _desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        var preview = await form.SubmitAsync("Preview as a member", ("Form.Text", "## New words"), ("Form.WhatAndWhyWords", "250"));

        Assert.Equal("New words", preview.Document.QuerySelector("main .ml-markdown :is(h2, h3, h4)")?.TextContent);
        Assert.Equal(("## New words", "250"), (preview.Value("Form.Text"), preview.Value("Form.WhatAndWhyWords")));
        await using var db = _desk.Portal.Open();
        Assert.Equal("Tell us what to work on.", (await db.Calls.SingleAsync()).Text);
    }

    private async Task AskAsync(params string[] wordings)
    {
        await using var db = _desk.Portal.Open();
        var call = await db.Calls.SingleAsync();
        foreach (var wording in wordings)
            call.Ask(new Question(0, wording, QuestionKind.Text));
        await db.SaveChangesAsync();
    }

    private async Task<Question> StoredAsync()
    {
        await using var db = _desk.Portal.Open();
        return Assert.Single((await db.Calls.SingleAsync()).Questions);
    }
}
