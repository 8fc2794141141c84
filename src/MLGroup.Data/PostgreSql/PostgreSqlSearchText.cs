using System.Data;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using MLGroup.Domain;

namespace MLGroup.Data.PostgreSql;

/// <summary>Says <see cref="SearchText"/> in PostgreSQL's own functions, step by step.</summary>
internal static class PostgreSqlSearchText
{
    // Every letter's case, whatever locale the database was made with.
    private const string EveryScript = "und-x-icu";

    private static readonly StringTypeMapping _text = new("text", DbType.String);

    public static SqlExpression Of(IReadOnlyList<SqlExpression> arguments)
    {
        var bare = Function("regexp_replace", Function("normalize", arguments[0], Text("NFD")), Text(SearchText.Marks), Text(""), Text("g"));
        var lower = Function("lower", new CollateExpression(bare, EveryScript));
        return Function("normalize", Function("translate", lower, Text("ς’"), Text("σ'")), Text("NFC"));
    }

    // With its schema, since NORMALIZE alone is a word of the language with a grammar of its own.
    private static SqlFunctionExpression Function(string name, params SqlExpression[] arguments) =>
        new("pg_catalog", name, arguments, nullable: true, [true, .. arguments.Skip(1).Select(_ => false)], typeof(string), _text);

    private static SqlConstantExpression Text(string text) => new(text, typeof(string), _text);
}
