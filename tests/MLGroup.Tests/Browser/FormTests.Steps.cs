using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Browser;

/// <summary>The other steps of the form, and a form that comes back, by keyboard and with a screen reader.</summary>
public sealed partial class FormTests
{
    private const string Main = ".ml-columns__main";

    [Fact]
    public async Task By_keyboard_alone_more_is_told_and_a_co_proposer_invited()
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        var form = await Writing.BeginAsync(page);

        await FollowAsync(page, "Details");
        await TabToAsync(page, "Form.ProblemAndData");
        await page.Keyboard.TypeAsync("A drawer of paper.");
        await TabToAsync(page, "Form.Supports");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Form.HoursAMonth");
        await page.Keyboard.TypeAsync("10");
        await TabToAsync(page, "Form.WishedStrand");
        await page.Keyboard.TypeAsync("Imag");
        await TabToAsync(page, "Form.OpenToMerging");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "Save and continue");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/team");
        await TabToAsync(page, "Form.Address");
        await page.Keyboard.TypeAsync("chen.yulan@statcan.example");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open invitations" })).ToBeVisibleAsync();
        var kept = await ProposalAsync(form);
        Assert.Equal(("A drawer of paper.", "10", "imagery", "no"), (kept.Text.ProblemAndData, kept.Text.HoursAMonth, kept.Text.WishedStrand, kept.Text.OpenToMerging));
        Assert.Equal(["Amina Okafor", "Chen Yulan"], kept.Writers.OrderBy(writer => writer.Id).Select(writer => writer.Member.Name));
    }

    [Fact]
    public async Task A_screen_reader_finds_the_details_in_order()
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.BeginAsync(page);
        await FollowAsync(page, "Details");

        await Assertions.Expect(page.Locator(Main)).ToMatchAriaSnapshotAsync("""
            - text: Call for activities 2027
            - heading "Tell us more" [level=1]
            - paragraph: /Nothing here is needed to submit/
            - text: Which problem, and which data? What is done today, which data there are, and what makes it hard
            - textbox "Which problem, and which data?"
            - textbox "Which objectives of the call does it serve?"
            - textbox "What use is it to your own office?"
            - group "What does it touch?":
              - text: What does it touch? Choose up to three
              - checkbox "Quality"
              - checkbox "Training data"
              - checkbox "Skills"
              - checkbox "Infrastructure"
              - checkbox "Interoperability"
              - checkbox "Ethics and legal"
              - checkbox "Security"
            - group "What would make it easier?":
              - checkbox "Organisation"
              - checkbox "Sharing"
            - textbox "Which data can be shared?"
            - textbox "Which skills and people do you need?"
            - textbox "Which countries or offices do you wish for?"
            - textbox "How many hours a month could you give?"
            - textbox "When could it start?"
            - textbox "What will there be at the end?"
            - textbox "Which steps do you plan, and when?"
            - combobox "Which theme or squad would you like it to be in?":
              - option "No wish" [selected]
              - option "Web-scraped data"
              - option "Crop area"
            - group "Would you lead a theme or squad?":
              - radio "Yes"
              - radio "No" [checked]
            - group "May it be merged with a similar proposal?":
              - radio "Yes" [checked]
              - radio "No"
            - group "May members see it before the programme meeting?":
              - radio "Yes" [checked]
              - radio "No"
            - group "Has your office tried this before? (optional)":
              - radio "Not yet"
              - radio "It is in regular production"
            - textbox "Which rules of your office should the others know of? (optional)"
            - status
            - button "Save and continue"
            - button "Save draft"
            """);
        await Assertions.Expect(page.GetByLabel("How many hours a month could you give?")).ToHaveAccessibleDescriptionAsync("You and your co-proposers together");
        Assert.Empty(await Axe.FindingsAsync(page));
    }

    [Fact]
    public async Task A_screen_reader_finds_the_team_in_order()
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.SignInAsync(page);
        await page.GotoAsync("/my/proposals/4/team");

        await Assertions.Expect(page.Locator(Main)).ToMatchAriaSnapshotAsync("""
            - text: What to do with an occupation coder when the classification changes
            - heading "Who writes it" [level=1]
            - list:
              - listitem:
                - paragraph:
                  - strong: Amina Okafor
                  - text: ", NBS Nigeria · proposer (you)"
              - listitem:
                - paragraph:
                  - strong: Chen Yulan
                  - text: ", StatCan · co-proposer"
                - paragraph:
                  - link "Hand over the lead to Chen Yulan"
                  - link "Remove Chen Yulan"
            - heading "Open invitations" [level=2]
            - list:
              - listitem:
                - paragraph:
                  - strong: Þorgerður Æsa Sigurvinsdóttir
                  - text: ", Statistics Iceland · invited, has not answered yet"
                - paragraph:
                  - text: Invited on
                  - time: /\d+ \w+ \d+, \d+:\d+ \(Lagos\)/
                  - link "Take back the invitation to Þorgerður Æsa Sigurvinsdóttir"
            - paragraph: To leave the proposal yourself, hand over the lead first.
            - heading "Invite a co-proposer" [level=2]
            - textbox "E-mail address of a member"
            - button "Send the invitation"
            - separator
            - link "Continue"
            """);
        await Assertions.Expect(page.Locator("[name='Form.Address']")).ToHaveAccessibleDescriptionAsync("We send them an invitation. They can read and write the draft once they accept.");
    }

    [Theory]
    [InlineData("Team", "Form.Address", "nobody@nowhere.example", "Send the invitation",
        "No member of the group has this address. Ask them for the one they sign in with.")]
    [InlineData("Details", "Form.HoursAMonth", "ten or so, in a good month with many rainy days and few meetings", "Save and continue",
        "“Hours a month” has 64 characters, and 60 is the most we can keep. Shorten it by 4.")]
    public async Task A_form_that_comes_back_says_what_is_wrong_and_leads_there_by_keyboard(string step, string field, string typed, string button, string sentence)
    {
        Expect("400");
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.BeginAsync(page);
        await FollowAsync(page, step);
        await TabToAsync(page, field);
        await page.Keyboard.TypeAsync(typed);

        await TabToAsync(page, button);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^Error: "));
        await Assertions.Expect(page.Locator(Main)).ToMatchAriaSnapshotAsync($"""
            - alert:
              - heading "There is a problem" [level=2]
              - list:
                - listitem:
                  - link "{sentence}"
            - heading [level=1]
            - paragraph: "Error: {sentence}"
            - textbox: {typed}
            """);
        Assert.Empty(await Axe.FindingsAsync(page));
        await TabToAsync(page, sentence);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[name='{field}']")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator($"[name='{field}']")).ToHaveAccessibleDescriptionAsync(new Regex($"Error:\\s+{sentence}$"));
    }

    // Presses Enter on a link that the keyboard reached.
    private static async Task FollowAsync(IPage page, string link)
    {
        await TabToAsync(page, link);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/{link.ToLowerInvariant()}");
    }

    private async Task<Proposal> ProposalAsync(string form)
    {
        var id = int.Parse(form.Split('/')[^2], null);
        await using var db = portal.Database.Open();
        return await db.Proposals.Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member)
            .SingleAsync(proposal => proposal.Id == id, TestContext.Current.CancellationToken);
    }
}
