using System.Net;
using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>Pictures of pages at three widths, in a folder of their own, with one sheet that shows them all.</summary>
internal sealed class Album
{
    private static readonly Screen[] Sizes = [new(320, 640), Screen.Phone, Screen.Desktop];

    // A window that changed its width quickly keeps some of its old look otherwise.
    private const string DrawAgain = """
        () => {
          const root = document.documentElement;
          root.style.display = 'none';
          root.getBoundingClientRect();
          root.style.display = '';
          return document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
        }
        """;

    private readonly List<(string Role, string Name, string Address)> _shown = [];
    private readonly string _folder;

    /// <param name="folder">Emptied first, so that no picture of a page that is gone stays behind.</param>
    public Album(string folder)
    {
        _folder = folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    public int Count => _shown.Count;

    /// <summary>Opens an address and takes it.</summary>
    /// <param name="role">Who looks.</param>
    /// <param name="name">What the files are called; without it they are called after the address.</param>
    public async Task OpenAsync(IPage page, string role, string address, string? name = null)
    {
        await page.GotoAsync(address);
        await TakeAsync(page, role, name ?? NameOf(address));
    }

    /// <summary>Takes the page as it stands, whole, at each width.</summary>
    public async Task TakeAsync(IPage page, string role, string name)
    {
        _shown.Add((role, name, new Uri(page.Url).AbsolutePath));
        await page.WaitForLoadStateAsync();
        foreach (var size in Sizes)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EvaluateAsync(DrawAgain);
            await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, FileOf(role, name, size)), FullPage = true });
        }
    }

    /// <summary>Takes what a reader sees at the widest size without scrolling further.</summary>
    public async Task TakeSightAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, $"{name}.png") });
    }

    /// <summary>Writes index.html beside the pictures.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> WriteSheetAsync()
    {
        var sheet = Path.Combine(_folder, "index.html");
        await File.WriteAllTextAsync(sheet, """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Photographs</title>
            <style>body{font-family:sans-serif} figure{display:inline-block;margin:0 16px 24px 0;vertical-align:top} img{height:420px;border:1px solid #999}</style>

            """ + string.Join('\n', _shown.Select(Row)));
        return sheet;
    }

    private static string Row((string Role, string Name, string Address) shown) =>
        $"<h2>{shown.Role}: {WebUtility.HtmlEncode(shown.Address)} ({shown.Name})</h2>\n"
        + string.Concat(Sizes.Select(size => Figure(FileOf(shown.Role, shown.Name, size), size)));

    private static string Figure(string file, Screen size) =>
        $"<figure><a href=\"{file}\"><img src=\"{file}\" alt=\"\" loading=\"lazy\"></a><figcaption>{size.Width} px</figcaption></figure>";

    private static string FileOf(string role, string name, Screen size) => $"{role}-{name}-{size.Width}.png";

    private static string NameOf(string address) => address.Trim('/') is { Length: > 0 } path ? path.Replace('/', '-') : "home";
}
