using System.IO.Compression;
using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>How many bytes a page's first load is, as a published portal sends it: what is text comes compressed.</summary>
internal static class PageWeight
{
    /// <param name="reader">A page of somebody who may open the address; its own cache is not used.</param>
    /// <returns>What was loaded, each with its bytes.</returns>
    public static async Task<IReadOnlyList<(string Address, int Bytes)>> OfAsync(IPage reader, string address)
    {
        var cold = await reader.Context.NewPageAsync();
        var line = await reader.Context.NewCDPSessionAsync(cold);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var answers = new List<IResponse>();
        cold.Response += (_, answer) => answers.Add(answer);
        var asked = await cold.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal("br", asked!.Headers.GetValueOrDefault("content-encoding"));

        var sizes = new List<(string Address, int Bytes)>();
        foreach (var answer in answers.ToList())
            sizes.Add((new Uri(answer.Url).AbsolutePath, await HeadAsync(answer) + Compressed(await answer.BodyAsync(), answer)));
        return sizes;
    }

    private static async Task<int> HeadAsync(IResponse answer) =>
        (await answer.HeadersArrayAsync()).Sum(header => header.Name.Length + header.Value.Length + 4) + 20;

    private static int Compressed(byte[] body, IResponse answer)
    {
        if (answer.Headers.GetValueOrDefault("content-type", "").Contains("woff2", StringComparison.Ordinal))
            return body.Length;
        using var shorter = new MemoryStream();
        // The page is compressed as it is made, files once and thoroughly when the portal is published.
        using (var brotli = new BrotliStream(shorter, answer.Request.IsNavigationRequest ? CompressionLevel.Optimal : CompressionLevel.SmallestSize))
            brotli.Write(body);
        return shorter.ToArray().Length;
    }
}
