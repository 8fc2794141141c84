using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Grouping;

public sealed class LayoutTests
{
    private readonly SmallGroup _group = new();
    private readonly Layout _layout;
    private readonly Proposal[] _cards;

    public LayoutTests()
    {
        _layout = new Layout(_group.Programme, Layout.Working);
        _cards = [.. Enumerable.Range(0, 4).Select(at => _group.Submitted($"Card {at}"))];
    }

    [Fact]
    public void Cards_come_to_the_end_of_a_column_in_the_order_they_were_chosen()
    {
        Move(_group.Text, null, 0);
        Move(_group.Text, null, 3, 1);

        Assert.Equal([0, 3, 1], Column(_group.Text));
    }

    [Theory]
    [InlineData(0, "3 0 1 2")]
    [InlineData(1, "0 3 1 2")]
    [InlineData(2, "0 1 3 2")]
    public void A_card_is_put_before_another(int before, string expected)
    {
        Move(_group.Text, null, 0, 1, 2);

        Move(_group.Text, before, 3);

        Assert.Equal(expected, string.Join(' ', Column(_group.Text)));
    }

    [Fact]
    public void Several_cards_are_put_between_two()
    {
        Move(_group.Text, null, 0, 1);

        Move(_group.Text, 1, 3, 2);

        Assert.Equal([0, 3, 2, 1], Column(_group.Text));
    }

    [Fact]
    public void A_card_put_before_one_that_is_gone_comes_to_the_end()
    {
        Move(_group.Text, null, 0, 1);
        Move(_group.Squad, null, 1);

        Move(_group.Text, 1, 2);

        Assert.Equal([0, 2], Column(_group.Text));
    }

    [Fact]
    public void Only_what_is_moved_changes()
    {
        Move(_group.Text, null, 0, 1, 2);
        var before = _layout.Placements.Where(one => one.Proposal != _cards[3]).Select(one => one.Position).ToList();

        Move(_group.Text, 1, 3);

        Assert.Equal(before, _layout.Placements.Where(one => one.Proposal != _cards[3]).Select(one => one.Position));
    }

    [Fact]
    public void What_happened_is_told_in_a_sentence()
    {
        var title = _cards[0].Title;

        Assert.Equal($"“{title}” is in “{_group.Text.Name}” now.", Move(_group.Text, null, 0).Words);
        Assert.Equal($"2 proposals are in “{_group.Text.Name}” now.", Move(_group.Text, null, 1, 2).Words);
        Assert.Equal($"“{title}” has another place in “{_group.Text.Name}” now.", Move(_group.Text, null, 0).Words);
        Assert.Equal($"“{title}” is not grouped now.", Move(null, null, 0).Words);
        Assert.Equal("2 proposals are not grouped now.", Move(null, null, 1, 2).Words);
    }

    [Fact]
    public void A_move_is_undone_to_the_very_place()
    {
        Move(_group.Text, null, 0, 1, 2);
        var act = Move(_group.Squad, null, 1, 3);

        var words = Undo(act);

        Assert.Equal("Undone: 2 proposals are back where they were.", words);
        Assert.Equal(("0 1 2", ""), (string.Join(' ', Column(_group.Text)), string.Join(' ', Column(_group.Squad))));
        Assert.Null(_layout.Placements.Single(one => one.Proposal == _cards[3]).StrandId);
    }

    [Fact]
    public void Undoing_one_card_says_where_it_is_again()
    {
        var placed = Move(_group.Text, null, 0);
        var moved = Move(_group.Squad, null, 0);

        Assert.Equal($"Undone: “{_cards[0].Title}” is back in its place in “{_group.Text.Name}”.", Undo(moved));
        Assert.Equal($"Undone: “{_cards[0].Title}” is not grouped, as before.", Undo(placed));
    }

    [Fact]
    public void What_was_moved_on_since_is_not_undone()
    {
        var act = Move(_group.Text, null, 0, 1);
        Move(_group.Squad, null, 1);

        var outdated = Assert.Throws<OutdatedException>(() => Undo(act));

        Assert.Equal($"“{_cards[1].Title}” was moved again since, so nothing is undone.", outdated.Message);
        Assert.Equal([0], Column(_group.Text));
    }

