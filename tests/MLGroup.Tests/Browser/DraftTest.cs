using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>A test of somebody who has just begun a proposal on their phone.</summary>
public abstract class DraftTest(Chromium chromium, SamplePortal portal) : BrowserTest(chromium), IClassFixture<SamplePortal>
{
    private protected PortalProcess Portal => portal.Process;

    protected IPage Page { get; private set; } = null!;

    /// <summary>The address of the form's first step.</summary>
    protected string Form { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        Page = await OpenAsync(portal.Address, Screen.Phone);
        Form = await Writing.BeginAsync(Page);
    }

    protected async Task<IPage> SecondTabAsync()
    {
        var tab = await Page.Context.NewPageAsync();
        await tab.GotoAsync(Form);
        return tab;
    }

    /// <param name="field">Title or UseToOthers.</param>
    protected async Task<string> StoredAsync(string field)
    {
        var id = int.Parse(Form.Split('/')[^2], null);
        await using var db = portal.Database.Open();
        var text = (await db.Proposals.FindAsync([id], TestContext.Current.CancellationToken))!.Text;
        return field == "Title" ? text.Title : text.UseToOthers;
    }
}
