using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>axe-core's opinion of a page as it stands in the browser.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
    };

    /// <summary>What breaks WCAG 2.2 A or AA, as "rule: help: the element"; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        // No script runs in a sandboxed frame, axe's own neither: it would wait there for ever.
        await page.EvaluateAsync("document.querySelectorAll('iframe[sandbox]').forEach(frame => frame.remove())");
        var result = await page.RunAxe(Rules);
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   select $"{violation.Id}: {violation.Help}: {node.Html}"];
    }
}
