using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Everything that was kept of a proposal's text, the newest first.</summary>
internal sealed class VersionsModel : WriterPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Who wrote last.</summary>
    public string LastWriter { get; private set; } = "";

    /// <summary>Whether the version is what the coordinators have now.</summary>
    public bool Stands(Row row) => row.Number == Proposal.SubmittedVersion && Proposal.Status is not (ProposalStatus.Draft or ProposalStatus.Withdrawn);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        // Without the texts: a list of twenty would load a book.
        var kept = await Db.ProposalVersions.Where(version => version.ProposalId == Id).OrderByDescending(version => version.Number)
            .Select(version => new { version.Number, version.Reason, version.CutAt, version.WrittenById }).ToListAsync();
        var writers = kept.Select(version => version.WrittenById).Append(Proposal.TextSavedById).Distinct().ToList();
        var names = await Db.Members.Where(member => writers.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name);
        LastWriter = names.GetValueOrDefault(Proposal.TextSavedById, "");
        Rows = [.. kept.Select(version => new Row(version.Number, version.Reason, version.CutAt, names.GetValueOrDefault(version.WrittenById ?? 0, "")))];
        return null;
    }

    /// <param name="At">UTC, when it was kept.</param>
    /// <param name="Writer">Who had written last; empty where nobody knows any more.</param>
    internal sealed record Row(int Number, VersionReason Reason, DateTimeOffset At, string Writer);
}
