using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.SampleData;

/// <summary>Lives the proposals of the sample programme through again, each with the verbs that its writers would have used.</summary>
internal sealed class SampleProposals(Programme programme, IReadOnlyDictionary<string, Member> people, SampleTimeline timeline)
{
    private static readonly TimeSpan _aWhile = TimeSpan.FromMinutes(25);

    public IEnumerable<(Proposal Proposal, Strand? PlacedIn)> Live(Viewer coordinator)
    {
        foreach (var (index, text) in SampleFile.Texts("Proposals").Index())
        {
            var clock = new TimeOnly(8, 0).AddMinutes(index * 37 % 540);
            var proposal = Begin(text, timeline.At(-text.Number("begun")!.Value, clock));
            if (text.Number("submitted") is { } submitted)
                Finish(proposal, text, timeline.At(-submitted, clock));
            if (text.Number("asked") is { } asked)
                AskForChanges(proposal, text, coordinator, timeline.At(-asked, clock));
            if (text.Number("withdrawn") is { } withdrawn)
                proposal.Withdraw(text.Fact("reason"), Proposer(text), timeline.At(-withdrawn, clock));
            yield return (proposal, programme.Strands.SingleOrDefault(strand => strand.Slug == text.Fact("placed")));
        }
    }

    private Proposal Begin(SampleText text, DateTimeOffset now)
    {
        var proposal = new Proposal(programme.Call, people[text.Fact("proposer")], now);
        proposal.Write(FirstWords(text), Proposer(text), now);
        foreach (var address in text.List("accepted").Concat(text.List("invited")))
            proposal.Invite(people[address], Proposer(text), now + _aWhile);
        foreach (var address in text.List("accepted"))
            proposal.Answer(accepts: true, Viewer.Of(people[address]), now + 2 * _aWhile);
        return proposal;
    }

    private void Finish(Proposal proposal, SampleText text, DateTimeOffset now)
    {
        var viewer = Viewer.Of(proposal.Proposer.Member);
        proposal.Write(AllWords(text), viewer, now - _aWhile);
        proposal.Submit(viewer, now);
    }

    private void AskForChanges(Proposal proposal, SampleText text, Viewer coordinator, DateTimeOffset now)
    {
        var due = timeline.At(text.Number("due")!.Value, new TimeOnly(18, 0));
        proposal.Decide(DecisionOutcome.AskForChanges, null, text.Fact("changes"), due, coordinator, now - _aWhile, fields: text.List("asked-of")).Apply(coordinator, now);
    }

    private Viewer Proposer(SampleText text) => Viewer.Of(people[text.Fact("proposer")]);

    private static ProposalText FirstWords(SampleText text) => new()
    {
        Title = text.Title,
        WhatAndWhy = text.Section("What and why"),
        Kind = text.Fact("kind"),
        Part = text.Fact("part"),
        Supports = string.Join(' ', text.List("supports")),
        WishedStrand = text.Fact("wished")
    };

    private ProposalText AllWords(SampleText text)
    {
        var words = FirstWords(text) with
        {
            Stage = text.Fact("stage"),
            UseToOthers = text.Section("Use to other offices"),
            Facilitators = text.Fact("facilitators"),
            ShareableData = text.Section("Data to share"),
            PeopleNeeded = text.Section("Skills and people needed"),
            CountriesWished = text.Fact("countries"),
            HoursAMonth = text.Fact("hours"),
            Start = text.Fact("start"),
            ExpectedOutputs = text.Section("Expected outputs"),
            OwnMilestones = text.Section("Own milestones")
        };
        return programme.Call.Questions.Aggregate(words, (all, question) =>
            all.WithAnswer(question.Number, text.Fact(FormattableString.Invariant($"answer-{question.Number}"))));
    }
}
