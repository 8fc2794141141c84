using MLGroup.Domain.Programmes;

namespace MLGroup.Mail.Calendars;

public static class CallDeadline
{
    /// <summary>A call's deadline as an entry of a calendar; none while nobody set it.</summary>
    public static CalendarEvent? EntryOf(Call call, PortalLinks links) => call.Programme[MilestoneKind.ProposalDeadline] is not { } deadline ? null
        : new CalendarEvent(
            FormattableString.Invariant($"call-{call.Programme.Year}-deadline@{links.Home.IdnHost}"),
            deadline.ScheduleVersion,
            deadline.Instant,
            $"Proposal deadline: {call.Programme.Name}",
            $"""
            The call for activities closes at this time. For the group it is {deadline.Time}.
            {links.Call(call.Programme.Year)}
            """,
            links.Call(call.Programme.Year));
}
