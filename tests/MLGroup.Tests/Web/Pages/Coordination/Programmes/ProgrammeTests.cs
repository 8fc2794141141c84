using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes;

public sealed class ProgrammeTests
{
    [Fact]
    public async Task A_programme_is_added_with_next_years_number_proposed()
    {
        await using var desk = await Desk.SetAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/new");

        var page = await form.SubmitAsync("Add the programme", ("Form.Name", "ML 2027"));

        Assert.Equal("2027", form.Value("Form.Year"));
        Assert.Equal(("/coordination/programmes/2027", "ML 2027"), (page.Address, page.Title));
        Assert.Equal(7, page.Document.QuerySelectorAll("main .ml-muted").Count(cell => cell.TextContent == "No date yet"));
    }

    [Theory]
    [InlineData("2027", "ML 2027", "There is a programme for 2027 already.")]
    [InlineData("27", "ML 27", "Enter the year with four digits, for example 2027.")]
    [InlineData("1999", "ML 1999", "Enter the year of the programme, for example 2027.")]
    [InlineData("2028", "", "Enter the programme's name, for example ML 2027.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string year, string name, string sentence)
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/new");

        var refused = await form.SubmitAsync("Add the programme", ("Form.Year", year), ("Form.Name", name));

        Assert.Equal((HttpStatusCode.BadRequest, year, name), (refused.Status, refused.Value("Form.Year"), refused.Value("Form.Name")));
        Assert.Equal([sentence], refused.Errors);
    }

    [Fact]
    public async Task A_name_is_changed_and_a_stale_one_refused()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var (mine, theirs) = (await desk.Dina.OpenAsync("/coordination/programmes/2027/name"), await desk.Dina.OpenAsync("/coordination/programmes/2027/name"));
        var saved = await theirs.SubmitAsync("Save", ("Form.Name", "Together 2027"));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Name", "ML '27"));

        Assert.Equal("Together 2027", saved.Title);
        Assert.Equal((HttpStatusCode.Conflict, "ML '27"), (overtaken.Status, overtaken.Value("Form.Name")));
    }

    [Theory]
    [InlineData("/coordination/programmes/2031")]
    [InlineData("/coordination/programmes/2031/dates")]
    [InlineData("/coordination/programmes/2031/call")]
    [InlineData("/coordination/programmes/2031/strands")]
    [InlineData("/coordination/programmes/2027/strands/4711")]
    [InlineData("/coordination/programmes/2027/strands/new/club")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var desk = await Desk.WithProgrammeAsync();

        var answer = await desk.Dina.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_call_is_written_in_Markdown_and_shown_without_harm()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        await form.SubmitAsync("Save",
            ("Form.Text", "# We ask\n**you** <script>alert(1)</script> [here](javascript:x)"), ("Form.Objectives", "Share."), ("Form.GraceMinutes", "45"));
        var again = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        var shown = await desk.Portal.Visitor().OpenAsync("/calls/2027");

        Assert.Equal("We ask", shown.Document.QuerySelector(".ml-markdown h3")!.TextContent);
        Assert.Equal("you <script>alert(1)</script> here", shown.Document.QuerySelector(".ml-markdown p")!.TextContent);
        Assert.Equal(("Share.", "45"), (again.Value("Form.Objectives"), again.Value("Form.GraceMinutes")));
    }

    [Fact]
    public async Task A_weekday_that_does_not_fit_its_date_is_pointed_out_in_the_call()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        var saved = await form.SubmitAsync("Save", ("Form.Text", "The call closes on Wednesday 19 January 2027."));
        var again = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        Assert.Contains("The call is saved.", saved.Text, StringComparison.Ordinal);
        Assert.All([saved, again], page => Assert.Contains("Wednesday 19 January 2027", page.Text, StringComparison.Ordinal));
        Assert.Contains("19 January 2027 is a Tuesday.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1441", "Enter the grace in minutes, from 0 to 1,440.")]
    [InlineData("-1", "Enter the grace in minutes, from 0 to 1,440.")]
    [InlineData("soon", "Enter the grace in minutes, from 0 to 1,440.")]
    public async Task An_impossible_grace_is_refused_and_the_text_stays(string grace, string sentence)
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        var refused = await form.SubmitAsync("Save", ("Form.Text", "Long and dear."), ("Form.GraceMinutes", grace));

        Assert.Equal([sentence], refused.Errors);
        Assert.Equal(("Long and dear.", grace), (refused.Value("Form.Text"), refused.Value("Form.GraceMinutes")));
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_and_kept()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync("/coordination/programmes/2027/call");

        var refused = await form.SubmitAsync("Save", ("Form.Text", new string('x', Call.TextLength + 1)));

        Assert.Equal(["“What the group asks for” can have at most 20000 characters. Shorten it."], refused.Errors);
        Assert.Equal(Call.TextLength + 1, refused.Value("Form.Text").Length);
    }

    [Fact]
    public async Task The_second_of_two_writers_of_a_call_loses_nothing()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var (mine, theirs) = (await desk.Dina.OpenAsync("/coordination/programmes/2027/call"), await desk.Dina.OpenAsync("/coordination/programmes/2027/call"));
        await theirs.SubmitAsync("Save", ("Form.Text", "Theirs."));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Text", "Mine."));

        Assert.Equal((HttpStatusCode.Conflict, "Mine."), (overtaken.Status, overtaken.Value("Form.Text")));
        Assert.Contains("Theirs.", overtaken.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        await using var db = desk.Portal.Open();
        Assert.Equal("Theirs.", (await db.Calls.SingleAsync()).Text);
    }
}
