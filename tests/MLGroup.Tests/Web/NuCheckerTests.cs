namespace MLGroup.Tests.Web;

public sealed class NuCheckerTests
{
    [Fact]
    public async Task A_fault_is_told_with_the_page_and_the_line_it_stands_on()
    {
        const string Good = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Themes</title></head><body><h1>Themes</h1></body></html>";

        var complaints = await NuChecker.ComplaintsAsync(new Dictionary<string, string>
        {
            ["/good"] = Good,
            ["/bad"] = Good.Replace("<h1>Themes</h1>", "\n<p><ul></ul></p>", StringComparison.Ordinal)
        });

        Assert.Equal(["/bad:3: No “p” element in scope but a “p” end tag seen.: ><ul></ul></p></body"], complaints);
    }
}
