using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A proposal as coordinators read it: of a draft the title and the writers only.</summary>
/// <param name="Text">What was submitted; none of a draft.</param>
internal sealed record ProposalSheet(int Id, int ProgrammeId, ProposalStatus Status, string RawTitle, ProposalText? Text, bool IsLate, string WithdrawnReason,
    int SubmittedVersion, int? StrandId, int? PlacementVersion, bool IsConflict, WriterRole? OwnRole, int? LookedAfterById, EnteredOnBehalf? Entered,
    IReadOnlyList<WriterOnSheet> Writers, IReadOnlyList<VersionOnSheet> Versions, IReadOnlyList<ExtensionOnSheet> Extensions,
    IReadOnlyList<Interested> Interested, SplitOnSheet? SplitFrom, IReadOnlyList<SplitOnSheet> Splits, IReadOnlyList<MergedOnSheet> Merged,
    IReadOnlyList<AskedVersion> Asked)
{
    public string Title => RawTitle.Length > 0 ? RawTitle : "Untitled proposal";

    public int PlacementSeen => PlacementVersion ?? SeenCard.Nowhere;

    /// <summary>What was submitted when changes were asked, where the writers have handed them in since.</summary>
    public AskedVersion? AskedOf => Asked.FirstOrDefault(asked => asked.Number < SubmittedVersion);

    public bool IsHandedIn => Text is not null && Status is not (ProposalStatus.Draft or ProposalStatus.Withdrawn);

    public bool AwaitsConfirmation => Status == ProposalStatus.Draft && Entered is { ConfirmedAt: null };

    public bool TakesMoreTime => SplitFrom?.IsUnannounced != true && Status is ProposalStatus.Draft or ProposalStatus.Submitted or ProposalStatus.Withdrawn && !AwaitsConfirmation;

    public static IQueryable<ProposalSheet> Of(PortalContext db, Viewer viewer, int id)
    {
        var (placed, withoutConflict, interests) = (db.Placements.Working, db.Proposals.WithoutConflictFor(viewer), db.Interests.VisibleTo(viewer));
        var decided = db.Decisions.VisibleTo(viewer).Where(decision => decision.ReplacedAt == null);
        return db.Proposals.VisibleTo(viewer).Where(proposal => proposal.Id == id).Select(proposal => new ProposalSheet(
            proposal.Id, proposal.Call.ProgrammeId, proposal.Status, proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title,
            proposal.Status == ProposalStatus.Draft ? null : proposal.Submitted, proposal.IsLate, proposal.WithdrawnReason, proposal.SubmittedVersion,
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.RowVersion).FirstOrDefault(),
            !withoutConflict.Any(one => one.Id == proposal.Id),
            proposal.Writers.Where(writer => writer.MemberId == viewer.MemberId && writer.State != WriterState.Declined).Select(writer => (WriterRole?)writer.Role).FirstOrDefault(), proposal.LookedAfterById,
            proposal.EnteredById == null ? null : new EnteredOnBehalf(proposal.EnteredById.Value, proposal.ConfirmedAt),
            proposal.Writers.OrderBy(writer => writer.Role == WriterRole.Proposer ? 0 : 1).ThenBy(writer => writer.Id).Select(writer => new WriterOnSheet(
                writer.Member.Name, writer.Member.ZoneId, writer.Organisation == null ? "" : writer.Organisation.Name, writer.Role, writer.State)).ToList(),
            proposal.Versions.Where(version => version.Reason == VersionReason.Submitted).OrderBy(version => version.Number)
                .Select(version => new VersionOnSheet(version.Number, version.CutAt)).ToList(),
            db.Extensions.Where(extension => extension.ProposalId == proposal.Id).OrderBy(extension => extension.Id).Select(extension => new ExtensionOnSheet(
                extension.Until, db.Members.Where(member => member.Id == extension.GrantedById).Select(member => member.Name).First(),
                extension.GrantedAt, extension.UsedAt)).ToList(),
            interests.Where(interest => interest.ProposalId == proposal.Id).OrderBy(interest => interest.Id)
                .Select(interest => new Interested(interest.Kind, interest.Member.Name)).ToList(),
            proposal.SplitFromId == null ? null : new SplitOnSheet(proposal.SplitFromId.Value, proposal.SplitName, proposal.IsUnannounced),
            proposal.Splits.OrderBy(part => part.Id).Select(part => new SplitOnSheet(part.Id, part.SplitName, part.IsUnannounced)).ToList(),
            proposal.Merges.Where(merge => decided.Any(decision => decision.Id == merge.Id)).OrderBy(decision => decision.ProposalId)
                .Select(decision => new MergedOnSheet(decision.ProposalId, decision.Proposal.Submitted!.Title, decision.AppliedAt == null)).ToList(),
            proposal.Versions.Where(version => decided.Any(decision => decision.ProposalId == version.ProposalId && decision.AppliedAt != null
                    && decision.Outcome == DecisionOutcome.AskForChanges && decision.OfVersion == version.Number))
                .Select(version => new AskedVersion(version.Number, version.Text)).ToList()));
    }
}

/// <summary>A proposal that this one was split from, or a part that was split off it.</summary>
/// <param name="Name">What coordinators call the part.</param>
internal sealed record SplitOnSheet(int Id, string Name, bool IsUnannounced);

/// <summary>A proposal that is merged into this one.</summary>
/// <param name="IsPending">Whether that is not applied yet.</param>
internal sealed record MergedOnSheet(int Id, string Title, bool IsPending);

/// <summary>The submitted version about which changes were asked.</summary>
internal sealed record AskedVersion(int Number, ProposalText Text);

/// <param name="ById">The coordinator who entered it.</param>
/// <param name="ConfirmedAt">UTC; none while the member has not confirmed.</param>
internal sealed record EnteredOnBehalf(int ById, DateTimeOffset? ConfirmedAt);

internal sealed record WriterOnSheet(string Name, string ZoneId, string Office, WriterRole Role, WriterState State)
{
    public string Part => (Role, State) switch
    {
        (WriterRole.Proposer, WriterState.Invited) => "proposer, has not confirmed yet",
        (WriterRole.Proposer, _) => "proposer",
        (_, WriterState.Invited) => "invited, has not answered yet",
        (_, WriterState.Declined) => "declined",
        _ => "co-proposer"
    };
}

/// <param name="At">UTC, when it was submitted.</param>
internal sealed record VersionOnSheet(int Number, DateTimeOffset At);

/// <summary>More time that was given to a proposal.</summary>
/// <param name="Until">UTC.</param>
/// <param name="By">The coordinator who gave it.</param>
/// <param name="UsedAt">UTC; none while the link was not used.</param>
internal sealed record ExtensionOnSheet(DateTimeOffset Until, string By, DateTimeOffset At, DateTimeOffset? UsedAt);
