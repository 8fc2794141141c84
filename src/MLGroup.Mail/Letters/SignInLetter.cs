using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Mail.Letters;

/// <summary>The link and the code that sign in. No page of the portal ever shows this letter.</summary>
/// <param name="RequestId">The sign-in request they belong to.</param>
/// <param name="Until">UTC; when link and code stop working.</param>
public sealed record SignInLetter(Member Recipient, long RequestId, DateTimeOffset Until) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.Account;

    public override string Occasion => FormattableString.Invariant($"sign-in/{RequestId}");

    public override string Subject => "Your link to sign in";

    public override DateTimeOffset? ExpiresAt => Until;

    public override MailPriority Priority => MailPriority.SignIn;

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        [Sign in]({SecretText(Secret.SignInLink, RequestId)})

        Or type this code on the page where you asked for it:

        ## {SecretText(Secret.SignInCode, RequestId)}

        Link and code work once, until {Time(Until, Recipient.ZoneId)}.

        If you did not ask to sign in, you need do nothing: without this mail nobody gets in. Please do not forward it.
        """;
}
