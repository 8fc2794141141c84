using MLGroup.Domain.Members;

namespace MLGroup.Domain.Queries;

/// <summary>A list that somebody keeps under a name: its query, order and columns. The others see it where its owner shares it.</summary>
public sealed class SavedFilter
{
    public const int NameLength = 60;
    public const int AddressLength = 1_000;

    private SavedFilter() { }

    /// <param name="query">As it is printed.</param>
    /// <param name="order">As the address says it; empty for the usual one. So too the columns.</param>
    /// <exception cref="RuleBrokenException">No name, or one too long.</exception>
    public SavedFilter(int memberId, string name, string query, string order, string columns, bool isShared)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Enter a name to save this list by.", nameof(Name));
        Cap.Require("The name", name.Trim(), NameLength, nameof(Name));
        (MemberId, Name) = (memberId, name.Trim());
        Keep(query, order, columns, isShared);
    }

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Query { get; private set; } = "";
    public string Order { get; private set; } = "";
    public string Columns { get; private set; } = "";
    public bool IsShared { get; private set; }

    /// <summary>Another list under the same name.</summary>
    public void Keep(string query, string order, string columns, bool isShared) =>
        (Query, Order, Columns, IsShared) = (query, order, columns, isShared);
}

public static class SavedFilterQueries
{
    extension(IQueryable<SavedFilter> filters)
    {
        /// <summary>The viewer's own, and those of others that are shared.</summary>
        public IQueryable<SavedFilter> VisibleTo(Viewer viewer) => filters.Where(filter => viewer.IsCoordinator && (filter.MemberId == viewer.MemberId || filter.IsShared));
    }
}
