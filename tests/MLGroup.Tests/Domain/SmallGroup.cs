using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain;

/// <summary>A programme with two themes and a squad, and four people of three offices, as if they were stored.</summary>
internal sealed class SmallGroup
{
    public static readonly DateTimeOffset Opening = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Deadline = new(2027, 1, 18, 18, 0, 0, TimeSpan.Zero);

    public static readonly ProposalText Complete = new()
    {
        Title = "Reading receipts",
        WhatAndWhy = "Code the lines of a receipt.",
        Kind = "training",
        Part = "lead",
        Stage = "demonstration",
        UseToOthers = "Every office codes receipts.",
        Supports = "quality skills"
    };

    private int _ids;

    public SmallGroup()
    {
        Lagos = Stored(new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG"));
        Ottawa = Stored(new Organisation("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA"));
        Geneva = Stored(new Organisation("Economic Commission for Europe", "UNECE", OrganisationKind.InternationalOrganisation, null));
        (Amina, Bo) = (Person("Amina", Lagos), Person("Bo", Ottawa));
        (Inkeri, Chidi) = (Person("Inkeri", Geneva, Role.Coordinator), Person("Chidi", Lagos, Role.Coordinator));
        Programme = Stored(new Programme(2027, "ML 2027", "Europe/London"));
        Programme.Schedule(MilestoneKind.CallOpens, ZonedTime.At(Opening, "Europe/London"));
        Programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(Deadline, "Europe/London"));
        Programme.Schedule(MilestoneKind.ProgrammePublished, ZonedTime.At(Deadline.AddDays(14), "Europe/London"));
        Text = Add(new Theme("Text classification", "Coding with models."));
        Imagery = Add(new Theme("Imagery", "Seeing from above."));
        Squad = Add(new Squad("Crop area", "One estimate, many offices."));
    }

    public Organisation Lagos { get; }
    public Organisation Ottawa { get; }
    public Organisation Geneva { get; }
    public Member Amina { get; }
    public Member Bo { get; }

    /// <summary>Coordinates from Geneva.</summary>
    public Viewer Inkeri { get; }

    /// <summary>Coordinates from Amina's office.</summary>
    public Viewer Chidi { get; }
    public Programme Programme { get; }
    public Strand Text { get; }
    public Strand Imagery { get; }
    public Strand Squad { get; }

    /// <summary>Amina's proposal, handed in an hour before the deadline.</summary>
    public Proposal Submitted(string title = "Reading receipts", params Member[] coProposers)
    {
        var proposal = Draft(title);
        foreach (var one in coProposers)
        {
            proposal.Invite(one, Viewer.Of(Amina), Opening);
            proposal.Answer(accepts: true, Viewer.Of(one), Opening);
        }
        proposal.Submit(Viewer.Of(Amina), Deadline.AddHours(-1));
        return proposal;
    }

    /// <summary>Bo's proposal, handed in on time.</summary>
    public Proposal OfBo(ProposalText text)
    {
        var proposal = Stored(new Proposal(Programme.Call, Bo, Opening));
        proposal.Write(text, Viewer.Of(Bo), Opening);
        proposal.Submit(Viewer.Of(Bo), Deadline.AddHours(-2));
        return proposal;
    }

    public Proposal Draft(string title = "Reading receipts")
    {
        var proposal = Stored(new Proposal(Programme.Call, Amina, Opening));
        proposal.Write(Complete with { Title = title }, Viewer.Of(Amina), Opening);
        return proposal;
    }

    /// <summary>The activity of a proposal that was accepted into a strand the day after the deadline.</summary>
    public Activity Accepted(Proposal proposal, Strand strand)
    {
        var day = Deadline.AddDays(1);
        proposal.Decide(DecisionOutcome.Accept, strand, "", null, Inkeri, day).Apply(Inkeri, day);
        return proposal.Activity!.Id == 0 ? Stored(proposal.Activity!) : proposal.Activity!;
    }

    private Member Person(string name, Organisation office) =>
        Stored(new Member(name, $"{name.ToLowerInvariant()}@office.example", office, "Etc/UTC", Opening));

    private Viewer Person(string name, Organisation office, Role role)
    {
        var member = Person(name, office);
        member.Appoint(role, Opening);
        return Viewer.Of(member) with { OrganisationIds = [office.Id] };
    }

    private Strand Add(Strand strand)
    {
        Programme.Add(strand);
        return Stored(strand);
    }

    // A database gives ids; rules compare by them.
    private T Stored<T>(T thing) where T : class
    {
        (typeof(T).GetProperty("Id") ?? typeof(T).BaseType!.GetProperty("Id"))!.SetValue(thing, ++_ids);
        return thing;
    }
}
