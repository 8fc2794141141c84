using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Auditing;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.SampleData;

/// <summary>
/// A group to try the portal with: real offices, invented people, and a programme whose call closes nine days after the first
/// start. For Development and tests only.
/// </summary>
public static class SampleProgramme
{
    /// <summary>Fills an empty portal, all or nothing; leaves one that knows a member or an office as it is.</summary>
    /// <param name="now">The first start. Every date of the sample counts from its day in the group's zone.</param>
    /// <returns>Whether the sample programme was added.</returns>
    public static async Task<bool> LoadAsync(PortalContext db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Members.AnyAsync(cancellation) || await db.Organisations.AnyAsync(cancellation))
            return false;

        // Saved noun by noun, because the rules of the next compare the ids of the one before.
        db.Act = Act.ByPortal("sample programme");
        var timeline = new SampleTimeline(now);
        var people = SamplePeople.AddTo(db, timeline);
        await db.SaveChangesAsync(cancellation);
        var programme = Plan(timeline, people);
        var working = new Layout(programme, Layout.Working);
        db.AddRange(programme, working);
        await db.SaveChangesAsync(cancellation);
        var coordinator = Viewer.Of(people.Values.First(member => member.Is(Role.Coordinator)));
        var proposals = new SampleProposals(programme, people, timeline).Live(coordinator).ToList();
        db.AddRange(proposals.Select(one => one.Proposal));
        await db.SaveChangesAsync(cancellation);
        db.AddRange(from one in proposals
                    where one.PlacedIn is not null
                    group one.Proposal by one.PlacedIn into column
                    from card in column.Index()
                    select new Placement(working, card.Item, column.Key, card.Index + 1));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static Programme Plan(SampleTimeline timeline, Dictionary<string, Member> people)
    {
        var programme = new Programme(timeline.Year, $"ML {timeline.Year}", timeline.ZoneId);
        foreach (var (kind, time) in timeline.Milestones)
            programme.Schedule(kind, time);
        var call = SampleFile.Text("call.md");
        programme.Call.Describe(call.Section("Text"), call.Section("Objectives"), call.Section("Criteria"), call.Number("grace")!.Value);
        programme.Call.LimitWords(call.Number("what-and-why-words")!.Value, call.Number("use-to-others-words")!.Value);
        foreach (var question in SampleFile.Json<List<Question>>("questions.json"))
            programme.Call.Ask(question);
        foreach (var text in SampleFile.Texts("Strands"))
        {
            Strand strand = text.Fact("kind") == "squad" ? new Squad(text.Title, text.Section("Aim")) : new Theme(text.Title, text.Section("Aim"));
            strand.Entrust(people[text.Fact("lead")], people[text.Fact("deputy")]);
            programme.Add(strand);
        }
        return programme;
    }
}
