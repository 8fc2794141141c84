using MLGroup.Data.SampleData;

namespace MLGroup.Tests.Data.SampleData;

public sealed class SampleTextTests
{
    private readonly SampleText _text = SampleText.Parse(
        """
        ---
        kind: discussion
        supports: quality, skills
        begun: 12
        ---

        # A title

        ## What and why

        One sentence that is
        wrapped.

        - a point that is
        wrapped too
        - another
        ## Use to other offices

        Much.

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Facts_and_title_stand_above_the_sections()
    {
        Assert.Equal(("A title", "discussion", 12), (_text.Title, _text.Fact("kind"), _text.Number("begun")));
        Assert.Equal(["quality", "skills"], _text.List("supports"));
        Assert.Equal("Much.", _text.Section("Use to other offices"));
    }

    [Fact]
    public void Wrapped_lines_are_joined_and_paragraphs_and_points_are_kept() =>
        Assert.Equal("One sentence that is wrapped.\n\n- a point that is wrapped too\n- another", _text.Section("What and why"));

    [Fact]
    public void What_is_not_stated_is_empty()
    {
        Assert.Equal(("", null, ""), (_text.Fact("wished"), _text.Number("submitted"), _text.Section("Data to share")));
        Assert.Equal([], _text.List("invited"));
    }
}
