namespace MLGroup.Domain.Grouping;

public static class GroupingQueries
{
    extension(IQueryable<Placement> placements)
    {
        /// <summary>Those of the layout that decisions go by.</summary>
        public IQueryable<Placement> Working => placements.Where(placement => placement.Layout.Name == Layout.Working);
    }
}
