using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>One letter to the writers of the chosen proposals: everyone who gets it is listed, and it lies in the outbox as drafts first.</summary>
internal sealed class WriteModel(Outbox outbox, PortalLinks links) : ChosenPage
{
    /// <param name="Proposals">Those of the chosen ones that they write.</param>
    public sealed record Reader(Member Member, string Office, IReadOnlyList<Proposal> Proposals)
    {
        public string Key => Member.Id.ToString(CultureInfo.InvariantCulture);
    }

    [BindProperty]
    public WriteForm Form { get; set; } = new();

    public IReadOnlyList<Reader> Readers { get; private set; } = [];

    public DateDoubts Doubts => DateDoubts.In(("Subject", Form.Subject), ("Text", Form.Words));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        var ids = Rows.Select(row => row.Id).ToList();
        var writers = await Db.Writers.Where(writer => ids.Contains(writer.ProposalId) && writer.State == WriterState.Accepted)
            .OrderBy(writer => writer.ProposalId).ThenBy(writer => writer.Id).IgnoreAutoIncludes()
            .Include(writer => writer.Proposal).Include(writer => writer.Organisation).Include(writer => writer.Member).ThenInclude(member => member.Preferences).ToListAsync();
        Readers = [.. writers.GroupBy(writer => writer.Member).Select(group => new Reader(group.Key,
            group.First().Organisation?.ShortName ?? "", [.. group.Select(writer => writer.Proposal)]))];
        return null;
    }

    public void OnGet() => Form.MemberIds = [.. Readers.Select(reader => reader.Key)];

    public async Task<IActionResult> OnPostAsync()
    {
        var readers = Readers.Where(reader => Form.MemberIds.Contains(reader.Key)).ToList();
        if (readers.Count == 0)
            throw new RuleBrokenException("Tick at least one person to write to.", nameof(Form.MemberIds));
        var act = string.Create(CultureInfo.InvariantCulture, $"{Viewer.MemberId}/{Now.UtcTicks}");
        foreach (var reader in readers)
            await outbox.PostAsync(new WrittenToWriter(reader.Member, Form.Subject, Form.Words, [.. reader.Proposals.Select(one => (one.Title, links.Proposal(one.Id)))], act));
        return await DoneAsync("/Coordination/Mail/Index", new { State = "Draft" },
            $"{(readers.Count == 1 ? "1 draft lies" : $"{readers.Count} drafts lie")} ready. Read them, then release them.{Doubts.Notice}");
    }

    public sealed class WriteForm
    {
        [Display(Name = "Subject")]
        [Required(ErrorMessage = "Enter a subject.")]
        [MaxLength(200)]
        public string Subject { get; set; } = "";

        [Display(Name = "Text", Description = "Plain text; an empty line begins a new paragraph. “Hello” with the name stands above it, links to their proposals below.")]
        [Required(ErrorMessage = "Enter what you want to say.")]
        [MaxLength(10_000)]
        public string Words { get; set; } = "";

        /// <summary>Who is still ticked.</summary>
        public List<string> MemberIds { get; set; } = [];
    }
}
