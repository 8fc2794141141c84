using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class StrandOrderTests
{
    private readonly Programme _programme = new(2027, "ML 2027", "Europe/London");

    [Theory]
    [InlineData("Text", 1, "Imagery Text Training")]
    [InlineData("Text", -1, "Text Imagery Training")]
    [InlineData("Training", -2, "Training Text Imagery")]
    [InlineData("Training", 1, "Text Imagery Training")]
    public void A_strand_moves_among_the_others(string name, int by, string order)
    {
        foreach (var one in (string[])["Text", "Imagery", "Training"])
            _programme.Add(new Theme(one, ""));

        _programme.Move(_programme.Strands.Single(strand => strand.Name == name), by);

        Assert.Equal(order, string.Join(' ', _programme.Strands.OrderBy(strand => strand.Position).Select(strand => strand.Name)));
        Assert.Equal([1, 2, 3], _programme.Strands.Select(strand => strand.Position).Order());
    }

    [Fact]
    public void A_strand_needs_a_letter_or_digit_for_its_address()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => new Theme("🎉 !", ""));

        Assert.Equal("Use at least one letter or digit in the name.", broken.Message);
    }

    [Fact]
    public void An_empty_strand_is_taken_out_and_the_others_close_up()
    {
        foreach (var one in (string[])["Text", "Imagery", "Training"])
            _programme.Add(new Theme(one, ""));

        _programme.Remove(_programme.Strands[1], proposals: 0, decisions: []);

        Assert.Equal([("Text", 1), ("Training", 2)], _programme.Strands.Select(strand => (strand.Name, strand.Position)));
    }

    [Fact]
    public void A_strand_with_proposals_stays()
    {
        _programme.Add(new Theme("Text", ""));

        Broken.With("Proposals are placed in “Text”. Move them to another theme or squad first.",
            () => _programme.Remove(_programme.Strands[0], proposals: 1, decisions: []));
    }
}
