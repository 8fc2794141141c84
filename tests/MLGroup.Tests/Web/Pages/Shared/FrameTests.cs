using MLGroup.Web.Pages.Shared;

namespace MLGroup.Tests.Web.Pages.Shared;

public sealed class FrameTests
{
    private readonly Frame _frame = new()
    {
        GroupName = "Machine Learning Group",
        Nav =
        [
            new("Home", "/Index"),
            new("Proposals", "/Group/Proposals/Index"),
            new("Group", "/Group/Index"),
            new("My proposals", "/My/Proposals/Index"),
        ],
    };

    [Theory]
    [InlineData("/Index", "Home")]
    [InlineData("/Group/Proposals/Details", "Proposals")]
    [InlineData("/Group/Members/Index", "Group")]
    [InlineData("/My/Proposals/Edit", "My proposals")]
    [InlineData("/My/Preferences", null)]
    [InlineData("/About", null)]
    [InlineData(null, null)]
    public void The_menu_marks_the_entry_that_holds_the_page_most_closely(string? page, string? marked)
    {
        Assert.Equal(marked, _frame.Current(page)?.Text);
    }
}
