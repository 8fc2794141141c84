using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>A draft that Amina and Chen write for the sample programme's open call, complete but for what a test takes away.</summary>
internal sealed class SharedDraft : IAsyncDisposable
{
    public const string AminaAddress = "amina.okafor@nbs.example";
    public const string ChenAddress = "chen.yulan@statcan.example";

    public static ProposalText Complete { get; } = Calls.Complete with { Kind = "research-project", Stage = "maintenance" };

    private SharedDraft(Portal portal, Reader amina, Reader chen, int id) => (Portal, Amina, Chen, Id) = (portal, amina, chen, id);

    public Portal Portal { get; }
    public Reader Amina { get; }
    public Reader Chen { get; }
    public int Id { get; }

    public static async Task<SharedDraft> StartAsync(ProposalText? text = null, Dictionary<string, string>? settings = null)
    {
        var portal = await Portal.StartAsync(sample: true, settings: settings);
        await using var db = portal.Open();
        var (amina, chen) = (await db.Members.WithAddress(AminaAddress).SingleAsync(), await db.Members.WithAddress(ChenAddress).SingleAsync());
        var proposal = new Proposal((await db.Programmes.Latest.SingleAsync()).Call, amina, portal.Now);
        proposal.Write(text ?? Complete, Viewer.Of(amina), portal.Now);
        proposal.Invite(chen, Viewer.Of(amina), portal.Now);
        proposal.Answer(accepts: true, Viewer.Of(chen), portal.Now);
        db.Add(proposal);
        await db.SaveChangesAsync();
        return new SharedDraft(portal, await portal.AsAsync(amina), await portal.AsAsync(chen), proposal.Id);
    }

    public string Address(string step) => $"/my/proposals/{Id}/{step}";

    public Task<Sheet> OpenAsync(string step, Reader? reader = null) => (reader ?? Amina).OpenAsync(Address(step));

    /// <summary>Saves as the form's script does.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Told)> SaveAsync(Sheet form, Reader reader, params (string, string)[] typed)
    {
        var (address, fields) = form.Filled("Save draft", typed);
        return await AskAsync(reader, address, fields.Where(field => field.Key != "__key"));
    }

    /// <summary>Posts something for which a script wants JSON.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Told)> AskAsync(Reader reader, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        using var answer = await reader.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    public async Task<Proposal> StoredAsync()
    {
        await using var db = Portal.Open();
        return await db.Proposals.Include(proposal => proposal.Versions).SingleAsync(proposal => proposal.Id == Id);
    }

    /// <summary>Something happens to it that no page of the form does.</summary>
    public async Task ChangeAsync(Action<Proposal, Viewer> act)
    {
        await using var db = Portal.Open();
        var proposal = await db.Proposals.Include(one => one.Writers).ThenInclude(writer => writer.Member)
            .Include(one => one.Call.Programme).SingleAsync(one => one.Id == Id);
        act(proposal, Viewer.Of(proposal.Proposer.Member));
        await db.SaveChangesAsync();
    }

    public async Task<Viewer> CoordinatorAsync()
    {
        await using PortalContext db = Portal.Open();
        return Viewer.Of(await db.Members.WithAddress("inkeri.vainionpaa@unece.example").SingleAsync());
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
