using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MLGroup.Tests.Web;

/// <summary>The Nu HTML checker, asked about many documents at once: starting Java costs more than all of them.</summary>
internal static class NuChecker
{
    // Its guess of a page's language is led astray by names and titles in other scripts.
    private static readonly string[] Options =
        ["--stdout", "--exit-zero-always", "--skip-info-messages", "--no-langdetect", "--format", "json"];

    /// <summary>What is wrong with each document, as "name:line: message: the words it stands at".</summary>
    /// <param name="documents">HTML by a name that a reader recognises, such as the page's path.</param>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IReadOnlyDictionary<string, string> documents)
    {
        var program = new ProcessStartInfo(Requirements.Java(), ["-jar", Requirements.NuChecker(), .. Options]);
        var folder = Directory.CreateTempSubdirectory("mlgroup-html-").FullName;
        var names = documents.Keys.ToArray();
        for (var i = 0; i < names.Length; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.html"), documents[names[i]]);

        program.ArgumentList.Add(folder);
        program.RedirectStandardOutput = true;
        using var checker = Process.Start(program)!;
        var report = await JsonSerializer.DeserializeAsync<Report>(checker.StandardOutput.BaseStream, JsonSerializerOptions.Web);
        await checker.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return [.. from fault in report!.Messages
                   let document = int.Parse(Path.GetFileNameWithoutExtension(fault.Url), CultureInfo.InvariantCulture)
                   orderby document, fault.LastLine
                   select $"{names[document]}:{fault.LastLine}: {fault.Message}: {fault.Extract}"];
    }

    private sealed record Report(IReadOnlyList<Fault> Messages);

    private sealed record Fault(string Url, int LastLine, string Message, string? Extract);
}
