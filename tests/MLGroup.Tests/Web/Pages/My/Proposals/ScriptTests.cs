using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>What the form's script sends while one types, and what it is told.</summary>
public sealed class ScriptTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() => _draft = await SharedDraft.StartAsync();

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    [Fact]
    public async Task It_hears_when_it_was_saved_and_goes_on_with_new_marks()
    {
        var form = await _draft.OpenAsync("edit");

        var (status, told) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "One"));
        var (_, again) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Two"), ("Form.Seen", Seen(told)));

        Assert.Equal((HttpStatusCode.OK, "10:00"), (status, told.GetProperty("saved").GetString()));
        Assert.Equal(0, again.GetProperty("problems").GetArrayLength());
        Assert.Equal("Two", (await _draft.StoredAsync()).Text.Title);
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_named_and_the_rest_is_saved_with_new_marks()
    {
        var form = await _draft.OpenAsync("edit");

        var (status, told) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", new string('x', 301)), ("Form.UseToOthers", "Some."));
        var (_, again) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Short"), ("Form.UseToOthers", "All."), ("Form.Seen", Seen(told)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("“Title” can have at most 300 characters. Shorten it.", told.GetProperty("problems")[0].GetProperty("sentence").GetString());
        Assert.Equal(0, again.GetProperty("problems").GetArrayLength());
        Assert.Equal(("Short", "All."), ((await _draft.StoredAsync()).Text.Title, (await _draft.StoredAsync()).Text.UseToOthers));
    }

    [Fact]
    public async Task What_another_writer_changed_comes_along_and_is_not_put_back()
    {
        var (hers, his) = (await _draft.OpenAsync("edit"), await _draft.OpenAsync("edit", _draft.Chen));
        await _draft.SaveAsync(his, _draft.Chen, ("Form.Title", "His"), ("Form.Kind", "training"));

        var (status, told) = await _draft.SaveAsync(hers, _draft.Amina, ("Form.UseToOthers", "Hers"));

        Assert.Equal((HttpStatusCode.OK, "Chen Yulan"), (status, told.GetProperty("by").GetString()));
        Assert.Equal(("His", "training"), (Moved(told, "Title"), Moved(told, "Kind")));
        var text = (await _draft.StoredAsync()).Text;
        Assert.Equal(("His", "training", "Hers"), (text.Title, text.Kind, text.UseToOthers));
    }

    [Fact]
    public async Task Two_texts_of_one_field_are_both_told_in_words()
    {
        var (hers, his) = (await _draft.OpenAsync("edit"), await _draft.OpenAsync("edit", _draft.Chen));
        await _draft.SaveAsync(his, _draft.Chen, ("Form.Kind", "training"));

        var (status, told) = await _draft.SaveAsync(hers, _draft.Amina, ("Form.Kind", "hackathon"), ("Form.Title", "Hers"));

        var theirs = told.GetProperty("theirs").GetProperty("Kind");
        Assert.Equal((HttpStatusCode.Conflict, "training", "Training"), (status, theirs.GetProperty("value").GetString(), theirs.GetProperty("words").GetString()));
        var text = (await _draft.StoredAsync()).Text;
        Assert.Equal(("training", "Hers"), (text.Kind, text.Title));
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_no_other_writers_text()
    {
        var form = await _draft.OpenAsync("edit");
        await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Reading żółć"));

        var (status, _) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Reading on"),
            ("Form.Seen", $"{form.Value("Form.Seen")} Title={Mark("Reading żółć")}"));

        Assert.Equal((HttpStatusCode.OK, "Reading on"), (status, (await _draft.StoredAsync()).Text.Title));
    }

    [Fact]
    public async Task An_older_save_that_comes_late_is_not_put_over_a_newer_one()
    {
        var form = await _draft.OpenAsync("edit");
        await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Reading on and on"), ("Form.Seen", $"{form.Value("Form.Seen")} Title={Mark("Reading on")}"));

        var (status, _) = await _draft.SaveAsync(form, _draft.Amina, ("Form.Title", "Reading on"));

        Assert.Equal((HttpStatusCode.Conflict, "Reading on and on"), (status, (await _draft.StoredAsync()).Text.Title));
    }

    [Fact]
    public async Task Signed_out_or_too_late_it_hears_so()
    {
        var form = await _draft.OpenAsync("edit");
        var (address, fields) = form.Filled("Save draft", ("Form.Title", "Too late"));
        await _draft.Portal.CloseCallAsync();

        var (closed, told) = await SharedDraft.AskAsync(_draft.Amina, address, fields);
        var (signedOut, _) = await SharedDraft.AskAsync(_draft.Portal.Visitor(), address, fields);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized), (closed, signedOut));
        Assert.Equal("The call for 2027 closed on 2 November 2026, 08:00 (London).", told.GetProperty("problems")[0].GetProperty("sentence").GetString());
    }

    private static string Seen(JsonElement told) => told.GetProperty("seen").GetString()!;

    private static string? Moved(JsonElement told, string field) => told.GetProperty("moved").GetProperty(field).GetString();

    // As assets/js/form/marks.js makes it.
    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
