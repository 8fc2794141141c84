using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Domain.Queries;

public sealed class QueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("  crop   yield ", "crop yield")]
    [InlineData("\"crop yield\"", "\"crop yield\"")]
    [InlineData("\"crop\"", "crop")]
    [InlineData("“crop  yield”", "\"crop yield\"")]
    [InlineData("„Ernte Ertrag“", "\"Ernte Ertrag\"")]
    [InlineData("\"say \"\"hello\"\" twice\"", "\"say \"\"hello\"\" twice\"")]
    [InlineData("\"OR\"", "\"OR\"")]
    [InlineData("or", "or")]
    [InlineData("ORange", "ORange")]
    [InlineData("a OR b c", "a OR b c")]
    [InlineData("(a OR b) c", "(a OR b) c")]
    [InlineData("((a) (b c))", "a b c")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("-(a)", "-a")]
    [InlineData("--a", "a")]
    [InlineData("-\"-a\"", "-\"-a\"")]
    [InlineData("12:30", "12:30")]
    [InlineData("THEME:Ethics", "theme:ethics")]
    [InlineData("theme:\"Text classification\"", "theme:text-classification")]
    [InlineData("theme:ethics,none,ethics", "theme:ethics,none")]
    [InlineData("country:Canada,ng", "country:CA,NG")]
    [InlineData("country:\"Côte d'Ivoire\"", "country:CI")]
    [InlineData("interest>=03", "interest>=3")]
    [InlineData("submitted<2027-01-10", "submitted<2027-01-10")]
    [InlineData("writer:\"de la  Cruz\"", "writer:\"de la Cruz\"")]
    [InlineData("writer:Me", "writer:me")]
    [InlineData("office:\"A, B\"", "office:\"A, B\"")]
    [InlineData("تصنيف \"إنتاج المحاصيل\"", "تصنيف \"إنتاج المحاصيل\"")]
    public void What_is_typed_has_one_way_to_be_written(string typed, string text)
    {
        var query = Asking.Read(typed);

        Assert.Null(query.Fault);
        Assert.Equal(text, query.Text);
    }

    [Theory]
    [InlineData("them:ethics", 0, 4, "There is no field “them”. Did you mean “theme”?")]
    [InlineData("crop http://a.example", 5, 4, "There is no field “http”. To search for it as text, put it in quotation marks.")]
    [InlineData("theme:etics", 6, 5, "“etics” is no value of “theme”. Did you mean “ethics”?")]
    [InlineData("theme:none,\"text classifcation\"", 11, 20, "“text classifcation” is no value of “theme”. Did you mean “text-classification”?")]
    [InlineData("theme:xyz", 6, 3, "“xyz” is no value of “theme”. Write for example theme:none.")]
    [InlineData("country:Nigerria", 8, 8, "“Nigerria” is no value of “country”. Did you mean “NG”?")]
    [InlineData("theme:", 0, 6, "A value is missing after “theme:”. Write for example theme:none.")]
    [InlineData("theme:ethics, none", 0, 13, "A value is missing after “theme:ethics,”. Write for example theme:none.")]
    [InlineData("theme>ethics", 0, 6, "“theme” cannot be compared with “>”. Write for example theme:none.")]
    [InlineData("interest>many", 9, 4, "“many” is no whole number. Write for example interest>=3.")]
    [InlineData("interest>99999999999", 9, 11, "“99999999999” is no whole number. Write for example interest>=3.")]
    [InlineData("interest>3,4", 0, 12, "Only one value can stand after “>”.")]
    [InlineData("submitted:10.01.2027", 10, 10, "“10.01.2027” is no date. Write year-month-day, for example submitted>=2027-01-10.")]
    [InlineData("submitted<9999-12-31", 10, 10, "“9999-12-31” is no date. Write year-month-day, for example submitted>=2027-01-10.")]
    [InlineData("a \"b", 2, 1, "This quotation mark is not closed.")]
    [InlineData("a \"\"", 2, 2, "There is nothing to search for here.")]
    [InlineData("\u0301", 0, 1, "There is nothing to search for here.")]
    [InlineData("writer:\" \"", 7, 3, "There is nothing to search for here. Write for example writer:amina.")]
    [InlineData("(a", 0, 1, "This bracket is not closed.")]
    [InlineData("(", 0, 1, "This bracket is not closed.")]
    [InlineData("a)", 1, 1, "There is no opening bracket for this one.")]
    [InlineData(")", 0, 1, "There is no opening bracket for this one.")]
    [InlineData("a ()", 2, 2, "There is nothing between these brackets.")]
    [InlineData("a ( )", 2, 3, "There is nothing between these brackets.")]
    [InlineData("OR a", 0, 2, "“OR” stands between two conditions, and there is none before it.")]
    [InlineData("a OR", 2, 2, "“OR” stands between two conditions, and there is none after it.")]
    [InlineData("(a OR)", 3, 2, "“OR” stands between two conditions, and there is none after it.")]
    [InlineData("a OR OR b", 5, 2, "“OR” stands between two conditions, and there is none before it.")]
    [InlineData("-OR", 1, 2, "“OR” stands between two conditions. To search for the word, put it in quotation marks.")]
    [InlineData("a AND b", 2, 3, "“AND” is not needed: what stands side by side must all hold. To search for the word, put it in quotation marks.")]
    [InlineData("NOT a", 0, 3, "Exclude with a minus directly before the word. To search for “NOT” itself, put it in quotation marks.")]
    [InlineData("a - b", 2, 1, "A minus stands directly before what it excludes. To search for the sign itself, put it in quotation marks.")]
    [InlineData("a\0", 1, 1, "There is a hidden character here. Delete it and type the word again.")]
    [InlineData("a\u202Eb", 1, 1, "There is a hidden character here. Delete it and type the word again.")]
    public void What_is_wrong_is_told_with_its_place(string typed, int start, int length, string sentence)
    {
        var query = Asking.Read(typed);

        Assert.Equal(new QueryFault(sentence, start, length), query.Fault);
        Assert.Null(query.Condition);
        Assert.Equal(typed, query.Text);
    }

    [Fact]
    public void A_query_that_is_too_long_too_deep_or_asks_too_much_says_where_it_became_so()
    {
        var (longOne, deep, much) = (Asking.Read(new string('a', 501)), Asking.Read(new string('(', 13) + "a" + new string(')', 13)), Asking.Read(string.Join(' ', Enumerable.Repeat("a", 61))));

        Assert.Equal(new QueryFault("The query has 501 characters, and 500 is the most. Shorten it.", 500, 1), longOne.Fault);
        Assert.Equal(new QueryFault("There are more than 12 brackets and minus signs within each other here. Write it with fewer.", 12, 1), deep.Fault);
        Assert.Equal(new QueryFault("The query asks for more than 60 things. Leave some out.", 120, 1), much.Fault);
    }

    [Theory]
    [InlineData("", "theme:ethics")]
    [InlineData("crop theme:none OR yield", "(crop theme:none OR yield) theme:ethics")]
    [InlineData("crop theme:none,any -late:yes", "crop -late:yes theme:ethics")]
    [InlineData("theme:none", "theme:ethics")]
    public void A_control_asks_for_another_value_and_leaves_the_rest(string typed, string text)
    {
        var query = Asking.Read(typed).With("theme", "ethics");

        Assert.Equal(text, query.Text);
        Assert.Equal(["ethics"], query.Values("theme"));
        Assert.Equal(query.Condition, Asking.Read(query.Text).Condition);
    }

    [Fact]
    public void A_control_that_asks_for_nothing_takes_its_term_out()
    {
        var query = Asking.Read("theme:none").With("theme");

        Assert.Equal(("", null), (query.Text, query.Condition));
        Assert.Empty(query.Values("theme"));
    }
}
