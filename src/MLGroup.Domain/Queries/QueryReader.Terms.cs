namespace MLGroup.Domain.Queries;

// Words, phrases and terms of fields.
internal sealed partial class QueryReader
{
    private Condition? Word()
    {
        var start = _at;
        while (!IsAtEnd && !QuerySigns.EndsWord(Sign))
            _at++;
        var word = typed[start.._at];
        return word switch
        {
            "AND" => Wrong("“AND” is not needed: what stands side by side must all hold. To search for the word, put it in quotation marks.", start, 3),
            "NOT" => Wrong("Exclude with a minus directly before the word. To search for “NOT” itself, put it in quotation marks.", start, 3),
            QuerySigns.Or => Wrong("“OR” stands between two conditions. To search for the word, put it in quotation marks.", start, 2),
            _ => Searched(word, start)
        };
    }

    private Condition? Phrase()
    {
        var start = _at;
        return Quoted() is { } text ? Searched(QuerySigns.OneLine(text), start) : null;
    }

    private Condition? Searched(string text, int start)
    {
        if (SearchText.Of(text).Length == 0)
            return Wrong("There is nothing to search for here.", start, _at - start);
        return CountTerm(start) ? new Words(text) : null;
    }

    private Condition? FieldTerm(int nameLength)
    {
        var start = _at;
        var name = typed.Substring(start, nameLength);
        _at += nameLength;
        var comparison = TakeComparison();
        var sign = typed[(start + nameLength).._at];
        if (vocabulary.Find(name) is not { } field)
            return Wrong($"There is no field “{name}”. {Advice(name)}", start, nameLength);
        if (comparison != Comparison.Is && !field.IsOrdered)
            return Wrong($"“{field.Name}” cannot be compared with “{sign}”. Write for example {field.Example}.", start, _at - start);
        var values = new List<string>();
        do
        {
            if (Value(field, start) is not { } value)
                return null;
            values.Add(value);
        }
        while (TakeComma());
        return comparison != Comparison.Is && values.Count > 1
            ? Wrong($"Only one value can stand after “{sign}”.", start, _at - start)
            : new Term(field.Name, comparison, [.. values.Distinct()]);
    }

    private string? Value(QueryField field, int termStart)
    {
        var start = _at;
        if (!IsAtEnd && QuerySigns.IsQuote(Sign))
        {
            if (Quoted() is not { } quoted)
                return null;
            return Taken(field, QuerySigns.OneLine(quoted), start);
        }
        while (!IsAtEnd && !QuerySigns.EndsValue(Sign))
            _at++;
        if (_at > start)
            return Taken(field, typed[start.._at], start);
        Wrong($"A value is missing after “{typed[termStart.._at]}”. Write for example {field.Example}.", termStart, _at - termStart);
        return null;
    }

    private string? Taken(QueryField field, string value, int start)
    {
        var (taken, complaint) = field.Take(value);
        if (taken is null)
            Wrong(complaint!, start, _at - start);
        return CountTerm(start) ? taken : null;
    }

    // Between straight marks a doubled one is the mark itself; curved ones close with either curved one.
    private string? Quoted()
    {
        var start = _at++;
        var isStraight = typed[start] == '"';
        for (; !IsAtEnd; _at++)
        {
            if (isStraight ? Sign != '"' : Sign is not ('“' or '”'))
                continue;
            if (!isStraight || _at + 1 >= typed.Length || typed[_at + 1] != '"')
            {
                var text = typed[(start + 1).._at++];
                return isStraight ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
            }
            _at++;
        }
        Wrong("This quotation mark is not closed.", start, 1);
        return null;
    }

    private Comparison TakeComparison()
    {
        var sign = typed[_at++];
        if (sign == ':')
            return Comparison.Is;
        var orSame = !IsAtEnd && Sign == '=';
        if (orSame)
            _at++;
        return (sign, orSame) switch
        {
            ('<', true) => Comparison.AtMost,
            ('<', false) => Comparison.Less,
            (_, true) => Comparison.AtLeast,
            _ => Comparison.Greater
        };
    }

    private bool TakeComma()
    {
        if (IsAtEnd || Sign != ',')
            return false;
        _at++;
        return true;
    }

    private bool CountTerm(int start)
    {
        if (++_terms > Query.MostTerms)
            Wrong($"The query asks for more than {Query.MostTerms} things. Leave some out.", start, _at - start);
        return _fault is null;
    }

    private string Advice(string name) => NearWord.To(name, vocabulary.Fields.Select(field => field.Name)) is { } near
        ? $"Did you mean “{near}”?" : "To search for it as text, put it in quotation marks.";
}
