using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

/// <summary>The programme as the public would see it, what changed since the version before, and the button that makes it public.</summary>
internal sealed class PublishModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public PublishForm Form { get; set; } = new();

    public Programme Programme { get; private set; } = null!;
    public ProgrammeVersion? Latest { get; private set; }
    public PublishedProgramme Preview { get; private set; } = null!;
    public IReadOnlyList<string> Changes => Latest is null ? [] : Preview.ChangesSince(Latest.Snapshot);
    public bool IsSomethingNew => Preview.Activities.Any() && (Latest is null || Changes.Count > 0);

    /// <summary>Stands for the preview, so that nobody publishes what they have not seen.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Preview)).AsSpan(0, 8));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Programmes.Include(programme => programme.Strands).SingleOrDefaultAsync(programme => programme.Year == Year) is not { } found)
            return NotFound();
        Programme = found;
        Latest = await Db.ProgrammeVersions.Of(Year).AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync();
        var activities = await Db.Activities.Where(activity => activity.Strand.ProgrammeId == found.Id)
            .IgnoreAutoIncludes().Include(activity => activity.Proposals).ThenInclude(proposal => proposal.Writers)
            .ThenInclude(writer => writer.Organisation).ToListAsync();
        Preview = PublishedProgramme.Of(found, activities, await Db.Codes.AsNoTracking().ToListAsync());
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Seen != Mark)
            throw new DbUpdateConcurrencyException();
        var version = Programme.Publish(Preview, Latest, Form.Early, Viewer.MemberId, Now);
        Db.Add(version);
        return await DoneAsync("/Programmes/Show", new { Year }, $"Version {version.Number} is public now.");
    }

    public sealed class PublishForm
    {
        [Display(Name = "Publish it before the day on the timeline")]
        public bool Early { get; set; }

        public string Seen { get; set; } = "";
    }
}
