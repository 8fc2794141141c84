namespace MLGroup.Domain.Queries;

/// <summary>
/// Reads a query by descending into it: alternatives joined by OR, of conditions side by side, each of them perhaps excluded by a
/// minus, in brackets, words, a phrase in quotation marks or a term of a field. The first fault ends it.
/// </summary>
internal sealed partial class QueryReader(string typed, Vocabulary vocabulary)
{
    private int _at;
    private int _depth;
    private int _terms;
    private QueryFault? _fault;

    public (Condition? Condition, QueryFault? Fault) Read()
    {
        if (FaultOfWhole() is { } whole)
            return (null, whole);
        SkipSpace();
        if (IsAtEnd)
            return (null, null);
        var condition = Alternatives(before: 0);
        if (_fault is null && !IsAtEnd)
            Wrong("There is no opening bracket for this one.", _at, 1);
        return (_fault is null ? condition : null, _fault);
    }

    private bool IsAtEnd => _at >= typed.Length;

    private char Sign => typed[_at];

    private QueryFault? FaultOfWhole()
    {
        if (typed.Length > Query.MaxLength)
            return new($"The query has {typed.Length:N0} characters, and {Query.MaxLength:N0} is the most. Shorten it.", Query.MaxLength, typed.Length - Query.MaxLength);
        var hidden = PlainText.IndexOfForbidden(typed);
        return hidden < 0 ? null : new("There is a hidden character here. Delete it and type the word again.", hidden, 1);
    }

    // before: where the bracket or OR stands that wants something after it.
    private Condition? Alternatives(int before)
    {
        var parts = new List<Condition>();
        for (var isMore = true; isMore;)
        {
            if (SideBySide(before) is not { } part)
                return null;
            parts.Add(part);
            isMore = IsOr;
            if (isMore)
                (before, _at) = (_at, _at + QuerySigns.Or.Length);
        }
        return Condition.AnyOf(parts);
    }

    private Condition? SideBySide(int before)
    {
        var parts = new List<Condition>();
        for (SkipSpace(); !IsAtEnd && Sign != ')' && !IsOr; SkipSpace())
        {
            if (One() is not { } part)
                return null;
            parts.Add(part);
        }
        return parts.Count > 0 ? Condition.AllOf(parts) : NothingHere(before);
    }

    private Condition? NothingHere(int before)
    {
        if (!IsAtEnd && Sign != ')')
            return Wrong("“OR” stands between two conditions, and there is none before it.", _at, QuerySigns.Or.Length);
        if (before < typed.Length && typed[before] == 'O')
            return Wrong("“OR” stands between two conditions, and there is none after it.", before, QuerySigns.Or.Length);
        return IsAtEnd ? Wrong("This bracket is not closed.", before, 1)
            : before < _at && typed[before] == '(' ? Wrong("There is nothing between these brackets.", before, _at + 1 - before)
            : Wrong("There is no opening bracket for this one.", _at, 1);
    }

    private Condition? One() => Sign switch
    {
        '-' => Excluded(),
        '(' => Bracketed(),
        _ when QuerySigns.IsQuote(Sign) => Phrase(),
        _ => QuerySigns.FieldNameLength(typed, _at) is > 0 and var length ? FieldTerm(length) : Word()
    };

    private Condition? Excluded()
    {
        var start = _at++;
        if (IsAtEnd || char.IsWhiteSpace(Sign) || Sign == ')')
            return Wrong("A minus stands directly before what it excludes. To search for the sign itself, put it in quotation marks.", start, 1);
        if (!GoDeeper(start))
            return null;
        var part = One();
        _depth--;
        return part is null ? null : Condition.Except(part);
    }

    private Condition? Bracketed()
    {
        var start = _at;
        if (!GoDeeper(start))
            return null;
        _at++;
        var inner = Alternatives(start);
        if (inner is null)
            return null;
        if (IsAtEnd)
            return Wrong("This bracket is not closed.", start, 1);
        _at++;
        _depth--;
        return inner;
    }

    private bool GoDeeper(int start)
    {
        if (++_depth > Query.MostDepth)
            Wrong($"There are more than {Query.MostDepth} brackets and minus signs within each other here. Write it with fewer.", start, 1);
        return _fault is null;
    }

    private bool IsOr => string.CompareOrdinal(typed, _at, QuerySigns.Or, 0, QuerySigns.Or.Length) == 0
        && (_at + QuerySigns.Or.Length == typed.Length || QuerySigns.EndsWord(typed[_at + QuerySigns.Or.Length]));

    private void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Sign))
            _at++;
    }

    private Condition? Wrong(string sentence, int start, int length)
    {
        _fault ??= new QueryFault(sentence, start, length);
        return null;
    }
}
