using System.Collections.Concurrent;
using CsCheck;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

/// <summary>Whatever five people try in whatever order, the proposal and a small model of it agree on what happened and what stands.</summary>
public sealed class MovesTests
{
    private const int Sequences = 2_500;

    private static readonly Dates Dates = new(Calls.Open, Calls.Deadline, Calls.Deadline.AddMinutes(Calls.GraceMinutes), Calls.Deadline.AddDays(20));
    private static readonly string[] Names = ["Amina", "Bo", "Chen", "Dina", "Emeka"];

    // Amina begins it, and Dina coordinates, so most of what can happen is up to them; a minute passes more often than a month.
    private static readonly Gen<Move> SomeMove = Gen.Select(
        Gen.Frequency((3, Gen.OneOf(Enum.GetValues<Act>())), (2, Gen.OneOf(Act.Write, Act.Submit, Act.Submit, Act.Invite, Act.Accept, Act.HandOver, Act.Wait, Act.Decide, Act.Merge, Act.Apply, Act.Apply))),
        Gen.Frequency((3, Gen.Const("Amina")), (3, Gen.OneOf(Names)), (1, Gen.Const("Dina"))),
        Gen.OneOf(Names),
        Gen.Select(Gen.OneOf("", "half", "A", "A", "A", "B", "B", "long"), Gen.OneOf("", "", "10", "many"), (idea, hours) => new Words(idea, hours)),
        Gen.Int[0, 7],
        Gen.Frequency((4, Gen.Int[0, 1]), (1, Gen.Int[2, 8])),
        (act, who, other, words, which, when) => new Move(act, act is Act.Decide or Act.Merge or Act.Undo or Act.Apply or Act.Extend && which > 0 ? "Dina" : who, other, words, which, when));

    [Fact]
    public void The_proposal_and_the_model_agree_after_every_move()
    {
        var (happened, refused) = (new ConcurrentBag<Act>(), new ConcurrentBag<Act>());
        var states = new ConcurrentBag<ProposalStatus>();

        SomeMove.List[1, 60].Sample(moves =>
        {
            var (model, real) = (new ModelProposal(Dates, "Amina"), new RealProposal(Dates));
            foreach (var (step, move) in moves.Index())
            {
                var now = model.Now;
                if (move.In(model) is not { } may)
                    continue;
                var did = move.In(real, Dates, now);
                (may ? happened : refused).Add(move.Act);
                states.Add(model.Status);
                Assert.True(may == did, $"Move {step}, {move}: {(may ? "may happen, and was refused" : "may not happen, and did")}.");
                Assert.True(Told(model) == Told(real, model.Now), $"After move {step}, {move}:\nthe model says\n{Told(model)}\nthe proposal says\n{Told(real, model.Now)}");
            }
        }, iter: Sequences, print: moves => string.Join('\n', moves.Select((move, step) => $"{step}. {move}")));

        // Nothing was proved about what never happened.
        Assert.Equal(Enum.GetValues<Act>(), happened.Distinct().Order());
        Assert.Equal(Enum.GetValues<Act>().Where(act => act != Act.Wait), refused.Distinct().Order());
        Assert.Equal(Enum.GetValues<ProposalStatus>(), states.Distinct().Order());
    }

    private static string Told(ModelProposal model) => Told(
        model.Status, RealProposal.Text(model.Text), model.Submitted is null ? null : RealProposal.Text(model.Submitted), model.IsLate, model.ChangesDue, model.AsksOfHours, model.ExtendedUntil,
        model.IsOpen, model.TakesDetails, model.HasSomethingToSubmit,
        model.Writers.Select(writer => $"{writer.Key} {(writer.Key == model.Lead ? WriterRole.Proposer : WriterRole.CoProposer)} {writer.Value}"),
        model.Versions.Select((version, at) => $"{at + 1} {version.Reason} {Short(RealProposal.Text(version.Text))} by {version.By}"),
        1 + model.Versions.FindLastIndex(version => version.Reason == VersionReason.Submitted),
        model.Decisions.Select(decision => $"{decision.Outcome} {decision.State}"),
        model.Extensions.Select(extension => $"{extension.Until:u} {extension.IsUsed}"),
        Names.Select(name => $"{name} {(model.Writes(name) ? "writes" : "")} {(model.HasConflict(name) ? "conflict" : "")}"));

    private static string Told(RealProposal real, DateTimeOffset now)
    {
        var proposal = real.Proposal;
        return Told(proposal.Status, proposal.Text, proposal.Submitted, proposal.IsLate, proposal.ChangesDueAt, proposal.ChangesAskedOf == "HoursAMonth", proposal.ExtendedUntil,
            proposal.IsOpen(now), proposal.TakesDetails(now), proposal.HasSomethingToSubmit(now),
            proposal.Writers.Select(writer => $"{real.Name(writer.MemberId)} {writer.Role} {writer.State}"),
            proposal.Versions.Select(version => $"{version.Number} {version.Reason} {Short(version.Text)} by {real.Name(version.WrittenById)}"),
            proposal.SubmittedVersion,
            proposal.Decisions.Select(decision => $"{decision.Outcome} {(decision.ReplacedAt is not null ? "over" : decision.IsPending ? "pending" : "applied")}"),
            real.Extensions.Select(extension => $"{extension.Until:u} {extension.UsedAt is not null}"),
            Names.Select(name => (Name: name, Viewer: Viewer.Of(real.Person(name))))
                .Select(one => $"{one.Name} {(proposal.IsWrittenBy(one.Viewer) ? "writes" : "")} {(proposal.IsConflictFor(one.Viewer) ? "conflict" : "")}"));
    }

    private static string Told(ProposalStatus status, ProposalText text, ProposalText? submitted, bool isLate, DateTimeOffset? due, bool ofHours, DateTimeOffset? until,
        bool isOpen, bool takesDetails, bool hasSomethingToSubmit, IEnumerable<string> writers, IEnumerable<string> versions, int submittedVersion,
        IEnumerable<string> decisions, IEnumerable<string> extensions, IEnumerable<string> rights) => $"""
        {status}, text {Short(text)}, submitted {(submitted is null ? "nothing" : Short(submitted))} as {submittedVersion}, {(isLate ? "late" : "in time")}
        changes due {due:u}{(ofHours ? " of the hours" : "")}, more time until {until:u}, {(isOpen ? "open" : "closed")}, {(takesDetails ? "takes details" : "")}, {(hasSomethingToSubmit ? "to submit" : "")}
        writers {string.Join(", ", writers.Order(StringComparer.Ordinal))}
        versions {string.Join(", ", versions)}
        decisions {string.Join(", ", decisions)}
        extensions {string.Join(", ", extensions)}
        rights {string.Join(", ", rights)}
        """;

    private static string Short(ProposalText text) => $"{text.Title}/{text.WhatAndWhy.Length}/{text.HoursAMonth}";
}
