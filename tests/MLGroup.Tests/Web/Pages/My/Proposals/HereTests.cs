using System.Net;
using System.Text.Json;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>Who else has the form open.</summary>
public sealed class HereTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() => _draft = await SharedDraft.StartAsync();

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    [Fact]
    public async Task Each_writer_hears_of_the_others_and_never_of_themself()
    {
        var alone = await HereAsync(_draft.Amina);
        var second = await HereAsync(_draft.Chen);
        var first = await HereAsync(_draft.Amina);

        Assert.Equal(("", "Amina Okafor", "Chen Yulan"), (alone.Others, second.Others, first.Others));
        Assert.Contains("Also on this page: Chen Yulan.", (await _draft.OpenAsync("edit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_gives_no_sign_of_life_is_closed_after_fifty_seconds()
    {
        await HereAsync(_draft.Chen);

        _draft.Portal.Clock.Advance(Presence.Lasts - TimeSpan.FromSeconds(1));
        var still = await HereAsync(_draft.Amina);
        _draft.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var gone = await HereAsync(_draft.Amina);

        Assert.Equal(("Chen Yulan", ""), (still.Others, gone.Others));
    }

    [Fact]
    public async Task It_says_which_fields_are_no_longer_as_the_form_saw_them()
    {
        var form = await _draft.OpenAsync("edit");
        await (await _draft.OpenAsync("edit", _draft.Chen)).SubmitAsync("Save draft", ("Form.Title", "Another"));

        var told = await HereAsync(_draft.Amina, form.Value("Form.Seen"));

        Assert.Equal("Title", told.Changed);
    }

    [Fact]
    public async Task Nobody_but_the_writers_hears_anything()
    {
        var stranger = await _draft.Portal.AsAsync(Doors.Stranger);

        var token = (await stranger.OpenAsync("/my/proposals/new")).Value("__RequestVerificationToken");
        var (told, _) = await SharedDraft.AskAsync(stranger, _draft.Address("here"), [new("__RequestVerificationToken", token)]);
        var (visitor, _) = await SharedDraft.AskAsync(_draft.Portal.Visitor(), _draft.Address("here"), []);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (told, visitor));
    }

    [Fact]
    public async Task A_sign_of_life_changes_nothing_of_the_proposal_and_takes_few_statements()
    {
        await HereAsync(_draft.Amina);
        var before = (await _draft.StoredAsync()).RowVersion;
        using var statements = Statements.Of(_draft.Portal.Database);
        var token = (await _draft.OpenAsync("edit")).Value("__RequestVerificationToken");
        statements.Forget();

        await SharedDraft.AskAsync(_draft.Amina, _draft.Address("here"), [new("__RequestVerificationToken", token), new("Seen", "Title:0")]);

        Assert.InRange(statements.Asked.Count, 1, 6);
        Assert.Equal(before, (await _draft.StoredAsync()).RowVersion);
        await using var db = _draft.Portal.Open();
        Assert.DoesNotContain(db.AuditEntries, entry => entry.Noun == nameof(Presence));
    }

    private async Task<(string Others, string Changed)> HereAsync(Reader writer, string seen = "")
    {
        var token = (await _draft.OpenAsync("edit", writer)).Value("__RequestVerificationToken");
        var (_, told) = await SharedDraft.AskAsync(writer, _draft.Address("here"), [new("__RequestVerificationToken", token), new("Seen", seen)]);
        return (Texts(told, "others"), Texts(told, "changed"));
    }

    private static string Texts(JsonElement told, string name) => string.Join(", ", told.GetProperty(name).EnumerateArray().Select(text => text.GetString()));
}
