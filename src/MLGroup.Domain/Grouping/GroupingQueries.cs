using MLGroup.Domain.Members;

namespace MLGroup.Domain.Grouping;

public static class GroupingQueries
{
    extension(IQueryable<Layout> layouts)
    {
        /// <summary>Those that decisions go by, one a programme.</summary>
        public IQueryable<Layout> Working => layouts.Where(layout => layout.Name == Layout.Working);
    }

    extension(IQueryable<Placement> placements)
    {
        /// <summary>Those of the layouts that decisions go by.</summary>
        public IQueryable<Placement> Working => placements.Where(placement => placement.Layout.Name == Layout.Working);
    }

    extension(IEnumerable<Placement> placements)
    {
        /// <summary>From the top of the column to its end; two that were put into the same place at once stand by number.</summary>
        public IEnumerable<Placement> InOrder() => placements.OrderBy(placement => placement.Position).ThenBy(placement => placement.ProposalId);
    }

    extension(IQueryable<BoardAct> acts)
    {
        /// <summary>What a viewer did in a layout and is not undone, by them or in another place, the latest first.</summary>
        public IQueryable<BoardAct> ToUndo(Viewer viewer, int layoutId) => acts
            .Where(act => act.LayoutId == layoutId && act.ById == viewer.MemberId && act.UndoneAt == null)
            .Where(act => (act.Kind != BoardActKind.Merge || act.MergeId != null) && (act.Kind != BoardActKind.Split || act.PartId != null))
            .OrderByDescending(act => act.Id);
    }
}
