namespace MLGroup.Domain.Programmes;

public static class ProgrammeQueries
{
    extension(IQueryable<ProgrammeVersion> versions)
    {
        /// <summary>The versions of a year, the latest and public one first.</summary>
        public IQueryable<ProgrammeVersion> Of(int year) =>
            versions.Where(version => version.Programme.Year == year).OrderByDescending(version => version.Number);

        /// <summary>The latest version of the newest published programme.</summary>
        public IQueryable<ProgrammeVersion> Newest =>
            versions.OrderByDescending(version => version.Programme.Year).ThenByDescending(version => version.Number).Take(1);
    }

    extension(IQueryable<Programme> programmes)
    {
        /// <summary>The one of the latest year, which may only be begun.</summary>
        public IQueryable<Programme> Latest => programmes.OrderByDescending(programme => programme.Year).Take(1);

        /// <summary>The one the group works on: whose call is open, else the latest whose call has opened, else the latest.</summary>
        public IQueryable<Programme> Current(DateTimeOffset now) => programmes
            .OrderBy(programme => !programme.Milestones.Any(one => one.Kind == MilestoneKind.CallOpens && one.Instant <= now) ? 2
                : programme.Milestones.Any(one => one.Kind == MilestoneKind.ProposalDeadline && one.Instant > now) ? 0 : 1)
            .ThenByDescending(programme => programme.Year).Take(1);

        /// <summary>The one of a year, or where none is named the one the group works on.</summary>
        public IQueryable<Programme> Of(int? year, DateTimeOffset now) =>
            year is null ? programmes.Current(now) : programmes.Where(programme => programme.Year == year);

        /// <summary>The one that members write for: whose call is open, else the next to open, else the latest.</summary>
        public IQueryable<Programme> Calling(DateTimeOffset now) => programmes
            .OrderBy(programme => programme.Milestones.Any(one => one.Kind == MilestoneKind.CallOpens && one.Instant > now) ? 1
                : programme.Milestones.Any(one => one.Kind == MilestoneKind.CallOpens) && programme.Milestones.Any(one => one.Kind == MilestoneKind.ProposalDeadline && one.Instant > now) ? 0 : 2)
            .ThenBy(programme => programme.Milestones.Where(one => one.Kind == MilestoneKind.CallOpens && one.Instant > now).Select(one => (DateTimeOffset?)one.Instant).FirstOrDefault())
            .ThenByDescending(programme => programme.Year).Take(1);
    }
}
