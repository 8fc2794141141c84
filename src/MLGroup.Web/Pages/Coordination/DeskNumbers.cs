using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Proposals;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>What lies on the desk, counted by the very queries that the lists are asked by, so that a list has what its number says.</summary>
internal sealed record DeskNumbers(IReadOnlyDictionary<string, int> Proposals, DeskNumbers.Others Beside)
{
    private const int QuietDays = 3;
    private static readonly TimeSpan _long = TimeSpan.FromDays(7);
    private static readonly Vocabulary _vocabulary = ProposalVocabulary.Of([], Array.Empty<Code>().ToLookup(code => code.List, code => new FieldValue(code.Key, code.Name)), []);

    public const string Started = "";
    public const string Drafts = "status:draft";
    public const string Undecided = "status:submitted decision:none";
    public const string LookedAfterByNobody = "status:submitted lookedafter:none";
    public const string LeftUngrouped = "status:submitted theme:none";
    public const string Unconfirmed = "entered:waiting";
    public const string Decided = "status:accepted,merged,changes-asked,not-this-year";

    public static string Submitted { get; } = ProposalVocabulary.HandedIn.Text;
    public static string Placed { get; } = ProposalVocabulary.HandedIn.With(ProposalVocabulary.Theme, ProposalVocabulary.Anything).Text;
    public static string NotGrouped { get; } = ProposalVocabulary.HandedIn.With(ProposalVocabulary.Theme, ProposalVocabulary.None).Text;
    public static string Mine { get; } = ProposalVocabulary.HandedIn.With(ProposalVocabulary.LookedAfter, ProposalVocabulary.Me).Text;

    /// <param name="OldPending">Decisions that wait for longer than a week.</param>
    /// <param name="Lost">Merges that somebody replaced who could not know of them.</param>
    public sealed record Others(int Members, int Coordinators, int Organisations, int Strands, int Pending, int OldPending, int Lost, int Held, int Failed);

    /// <summary>Drafts that nobody touched for three days.</summary>
    public static string Untouched(DateTimeOffset now, string zoneId) => string.Create(CultureInfo.InvariantCulture,
        $"{Drafts} saved<{DateOnly.FromDateTime(ZonedTime.At(now, zoneId).Local).AddDays(1 - QuietDays):yyyy-MM-dd}");

    /// <summary>One statement.</summary>
    /// <param name="programme">None while there is none yet.</param>
    public static async Task<DeskNumbers> OfAsync(PortalContext db, Viewer viewer, Programme? programme, DateTimeOffset now)
    {
        var zoneId = programme?.ZoneId ?? viewer.ZoneId;
        var proposals = db.Proposals.Where(proposal => proposal.CallId == (programme == null ? 0 : programme.Call.Id));
        // Each set has a variable of its own: of a list's element, and of one read from db, the count would be asked in a statement of its own.
        var (started, submitted, drafts, notGrouped) = (Of(Started), Of(Submitted), Of(Drafts), Of(NotGrouped));
        var (undecided, mine, placed, decided) = (Of(Undecided), Of(Mine), Of(Placed), Of(Decided));
        var (byNobody, leftUngrouped, unconfirmed, untouched) = (Of(LookedAfterByNobody), Of(LeftUngrouped), Of(Unconfirmed), Of(Untouched(now, zoneId)));
        var (members, coordinators, letters, pending, since) = (db.Members.TakingPart, db.Members.AppointedTo(Role.Coordinator),
            db.OutgoingMail.VisibleTo(viewer, db.Decisions), db.Decisions.VisibleTo(viewer).Pending, now - _long);
        var lost = LostMerge.Among(db.Decisions.VisibleTo(viewer), now);
        var (year, organisations) = (programme?.Year, db.Organisations.AsQueryable());
        var counts = await db.Members.GroupBy(_ => 1).Select(_ => new
        {
            InOrder = new[]
            {
                started.Count(), submitted.Count(), drafts.Count(), notGrouped.Count(), undecided.Count(), mine.Count(),
                placed.Count(), decided.Count(), byNobody.Count(), leftUngrouped.Count(), unconfirmed.Count(), untouched.Count()
            },
            Beside = new Others(members.Count(), coordinators.Count(), organisations.Count(), db.Strands.Count(strand => strand.Programme.Year == year),
                pending.Count(), pending.Count(decision => decision.MadeAt < since), lost.Count(),
                letters.Count(mail => mail.State == MailState.Held), letters.Count(mail => mail.State == MailState.Failed))
        }).SingleAsync();
        string[] queries = [Started, Submitted, Drafts, NotGrouped, Undecided, Mine, Placed, Decided, LookedAfterByNobody, LeftUngrouped, Unconfirmed, Untouched(now, zoneId)];
        return new DeskNumbers(queries.Zip(counts.InOrder).ToDictionary(pair => pair.First, pair => pair.Second), counts.Beside);

        IQueryable<Proposal> Of(string query) => proposals.Matching(Query.Read(query, _vocabulary), db.Question(viewer, now, zoneId));
    }
}
