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
        /// <summary>The programme being prepared or at work: the one of the latest year.</summary>
        public IQueryable<Programme> Latest => programmes.OrderByDescending(programme => programme.Year).Take(1);
    }
}
