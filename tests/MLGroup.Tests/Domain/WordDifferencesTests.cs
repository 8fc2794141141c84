using System.Globalization;
using CsCheck;
using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class WordDifferencesTests
{
    private static readonly Gen<string> SomeText = Gen.OneOf(new[]
    {
        "receipt", "receipts", "coded", "a", "b", " ", " ", "  ", "\n", "\n\n", "\t", ".", ",", "don't", "2027", "żółć", "e\u0301", "\u0301", " \u0301", "日本", "語",
        "กำ", "नमस्ते", "क्", "👩‍👩‍👧", "🇳🇬", "🇳", "\ud83d", "\udc00", "مؤشر", "أَسعار", "\u200f", "\r\n", "\r", "\u00a0"
    }.Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("one", "", "-one")]
    [InlineData("", "one", "+one")]
    [InlineData("the same text", "the same text", "=the same text")]
    [InlineData("We code receipts.", "We code old receipts.", "=We code |+old |=receipts.")]
    [InlineData("We code old receipts.", "We code receipts.", "=We code |-old |=receipts.")]
    [InlineData("We code receipts.", "We read receipts.", "=We |-code|+read|= receipts.")]
    [InlineData("We code receipts by hand.", "We read bills by hand.", "=We |-code receipts|+read bills|= by hand.")]
    [InlineData("one two", "one  two", "=one|- |+  |=two")]
    [InlineData("one\ntwo", "one\n\ntwo", "=one\n|+\n|=two")]
    [InlineData("don't", "doesn't", "-don't|+doesn't")]
    [InlineData("日本語を読む", "日本語を書く", "=日本語を|-読む|+書く")]
    [InlineData("مؤشر أسعار المستهلك", "مؤشر أسعار المنتج", "=مؤشر أسعار |-المستهلك|+المنتج")]
    public void Words_are_kept_removed_or_added(string before, string after, string parts) => Assert.Equal(parts, Told(before, after));

    [Fact]
    public void What_was_kept_and_removed_is_the_earlier_text_and_what_was_kept_and_added_the_later_one() =>
        Gen.Select(SomeText, SomeText).Sample((before, after) => AssertWhole(before, after));

    [Fact]
    public void No_part_ends_within_a_character_that_a_reader_sees_as_one() => Gen.Select(SomeText, SomeText).Sample((before, after) =>
    {
        var parts = WordDifferences.Between(before, after);

        Assert.Subset(Boundaries(before), Ends(parts, PartKind.Removed));
        Assert.Subset(Boundaries(after), Ends(parts, PartKind.Added));
    });

    [Fact]
    public void Two_kept_parts_never_stand_side_by_side_and_none_is_empty() => Gen.Select(SomeText, SomeText).Sample((before, after) =>
    {
        var parts = WordDifferences.Between(before, after);

        Assert.All(parts, part => Assert.NotEqual("", part.Text));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.True(pair.First.Kind < pair.Second.Kind || pair.Second.Kind == PartKind.Kept));
    });

    [Fact]
    public void One_word_changed_in_a_long_text_is_one_word()
    {
        var text = string.Concat(Enumerable.Range(1, 3_000).Select(number => $"word{number} "));

        var parts = WordDifferences.Between(text, text.Replace("word1500 ", "other ", StringComparison.Ordinal));

        Assert.Equal(["word1500", "other"], parts.Where(part => part.Kind != PartKind.Kept).Select(part => part.Text));
    }

    [Fact]
    public void Where_most_words_differ_the_lines_that_do_not_are_still_kept()
    {
        var (before, after) = (Words(2_000, "old"), Words(2_000, "new"));

        var parts = WordDifferences.Between($"{before}\nThis line stays.\n{before}", $"{after}\nThis line stays.\n{after}");

        Assert.Equal([PartKind.Removed, PartKind.Added, PartKind.Kept, PartKind.Removed, PartKind.Added], parts.Select(part => part.Kind));
        Assert.Equal("This line stays.\n", parts[2].Text);
    }

    [Theory]
    [InlineData("ab", "ba")]
    [InlineData("a b ", "b a ")]
    [InlineData(".,", ",.,")]
    [InlineData("\n", "a\n")]
    [InlineData("日本", "本日日")]
    [InlineData("\u0301", "e\u0301")]
    [InlineData("👩‍👩‍👧", "👩‍👧 ")]
    [InlineData(".", ",")]
    public void Two_longest_texts_made_to_be_hard_are_told_whole(string before, string after) =>
        AssertWhole(Long(before), Long(after) + Long(before)[..20]);

    [Fact]
    public void Signs_in_no_order_are_told_whole()
    {
        var random = new Random(10);

        AssertWhole(Signs(random), Signs(random));
    }

    private static void AssertWhole(string before, string after)
    {
        var parts = WordDifferences.Between(before, after);

        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != PartKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != PartKind.Removed).Select(part => part.Text)));
    }

    private static string Told(string before, string after) =>
        string.Join('|', WordDifferences.Between(before, after).Select(part => $"{"=-+"[(int)part.Kind]}{part.Text}"));

    private static HashSet<int> Boundaries(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    // Where the parts of one of the two texts end in it.
    private static HashSet<int> Ends(IReadOnlyList<TextPart> parts, PartKind kind)
    {
        var end = 0;
        return [.. parts.Where(part => part.Kind == PartKind.Kept || part.Kind == kind).Select(part => end += part.Text.Length)];
    }

    private static string Words(int count, string word) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"{word}{number}"));

    private static string Long(string piece) => string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));

    private static string Signs(Random random) => string.Concat(Enumerable.Range(0, 20_000).Select(_ => ".,;:!"[random.Next(5)]));
}
