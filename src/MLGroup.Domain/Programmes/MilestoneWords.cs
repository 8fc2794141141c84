namespace MLGroup.Domain.Programmes;

public static class MilestoneWords
{
    extension(MilestoneKind kind)
    {
        /// <summary>What pages and letters call the milestone.</summary>
        public string Words => kind switch
        {
            MilestoneKind.CallOpens => "The call opens",
            MilestoneKind.ProposalDeadline => "Deadline for proposals",
            MilestoneKind.ProgrammeMeeting => "Programme meeting",
            MilestoneKind.ProgrammePublished => "The programme is published",
            MilestoneKind.WorkBegins => "Work begins",
            MilestoneKind.MidwayReports => "Mid-way reports are due",
            _ => "Final reports are due"
        };
    }
}
