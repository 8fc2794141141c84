using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("  Zofía NOWAK ", "zofia nowak")]
    [InlineData("Đặng Thị Ngọc", "đang thi ngoc")]
    [InlineData("Ελένη", "ελενη")]
    [InlineData("한국어", "한국어")]
    [InlineData("𝒜mina", "𝒜mina")]
    public void Case_and_accents_do_not_count(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));
}
