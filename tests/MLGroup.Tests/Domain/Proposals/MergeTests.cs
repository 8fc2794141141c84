using CsCheck;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class MergeTests
{
    private static readonly Gen<ProposalText> SomeText = Gen.OneOf("", "one", "two", "żółć 🚜").Array[ProposalField.All.Count]
        .Select(values => ProposalField.All.Zip(values).Aggregate(new ProposalText(), (text, one) => one.First.Write(text, one.Second)));

    [Fact]
    public void Two_writers_at_different_fields_both_keep_their_words()
    {
        var seen = Calls.Complete;
        var stored = seen with { Title = "Reading every receipt" };

        var (merged, conflicts) = stored.Merge(seen with { UseToOthers = "All of them." }, seen.Marks(ProposalField.All), ProposalField.All);

        Assert.Equal(Calls.Complete with { Title = "Reading every receipt", UseToOthers = "All of them." }, merged);
        Assert.Empty(conflicts);
    }

    [Fact]
    public void Two_writers_at_one_field_are_told_and_what_is_stored_stays()
    {
        var seen = Calls.Complete;
        var stored = seen with { Title = "Reading every receipt" };

        var (merged, conflicts) = stored.Merge(seen with { Title = "Reading some receipts", Stage = "pilot" }, seen.Marks(ProposalField.All), ProposalField.All);

        Assert.Equal(stored with { Stage = "pilot" }, merged);
        Assert.Equal(["Title"], conflicts.Select(field => field.Name));
    }

    [Fact]
    public void A_text_the_form_sent_itself_may_be_laid_over_and_taken_back()
    {
        var (seen, sent) = (Calls.Complete, Calls.Complete with { Title = "Reading every" });
        var marks = $"{seen.Marks(ProposalField.All)} {sent.Marks([ProposalField.All[0]]).Replace(':', '=')}";

        var onwards = sent.Merge(sent with { Title = "Reading every receipt" }, marks, ProposalField.All);
        var back = sent.Merge(seen, marks, ProposalField.All);

        Assert.Equal(("Reading every receipt", seen.Title), (onwards.Merged.Title, back.Merged.Title));
        Assert.Empty(onwards.Conflicts.Concat(back.Conflicts));
    }

    [Fact]
    public void A_text_the_form_sent_itself_gives_no_right_to_lay_anything_over_another_writers()
    {
        var (seen, theirs) = (Calls.Complete, Calls.Complete with { Title = "Theirs" });
        var marks = $"{seen.Marks(ProposalField.All)} {(seen with { Title = "Sent" }).Marks([ProposalField.All[0]]).Replace(':', '=')}";

        var (merged, conflicts) = theirs.Merge(seen with { Title = "Sent and more" }, marks, ProposalField.All);

        Assert.Equal(theirs, merged);
        Assert.Equal(["Title"], conflicts.Select(field => field.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef 0123456789abcdef")]
    [InlineData("<script>")]
    public void Without_its_marks_every_difference_is_a_conflict(string marks)
    {
        var (merged, conflicts) = Calls.Complete.Merge(Calls.Complete with { Title = "Other", Part = "help" }, marks, ProposalField.All);

        Assert.Equal(Calls.Complete, merged);
        Assert.Equal(["Title", "Part"], conflicts.Select(field => field.Name));
    }

    [Fact]
    public void A_field_that_was_emptied_is_a_change_like_any_other()
    {
        var (merged, conflicts) = Calls.Complete.Merge(Calls.Complete with { UseToOthers = "" }, Calls.Complete.Marks(ProposalField.All), ProposalField.All);

        Assert.Equal(("", 0), (merged.UseToOthers, conflicts.Count));
    }

    [Fact]
    public void A_change_that_only_one_side_made_is_never_lost() =>
        Gen.Select(SomeText, SomeText, SomeText).Sample((seen, stored, typed) =>
        {
            var (merged, conflicts) = stored.Merge(typed, seen.Marks(ProposalField.All), ProposalField.All);
            return ProposalField.All.All(field =>
                (field.Read(seen), field.Read(stored), field.Read(typed), field.Read(merged)) is var (was, theirs, mine, now)
                && conflicts.Contains(field) == (mine != was && theirs != was && mine != theirs)
                && now == (mine != was && theirs == was ? mine : theirs));
        });

    [Fact]
    public void Merging_what_was_merged_changes_nothing_more() =>
        Gen.Select(SomeText, SomeText, SomeText).Sample((seen, stored, typed) =>
        {
            var merged = stored.Merge(typed, seen.Marks(ProposalField.All), ProposalField.All).Merged;
            return merged.Merge(merged, merged.Marks(ProposalField.All), ProposalField.All) is var (again, conflicts) && again == merged && conflicts.Count == 0;
        });
}
