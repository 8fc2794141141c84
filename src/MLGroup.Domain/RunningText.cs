namespace MLGroup.Domain;

/// <summary>The words and numbers of a text in their order, and what stands between two of them. One walk, whatever is typed.</summary>
internal sealed class RunningText
{
    // Between the parts of one date stand a few signs at most.
    private const int LongestGap = 12;

    private readonly string _text;
    private readonly List<Piece> _pieces = [];

    public RunningText(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            if (char.IsAsciiDigit(text[at]))
                end = AfterOrdinal(RunOf(char.IsAsciiDigit, at));
            else if (char.IsLetter(text[at]))
                end = RunOf(char.IsLetter, at);
            if (end > at)
                _pieces.Add(new Piece(at, end));
            at = Math.Max(end, at + 1);
        }
    }

    public int Count => _pieces.Count;

    public Piece this[int at] => _pieces[at];

    /// <summary>None outside the text.</summary>
    public string Word(int at) => at < 0 || at >= Count ? "" : _text[_pieces[at].Start.._pieces[at].End];

    /// <summary>A number of so many digits, its "st", "nd", "rd" or "th" left out; none where there is no such number.</summary>
    public int? Number(int at, int fewest, int most)
    {
        var digits = Word(at).TakeWhile(char.IsAsciiDigit).Count();
        return digits < fewest || digits > most ? null : int.Parse(Word(at).AsSpan(0, digits), provider: null);
    }

    public bool IsOrdinal(int at) => char.IsAsciiLetter(_text[_pieces[at].End - 1]);

    /// <summary>What stands before a piece: the sign, or a line end at the beginning of the text.</summary>
    public char Before(int at, int signs = 1) => _pieces[at].Start < signs ? '\n' : _text[_pieces[at].Start - signs];

    /// <summary>The sign after a place; a line end at the end of the text.</summary>
    public char SignAt(int place) => place >= _text.Length ? '\n' : _text[place];

    /// <summary>The signs between two pieces; null where one of them is missing or they stand far apart.</summary>
    public string? Gap(int left)
    {
        if (left < 0 || left + 1 >= Count || _pieces[left + 1].Start - _pieces[left].End > LongestGap)
            return null;
        return _text[_pieces[left].End.._pieces[left + 1].Start];
    }

    /// <summary>Whether two pieces belong together: space, emphasis or <paramref name="others"/> between them, and no empty line.</summary>
    public bool Joins(int left, string others = "")
    {
        if (Gap(left) is not { Length: > 0 } gap || gap.Count(sign => sign == '\n') > 1)
            return false;
        // A full stop ends a sentence, and an abbreviation.
        var rest = gap[0] == '.' && IsShort(Word(left)) ? gap[1..] : gap;
        return rest.All(sign => char.IsWhiteSpace(sign) || "*_~".Contains(sign, StringComparison.Ordinal) || others.Contains(sign, StringComparison.Ordinal));
    }

    private static bool IsShort(string word) => word.Length < 6 && TypedDate.MonthOf(word) is var month
        && (month is null || TypedDate.NameOf(month.Value).Length > word.Length);

    private int RunOf(Func<char, bool> kind, int at)
    {
        while (at < _text.Length && kind(_text[at]))
            at++;
        return at;
    }

    private int AfterOrdinal(int end)
    {
        var after = RunOf(char.IsLetter, end);
        return after - end == 2 && _text[end..after].ToUpperInvariant() is "ST" or "ND" or "RD" or "TH" ? after : end;
    }
}

/// <summary>A run of letters or digits.</summary>
internal readonly record struct Piece(int Start, int End);
