using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Domain.Queries;

public sealed class QueryPropertyTests
{
    private const int Seed = 11;
    private const string Signs = "abz019 -\"“”„():<>=,\t\nORANDé\u0301\u0416\u05D0\u0639\u4E2D%_\\'*[]{}\0\u202E\uD83D\uDE00\uFFFF";

    private static readonly string[] _texts =
        ["crop", "crop yield", "OR", "or", "-a", "a-b", "theme:x", "12:30", "say \"x\"", "\"", "a,b", "(a)", "100%", "_", "\\", "زراعة", "“a”", "é", "a<b", "<3", "NOT", "'"];

    private static readonly string[] _pieces =
        ["theme:", "none", "status:draft", " OR ", " ", "(", ")", "-", "\"", "crop", "interest>", "3", "submitted<=", "2027-01-10", ",", "writer:", "conflict:me", "country:"];

    [Fact]
    public void What_is_written_of_a_condition_reads_as_the_same_condition()
    {
        var random = new Random(Seed);
        var written = Enumerable.Range(0, 10_000).Select(_ => Tree(random, 3)).Where(tree => Query.Of(tree).Text.Length <= Query.MaxLength).ToList();

        Assert.All(written, tree => Assert.Equal(tree, Asking.Read(Query.Of(tree).Text).Condition));
        Assert.InRange(written.Count, 5_000, 10_000);
        Assert.True(written.Distinct().Count() > 5_000);
    }

    [Fact]
    public void Whatever_is_typed_is_answered_and_what_is_understood_reads_again_as_the_same()
    {
        var random = new Random(Seed);
        var (understood, refused) = (0, 0);

        foreach (var typed in Enumerable.Range(0, 10_000).Select(number => number % 2 == 0 ? Noise(random) : Pieces(random)))
        {
            var query = Asking.Read(typed);
            if (query.Fault is { } fault)
            {
                Assert.InRange(fault.Start, 0, typed.Length);
                Assert.InRange(fault.Start + fault.Length, fault.Start, typed.Length);
                Assert.NotEmpty(fault.Sentence);
                refused++;
                continue;
            }
            Assert.Equal(query.Condition, Asking.Read(query.Text).Condition);
            understood++;
        }

        Assert.True(understood > 500 && refused > 500, $"{understood} understood, {refused} refused");
    }

    [Fact]
    public void The_example_of_every_field_is_understood_and_names_that_field()
    {
        var examples = Asking.Proposals.Fields.Where(field => field.Name is not ("support" or "facilitator")).ToList();

        Assert.All(examples, field => Assert.Null(Asking.Read(field.Example).Fault));
        Assert.All(Asking.Proposals.Fields, field => Assert.StartsWith(field.Name, field.Example.TrimStart('-'), StringComparison.Ordinal));
    }

    private static Condition Tree(Random random, int depth) => random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => new Words(Pick(random, _texts)),
        1 => Field(random),
        2 => new Words($"w{random.Next(10_000)}"),
        3 => Condition.Except(Tree(random, depth - 1)),
        4 => Condition.AllOf(Several(random, depth - 1)),
        _ => Condition.AnyOf(Several(random, depth - 1))
    };

    private static List<Condition> Several(Random random, int depth) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tree(random, depth))];

    private static Term Field(Random random)
    {
        var field = Pick(random, Asking.Proposals.Fields.Where(field => field.Kind != FieldKind.Choice || field.Values.Count > 0).ToArray());
        var values = field.Kind switch
        {
            FieldKind.Number => [$"{random.Next(100)}"],
            FieldKind.Date => [$"2027-01-{random.Next(10, 29)}"],
            FieldKind.Text => [Pick(random, _texts)],
            _ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, field.Values.ToArray()).Value).Distinct().ToArray()
        };
        return new Term(field.Name, field.IsOrdered ? (Comparison)random.Next(5) : Comparison.Is, values);
    }

    private static string Noise(Random random) => new([.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(20) == 0 ? (char)random.Next(0x10000) : Signs[random.Next(Signs.Length)])]);

    private static string Pieces(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pick(random, _pieces)));

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
