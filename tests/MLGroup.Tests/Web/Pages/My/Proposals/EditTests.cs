using System.Net;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>Writing a proposal by forms alone, as in a browser without script.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private const string Amina = "amina.okafor@nbs.example";
    private const string Chen = "chen.yulan@statcan.example";

    private Portal _portal = null!;
    private Reader _amina = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync(sample: true);
        _amina = await _portal.AsAsync(Amina);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_draft_keeps_a_title_alone()
    {
        var form = await NewAsync();

        var saved = await form.SubmitAsync("Save draft", ("Form.Title", "Cloud-free mosaics"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Saved 10:00", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Cloud-free mosaics", saved.Value("Form.Title"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[pay](http://x)")]
    [InlineData("=1+1")]
    [InlineData("مؤشر أسعار المستهلك")]
    [InlineData("Żółć 日本 e\u0301")]
    public async Task Awkward_text_is_kept_and_shown_as_plain_text(string title)
    {
        var form = await NewAsync();

        var saved = await form.SubmitAsync("Save draft", ("Form.Title", title), ("Form.WhatAndWhy", title));
        var check = await _amina.OpenAsync(saved.Address.Replace("/edit", "/check", StringComparison.Ordinal));

        Assert.Equal(title.Normalize(), saved.Value("Form.Title"));
        Assert.Equal(2, check.Document.QuerySelectorAll(".govuk-summary-list__value .ml-kept").Count(value => value.TextContent.Trim() == title.Normalize()));
        Assert.Null(check.Document.QuerySelector("main script, main a[href='http://x']"));
    }

    [Theory]
    [InlineData("a\0b", "The text holds a character that cannot be stored.")]
    [InlineData("a\u202Eb", "The text holds a hidden character that changes the direction of writing.")]
    public async Task A_hidden_character_is_refused_and_made_visible(string title, string sentence)
    {
        var form = await NewAsync();

        var refused = await form.SubmitAsync("Save draft", ("Form.Title", title), ("Form.UseToOthers", "Everyone codes text."));
        var again = await _amina.OpenAsync(form.Address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("a\uFFFDb", refused.Value("Form.Title"));
        Assert.Equal("Everyone codes text.", again.Value("Form.UseToOthers"));
    }

    [Theory]
    [InlineData("Form.Title", 301, "“Title” can have at most 300 characters. Shorten it.")]
    [InlineData("Form.WhatAndWhy", 20_001, "“What do you want to do, and why?” can have at most 20000 characters. Shorten it.")]
    public async Task A_text_that_is_too_long_is_shown_again_and_the_rest_is_saved(string field, int length, string sentence)
    {
        var form = await NewAsync();
        var typed = new string('x', length);

        var refused = await form.SubmitAsync("Save draft", (field, typed), ("Form.UseToOthers", "Everyone codes text."));
        var again = await _amina.OpenAsync(form.Address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal(typed, refused.Value(field));
        Assert.Equal("Everyone codes text.", again.Value("Form.UseToOthers"));
    }

    [Fact]
    public async Task Two_writers_on_two_fields_both_stand()
    {
        var (id, chen) = await TogetherAsync();
        var hers = await _amina.OpenAsync($"/my/proposals/{id}/edit");
        var his = await chen.OpenAsync($"/my/proposals/{id}/edit");

        await hers.SubmitAsync("Save draft", ("Form.Title", "Hers"));
        var saved = await his.SubmitAsync("Save draft", ("Form.UseToOthers", "His"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(("Hers", "His"), (saved.Value("Form.Title"), saved.Value("Form.UseToOthers")));
    }

    [Fact]
    public async Task Two_writers_on_one_field_see_both_texts()
    {
        var (id, chen) = await TogetherAsync();
        var hers = await _amina.OpenAsync($"/my/proposals/{id}/edit");
        var his = await chen.OpenAsync($"/my/proposals/{id}/edit");

        await hers.SubmitAsync("Save draft", ("Form.Title", "Hers"));
        var both = await his.SubmitAsync("Save draft", ("Form.Title", "His"), ("Form.UseToOthers", "His too"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Equal(["Amina Okafor changed “Title” too. Both texts are below: make one of them and save."], both.Errors);
        Assert.Equal("His", both.Value("Form.Title"));
        Assert.Contains("Hers", both.Text, StringComparison.Ordinal);
        var settled = await both.SubmitAsync("Save draft", ("Form.Title", "Hers and his"));
        Assert.Equal(("Hers and his", "His too"), (settled.Value("Form.Title"), settled.Value("Form.UseToOthers")));
    }

    [Fact]
    public async Task After_the_deadline_the_text_can_be_read_and_not_changed()
    {
        var form = await NewAsync();
        await form.SubmitAsync("Save draft", ("Form.Title", "Too late"));
        await _portal.CloseCallAsync();

        var refused = await form.SubmitAsync("Save draft", ("Form.Title", "Later still"));
        var kept = await _amina.OpenAsync(form.Address);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["The call for 2027 closed on 2 November 2026, 08:00 (London)."], refused.Errors);
        Assert.Equal(("Later still", "Too late"), (Title(refused), Title(kept)));
        Assert.Contains("The call closed on 2 November 2026, 09:00 (Lagos).", kept.Text, StringComparison.Ordinal);
        Assert.Null(kept.Document.QuerySelector("[name='Form.Title'], [data-autosave]"));
    }

    [Fact]
    public async Task A_stranger_does_not_learn_that_a_draft_exists()
    {
        var form = await NewAsync();
        var stranger = await _portal.AsAsync("gulsah.caglayan@turkstat.example");

        var hidden = await stranger.OpenAsync(form.Address);
        var missing = await stranger.OpenAsync("/my/proposals/999999/edit");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, missing.Status));
        Assert.Equal(missing.Text, hidden.Text);
    }

    private static string Title(Sheet closed) => closed.Document.QuerySelector(".govuk-summary-list__value .ml-kept")!.TextContent;

    private async Task<Sheet> NewAsync() => await (await _amina.OpenAsync("/my/proposals/new")).SubmitAsync("Start your proposal");

    private async Task<(int Id, Reader Chen)> TogetherAsync()
    {
        var form = await NewAsync();
        var id = int.Parse(form.Address.Split('/')[^2], null);
        var chen = await _portal.AsAsync(Chen);
        await (await _amina.OpenAsync($"/my/proposals/{id}/team")).SubmitAsync("Send the invitation", ("Form.Address", Chen));
        await (await chen.OpenAsync($"/my/proposals/{id}/invitation")).SubmitAsync("Accept");
        return (id, chen);
    }
}
