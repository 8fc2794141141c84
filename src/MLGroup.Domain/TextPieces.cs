using System.Globalization;
using System.Text;

namespace MLGroup.Domain;

/// <summary>A text cut into words, spaces and signs. Put together again they are the text.</summary>
internal static class TextPieces
{
    private enum Sort { Word, Space, Alone }

    public static List<string> Of(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var (sort, end) = Next(text, start);
            while (sort != Sort.Alone && end < text.Length && Next(text, end) is var (same, further) && same == sort)
                end = further;
            pieces.Add(text[start..end]);
            start = end;
        }
        return pieces;
    }

    /// <summary>Where each line begins, and the end of the last one.</summary>
    public static List<int> Lines(IReadOnlyList<string> pieces)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < pieces.Count; at++)
        {
            if (at == pieces.Count - 1 || pieces[at].EndsWith('\n'))
                starts.Add(at + 1);
        }
        return starts;
    }

    private static (Sort Sort, int End) Next(string text, int start)
    {
        var length = StringInfo.GetNextTextElementLength(text.AsSpan(start));
        return (SortOf(Rune.TryGetRuneAt(text, start, out var rune) ? rune : Rune.ReplacementChar, length), start + length);
    }

    private static Sort SortOf(Rune rune, int length) => rune switch
    {
        { Value: '\n' or '\r' } => Sort.Alone,
        // A space with a combining mark is a sign of its own.
        _ when Rune.IsWhiteSpace(rune) => length == rune.Utf16SequenceLength ? Sort.Space : Sort.Alone,
        { Value: '\'' or '’' or '_' } => Sort.Word,
        _ when IsWrittenWithoutSpaces(rune) => Sort.Alone,
        _ when Rune.IsLetterOrDigit(rune) => Sort.Word,
        _ => Sort.Alone
    };

    // Scripts in which no space tells where a word ends: Thai, Lao, Burmese, Khmer, kana, and the ideographs.
    private static bool IsWrittenWithoutSpaces(Rune rune) => rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F
        or >= 0x1780 and <= 0x17FF or >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
}
