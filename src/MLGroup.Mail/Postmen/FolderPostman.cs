using System.Globalization;
using MimeKit;

namespace MLGroup.Mail.Postmen;

/// <summary>Writes letters as .eml files, so that nobody's first run sends mail to anybody.</summary>
internal sealed class FolderPostman(MailSettings settings) : IPostman
{
    private static readonly FormatOptions Format = MakeFormat();

    public async Task<Answer> DeliverAsync(ReadyLetter letter)
    {
        using var message = MimeWriter.Write(letter);
        var date = letter.Date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(settings.Folder, $"{date}-{letter.MessageId[..letter.MessageId.IndexOf('@', StringComparison.Ordinal)]}.eml");
        try
        {
            Directory.CreateDirectory(settings.Folder);
            // Who looks into the folder sees whole letters only.
            await message.WriteToAsync(Format, path + ".part");
            File.Move(path + ".part", path, overwrite: true);
            return new Answer(Verdict.Taken, "written to the folder");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Answer(Verdict.Later, failed.Message);
        }
    }

    public Task RestAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
