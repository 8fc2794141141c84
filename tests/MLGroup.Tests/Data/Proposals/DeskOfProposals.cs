using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Proposals;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Data.Proposals;

/// <summary>A database with eight proposals of three offices, a week after the call has closed, and what coordinators did with them.</summary>
public sealed class DeskOfProposals : IAsyncLifetime
{
    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Theme _text = new("Text classification", "");
    private readonly Squad _crops = new("Crop area", "");
    private Vocabulary _vocabulary = null!;

    internal TestDatabase Database { get; private set; } = null!;

    /// <summary>Coordinates, without a conflict of interest.</summary>
    public Viewer Dina { get; private set; } = null!;

    /// <summary>Coordinates from Amina's office.</summary>
    public Viewer Emeka { get; private set; } = null!;

    public Viewer Amina { get; private set; } = null!;

    private static DateTimeOffset AfterDeadline => Calls.Deadline.AddDays(7);

    /// <inheritdoc cref="TestDatabase.Open"/>
    public PortalContext Open() => Database.Open();

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await using var db = Open();
        _programme.Add(_text);
        _programme.Add(_crops);
        db.AddRange([_programme, .. _people.All]);
        await db.SaveChangesAsync();
        (Dina, Emeka, Amina) = (Viewer.Of(_people.Dina), Viewer.Of(_people.Emeka), Viewer.Of(_people.Amina));
        await AddProposalsAsync(db);
        await db.SaveChangesAsync();
        var codes = await db.Codes.ToListAsync();
        _vocabulary = ProposalVocabulary.Of([new(_text.Slug, _text.Name), new(_crops.Slug, _crops.Name)],
            codes.ToLookup(code => code.List, code => new FieldValue(code.Key, code.Name)), []);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Query Read(string typed) => Query.Read(typed, _vocabulary);

    internal IQueryable<Proposal> Matching(PortalContext db, string typed, Viewer viewer, DateTimeOffset? now = null) =>
        db.Proposals.Matching(Read(typed), db.Question(viewer, now ?? AfterDeadline, _programme.ZoneId));

    /// <summary>The titles of those that match, without their order.</summary>
    internal async Task<string> TitlesAsync(string typed, Viewer viewer, DateTimeOffset? now = null)
    {
        await using var db = Open();
        var titles = await Matching(db, typed, viewer, now).Select(proposal => proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title).ToListAsync();
        return string.Join(", ", titles.Select(title => title.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>The first words of all titles in an order.</summary>
    internal async Task<string> InOrderAsync(ProposalOrder order, bool descending, Viewer viewer)
    {
        await using var db = Open();
        var titles = await Matching(db, "", viewer).InOrder(order, descending, db.Question(viewer, AfterDeadline, _programme.ZoneId))
            .Select(proposal => proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title).ToListAsync();
        return string.Join(' ', titles.Select(title => title.Split(' ')[0]));
    }

    /// <summary>The same, asked for one by one: each beyond the one before, from the beginning or from the end.</summary>
    internal async Task<string> OneByOneAsync(ProposalOrder order, bool descending, Viewer viewer, bool backwards)
    {
        await using var db = Open();
        var (asked, titles) = (db.Question(viewer, AfterDeadline, _programme.ZoneId), new List<string>());
        ProposalSpot? spot = null;
        while (true)
        {
            var rest = Matching(db, "", viewer);
            if (spot is not null)
                rest = rest.Beyond(spot, order, descending, asked, backwards);
            var next = await rest.InOrder(order, descending, asked, backwards).Select(proposal => new
            {
                proposal.Id,
                proposal.SubmittedAt,
                proposal.Status,
                Title = proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title,
                Interested = db.Interests.Where(one => one.ProposalId == proposal.Id).Select(one => one.MemberId).Distinct().Count()
            }).FirstOrDefaultAsync();
            if (next is null)
                break;
            var isPending = await db.Decisions.VisibleTo(viewer).Pending.AnyAsync(one => one.ProposalId == next.Id);
            spot = new ProposalSpot(order switch
            {
                ProposalOrder.Submitted => next.Status == ProposalStatus.Draft ? null : next.SubmittedAt?.UtcTicks,
                ProposalOrder.Interest => next.Interested,
                ProposalOrder.Decision => isPending ? 0 : 1,
                _ => null
            }, next.Id);
            titles.Add(next.Title.Split(' ')[0]);
        }
        if (backwards)
            titles.Reverse();
        return string.Join(' ', titles);
    }

    private async Task AddProposalsAsync(PortalContext db)
    {
        var receipts = _programme.Submitted(_people.Amina, Text("Receipts") with
        {
            Kind = "training",
            Stage = "maintenance",
            Supports = "quality skills",
            WhatAndWhy = "100% of the ÉCOLE’s receipts_a are coded.",
            WishedStrand = "crop-area"
        }).With(_people.Bo);
        var crops = _programme.Submitted(_people.Bo, Text("Crops إنتاج المحاصيل") with { WhatAndWhy = "Ernte: ΝΊΚΟΣ and the receipts." });
        var ships = _programme.Submitted(_people.Chen, Text("Ships") with { ShowToMembers = "no", OpenToMerging = "no", Part = "help", Facilitators = "sharing" });
        var pending = _programme.Submitted(_people.Amina, Text("Pending"));
        var accepted = _programme.Submitted(_people.Chen, Text("Turned") with { Supports = "training-data" });
        var draft = _programme.Draft(_people.Chen, Text("Draft") with { WhatAndWhy = "Secret receipts.", Kind = "training" });
        var late = _programme.Draft(_people.Bo, Text("Late"));
        late.Submit(Viewer.Of(_people.Bo), Calls.Deadline.AddMinutes(10));
        var entered = Proposal.EnterFor(_people.Bo, _programme.Call, null, Dina, Calls.Open);
        entered.Write(Text("Entered"), Dina, Calls.Open);
        var layout = new Layout(_programme, Layout.Working);
        crops.LookAfter(_people.Dina, seen: null, Dina);
        foreach (var proposal in new[] { receipts, crops, ships, pending, accepted, draft, late, entered })
        {
            // One by one, so that their numbers are in this order.
            db.Add(proposal);
            await db.SaveChangesAsync();
        }
        db.AddRange(new Placement(layout, receipts, _text, 1), new Placement(layout, crops, _crops, 1),
            new Interest(receipts, _people.Chen, InterestKind.WouldJoin, Calls.Open), new Interest(receipts, _people.Chen, InterestKind.HasData, Calls.Open),
            new Interest(crops, _people.Amina, InterestKind.CanHelp, Calls.Open), new Interest(crops, _people.Chen, InterestKind.CanHelp, Calls.Open));
        pending.Decide(DecisionOutcome.AskForChanges, null, "Say more.", AfterDeadline.AddDays(9), Dina, AfterDeadline, fields: ["WhatAndWhy"]);
        crops.Decide(DecisionOutcome.Accept, _crops, "", null, Dina, AfterDeadline);
        accepted.Decide(DecisionOutcome.NotThisYear, null, "", null, Dina, AfterDeadline).Apply(Dina, AfterDeadline);
    }

    private static ProposalText Text(string title) => Calls.Complete with { Title = title, WhatAndWhy = "One thing.", UseToOthers = "Some.", Kind = "discussion", Stage = "demonstration" };
}
