using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class VersionTests
{
    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();
    private DateTimeOffset _now = Calls.Open;

    [Fact]
    public void Steady_writing_by_one_person_cuts_no_version()
    {
        var proposal = _programme.Draft(_people.Amina);

        foreach (var word in new[] { "one", "two", "three" })
            Write(proposal, _people.Amina, word, TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));

        Assert.Empty(proposal.Versions);
    }

    [Fact]
    public void Going_on_after_ten_quiet_minutes_keeps_what_stood()
    {
        var proposal = _programme.Draft(_people.Amina);

        Write(proposal, _people.Amina, "Next", TimeSpan.FromMinutes(10));

        Assert.Equal([(1, VersionReason.Quiet, "Reading receipts", _people.Amina.Id)], Told(proposal));
    }

    [Fact]
    public void Another_writer_going_on_keeps_what_the_first_wrote()
    {
        var proposal = _programme.Draft(_people.Amina).With(_people.Bo);

        Write(proposal, _people.Bo, "Bo's", TimeSpan.FromSeconds(5));
        Write(proposal, _people.Amina, "Amina's", TimeSpan.FromSeconds(5));

        Assert.Equal([(1, VersionReason.WriterChanged, "Reading receipts", _people.Amina.Id), (2, VersionReason.WriterChanged, "Bo's", _people.Bo.Id)],
            Told(proposal));
    }

    [Fact]
    public void Saving_the_same_text_is_no_writing()
    {
        var proposal = _programme.Draft(_people.Amina).With(_people.Bo);

        Write(proposal, _people.Bo, "Reading receipts", TimeSpan.FromHours(1));

        Assert.Equal((0, Calls.Open, _people.Amina.Id), (proposal.Versions.Count, proposal.TextSavedAt, proposal.TextSavedById));
    }

    [Fact]
    public void An_empty_text_is_no_version()
    {
        var proposal = new Proposal(_programme.Call, _people.Amina, _now).With(_people.Bo);

        Write(proposal, _people.Bo, "Bo's", TimeSpan.FromHours(1));

        Assert.Empty(proposal.Versions);
    }

    [Fact]
    public void What_was_submitted_is_not_cut_again_by_going_on()
    {
        var proposal = _programme.Submitted(_people.Amina).With(_people.Bo);

        Write(proposal, _people.Bo, "Bo's", TimeSpan.FromHours(1));
        Write(proposal, _people.Bo, "Bo's, later", TimeSpan.FromHours(1));

        Assert.Equal([(1, VersionReason.Submitted, "Reading receipts", _people.Amina.Id), (2, VersionReason.Quiet, "Bo's", _people.Bo.Id)],
            Told(proposal));
    }

    private void Write(Proposal proposal, Member writer, string title, TimeSpan later) =>
        proposal.Write(proposal.Text with { Title = title }, Viewer.Of(writer), _now += later);

    private static IEnumerable<(int, VersionReason, string, int?)> Told(Proposal proposal) =>
        proposal.Versions.Select(version => (version.Number, version.Reason, version.Text.Title, version.WrittenById));
}
