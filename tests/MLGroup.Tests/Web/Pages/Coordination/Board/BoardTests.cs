using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.Coordination.Board;

public sealed class BoardTests : IAsyncLifetime
{
    private const string Move = "Move", Undo = "Undo my last change";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_columns_are_those_of_the_programme_with_what_is_not_grouped_first()
    {
        var board = await OpenAsync();

        Assert.Equal(["Not grouped", "Web-scraped data", "Text classification", "Imagery", "Quality of training data", "IT infrastructure", "Model retraining",
            "Training", "Berths from ship signals", "Occupation recoding", "Crop area"], board.Document.QuerySelectorAll("[data-column] h2").Select(head => head.TextContent));
        Assert.Contains(SampleDesk.Checklist, Column(board, "Not grouped"));
        Assert.Contains(SampleDesk.Receipts, Column(board, "Text classification"));
        Assert.DoesNotContain(board.Document.QuerySelectorAll("[data-card] a").Select(link => link.TextContent), title => title is SampleDesk.Withdrawn or SampleDesk.Unfinished);
    }

    [Fact]
    public async Task A_card_says_what_it_is_whose_and_who_looks_after_it()
    {
        var sheet = await _desk.OpenAsync(SampleDesk.Receipts);
        await sheet.SubmitAsync("Save", ("Form.LookedAfterById", await KeeperAsync()));

        var card = (await OpenAsync()).Document.QuerySelector($"#card-{await _desk.IdAsync(SampleDesk.Receipts)}")!;

        var text = string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("TurkStat, GUS · Lead a research project · Operationalisation", text, StringComparison.Ordinal);
        Assert.Contains("looked after by Inkeri Vainionpää-Roche", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_cards_are_moved_together_and_back_without_script()
    {
        var board = await OpenAsync();

        var moved = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Checklist), Tick(board, SampleDesk.Receipts), ("Form.To", await StrandAsync("Training"))]);

