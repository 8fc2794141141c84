using MimeKit;
using MLGroup.Mail;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

public sealed class MailKitPostmanTests : PostmanContract
{
    private SmtpSink _sink = null!;
    private MailKitPostman _postman = null!;

    private protected override IPostman Postman => _postman;

    public override async ValueTask InitializeAsync()
    {
        _sink = await SmtpSink.StartAsync();
        _postman = new MailKitPostman(SmtpAddress.Parse($"smtp://127.0.0.1:{_sink.Port}")!);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_sink is null)
            return;
        await _postman.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private protected override async Task<IReadOnlyList<MimeMessage>> ArrivedAsync(int count) =>
        [.. (await _sink.ReceivedAsync(count)).Select(mail => mail.Message)];
}
