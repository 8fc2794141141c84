using System.Net;
using System.Text;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>What no browser sends by itself, and what nobody should type: refused with a sentence, and the rest is kept.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() => _draft = await SharedDraft.StartAsync();

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    public static TheoryData<string, string, int> Caps()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var field in ProposalField.All.Where(field => field.Name is not (nameof(ProposalText.WouldLeadStrand)
            or nameof(ProposalText.OpenToMerging) or nameof(ProposalText.ShowToMembers))))
            data.Add(field.Step == FormStep.Idea ? "edit" : "details", field.Name, field.MaxLength);
        data.Add("details", "Answers[4]", 5_000);
        return data;
    }

    [Theory]
    [MemberData(nameof(Caps))]
    public async Task A_text_beyond_its_cap_is_refused_alone(string step, string field, int cap)
    {
        var form = await _draft.OpenAsync(step);
        var other = step == "edit" ? field == "UseToOthers" ? "Title" : "UseToOthers" : field == "Start" ? "ExpectedOutputs" : "Start";

        var refused = await form.SubmitAsync("Save draft", ($"Form.{field}", new string('x', cap + 1)), ($"Form.{other}", "Kept."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal("Kept.", (await _draft.OpenAsync(step)).Value($"Form.{other}"));
    }

    [Theory]
    [InlineData("edit", "Form.Kind", "grand-prize", "Choose from what is offered under “Kind of activity”.")]
    [InlineData("edit", "Form.Part", "watch", "Choose from what is offered under “Lead or help”.")]
    [InlineData("edit", "Form.Stage", "<script>", "Choose from what is offered under “Stage”.")]
    [InlineData("details", "Form.Supports", "magic", "Choose from what is offered under “What it touches”.")]
    [InlineData("details", "Form.WishedStrand", "no-such-theme", "Choose from what is offered under “Theme or squad wished for”.")]
    [InlineData("details", "Form.PeopleNeeded", "a\u202Eb", "The text holds a hidden character that changes the direction of writing. We show it as \uFFFD: remove it and save again.")]
    [InlineData("details", "Form.Answers[4]", "a\0b", "The text holds a character that cannot be stored. We show it as \uFFFD: remove it and save again.")]
    public async Task What_cannot_be_kept_is_named_and_not_stored(string step, string field, string typed, string sentence)
    {
        var before = (await _draft.StoredAsync()).Text;
        var form = await _draft.OpenAsync(step);

        var refused = await form.SubmitAsync("Save draft", (field, typed));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Equal(before, (await _draft.StoredAsync()).Text);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=1+1")]
    [InlineData("مؤشر أسعار المستهلك")]
    [InlineData("\n\n  two empty lines first")]
    public async Task Awkward_details_are_kept_as_they_were_typed(string typed)
    {
        var form = await _draft.OpenAsync("details");

        var saved = await form.SubmitAsync("Save draft", ("Form.ProblemAndData", typed), ("Form.Answers[4]", typed));

        Assert.Equal((HttpStatusCode.OK, typed, typed), (saved.Status, saved.Value("Form.ProblemAndData"), saved.Value("Form.Answers[4]")));
        Assert.Null(saved.Document.QuerySelector("main script"));
    }

    [Theory]
    [InlineData("Form.HoursAMonth", "a lot", "Enter the hours a month as a whole number, for example 10.")]
    [InlineData("Form.HoursAMonth", "-3", "Enter the hours a month as a whole number, for example 10.")]
    public async Task A_number_that_is_none_is_kept_and_named_at_the_end(string field, string typed, string sentence)
    {
        await (await _draft.OpenAsync("details")).SubmitAsync("Save draft", (field, typed));

        var check = await _draft.OpenAsync("check");
        var refused = await check.SubmitAsync("Submit the proposal");

        Assert.Equal([sentence], refused.Errors);
        Assert.Equal(typed, (await _draft.OpenAsync("details")).Value(field));
    }

    [Fact]
    public async Task Four_supports_are_kept_and_named_at_the_end()
    {
        var form = await _draft.OpenAsync("details");
        var keys = form.Document.QuerySelectorAll("[name='Form.Supports']").Take(4).Select(box => ("Form.Supports", box.GetAttribute("value")!));

        await form.SubmitAsync("Save draft", [.. keys]);
        var refused = await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");

        Assert.Equal(["Choose at most three under “What does it touch?”."], refused.Errors);
        Assert.Equal($"/my/proposals/{_draft.Id}/details#Form_Supports", refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Form.Answers[99]")]
    [InlineData("Form.Answers[-1]")]
    [InlineData("Form.Answers[x]")]
    [InlineData("Form.Answers[0].Key")]
    [InlineData("Form.Nonsense")]
    public async Task An_answer_to_no_question_is_left_out(string field)
    {
        var before = (await _draft.StoredAsync()).Text;
        var form = await _draft.OpenAsync("edit");

        var saved = await form.SubmitAsync("Save draft", (field, "I answer."), ("Form.UseToOthers", "Kept."));

        Assert.Equal((HttpStatusCode.OK, before with { UseToOthers = "Kept." }), (saved.Status, (await _draft.StoredAsync()).Text));
    }

    [Fact]
    public async Task More_fields_than_any_form_has_are_not_read()
    {
        var (address, fields) = (await _draft.OpenAsync("edit")).Filled("Save draft");
        fields.AddRange(Enumerable.Range(0, 1_025).Select(number => KeyValuePair.Create($"Form.Answers[{number}]", "x")));

        using var answer = await PostAsync(address, new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("windows-1252")]
    public async Task Another_charset_than_utf_8_is_refused(string charset)
    {
        var (address, fields) = (await _draft.OpenAsync("edit")).Filled("Save draft");
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(await new FormUrlEncodedContent(fields).ReadAsStringAsync(TestContext.Current.CancellationToken)));
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={charset}");

        using var answer = await PostAsync(address, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("details")]
    public async Task Nobody_else_saves_into_it(string step)
    {
        var stranger = await _draft.Portal.AsAsync(Doors.Stranger);
        var (address, fields) = (await _draft.OpenAsync(step)).Filled("Save draft", ("Form.Title", "Mine now"));
        fields.RemoveAll(field => field.Key == "__RequestVerificationToken");
        fields.Add(new("__RequestVerificationToken", (await stranger.OpenAsync("/my/proposals/new")).Value("__RequestVerificationToken")));

        var answer = await stranger.SendAsync(HttpMethod.Post, address, fields);

        Assert.Equal((HttpStatusCode.NotFound, SharedDraft.Complete), (answer.Status, (await _draft.StoredAsync()).Text));
    }

    private Task<HttpResponseMessage> PostAsync(string address, HttpContent content) =>
        _draft.Amina.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
}
