using System.Linq.Expressions;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Queries;
using Rules = System.Linq.Expressions.Expression<System.Func<MLGroup.Domain.Proposals.Proposal, bool>>;

namespace MLGroup.Domain.Proposals;

// What the writers wrote, and who they are. Of a draft, coordinators know the title and the writers.
internal sealed partial class ProposalCondition
{
    private static readonly Rules _hasText = proposal => proposal.Submitted != null && proposal.Status != ProposalStatus.Draft;

    private static readonly Rules _ofSomeCountry = proposal => proposal.Writers.Any(writer =>
        (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer) && writer.Organisation!.CountryCode != null);

    private static Rules Text(Expression<Func<ProposalText, bool>> rule) =>
        _hasText.And(rule.Of<Proposal, ProposalText>(proposal => proposal.Submitted!));

    private static Rules Chosen(Expression<Func<ProposalText, bool>> isValue, Expression<Func<ProposalText, bool>> isAny, string value) => value switch
    {
        ProposalVocabulary.None => Text(isAny).Not(),
        ProposalVocabulary.Anything => Text(isAny),
        _ => Text(isValue)
    };

    // Keys are joined by spaces.
    private static Expression<Func<ProposalText, bool>> Holding(Expression<Func<ProposalText, string>> keys, string value)
    {
        var key = $" {value} ";
        Expression<Func<string, bool>> holds = all => all.Contains(key);
        return holds.Of(keys);
    }

    private static Rules Saying(string words)
    {
        Rules inTitle = proposal => SearchText.Of(proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title).Contains(words);
        return inTitle.Or(Text(text => SearchText.Of(text.WhatAndWhy + "\n" + text.UseToOthers + "\n" + text.ProblemAndData + "\n" + text.Objectives
            + "\n" + text.UseToOwnOffice + "\n" + text.ShareableData + "\n" + text.PeopleNeeded + "\n" + text.CountriesWished
            + "\n" + text.ExpectedOutputs + "\n" + text.OwnMilestones).Contains(words)));
    }

    private Rules WrittenBy(string value)
    {
        var name = SearchText.Of(value);
        return value == ProposalVocabulary.Me
            ? proposal => proposal.Writers.Any(writer => (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer) && writer.MemberId == _viewer)
            : proposal => proposal.Writers.Any(writer => (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer)
                && SearchText.Of(writer.Member.Name).Contains(name));
    }

    private Rules ProposedBy(string value)
    {
        var name = SearchText.Of(value);
        return value == ProposalVocabulary.Me
            ? proposal => proposal.Writers.Any(writer => writer.Role == WriterRole.Proposer && writer.MemberId == _viewer)
            : proposal => proposal.Writers.Any(writer => writer.Role == WriterRole.Proposer && SearchText.Of(writer.Member.Name).Contains(name));
    }

    private static Rules OfOffice(string name) => proposal => proposal.Writers.Any(writer =>
        (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer) && writer.Organisation != null
        && (SearchText.Of(writer.Organisation.Name).Contains(name) || SearchText.Of(writer.Organisation.Acronym) == name));

    private static Rules OfCountry(string[] codes) => proposal => proposal.Writers.Any(writer =>
        (writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer) && writer.Organisation != null
        && codes.Contains(writer.Organisation.CountryCode));

    private Rules InStatus(string value) => value == "in-review"
        ? proposal => proposal.Status == ProposalStatus.Submitted
            && proposal.Call.Programme.Milestones.Any(milestone => milestone.Kind == MilestoneKind.ProposalDeadline && milestone.Instant < _now)
        : HasStatus(Enum.GetValues<ProposalStatus>().Single(status => ProposalVocabulary.ValueOf(status) == value));

    private static Rules HasStatus(ProposalStatus status) => proposal => proposal.Status == status;

    private Rules SubmittedOn(Comparison comparison, DateOnly day)
    {
        Rules isKnown = proposal => proposal.SubmittedAt != null && proposal.Status != ProposalStatus.Draft;
        return isKnown.And(On(proposal => proposal.SubmittedAt!.Value, comparison, day));
    }

    // How somebody goes on with what they handed in is their own affair.
    private Rules SavedOn(Comparison comparison, DateOnly day) =>
        HasStatus(ProposalStatus.Draft).And(On(proposal => proposal.TextSavedAt, comparison, day));

    private Rules On(Expression<Func<Proposal, DateTimeOffset>> instant, Comparison comparison, DateOnly day)
    {
        var (from, until) = (StartOf(day), StartOf(day.AddDays(1)));
        return comparison switch
        {
            Comparison.Less => instant.Compared(Comparison.Less, from),
            Comparison.AtMost => instant.Compared(Comparison.Less, until),
            Comparison.Greater => instant.Compared(Comparison.AtLeast, until),
            Comparison.AtLeast => instant.Compared(Comparison.AtLeast, from),
            _ => instant.Compared(Comparison.AtLeast, from).And(instant.Compared(Comparison.Less, until))
        };
    }

    private DateTimeOffset StartOf(DateOnly day) => new ZonedTime(day.ToDateTime(TimeOnly.MinValue), asked.ZoneId).Instant;
}
