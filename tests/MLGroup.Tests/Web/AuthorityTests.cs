using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MLGroup.Tests.Web;

/// <summary>
/// Every page and handler of the running portal × who asks. <see cref="Doors"/> holds what is expected; a page or handler that does
/// not stand there fails the test, so nobody can open a door without saying so.
/// </summary>
public sealed class AuthorityTests(AuthorityTests.Rooms rooms) : IClassFixture<AuthorityTests.Rooms>
{
    private readonly OpenHouse _house = rooms.House;
    private readonly Portal _portal = rooms.Portal;

    [Fact]
    public async Task Every_page_and_handler_of_the_running_portal_is_known()
    {
        var running = new SortedSet<string>(StringComparer.Ordinal);
        var loader = _portal.Services.GetRequiredService<PageLoader>();
        foreach (var page in _portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            if (page.AttributeRouteInfo is null)
                continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods.DefaultIfEmpty())
                running.Add($"{page.ViewEnginePath} {handler?.HttpMethod?.ToUpperInvariant() ?? "GET"} {handler?.Name}".TrimEnd());
            running.Add($"{page.ViewEnginePath} GET");
        }

        var known = Doors.All.SelectMany(door => door.Handlers.Select(handler => $"{door.Page} {handler}"));

        Assert.Equal(new SortedSet<string>(known, StringComparer.Ordinal), running);
    }

    [Fact]
    public void Every_other_endpoint_is_known()
    {
        var running = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
                && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText);

        Assert.Equal(Doors.OtherEndpoints.Order(StringComparer.Ordinal), running.Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public async Task Each_role_opens_the_doors_it_should_and_no_other()
    {
        var readers = await ReadersAsync();
        var wrong = new List<string>();
        foreach (var (door, handler, address) in Handlers("GET"))
        {
            foreach (var (role, reader) in readers)
            {
                using var answer = await reader.GetAsync(address);
                if (Told(answer) != door.Expected(role))
                    wrong.Add($"{handler} {door.Address} as {role}: {Told(answer)} instead of {door.Expected(role)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nobody_posts_through_a_door_that_is_closed_to_them()
    {
        var readers = await ReadersAsync();
        var wrong = new List<string>();
        var forms = new Dictionary<Reader, Dictionary<string, string>>();
        foreach (var (_, reader) in readers)
            forms[reader] = await TokenAsync(reader);
        foreach (var (door, handler, address) in Handlers("POST"))
        {
            foreach (var (role, reader) in readers.Where(reader => !door.IsOpenTo(reader.Role)))
            {
                using var empty = new FormUrlEncodedContent(forms[reader]);
                using var answer = await reader.Client.PostAsync(new Uri(address, UriKind.Relative), empty, TestContext.Current.CancellationToken);
                if (Told(answer) != door.Expected(role))
                    wrong.Add($"{handler} {door.Address} as {role}: {Told(answer)} instead of {door.Expected(role)}");
            }
        }

        Assert.Empty(wrong);
    }

    private IEnumerable<(Door Door, string Handler, string Address)> Handlers(string method) =>
        from door in Doors.All
        where door.Address is not null
        from handler in door.Handlers
        let words = handler.Split(' ')
        where words[0] == method
        let address = _house.Filled(door)
        let name = words.Length > 1 ? $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={words[1]}" : ""
        select (door, handler, address + name);

    // A token of the reader's own, so that it is the door that refuses and not the form. Who is not signed in is shown another form.
    private static async Task<Dictionary<string, string>> TokenAsync(Reader reader) =>
        new() { ["__RequestVerificationToken"] = (await reader.OpenAsync("/my/preferences")).Value("__RequestVerificationToken") };

    private async Task<List<(string Role, Reader Reader)>> ReadersAsync() =>
    [
        ("visitor", _portal.Visitor()),
        ("newcomer", await _portal.HalfwayAsync(Doors.Administrator)),
        ("half in", await _portal.HalfwayAsync(Doors.HalfSignedIn)),
        ("stranger", await _portal.AsAsync(Doors.Stranger)),
        ("writer", await _portal.AsAsync(Doors.Writer)),
        ("coordinator", await _portal.AsAsync(Doors.Coordinator)),
        ("administrator", await _portal.AsAsync(Doors.Administrator))
    ];

    private static string Told(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect
        ? answer.Headers.Location!.ToString() is { } to && to.Contains("/sign-in", StringComparison.Ordinal) ? "sign-in" : "redirect"
        : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One portal for tests of which none changes anything: doors that are open are only looked through.</summary>
    public sealed class Rooms : IAsyncLifetime
    {
        internal OpenHouse House { get; private set; } = null!;

        internal Portal Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            House = await OpenHouse.ThatMorningAsync();
            Portal = Portal.On(await House.CopyAsync());
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
