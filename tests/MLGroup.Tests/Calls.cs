using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests;

/// <summary>A programme whose call is open on <see cref="Open"/>, and what is written for it.</summary>
internal static class Calls
{
    public static readonly DateTimeOffset Opening = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>An hour of the first afternoon.</summary>
    public static readonly DateTimeOffset Open = new(2026, 11, 2, 14, 0, 0, TimeSpan.Zero);

    /// <summary>18:00 in Lagos.</summary>
    public static readonly DateTimeOffset Deadline = new(2027, 1, 19, 17, 0, 0, TimeSpan.Zero);

    public const int GraceMinutes = 30;

    /// <summary>All six answers that submit a proposal, and no other.</summary>
    public static ProposalText Complete { get; } = new()
    {
        Title = "Reading receipts",
        WhatAndWhy = "Photographs of receipts, coded to the consumption classification.",
        Kind = "research",
        Part = "lead",
        Stage = "idea",
        UseToOthers = "Every household budget survey has the same drawer of paper."
    };

    public static Programme Programme2027() => Programme(2027, new ZonedTime(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos"));

    /// <param name="closes">The deadline; the call opens on <see cref="Opening"/>.</param>
    public static Programme Programme(int year, ZonedTime closes, ZonedTime? opens = null)
    {
        var programme = new Programme(year, $"ML {year}", closes.ZoneId);
        programme.Schedule(MilestoneKind.CallOpens, opens ?? ZonedTime.At(Opening, closes.ZoneId));
        programme.Schedule(MilestoneKind.ProposalDeadline, closes);
        programme.Call.Describe("Tell us what to work on.", "", "", GraceMinutes);
        return programme;
    }

    /// <summary>A draft with all six answers, begun on the first afternoon.</summary>
    public static Proposal Draft(this Programme programme, Member proposer, ProposalText? text = null)
    {
        var proposal = new Proposal(programme.Call, proposer, Open);
        proposal.Write(text ?? Complete, Viewer.Of(proposer), Open);
        return proposal;
    }

    public static Proposal Submitted(this Programme programme, Member proposer, ProposalText? text = null)
    {
        var proposal = programme.Draft(proposer, text);
        proposal.Submit(Viewer.Of(proposer), Open);
        return proposal;
    }

    /// <summary>The same proposal with one who was invited and said yes.</summary>
    public static Proposal With(this Proposal proposal, Member coProposer)
    {
        proposal.Invite(coProposer, Viewer.Of(proposal.Proposer.Member), Open);
        proposal.Answer(accepts: true, Viewer.Of(coProposer), Open);
        return proposal;
    }
}
