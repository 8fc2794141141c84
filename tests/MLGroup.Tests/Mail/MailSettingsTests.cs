using MLGroup.Mail;

namespace MLGroup.Tests.Mail;

public sealed class MailSettingsTests
{
    private static readonly MailSettings Good = new() { Server = "smtp://relay.example:2525", From = "ML Group <group@office.example>" };

    [Fact]
    public void A_fresh_checkout_needs_no_setting() => Assert.Null(new MailSettings().Complaint());

    [Fact]
    public void A_server_and_a_sender_are_enough() => Assert.Null(Good.Complaint());

    [Theory]
    [InlineData("relay.example")]
    [InlineData("http://relay.example")]
    [InlineData("smtp://")]
    [InlineData("smtp://user@relay.example")]
    [InlineData("smtp://relay.example/path")]
    public void A_server_that_is_none_is_told_how_to_write_it(string server)
    {
        var complaint = (Good with { Server = server }).Complaint();

        Assert.StartsWith("Mail:Server is no address of a mail server. Write smtp://user:password@host:port", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complaint_never_repeats_a_password()
    {
        var complaint = (Good with { Server = "smpt://portal:secret-word@relay.example" }).Complaint();

        Assert.DoesNotContain("secret-word", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Mail:From is empty, but Mail:Server is set.")]
    [InlineData("the coordinators", "Mail:From is \"the coordinators\".")]
    [InlineData("a@b.example\nBcc: c@d.example", "Mail:From is \"a@b.example\nBcc: c@d.example\".")]
    public void A_sender_that_is_none_is_named(string from, string beginning) =>
        Assert.StartsWith(beginning, (Good with { From = from }).Complaint(), StringComparison.Ordinal);

    [Fact]
    public void Connections_have_a_limit() =>
        Assert.Equal("Mail:Connections is 0. Write a number from 1 to 20.", (Good with { Connections = 0 }).Complaint());

    [Theory]
    [InlineData("smtp://relay.example", 25, false)]
    [InlineData("smtp://portal:secret@relay.example", 587, false)]
    [InlineData("smtps://portal:secret@relay.example", 465, true)]
    [InlineData("smtp://relay.example:1025", 1025, false)]
    public void A_port_that_is_not_written_is_the_usual_one(string server, int port, bool isTlsFirst)
    {
        var address = SmtpAddress.Parse(server)!;

        Assert.Equal((port, isTlsFirst), (address.Port, address.IsTlsFirst));
    }

    [Fact]
    public void Special_characters_of_a_password_are_percent_encoded()
    {
        var address = SmtpAddress.Parse("smtp://portal%40office.example:p%40ss%3Aw@relay.example")!;

        Assert.Equal(("portal@office.example", "p@ss:w", "relay.example:587"), (address.User, address.Password, address.ToString()));
    }
}