        Assert.Contains("2 proposals are in “Training” now.", moved.Text, StringComparison.Ordinal);
        Assert.Equal([SampleDesk.Checklist, SampleDesk.Receipts], Column(moved, "Training"));
        var undone = await moved.SubmitAsync(Undo);
        Assert.Contains("Undone: 2 proposals are back where they were.", undone.Text, StringComparison.Ordinal);
        Assert.Equal(Column(board, "Text classification"), Column(undone, "Text classification"));
        Assert.Equal(Column(board, "Not grouped"), Column(undone, "Not grouped"));
        Assert.Empty(Column(undone, "Training"));
    }

    [Fact]
    public async Task Undoing_goes_back_move_by_move()
    {
        var board = await OpenAsync();
        board = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Checklist), ("Form.To", await StrandAsync("Training"))]);
        board = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Checklist), ("Form.To", await StrandAsync("Imagery"))]);

        board = await board.SubmitAsync(Undo);
        Assert.Equal([SampleDesk.Checklist], Column(board, "Training"));
        board = await board.SubmitAsync(Undo);
        Assert.Contains(SampleDesk.Checklist, Column(board, "Not grouped"));
        Assert.Equal("There is nothing of yours to undo.", Assert.Single((await board.SubmitAsync(Undo)).Errors));
    }

    [Fact]
    public async Task What_another_coordinator_moved_meanwhile_is_told_and_the_ticks_stay()
    {
        var (mine, theirs) = (await OpenAsync(), await OpenAsync(_desk.Bo));
        await theirs.SubmitAsync(Move, [Tick(theirs, SampleDesk.Receipts), ("Form.To", await StrandAsync("Imagery"))]);

        var told = await mine.SubmitAsync(Move, [Tick(mine, SampleDesk.Receipts), Tick(mine, SampleDesk.Checklist), ("Form.To", await StrandAsync("Training"))]);

        Assert.Equal((HttpStatusCode.Conflict, $"“{SampleDesk.Receipts}” was moved to “Imagery” a moment ago. Look at it and move it again."),
            (told.Status, Assert.Single(told.Errors)));
        Assert.Empty(Column(told, "Training"));
        Assert.Equal(2, told.Document.QuerySelectorAll("[data-card] input[checked]").Length);
    }

    [Fact]
    public async Task Nobody_undoes_what_another_moved_on()
    {
        var mine = await OpenAsync();
        mine = await mine.SubmitAsync(Move, [Tick(mine, SampleDesk.Checklist), ("Form.To", await StrandAsync("Training"))]);
        var theirs = await OpenAsync(_desk.Bo);
        await theirs.SubmitAsync(Move, [Tick(theirs, SampleDesk.Checklist), ("Form.To", await StrandAsync("Imagery"))]);

        var told = await mine.SubmitAsync(Undo);

        Assert.Equal((HttpStatusCode.Conflict, $"“{SampleDesk.Checklist}” was moved again since, so nothing is undone."), (told.Status, Assert.Single(told.Errors)));
        Assert.Equal([SampleDesk.Checklist], Column(told, "Imagery")[^1..]);
    }

    [Theory]
    [InlineData("choose", "Choose a theme or squad from the list.")]
    [InlineData("999999", "Choose a theme or squad from the list.")]
    public async Task A_column_that_is_not_there_is_refused(string to, string sentence)
    {
        var board = await OpenAsync();

        var refused = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Checklist), ("Form.To", to)]);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData()]
    [InlineData("none of them")]
    [InlineData("12:x")]
    [InlineData("99999999999:1")]
    public async Task Without_a_card_nothing_moves(params string[] cards)
    {
        var board = await OpenAsync();

        var refused = await board.SubmitAsync(Move, [.. cards.Select(card => ("Form.Cards", card)), ("Form.To", await StrandAsync("Training"))]);

        Assert.Equal((HttpStatusCode.BadRequest, "Choose at least one proposal."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task What_is_not_handed_in_has_no_place_on_the_board()
    {
        var board = await OpenAsync();

        var refused = await board.SubmitAsync(Move, ("Form.Cards", $"{await _desk.IdAsync(SampleDesk.Unfinished)}:-1"), ("Form.To", await StrandAsync("Training")));

        Assert.Equal("Only a submitted proposal can be placed.", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task A_query_leaves_cards_out_and_says_of_how_many()
    {
        var board = await _desk.Inkeri.OpenAsync("/coordination/board?q=receipts");

        Assert.Equal([SampleDesk.Receipts], board.Document.QuerySelectorAll("[data-card] a").Select(link => link.TextContent));
        Assert.Contains("1 of 3 proposals", board.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_begins_with_the_ticked_cards_and_is_undone_with_them()
    {
        var board = await OpenAsync();
        var form = await board.SubmitAsync("New theme or squad with them", Tick(board, SampleDesk.Checklist), Tick(board, SampleDesk.Receipts));
        Assert.Contains("It begins with these 2 proposals:", form.Text, StringComparison.Ordinal);

        var begun = await form.SubmitAsync("Begin it", ("Form.Name", "Ethics and law"), ("Form.Kind", "Squad"));

        Assert.Contains("Squad “Ethics and law” is new. 2 proposals are in “Ethics and law” now.", begun.Text, StringComparison.Ordinal);
        Assert.Equal(new HashSet<string> { SampleDesk.Checklist, SampleDesk.Receipts }, [.. Column(begun, "Ethics and law")]);
        var undone = await begun.SubmitAsync(Undo);
        Assert.DoesNotContain("Ethics and law", undone.Document.QuerySelectorAll("[data-column] h2").Select(head => head.TextContent));
        Assert.Equal(Column(board, "Text classification"), Column(undone, "Text classification"));
    }

    [Theory]
    [InlineData("", "Theme", "Enter a name.")]
    [InlineData("Imagery", "Theme", "There is a theme or squad called “Imagery” already.")]
    [InlineData("Ethics", "Club", "Choose theme or squad.")]
    public async Task A_theme_that_cannot_begin_keeps_the_cards_and_what_was_typed(string name, string kind, string sentence)
    {
        var board = await OpenAsync();
        var form = await board.SubmitAsync("New theme or squad with them", Tick(board, SampleDesk.Checklist));

        var refused = await form.SubmitAsync("Begin it", ("Form.Name", name), ("Form.Kind", kind), ("Form.Aim", "To be careful."));

        Assert.Equal((HttpStatusCode.BadRequest, sentence, "To be careful."), (refused.Status, Assert.Single(refused.Errors), refused.Value("Form.Aim")));
        Assert.Contains(SampleDesk.Checklist, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_needs_a_card_to_begin_with()
    {
        var board = await OpenAsync();

        var form = await board.SubmitAsync("New theme or squad with them");

        Assert.Contains("No proposal is chosen", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_told_what_moved_for_four_statements_in_all()
    {
        var board = await OpenAsync();
        var (id, strand) = (await _desk.IdAsync(SampleDesk.Receipts), await StrandAsync("Training"));
        var seen = board.Document.QuerySelector($"#card-{id}")!.GetAttribute("data-seen");
        using var statements = Statements.Of(_desk.Portal.Database);

        using var answer = await AskAsync(board, "Move", ("Form.Cards", $"{id}:{seen}"), ("Form.To", strand), ("Form.Before", ""));

        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"“{SampleDesk.Receipts}” is in “Training” now.", told.RootElement.GetProperty("words").GetString());
        Assert.Equal(int.Parse(seen!, null) + 1, told.RootElement.GetProperty("seen").GetProperty($"{id}").GetInt32());
        // SQLite is asked for each row that is written, PostgreSQL for all of them at once.
        var most = _desk.Portal.Database.Provider == "PostgreSql" ? 4 : 5;
        Assert.True(statements.Asked.Count <= most, string.Join("\n---\n", statements.Asked));
    }

    [Fact]
    public async Task A_script_that_is_refused_gets_the_sentence_alone()
    {
        var board = await OpenAsync();
        var id = await _desk.IdAsync(SampleDesk.Receipts);

        using var answer = await AskAsync(board, "Move", ("Form.Cards", $"{id}:77"), ("Form.To", await StrandAsync("Training")));

        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal($"“{SampleDesk.Receipts}” was moved to “Text classification” a moment ago. Look at it and move it again.",
            told.RootElement.GetProperty("problems")[0].GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task The_same_undo_sent_twice_undoes_one_act()
    {
        var board = await OpenAsync();
        foreach (var (title, to) in new[] { (SampleDesk.Receipts, "Training"), (SampleDesk.Checklist, "Training") })
            board = await board.SubmitAsync(Move, [Tick(board, title), ("Form.To", await StrandAsync(to))]);
        var key = ("__key", $"{Guid.NewGuid():N}");

        using var first = await AskAsync(board, "Undo", key);
        using var second = await AskAsync(board, "Undo", key);
        await using var db = _desk.Portal.Open();
        var afterTwo = await db.BoardActs.CountAsync(act => act.UndoneAt != null, TestContext.Current.CancellationToken);
        using var another = await AskAsync(board, "Undo", ("__key", $"{Guid.NewGuid():N}"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, another.StatusCode));
        Assert.Equal(1, afterTwo);
        Assert.Equal(2, await db.BoardActs.CountAsync(act => act.UndoneAt != null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_script_a_card_is_put_before_another()
    {
        var board = await OpenAsync();
        var training = await StrandAsync("Training");
        board = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Receipts), ("Form.To", training)]);
        Assert.Contains(SampleDesk.Receipts, board.Document.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);

        board = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Checklist), ("Form.To", training), ("Form.Before", $"{await _desk.IdAsync(SampleDesk.Receipts)}")]);

        var titles = board.Document.QuerySelectorAll($"[data-column='{training}'] [data-card] a").Select(link => link.TextContent).ToList();
        Assert.Equal(titles.IndexOf(SampleDesk.Receipts) - 1, titles.IndexOf(SampleDesk.Checklist));
    }

    [Fact]
    public async Task Of_two_who_place_the_same_card_at_once_one_is_told_that_the_other_moved_it()
    {
        var board = await OpenAsync();
        var id = await _desk.IdAsync(SampleDesk.Checklist);
        var (training, imagery) = (await StrandAsync("Training"), await StrandAsync("Imagery"));

        var answers = await Task.WhenAll(new[] { training, imagery }.Select(to => AskAsync(board, "Move", ("Form.Cards", $"{id}:{SeenCard.Nowhere}"), ("Form.To", to), ("Form.Before", ""))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var refused = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("moved", refused, StringComparison.Ordinal);
        Assert.Contains("a moment ago", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mark_changes_with_every_move_also_there_and_back()
    {
        var board = await OpenAsync();
        var marks = new List<string> { board.Document.QuerySelector("[data-board]")!.GetAttribute("data-board")!, await MarkAsync(board) };

        var moved = await board.SubmitAsync(Move, [Tick(board, SampleDesk.Receipts), ("Form.To", await StrandAsync("Training"))]);
        marks.Add(await MarkAsync(board));
        await moved.SubmitAsync(Undo);
        marks.Add(await MarkAsync(board));

        Assert.Equal(marks[0], marks[1]);
        Assert.Equal(3, marks.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_portal_says_what_to_do_first()
    {
        await using var desk = await Desk.SetAsync();

        var board = await desk.Dina.OpenAsync("/coordination/board");

        Assert.Contains("No programme yet", board.Text, StringComparison.Ordinal);
    }

    private Task<Sheet> OpenAsync(Reader? reader = null) => (reader ?? _desk.Inkeri).OpenAsync("/coordination/board");

    private async Task<string> MarkAsync(Sheet board)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, board.Document.QuerySelector("[data-board]")!.GetAttribute("data-mark"));
        request.Headers.Add("Accept", "application/json");
        using var answer = await _desk.Inkeri.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return told.RootElement.GetProperty("mark").GetString()!;
    }

    private async Task<HttpResponseMessage> AskAsync(Sheet board, string handler, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/coordination/board?handler={handler}");
        request.Headers.Add("Accept", "application/json");
        request.Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", board.Value("__RequestVerificationToken"))]);
        return await _desk.Inkeri.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static (string, string) Tick(Sheet board, string title)
    {
        var card = board.Document.QuerySelectorAll("[data-card]").Single(one => one.QuerySelector("a")!.TextContent == title);
        return ("Form.Cards", card.QuerySelector("input")!.GetAttribute("value")!);
    }

    private static List<string> Column(Sheet board, string name) =>
        [.. board.Document.QuerySelectorAll("[data-column]").Single(column => column.QuerySelector("h2")!.TextContent == name)
            .QuerySelectorAll("[data-card] a").Select(link => link.TextContent)];

    private async Task<string> StrandAsync(string name)
    {
        await using var db = _desk.Portal.Open();
        return (await db.Strands.Where(strand => strand.Name == name).Select(strand => strand.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string> KeeperAsync()
    {
        await using var db = _desk.Portal.Open();
        return (await db.Members.Where(member => member.Name == "Inkeri Vainionpää-Roche").Select(member => member.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture);
    }
}
