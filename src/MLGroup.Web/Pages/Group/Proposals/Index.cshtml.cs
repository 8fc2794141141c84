using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Group.Proposals;

/// <summary>What members see of the year's proposals: title, office, kind and the beginning of what was handed in.</summary>
internal sealed class IndexModel : PortalPage
{
    private const int BeginningLength = 240;

    /// <summary>Key of the kind to show alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    /// <summary>None before the first programme.</summary>
    public int? Year { get; private set; }
    public NumberedPage Part { get; private set; } = new(null, null);
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Kinds { get; private set; } = new Dictionary<string, string>();

    public string KindName(string key) => Kinds.GetValueOrDefault(key, key);

    protected override async Task<IActionResult?> LoadAsync()
    {
        var programme = await Db.Programmes.Current(Now).Select(latest => new { latest.Id, latest.Year }).FirstOrDefaultAsync();
        if (programme is null)
            return null;
        Year = programme.Year;
        Kinds = (await Db.Codes.Where(code => code.List == CodeList.Kind).OrderBy(code => code.Position)
            .Select(code => new { code.Key, code.Name }).ToListAsync()).ToDictionary(code => code.Key, code => code.Name);
        var shown = Db.Proposals.VisibleTo(Viewer).Announced.HandedIn.Where(proposal => proposal.Call.ProgrammeId == programme.Id);
        if (Kind.Length > 0)
            shown = shown.Where(proposal => proposal.Submitted!.Kind == Kind);
        Part = new NumberedPage(After, Before);
        Rows = Part.Rows(await Part.Of(shown).Select(proposal => new Row(
            proposal.Id, proposal.Submitted!.Title, proposal.Submitted.Kind, proposal.Submitted.WhatAndWhy.Substring(0, BeginningLength + 1),
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null).OrderBy(writer => writer.Id)
                .Select(writer => writer.Organisation!.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name).ToList(),
            Db.Interests.Where(interest => interest.ProposalId == proposal.Id).Select(interest => interest.MemberId).Distinct().Count()))
            .ToListAsync(), row => row.Id);
        return null;
    }

    internal sealed record Row(int Id, string Title, string Kind, string Text, IReadOnlyList<string> Names, int Interested)
    {
        public IEnumerable<string> Offices => Names.Distinct();

        /// <summary>The first words, cut between two of them where there is a space to cut at.</summary>
        public string Beginning => Text.Length <= BeginningLength ? Text
            : $"{Text[..(Text.LastIndexOf(' ', BeginningLength) is > 0 and var space ? space : BeginningLength)]} …";
    }
}
