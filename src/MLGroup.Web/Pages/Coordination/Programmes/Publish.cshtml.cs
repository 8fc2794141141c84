using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Programmes;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.Coordination.Programmes;

/// <summary>The programme as the public would see it, what changed since the version before, and the button that makes it public.</summary>
internal sealed class PublishModel(Outbox outbox, PortalLinks links) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public PublishForm Form { get; set; } = new();

    public Programme Programme { get; private set; } = null!;
    public ProgrammeVersion? Latest { get; private set; }
    public PublishedProgramme Preview { get; private set; } = null!;
    public IReadOnlyList<string> Changes => Latest is null ? [] : Preview.ChangesSince(Latest.Snapshot);

    /// <summary>Who wrote what is new, changed, moved or gone, or leads what is renamed or gone: whom publishing writes to, by name.</summary>
    public IReadOnlyList<Reader> Readers { get; private set; } = [];

    /// <summary>Who leads what is renamed or gone and did not choose to hear from their themes and squads.</summary>
    public IReadOnlyList<string> NotHearing { get; private set; } = [];
    public bool IsSomethingNew => Preview.Activities.Any() && (Latest is null || Changes.Count > 0);

    /// <summary>Stands for the preview, so that nobody publishes what they have not seen.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Preview, Readers })).AsSpan(0, 8));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Programmes.Include(programme => programme.Strands).SingleOrDefaultAsync(programme => programme.Year == Year) is not { } found)
            return NotFound();
        Programme = found;
        Latest = await Db.ProgrammeVersions.Of(Year).AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync();
        var activities = await Db.Activities.Where(activity => activity.Strand.ProgrammeId == found.Id)
            .IgnoreAutoIncludes().Include(activity => activity.Proposals).ThenInclude(proposal => proposal.Writers)
            .ThenInclude(writer => writer.Organisation).Include(activity => activity.Proposals).ThenInclude(proposal => proposal.Writers)
            .ThenInclude(writer => writer.Member).ToListAsync();
        Preview = PublishedProgramme.Of(found, activities, await Db.Codes.AsNoTracking().ToListAsync());
        Readers = await ReadersAsync(activities);
        return null;
    }

    private async Task<List<Reader>> ReadersAsync(List<Activity> activities)
    {
        var (news, toLeads) = (Preview.NewsSince(Latest?.Snapshot), Preview.NewsToLeadsSince(Latest?.Snapshot));
        // What was merged works in another activity, and its writers still want to know of their own.
        var ofWriters = (from proposal in activities.SelectMany(activity => activity.Proposals)
                         from id in new[] { proposal.ActivityId, proposal.OwnActivityId }.OfType<int>()
                         where news.Contains(id)
                         from writer in proposal.AcceptedWriters
                         where writer.Member.TakesPart
                         select (writer.Member, Id: id)).ToLookup(one => one.Member, one => one.Id);
        var ids = toLeads.Select(one => one.Key).ToList();
        var leads = ids.Count == 0 ? [] : await Db.Members.Where(member => ids.Contains(member.Id)).ToListAsync();
        var hearing = leads.ToLookup(lead => ofWriters.Contains(lead) || lead.Receives(CommunicationKind.ThemesAndSquads));
        NotHearing = [.. hearing[false].Where(lead => lead.TakesPart).OrderBy(lead => lead.FoldedName).Select(lead => lead.Name)];
        return [.. from member in ofWriters.Select(one => one.Key).Union(hearing[true])
                   orderby member.FoldedName, member.Id
                   select new Reader(member.Id, member.Name, [.. ofWriters[member].Distinct().Order().SelectMany(id => news[id]), .. toLeads[member.Id]],
                       ofWriters.Contains(member), toLeads.Contains(member.Id))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Seen != Mark)
            throw new DbUpdateConcurrencyException();
        var version = Programme.Publish(Preview, Latest, Form.Early, Viewer.MemberId, Now);
        Db.Add(version);
        var ids = Readers.Select(reader => reader.MemberId).ToList();
        var members = await Db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id);
        foreach (var reader in Readers)
            await outbox.PostAsync(new ActivityPublished(version, reader.News, members[reader.MemberId], links.Programme(Year)) { IsWriter = reader.Wrote });
        return await DoneAsync("/Programmes/Show", new { Year }, $"Version {version.Number} is public now.");
    }

    /// <param name="News">About activities and strands of theirs, in plain sentences.</param>
    internal sealed record Reader(int MemberId, string Name, IReadOnlyList<string> News, bool Wrote, bool Leads);

    public sealed class PublishForm
    {
        [Display(Name = "Publish it early")]
        public bool Early { get; set; }

        public string Seen { get; set; } = "";
    }
}
