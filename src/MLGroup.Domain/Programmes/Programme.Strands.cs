using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Programmes;

public sealed partial class Programme
{
    /// <summary>Moves a theme or squad among the others; at either end nothing happens. Strands must be loaded.</summary>
    /// <param name="by">How many places further down; negative for up.</param>
    public void Move(Strand strand, int by)
    {
        var order = _strands.OrderBy(other => other.Position).ToList();
        var to = order.IndexOf(strand) + by;
        if (to < 0 || to >= order.Count || !order.Remove(strand))
            return;
        order.Insert(to, strand);
        Number(order);
    }

    /// <summary>Takes out a theme or squad that nothing is in. Strands must be loaded.</summary>
    /// <param name="proposals">How many proposals are placed in it or at work in it.</param>
    /// <param name="decisions">
    /// All that name it. Those that do not stand lose it and never keep it here: a pending one may be hidden from who removes it, and is
    /// looked at again by who may see it.
    /// </param>
    /// <exception cref="RuleBrokenException">Something is in it.</exception>
    public void Remove(Strand strand, int proposals, IReadOnlyCollection<Decision> decisions)
    {
        if (proposals > 0 || decisions.Any(decision => decision.Stands))
            throw new RuleBrokenException($"Proposals are placed in “{strand.Name}”. Move them to another theme or squad first.");
        if (!_strands.Remove(strand))
            return;
        foreach (var decision in decisions)
            decision.LoseStrand();
        Number([.. _strands.OrderBy(other => other.Position)]);
    }

    private void Number(List<Strand> order)
    {
        foreach (var (index, strand) in order.Index())
            strand.Join(this, index + 1);
    }
}
