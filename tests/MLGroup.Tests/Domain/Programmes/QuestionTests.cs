using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class QuestionTests
{
    private readonly Call _call = Calls.Programme2027().Call;

    [Fact]
    public void Questions_are_numbered_once_and_asked_in_their_order()
    {
        Ask("First?");
        var second = Ask("Second?");
        _call.MoveQuestion(second.Number, -1);
        _call.Reword(second with { IsAsked = false });

        var third = Ask("Third?");

        Assert.Equal([("Second?", 2), ("First?", 1), ("Third?", 3)], _call.Questions.Select(question => (question.Wording, question.Number)));
        Assert.Equal(3, third.Number);
    }

    [Theory]
    [InlineData("", QuestionKind.Text, "", 0, null, null, "Enter the question.", "Wording")]
    [InlineData("Which?", QuestionKind.Choice, "One\n one ", 0, null, null, null, null)]
    [InlineData("Which?", QuestionKind.Choice, "One\n\nOne", 0, null, null, "Enter at least two different answers to choose from, each on a line of its own.", "Choices")]
    [InlineData("Why?", QuestionKind.Text, "", 2_001, null, null, "Enter the most words, from 1 to 2,000, or leave it empty.", "MostWords")]
    [InlineData("How many?", QuestionKind.Number, "", 0, 3, 2, "The smallest number must not be above the largest.", "Least")]
    public void What_cannot_be_asked_is_refused_with_a_sentence(
        string wording, QuestionKind kind, string choices, int mostWords, int? least, int? most, string? sentence, string? field)
    {
        var question = new Question(0, wording, kind) { Choices = choices, MostWords = mostWords, Least = least, Most = most };

        var refused = Record.Exception(() => _call.Ask(question)) as RuleBrokenException;

        Assert.Equal((sentence, field), (refused?.Message, refused?.Rules[0].Field));
    }

    [Fact]
    public void A_call_asks_at_most_twenty()
    {
        for (var number = 1; number <= Call.MostQuestions; number++)
            Ask($"Question {number}?");

        Broken.With("A call has at most 20 questions. Change one that is asked no more.", () => Ask("One more?"));
    }

    [Theory]
    [InlineData(Need.Now, true)]
    [InlineData(Need.Later, false)]
    [InlineData(Need.Optional, false)]
    public void Only_what_is_needed_now_keeps_a_proposal_from_being_submitted(Need need, bool keeps)
    {
        _call.Ask(new Question(0, "Which data?", QuestionKind.Text) { Need = need });

        var complaints = Calls.Complete.Complaints(ProposalField.Of(_call));

        Assert.Equal(keeps ? ["Answer the question “Which data?”."] : [], complaints.Select(complaint => complaint.Sentence));
    }

    [Fact]
    public void A_question_for_other_kinds_or_asked_no_more_keeps_nothing_back()
    {
        var other = _call.Ask(new Question(0, "Which level?", QuestionKind.Text) { Need = Need.Now, ActivityKinds = "training hackathon" });
        var stopped = _call.Ask(new Question(0, "Which tool?", QuestionKind.Text) { Need = Need.Now, IsAsked = false });

        var text = Calls.Complete.WithAnswer(stopped.Number, "A spreadsheet");

        Assert.Empty(text.Complaints(ProposalField.Of(_call)));
        Assert.Equal(["Answers[1]"], (text with { Kind = "training" }).Complaints(ProposalField.Of(_call)).Select(complaint => complaint.Field));
        Assert.Equal(("", "A spreadsheet"), (text.AnswerTo(other.Number), text.AnswerTo(stopped.Number)));
    }

    [Theory]
    [InlineData("12", null)]
    [InlineData(" 2 ", null)]
    [InlineData("1", "Enter a whole number from 2 to 500 for “How many?”.")]
    [InlineData("501", "Enter a whole number from 2 to 500 for “How many?”.")]
    [InlineData("12.5", "Enter a whole number from 2 to 500 for “How many?”.")]
    [InlineData("a dozen", "Enter a whole number from 2 to 500 for “How many?”.")]
    [InlineData("99999999999999999999", "Enter a whole number from 2 to 500 for “How many?”.")]
    public void A_number_is_judged_when_it_is_submitted(string typed, string? sentence)
    {
        var question = _call.Ask(new Question(0, "How many?", QuestionKind.Number) { Least = 2, Most = 500 });

        var complaints = Calls.Complete.WithAnswer(question.Number, typed).Complaints(ProposalField.Of(_call));

        Assert.Equal(sentence is null ? [] : [sentence], complaints.Select(complaint => complaint.Sentence));
    }

    [Fact]
    public void A_choice_must_be_one_of_the_list()
    {
        var question = _call.Ask(new Question(0, "Which?", QuestionKind.Choice) { Choices = "Żółć\n日本", Need = Need.Now });

        string[] Complaints(string answer) => [.. Calls.Complete.WithAnswer(question.Number, answer).Complaints(ProposalField.Of(_call)).Select(one => one.Sentence)];

        Assert.Equal((0, 1, 1), (Complaints("日本").Length, Complaints("中国").Length, Complaints("").Length));
        Assert.Equal(["Choose one of the answers to “Which?”."], Complaints("żółć"));
    }

    [Fact]
    public void Words_are_counted_by_the_call_s_limits()
    {
        _call.LimitWords(3, 0);
        var question = _call.Ask(new Question(0, "Why?", QuestionKind.Text) { MostWords = 1 });

        var text = (Calls.Complete with { WhatAndWhy = "one two\nthree  four" }).WithAnswer(question.Number, "because of that");

        Assert.Equal(["Shorten “What you want to do, and why” by 1 word: it has 4, and 3 is the most.", "Shorten “Why?” by 2 words: it has 3, and 1 is the most."],
            text.Complaints(ProposalField.Of(_call)).Select(complaint => complaint.Sentence));
    }

    [Fact]
    public void Answers_are_kept_in_one_order_and_an_emptied_one_leaves_nothing()
    {
        var (one, other) = (new ProposalText().WithAnswer(2, "b").WithAnswer(1, "a"), new ProposalText().WithAnswer(1, "a").WithAnswer(2, "b"));

        Assert.Equal(one, other);
        Assert.True(one.WithAnswer(1, "").WithAnswer(2, "").IsEmpty);
    }

    [Fact]
    public void A_draft_keeps_an_answer_of_5000_characters_and_no_more()
    {
        var people = People.Stored();
        var question = Ask("Why?");
        var proposal = _call.Programme.Draft(people.Amina);

        proposal.Write(Calls.Complete.WithAnswer(question.Number, new string('"', 5_000)), Viewer.Of(people.Amina), Calls.Open);

        Assert.Equal(5_000, proposal.Text.AnswerTo(question.Number).Length);
        Broken.With("“Why?” has 5,001 characters, and 5,000 is the most we can keep. Shorten it by 1.",
            () => proposal.Write(Calls.Complete.WithAnswer(question.Number, new string('x', 5_001)), Viewer.Of(people.Amina), Calls.Open), "Answers[1]");
    }

    private Question Ask(string wording) => _call.Ask(new Question(0, wording, QuestionKind.Text));
}
