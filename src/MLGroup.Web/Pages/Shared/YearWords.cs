using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Shared;

/// <summary>What the year's dates and phases are called on pages.</summary>
internal static class YearWords
{
    public static string Of(MilestoneKind kind) => kind switch
    {
        MilestoneKind.CallOpens => "Call opens",
        MilestoneKind.ProposalDeadline => "Proposal deadline",
        MilestoneKind.ProgrammeMeeting => "Programme meeting",
        MilestoneKind.ProgrammePublished => "Programme published",
        MilestoneKind.WorkBegins => "Work begins",
        MilestoneKind.MidwayReports => "Mid-way reports",
        _ => "Final reports"
    };

    public static string Of(Phase phase) => phase switch
    {
        Phase.Preparing => "Preparing the call",
        Phase.CallOpen => "The call is open",
        Phase.Review => "Reading and grouping proposals",
        Phase.Building => "Building the programme",
        Phase.Joining => "Members join",
        Phase.Work => "Work until the mid-way reports",
        Phase.SecondHalf => "Work until the final reports",
        _ => "The year is over"
    };
}
