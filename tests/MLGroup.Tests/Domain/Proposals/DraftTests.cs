using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class DraftTests
{
    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void A_draft_begins_empty_and_belongs_to_who_began_it()
    {
        var draft = new Proposal(_programme.Call, _people.Amina, Calls.Open);

        Assert.Equal((ProposalStatus.Draft, true, "Untitled proposal", false),
            (draft.Status, draft.Text.IsEmpty, draft.Title, draft.HasUnsubmittedChanges));
        Assert.Equal((_people.Amina, WriterState.Accepted, _people.Abuja),
            (draft.Proposer.Member, draft.Proposer.State, draft.Proposer.Organisation));
    }

    [Fact]
    public void Nothing_is_begun_before_the_call_opens() => Broken.With(
        "The call for 2027 opens on 2 November 2026, 10:00 (Lagos).", () => new Proposal(_programme.Call, _people.Amina, Calls.Opening.AddSeconds(-1)));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[pay](http://x)")]
    [InlineData("قراءة الإيصالات")]
    [InlineData("   ")]
    public void A_draft_keeps_whatever_is_typed(string typed)
    {
        var draft = new Proposal(_programme.Call, _people.Amina, Calls.Open);

        draft.Write(new ProposalText { Title = typed, Kind = "no such kind" }, Amina, Calls.Open);

        Assert.Equal(new ProposalText { Title = typed, Kind = "no such kind" }, draft.Text);
    }

    [Fact]
    public void A_text_beyond_its_cap_is_refused_and_what_was_kept_stays()
    {
        var draft = _programme.Draft(_people.Amina);

        Broken.With("“Title” has 301 characters, and 300 is the most we can keep. Shorten it by 1.",
            () => draft.Write(Calls.Complete with { Title = new string('x', 301) }, Amina, Calls.Open), "Title");

        Assert.Equal(Calls.Complete, draft.Text);
    }

    [Fact]
    public void Only_its_writers_write_it()
    {
        var draft = _programme.Draft(_people.Amina);

        Assert.All([_people.Bo, _people.Dina, _people.Emeka], other => Broken.With(
            "Only the writers of this proposal can do that.", () => draft.Write(new ProposalText(), Viewer.Of(other), Calls.Open)));
        Broken.With("Only the writers of this proposal can do that.", () => draft.Write(new ProposalText(), Viewer.Visitor, Calls.Open));
    }

    [Fact]
    public void A_draft_cannot_be_changed_after_the_call_but_is_still_there()
    {
        var draft = _programme.Draft(_people.Amina);
        var after = Calls.Deadline.AddDays(1);

        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => draft.Write(new ProposalText(), Amina, after));

        Assert.Equal((false, Calls.Complete), (draft.IsOpen(after), draft.Text));
    }
}
