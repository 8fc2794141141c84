namespace MLGroup.Domain.Programmes;

/// <summary>The lists of answers that are the group's own data: the kinds of proposal and the three parts of the framework.</summary>
public enum CodeList
{
    /// <summary>Kind of proposal: research project, training, short talk …</summary>
    Kind,

    /// <summary>Stage of the journey from an idea to production.</summary>
    Stage,

    /// <summary>What a solution needs besides itself: quality, training data, skills …</summary>
    Support,

    /// <summary>What makes it easier for everyone: organisation, sharing.</summary>
    Facilitator
}

/// <summary>One answer of a code list. The key is stored where it is chosen; name and description may be reworded.</summary>
public sealed class Code
{
    private Code() { }

    public Code(CodeList list, string key, string name, string description, int position) =>
        (List, Key, Name, Description, Position) = (list, key, name, description, position);

    public int Id { get; private set; }
    public CodeList List { get; private set; }
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public int Position { get; private set; }
}
