using System.Text;
using MLGroup.Web.Files;

namespace MLGroup.Tests.Web.Files;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1,B1)", "\"'@SUM(A1,B1)\"")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("زراعة", "زراعة")]
    public void A_cell_is_text_and_never_a_formula(string value, string written)
    {
        var file = CsvFile.Of(["Head"], [[value]]);

        Assert.Equal($"\uFEFFHead\r\n{written}\r\n", Encoding.UTF8.GetString(file));
    }
}
