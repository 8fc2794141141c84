using System.Collections.Frozen;

namespace MLGroup.Domain.Queries;

/// <summary>What can be asked of one kind of thing: the fields, in the order in which the help page tells of them.</summary>
public sealed class Vocabulary(IReadOnlyList<QueryField> fields)
{
    private readonly FrozenDictionary<string, QueryField> _byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<QueryField> Fields => fields;

    /// <summary>The field of this name in either case; none where there is no such field.</summary>
    public QueryField? Find(string name) => _byName.GetValueOrDefault(name);
}
