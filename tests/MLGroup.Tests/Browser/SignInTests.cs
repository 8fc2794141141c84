using Microsoft.Playwright;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Tests.Data.SignIn;
using MLGroup.Tests.Web.Pages.SignIn;

namespace MLGroup.Tests.Browser;

public sealed class SignInTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Bo = "bo@ons.example";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_signs_in_by_code_and_app_and_out_again(bool javaScript)
    {
        await using var portal = await StartAsync();
        var page = await OpenAsync(portal.ClientOptions.BaseAddress, javaScript ? Screen.Desktop : Screen.Phone, javaScript);

        await page.GotoAsync("/my/sessions");
        await LookAsync(page, javaScript);
        await page.GetByLabel("E-mail address").FillAsync(Bo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me the mail" }).ClickAsync();
        await LookAsync(page, javaScript);
        await page.GetByLabel("Eight-digit code").FillAsync((await portal.SignInMailAsync(Bo)).Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await LookAsync(page, javaScript);
        var key = Base32Text.Decode(await page.Locator("code").InnerTextAsync());
        await page.GetByLabel("Six-digit code").FillAsync(Totp.CodeAt(key, portal.Now));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await LookAsync(page, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My sessions");
        await LookAsync(page, javaScript);
        await page.GotoAsync("/sign-out");
        await LookAsync(page, javaScript);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/my/sessions");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    // axe is a script itself.
    private static async Task LookAsync(IPage page, bool javaScript)
    {
        if (javaScript)
            Assert.Empty(await Axe.FindingsAsync(page));
    }

    private static async Task<Portal> StartAsync()
    {
        var portal = await Portal.StartAsync(environment: "Development");
        var office = new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB");
        var bo = new Member("Bo Ashworth", Bo, office, "Europe/London", portal.Now);
        bo.Appoint(Role.Coordinator, portal.Now);
        await portal.Database.AddAsync(bo);
        portal.UseKestrel(0);
        portal.StartServer();
        return portal;
    }
}
