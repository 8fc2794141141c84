namespace MLGroup.Domain.Communications;

public sealed class OutgoingMail
{
    public long Id { get; private set; }
}
