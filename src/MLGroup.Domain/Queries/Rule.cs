using System.Linq.Expressions;

namespace MLGroup.Domain.Queries;

/// <summary>A rule that tells a database which things are meant.</summary>
internal static class Rule
{
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, On(other, one.Parameters[0])), one.Parameters);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, On(other, one.Parameters[0])), one.Parameters);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> rule) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(rule.Body), rule.Parameters);

    /// <summary>A rule about a part of the thing.</summary>
    public static Expression<Func<T, bool>> Of<T, TPart>(this Expression<Func<TPart, bool>> rule, Expression<Func<T, TPart>> part) =>
        Expression.Lambda<Func<T, bool>>(On(rule, part.Body), part.Parameters);

    /// <summary>How a number or an instant stands to <paramref name="limit"/>.</summary>
    public static Expression<Func<T, bool>> Compared<T, TValue>(this Expression<Func<T, TValue>> value, Comparison comparison, TValue limit)
    {
        // Captured, so that the database gets a parameter.
        Expression<Func<TValue>> captured = () => limit;
        var (left, right) = (value.Body, captured.Body);
        return Expression.Lambda<Func<T, bool>>(comparison switch
        {
            Comparison.Less => Expression.LessThan(left, right),
            Comparison.Greater => Expression.GreaterThan(left, right),
            Comparison.AtMost => Expression.LessThanOrEqual(left, right),
            Comparison.AtLeast => Expression.GreaterThanOrEqual(left, right),
            _ => Expression.Equal(left, right)
        }, value.Parameters);
    }

    private static Expression On(LambdaExpression rule, Expression thing) => new Replacing(rule.Parameters[0], thing).Visit(rule.Body);

    private sealed class Replacing(ParameterExpression parameter, Expression thing) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? thing : node;
    }
}
