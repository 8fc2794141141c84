using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

// How coordinators make two of one, so that each can be placed and decided by itself.
public sealed partial class Proposal
{
    public const int SplitNameLength = 120;

    private readonly List<Proposal> _splits = [];

    /// <summary>The proposal that it was split from.</summary>
    public int? SplitFromId { get; private set; }
    public Proposal? SplitFrom { get; private set; }

    /// <summary>What coordinators call the part that was split off; empty where nothing was.</summary>
    public string SplitName { get; private set; } = "";

    /// <summary>What was split off from it. Loaded where a page asks for it.</summary>
    public IReadOnlyList<Proposal> Splits => _splits;

    /// <summary>Whether only coordinators know of it: it was split off, and no decision about it was applied yet.</summary>
    public bool IsUnannounced { get; private set; }

    /// <summary>Splits off a part: another proposal with the same submitted text and the same writers, whose own text nobody changes.</summary>
    /// <param name="name">What coordinators call the part.</param>
    /// <exception cref="RuleBrokenException">No coordinator, a conflict of interest, not submitted or decided, or no name or one too long.</exception>
    public Proposal Split(string name, Viewer viewer, DateTimeOffset now)
    {
        RequireDecidableBy(viewer);
        if (Status != ProposalStatus.Submitted)
            throw new RuleBrokenException("Only a proposal that is submitted and not decided yet can be split.");
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter what you call the part that is split off.", nameof(SplitName));
        Cap.Require("The name", name.Trim(), SplitNameLength, nameof(SplitName));
        var part = new Proposal
        {
            Call = Call,
            CallId = CallId,
            CreatedAt = now,
            Status = ProposalStatus.Submitted,
            Text = Submitted!,
            TextSavedAt = TextSavedAt,
            TextSavedById = TextSavedById,
            Submitted = Submitted,
            SubmittedAt = SubmittedAt,
            IsLate = IsLate,
            LookedAfterBy = LookedAfterBy,
            LookedAfterById = LookedAfterById,
            SplitFrom = this,
            SplitFromId = Id,
            SplitName = name.Trim(),
            IsUnannounced = true
        };
        part.SubmittedVersion = part.Cut(Submitted!, VersionReason.Submitted, SubmittedAt!.Value);
        part._writers.AddRange(_writers.Where(writer => writer.State != WriterState.Declined).Select(writer => writer.For(part)));
        _splits.Add(part);
        return part;
    }

    /// <summary>
    /// Judges whether a part that was split off may be taken out of the records as if it had never been, and takes it off the proposal it
    /// came from. Decisions, merges and parts of it must be loaded.
    /// </summary>
    /// <exception cref="RuleBrokenException">No coordinator, a conflict of interest, it was not split off, or something happened to it.</exception>
    public void Rejoin(Viewer viewer)
    {
        RequireDecidableBy(viewer);
        if (SplitFromId is null)
            throw new RuleBrokenException("This proposal was not split off from another one.");
        if (_decisions.Count > 0)
            throw new RuleBrokenException($"“{SplitName}” was decided meanwhile, so it stays. Turn it down instead.");
        if (_merges.Find(merge => !merge.Proposal.IsConflictFor(viewer)) is { } merge)
            throw new RuleBrokenException($"“{merge.Proposal.Title}” is merged into “{SplitName}”. Undo that first.");
        if (_merges.Count + _splits.Count > 0 || !IsUnannounced)
            throw new RuleBrokenException($"Something happened to “{SplitName}” meanwhile, so it stays.");
        SplitFrom?._splits.Remove(this);
    }
}
