using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Grouping;

/// <summary>One way of grouping a programme's proposals. The layout "Working" always exists.</summary>
public sealed partial class Layout
{
    /// <summary>Name of the layout that decisions go by.</summary>
    public const string Working = "Working";

    private readonly List<Placement> _placements = [];

    private Layout() { }

    public Layout(Programme programme, string name) => (Programme, ProgrammeId, Name) = (programme, programme.Id, name);

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public Programme Programme { get; private set; } = null!;
    public string Name { get; private set; } = "";

    /// <summary>Loaded where proposals are moved.</summary>
    public IReadOnlyList<Placement> Placements => _placements;
}
