using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Mail.Letters;

/// <summary>Somebody said that a coordinator's or administrator's phone is lost.</summary>
/// <param name="AskedBy">Their name.</param>
/// <param name="Due">UTC; from then on a new factor can be set up.</param>
/// <param name="SignIn">Where the person signs in.</param>
public sealed record SecondFactorResetAsked(Member Recipient, string AskedBy, DateTimeOffset Due, Uri SignIn) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.Account;

    public override string Occasion => FormattableString.Invariant($"second-factor-reset/{Recipient.Id}/{Due.ToUnixTimeSeconds()}");

    public override string Subject => "Your second factor will be reset";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {Plain(AskedBy)} told the portal that you can no longer use your authenticator app.

        **If that is so,** sign in after {Time(Due, Recipient.ZoneId)}. You will then set up a new app. Your old recovery codes end with it.

        **If it is not so,** [sign in]({SignIn}) with your app before that time. This stops the reset. Then ask {Plain(AskedBy)} what happened.
        """;
}
