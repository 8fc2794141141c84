namespace MLGroup.Data.Auditing;

/// <summary>Who acts and through what, for the audit.</summary>
/// <param name="MemberId">None where the portal acts by itself or the person is not known.</param>
/// <param name="Via">The page, job or verb, for example <c>/My/Proposals/Check</c>.</param>
public sealed record Act(int? MemberId, string Via)
{
    public static Act ByPortal(string via) => new(null, via);
}