    [Fact]
    public void What_was_shifted_within_its_column_since_is_not_undone()
    {
        Move(_group.Text, null, 1);
        var act = Move(_group.Text, null, 0);
        Move(_group.Text, 1, 0);

        Assert.Throws<OutdatedException>(() => Undo(act));
    }

    [Fact]
    public void Each_coordinator_undoes_their_own_moves_once()
    {
        var act = Move(_group.Text, null, 0);

        Assert.Equal("Each coordinator undoes what they did themselves.",
            Assert.Throws<RuleBrokenException>(() => _layout.Undo(act, _cards, 0, [], _group.Chidi, SmallGroup.Deadline)).Message);
        Undo(act);
        Assert.Equal("This is undone already.", Assert.Throws<RuleBrokenException>(() => Undo(act)).Message);
    }

    [Fact]
    public void A_new_theme_begins_with_the_cards_and_goes_with_its_undoing()
    {
        var theme = new Theme("Ethics", "");

        var act = _layout.Begin(theme, Seen(0, 1), _group.Inkeri, SmallGroup.Deadline);
        Assert.Equal("Theme “Ethics” is new. 2 proposals are in “Ethics” now.", act.Words);
        Assert.Equal([0, 1], Column(theme));
        Undo(act);

        Assert.DoesNotContain(theme, _group.Programme.Strands);
        Assert.All(_layout.Placements, placement => Assert.Null(placement.Strand));
    }

    [Fact]
    public void A_new_theme_that_others_are_in_stays()
    {
        var theme = new Theme("Ethics", "");
        var act = _layout.Begin(theme, Seen(0), _group.Inkeri, SmallGroup.Deadline);
        Move(theme, null, 1);

        var broken = Assert.Throws<RuleBrokenException>(() => Undo(act));

        Assert.Equal("Proposals are placed in “Ethics”. Move them to another theme or squad first.", broken.Message);
    }

    [Fact]
    public void Only_coordinators_move() => Assert.Equal("Only coordinators group proposals.",
        Assert.Throws<RuleBrokenException>(() => _layout.Move(Seen(0), _group.Text, null, Viewer.Of(_group.Amina), SmallGroup.Deadline)).Message);

    [Fact]
    public void Nothing_chosen_is_refused() => Assert.Equal("Choose at least one proposal.",
        Assert.Throws<RuleBrokenException>(() => Move(_group.Text, null)).Message);

    [Fact]
    public void A_card_that_stands_elsewhere_than_it_was_seen_moves_nothing()
    {
        Move(_group.Text, null, 0);

        var outdated = Assert.Throws<OutdatedException>(() =>
            _layout.Move([.. Seen(1), new SeenCard(_cards[0], 7)], _group.Squad, null, _group.Inkeri, SmallGroup.Deadline));

        Assert.Equal($"“{_cards[0].Title}” was moved to “{_group.Text.Name}” a moment ago. Look at it and move it again.", outdated.Message);
        Assert.Empty(Column(_group.Squad));
    }

    [Fact]
    public void Forty_cards_put_into_one_place_keep_their_order()
    {
        Move(_group.Text, null, 0, 1);
        var more = Enumerable.Range(0, 40).Select(_ => _group.Submitted()).ToList();

        foreach (var card in more)
            _layout.Move([new SeenCard(card, SeenCard.Nowhere)], _group.Text, _cards[1].Id, _group.Inkeri, SmallGroup.Deadline);

        Assert.Equal([_cards[0], .. more, _cards[1]], _layout.Placements.InOrder().Select(one => one.Proposal));
    }

    private BoardAct Move(Strand? to, int? before, params int[] cards) =>
        _layout.Move(Seen(cards), to, before is { } at ? _cards[at].Id : null, _group.Inkeri, SmallGroup.Deadline);

    private string Undo(BoardAct act) => _layout.Undo(act, _cards, activities: 0, decisions: [], _group.Inkeri, SmallGroup.Deadline);

    // Nothing is stored here, so every row version is still zero.
    private List<SeenCard> Seen(params int[] cards) => [.. cards.Select(card => new SeenCard(_cards[card],
        _layout.Placements.Any(one => one.Proposal == _cards[card]) ? 0 : SeenCard.Nowhere))];

    private IEnumerable<int> Column(Strand strand) => _layout.Placements.Where(one => one.Strand == strand).InOrder().Select(one => Array.IndexOf(_cards, one.Proposal));
}
