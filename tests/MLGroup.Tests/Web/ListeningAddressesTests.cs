using MLGroup.Web;

namespace MLGroup.Tests.Web;

public sealed class ListeningAddressesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:8080;https://[::1]:8443")]
    [InlineData("HTTP://+:80")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://unix:/run/portal.sock")]
    public void What_the_server_can_listen_on_is_right(string? urls) => Assert.Null(ListeningAddresses.Complaint(urls));

    [Theory]
    [InlineData("foo", "foo")]
    [InlineData("http://", "http://")]
    [InlineData("http://localhost:5080;localhost:5081", "localhost:5081")]
    [InlineData("ftp://localhost:5080", "ftp://localhost:5080")]
    [InlineData("http://127.0.0.1:65536", "http://127.0.0.1:65536")]
    [InlineData("http://localhost:5080/portal", "http://localhost:5080/portal")]
    public void What_it_cannot_is_named_with_an_example(string urls, string named) =>
        Assert.Equal($"ASPNETCORE_URLS or --urls is \"{named}\". Write the address to listen on, for example http://localhost:5080.", ListeningAddresses.Complaint(urls));
}
