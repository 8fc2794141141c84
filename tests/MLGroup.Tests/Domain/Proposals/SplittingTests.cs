using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class SplittingTests
{
    private static readonly DateTimeOffset DayAfter = SmallGroup.Deadline.AddDays(1);

    private readonly SmallGroup _group = new();
    private readonly Proposal _whole;

    public SplittingTests() => _whole = _group.Submitted("Reading receipts", _group.Bo);

    [Fact]
    public void A_part_has_the_text_and_the_writers_of_the_whole_and_only_coordinators_know_of_it()
    {
        var part = Split();

        Assert.Equal((_whole.Submitted, _whole.SubmittedAt, ProposalStatus.Submitted, true), (part.Submitted, part.SubmittedAt, part.Status, part.IsUnannounced));
        Assert.Equal(_whole.Writers.Select(Told), part.Writers.Select(Told));
        Assert.Equal((_whole, "the course", 1), (part.SplitFrom, part.SplitName, part.SubmittedVersion));
        Assert.Equal([part], _whole.Splits);

        static (int, int?, WriterRole, WriterState, DateTimeOffset) Told(Writer writer) =>
            (writer.MemberId, writer.OrganisationId, writer.Role, writer.State, writer.InvitedAt);
    }

    [Fact]
    public void Each_part_is_decided_by_itself_and_its_writers_learn_of_it_then()
    {
        var part = Split();

        part.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.NotThisYear, false), (part.Status, part.IsUnannounced));
        Assert.Equal(ProposalStatus.Submitted, _whole.Status);
    }

    [Fact]
    public void What_the_writers_were_working_on_stays_theirs()
    {
        _whole.Write(_whole.Text with { ShareableData = "Half a sentence" }, Viewer.Of(_group.Amina), SmallGroup.Deadline.AddMinutes(-1));

        Assert.Equal(_whole.Submitted, Split().Text);
    }

    [Fact]
    public void Joined_again_it_is_as_if_it_had_never_been_split()
    {
        Split().Rejoin(_group.Inkeri);

        Assert.Empty(_whole.Splits);
    }

    [Fact]
    public void A_part_that_was_decided_stays()
    {
        var part = Split();
        part.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);

        Broken.With("“the course” was decided meanwhile, so it stays. Turn it down instead.", () => part.Rejoin(_group.Inkeri));
        Broken.With("This proposal was not split off from another one.", () => _whole.Rejoin(_group.Inkeri));
    }

    [Fact]
    public void A_part_that_something_goes_into_stays()
    {
        var (part, other) = (Split(), _group.OfBo(SmallGroup.Complete with { Title = "Other" }));
        other.MergeInto(part, _group.Text, new Dictionary<string, WordsOf>(), "", _group.Inkeri, DayAfter);

        Broken.With("“Other” is merged into “the course”. Undo that first.", () => part.Rejoin(_group.Inkeri));
    }

    [Fact]
    public void Only_a_submitted_proposal_is_split()
    {
        const string sentence = "Only a proposal that is submitted and not decided yet can be split.";
        _group.Accepted(_whole, _group.Text);

        Broken.With(sentence, () => Split());
        Broken.With(sentence, () => _group.Draft().Split("the course", _group.Inkeri, DayAfter));
    }

    [Fact]
    public void A_part_has_a_name()
    {
        Broken.With("Enter what you call the part that is split off.", () => _whole.Split(" ", _group.Inkeri, DayAfter), "SplitName");
        Broken.With("The name has 121 characters, and 120 is the most we can keep. Shorten it by 1.", () => _whole.Split(new string('x', 121), _group.Inkeri, DayAfter), "SplitName");
    }

    [Fact]
    public void A_coordinator_of_the_same_office_does_not_split() => Broken.With(
        "Somebody from your office wrote this proposal, so another coordinator decides it.", () => _whole.Split("the course", _group.Chidi, DayAfter));

    [Fact]
    public void Nobody_gives_more_time_to_what_the_writers_do_not_know_of() => Broken.With(
        "Its writers do not know yet that it was split off. Give the proposal it came from more time.", () => Split().Extend(DayAfter.AddDays(9), _group.Inkeri, DayAfter));

    private Proposal Split() => _whole.Split(" the course ", _group.Inkeri, DayAfter);
}
