using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;

namespace MLGroup.Tests.Web.Pages.SignIn;

public sealed class SignInAsTests
{
    [Fact]
    public async Task Development_signs_in_as_a_sample_coordinator_without_mail_and_second_factor()
    {
        await using var portal = await Portal.StartAsync(sample: true, environment: "Development");
        var browser = portal.Visitor();

        await (await browser.OpenAsync("/sign-in")).SubmitAsync("Bo Ashworth");

        Assert.Equal("My sessions", (await browser.OpenAsync("/my/sessions")).Title);
        await using var db = portal.Open();
        Assert.Equal([SignInMeans.SignInAs], await db.Sessions.Select(session => session.Means).ToListAsync());
    }

    [Fact]
    public async Task Development_offers_one_person_for_each_way_of_seeing_the_portal()
    {
        await using var portal = await Portal.StartAsync(sample: true, environment: "Development");

        var page = await portal.Visitor().OpenAsync("/sign-in");

        Assert.Equal(
            ["Bo Ashworth", "Inkeri Vainionpää-Roche", "Siân Prydderch", "Amina Okafor", "Chen Yulan"],
            page.Document.QuerySelectorAll("button[name='Form.MemberId']").Select(button => button.TextContent));
    }

    [Fact]
    public async Task Production_has_neither_the_list_nor_the_page()
    {
        await using var portal = await Portal.StartAsync(sample: true);
        var browser = portal.Visitor();

        var page = await browser.OpenAsync("/sign-in");
        var (_, fields) = page.Filled("Send me the mail", ("Form.MemberId", "1"));

        Assert.Empty(page.Document.QuerySelectorAll("button[name='Form.MemberId']"));
        Assert.Equal(HttpStatusCode.NotFound, (await page.SendAsync(("/sign-in/as", fields))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/sign-in/as")).Status);
    }

    [Fact]
    public async Task A_session_that_Development_began_is_worth_nothing_in_Production()
    {
        await using var portal = await Portal.StartAsync(sample: true);
        var key = RandomKey.New();
        await using (var db = portal.Open())
            await portal.Database.AddAsync(new Session(await db.Members.FirstAsync(), key.Hash, SignInMeans.SignInAs, "Test", portal.Now));
        var browser = portal.Visitor();
        browser.Client.DefaultRequestHeaders.Add("Cookie", $"__Host-mlgroup={key.Value}");

        Assert.Equal("Sign in", (await browser.OpenAsync("/my/sessions")).Title);
    }
}
