using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination;

/// <summary>The sample programme the morning after its call closed, with two coordinators at their desks.</summary>
internal sealed class SampleDesk : IAsyncDisposable
{
    /// <summary>Of TurkStat and Statistics Poland, placed in text classification.</summary>
    public const string Receipts = "From shop receipts to COICOP codes without typing them twice";

    /// <summary>Of NBS Nigeria and Statistics Canada, placed in the squad for recoding occupations.</summary>
    public const string Occupations = "What to do with an occupation coder when the classification changes";

    /// <summary>Placed nowhere.</summary>
    public const string Checklist = "A checklist for ethics that a busy team will really use";

    /// <summary>With a co-proposer of ONS, which is Bo's office.</summary>
    public const string Prices = "Is it still the same product? Grouping scraped price descriptions";
    public const string Withdrawn = "New dwellings in aerial photographs, and who checks the machine";
    public const string Unfinished = "A first year for new data scientists";

    private SampleDesk(Portal portal, Reader inkeri, Reader bo) => (Portal, Inkeri, Bo) = (portal, inkeri, bo);

    public Portal Portal { get; }

    /// <summary>Coordinates from UNECE, which proposed nothing.</summary>
    public Reader Inkeri { get; }

    /// <summary>Coordinates from ONS.</summary>
    public Reader Bo { get; }

    public static async Task<SampleDesk> StartAsync(int daysLater = 10)
    {
        var portal = await Portal.StartAsync(sample: true);
        portal.Clock.Advance(TimeSpan.FromDays(daysLater));
        return new SampleDesk(portal, await portal.AsAsync("inkeri.vainionpaa@unece.example"), await portal.AsAsync("bo.ashworth@ons.example"));
    }

    public async Task<int> IdAsync(string title)
    {
        await using var db = Portal.Open();
        return await db.Proposals.Where(proposal => proposal.Text.Title == title).Select(proposal => proposal.Id).SingleAsync();
    }

    public async Task<Proposal> ProposalAsync(string title)
    {
        await using var db = Portal.Open();
        return await db.Proposals.Include(one => one.Activity!.Strand).Include(one => one.Decisions).SingleAsync(proposal => proposal.Text.Title == title);
    }

    public async Task<Sheet> OpenAsync(string title, Reader? reader = null) =>
        await (reader ?? Inkeri).OpenAsync($"/coordination/proposals/{await IdAsync(title)}");

    /// <summary>Inkeri decides, with what else the form needs.</summary>
    public async Task<Sheet> DecideAsync(string title, DecisionOutcome outcome, params (string, string)[] typed) =>
        await DecideAsync(await OpenAsync(title), outcome, typed);

    public static Task<Sheet> DecideAsync(Sheet sheet, DecisionOutcome outcome, params (string, string)[] typed) =>
        sheet.SubmitAsync(sheet.Text.Contains("Replace the decision", StringComparison.Ordinal) ? "Replace the decision" : "Keep the decision",
            [("Form.Outcome", outcome.ToString()), .. typed]);

    public Task<Sheet> DecisionsAsync(Reader? reader = null) => (reader ?? Inkeri).OpenAsync("/coordination/decisions");

    public async Task<Sheet> ApplyAsync() => await (await DecisionsAsync()).SubmitAsync("Apply the ticked decisions");

    /// <summary>Accepts it where it is placed, and applies that.</summary>
    public async Task AcceptAsync(params string[] titles)
    {
        foreach (var title in titles)
            await DecideAsync(title, DecisionOutcome.Accept);
        await ApplyAsync();
    }

    public async Task<Sheet> PublishAsync() =>
        await PublishAsync(await Inkeri.OpenAsync("/coordination/programmes/2027/publish"));

    public static Task<Sheet> PublishAsync(Sheet sheet) => sheet.SubmitAsync(
        sheet.Document.QuerySelector("main form button")!.TextContent.Trim(), ("Form.Early", "true"));

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
