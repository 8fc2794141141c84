namespace MLGroup.Tests.Browser;

public sealed class BoardWeightTests(Chromium chromium, BoardPortal portal) : BrowserTest(chromium), IClassFixture<BoardPortal>
{
    private const int MostBytes = 130_000;

    [Fact]
    public async Task A_board_with_two_hundred_proposals_is_light()
    {
        await portal.FillAsync(200);
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.SignInAsync(page, "Inkeri Vainionpää-Roche");

        var sizes = await PageWeight.OfAsync(page, "/coordination/board");

        Assert.Contains(sizes, one => one.Address == "/coordination/board");
        Assert.Contains(sizes, one => one.Address.Contains("-latin-ext-european-", StringComparison.Ordinal)); // somebody's name needs it
        Assert.True(sizes.Sum(one => one.Bytes) <= MostBytes, string.Join('\n', sizes));
    }
}
