using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Browser;

/// <summary>Ten minutes before the deadline: from the call to the receipt, on a slow line, by few steps, by keyboard, with a screen reader.</summary>
public sealed partial class FormTests(Chromium chromium, SamplePortal portal) : BrowserTest(chromium), IClassFixture<SamplePortal>
{
    private const int MostInteractions = 25;
    private const int MostBytes = 80_000;

    public static TheoryData<string, bool> Ways => new()
    {
        { "desktop", true }, { "desktop", false }, { "phone", true }, { "phone", false }
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task From_the_call_to_the_receipt_it_takes_few_interactions(string screen, bool javaScript)
    {
        var page = await OpenAsync(portal.Address, screen == "phone" ? Screen.Phone : Screen.Desktop, javaScript);
        await Writing.SignInAsync(page);
        await page.GotoAsync($"/calls/{await YearAsync()}");
        await Writing.SlowDownAsync(page);
        var interactions = 0;
        Task DoAsync(Task one)
        {
            interactions++;
            return one;
        }

        await DoAsync(page.GetByRole(AriaRole.Button, new() { Name = "Propose an activity" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Propose an activity" })).First.ClickAsync());
        await DoAsync(Writing.PressAsync(page, "Start your proposal"));
        await DoAsync(page.Field("Title").FillAsync("Reading receipts"));
        await DoAsync(page.Field("WhatAndWhy").FillAsync("Photographs of receipts, coded to the consumption classification."));
        await DoAsync(page.GetByLabel("Lead a research project").CheckAsync());
        await DoAsync(page.GetByLabel("Lead it").CheckAsync());
        await DoAsync(page.GetByLabel("Maintenance").CheckAsync());
        await DoAsync(page.Field("UseToOthers").FillAsync("Every household budget survey has the same drawer of paper."));
        await DoAsync(Writing.PressAsync(page, "Check and submit"));
        await DoAsync(Writing.PressAsync(page, "Submit the proposal"));

        await Assertions.Expect(page.GetByText("We have your proposal. Its number is")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.InRange(interactions, 1, MostInteractions - 1);
    }

    [Fact]
    public async Task By_keyboard_alone_a_proposal_is_written_and_submitted()
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.BeginAsync(page);

        await TabToAsync(page, "Form.Title");
        await page.Keyboard.TypeAsync("Reading receipts");
        await TabToAsync(page, "Form.WhatAndWhy");
        await page.Keyboard.TypeAsync("Photographs of receipts.");
        foreach (var choice in new[] { "Form.Kind", "Form.Part", "Form.Stage" })
        {
            await TabToAsync(page, choice);
            await page.Keyboard.PressAsync("Space");
        }
        await TabToAsync(page, "Form.UseToOthers");
        await page.Keyboard.TypeAsync("Everyone has receipts.");
        await TabToAsync(page, "Check and submit");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/check");
        await TabToAsync(page, "Submit the proposal");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("We have your proposal. Its number is")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_screen_reader_finds_the_form_in_order()
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.BeginAsync(page);

        await Assertions.Expect(page.Locator(".ml-columns__main")).ToMatchAriaSnapshotAsync("""
            - text: Call for activities 2027
            - heading "Propose an activity" [level=1]
            - text: Title A short name that other members will recognise
            - textbox "Title"
            - text: What do you want to do, and why? The problem, the data, and what you would like to have at the end of the year
            - textbox "What do you want to do, and why?"
            - group "What kind of activity is it?":
              - radio "Lead a research project"
              - radio "Present own research"
              - radio "Discussion"
              - radio "Expert speaker"
              - radio "Best-practice guide"
              - radio "Hackathon"
              - radio "Training"
              - radio "Coffee and coding"
              - radio "Short talk"
              - radio "Other"
            - group "Would you lead it, or help run it?":
              - radio "Lead it"
              - radio "Help run it"
            - group "How far along is it?":
              - radio "Demonstration"
              - radio "Operationalisation"
              - radio "Maintenance"
              - radio "All stages"
            - text: What use is it to other offices?
            - textbox "What use is it to other offices?"
            - paragraph: /These answers are enough to submit/
            - status
            - button "Save and continue"
            - button "Check and submit"
            - button "Save draft"
            """);
        await Assertions.Expect(page.Locator(".ml-columns__side")).ToMatchAriaSnapshotAsync("""
            - complementary "About this proposal":
              - heading "Deadline" [level=2]
              - heading "Your draft" [level=2]
              - paragraph: Nothing is written yet
              - navigation "Steps of this proposal":
                - list:
                  - listitem:
                    - link "Idea"
                  - listitem:
                    - link "Details"
                  - listitem:
                    - link "Team"
                  - listitem:
                    - link "Check"
              - paragraph:
                - link "See the whole proposal"
              - button "E-mail me a link to go on later"
            """);
        Assert.Empty(await Axe.FindingsAsync(page));
    }

    [Fact]
    public async Task Questions_of_other_kinds_hide_and_keep_what_was_typed()
    {
        var page = await OpenAsync(portal.Address, Screen.Phone);
        await Writing.BeginAsync(page);
        var question = page.GetByRole(AriaRole.Group, new() { Name = "For whom is the training?" });

        await Assertions.Expect(question).ToBeHiddenAsync();
        await page.GetByLabel("Training", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Practitioners").CheckAsync();
        await page.GetByLabel("Hackathon").CheckAsync();
        await Assertions.Expect(question).ToBeHiddenAsync();
        await Writing.PressAsync(page, "Save draft");
        await page.GetByLabel("Training", new() { Exact = true }).CheckAsync();

        await Assertions.Expect(page.GetByLabel("Practitioners")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_first_load_of_the_form_is_light()
    {
        var writer = await OpenAsync(portal.Address, Screen.Phone);

        var sizes = await PageWeight.OfAsync(writer, await Writing.BeginAsync(writer));

        Assert.Contains(sizes, one => one.Address.EndsWith("/edit", StringComparison.Ordinal));
        Assert.True(sizes.Sum(one => one.Bytes) <= MostBytes, string.Join('\n', sizes));
    }

    private async Task<int> YearAsync()
    {
        await using var db = portal.Database.Open();
        return (await db.Programmes.Latest.SingleAsync(TestContext.Current.CancellationToken)).Year;
    }

    // Tab by tab, as somebody without a mouse, until the field or button has the focus.
    private static async Task TabToAsync(IPage page, string target)
    {
        for (var tab = 0; tab < 60; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("target => document.activeElement.name === target || document.activeElement.textContent.trim() === target", target))
                return;
        }
        Assert.Fail($"The keyboard does not reach {target}.");
    }
}
