using MimeKit;
using MLGroup.Mail;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

public sealed class FolderPostmanTests : PostmanContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mlgroup-folder-");

    private protected override IPostman Postman => new FolderPostman(new MailSettings { Folder = Path.Combine(_folder.FullName, "mail") });

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private protected override Task<IReadOnlyList<MimeMessage>> ArrivedAsync(int count) =>
        Task.FromResult<IReadOnlyList<MimeMessage>>([.. _folder.GetFiles("mail/*.eml").Select(file => MimeMessage.Load(file.FullName))]);

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_tried_again_later()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        var answer = await new FolderPostman(new MailSettings { Folder = Path.Combine(file, "mail") }).DeliverAsync(SmtpLetter.Any);

        Assert.Equal(Verdict.Later, answer.Verdict);
    }
}
