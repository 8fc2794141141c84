namespace MLGroup.Domain.Programmes;

// What it asks beside the standing questions.
public sealed partial class Call
{
    public const int MostQuestions = 20;

    /// <summary>In the order they are asked in, also those that are asked no more.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>The most words of <see cref="Proposals.ProposalText.WhatAndWhy"/>; zero where only the hard cap holds.</summary>
    public int WhatAndWhyWords { get; private set; }

    /// <summary>The most words of <see cref="Proposals.ProposalText.UseToOthers"/>; zero where only the hard cap holds.</summary>
    public int UseToOthersWords { get; private set; }

    /// <exception cref="RuleBrokenException">A limit is below 0 or above 2,000 words.</exception>
    public void LimitWords(int whatAndWhy, int useToOthers)
    {
        if (whatAndWhy is < 0 or > Question.LongestLimit)
            throw new RuleBrokenException("Enter the most words, from 1 to 2,000, or leave it empty.", nameof(WhatAndWhyWords));
        if (useToOthers is < 0 or > Question.LongestLimit)
            throw new RuleBrokenException("Enter the most words, from 1 to 2,000, or leave it empty.", nameof(UseToOthersWords));
        (WhatAndWhyWords, UseToOthersWords) = (whatAndWhy, useToOthers);
    }

    /// <summary>Asks a new question, after the others.</summary>
    /// <param name="question">Its number is given here.</param>
    /// <exception cref="RuleBrokenException">It cannot be asked, or the call asks twenty already.</exception>
    public Question Ask(Question question)
    {
        if (Questions.Count >= MostQuestions)
            throw new RuleBrokenException($"A call has at most {MostQuestions} questions. Change one that is asked no more.");
        question.RequireAskable();
        var asked = question with { Number = Questions.Select(one => one.Number).DefaultIfEmpty().Max() + 1 };
        Questions = [.. Questions, asked];
        return asked;
    }

    /// <summary>Changes the question of the same number.</summary>
    /// <exception cref="RuleBrokenException">It cannot be asked like this, or there is none of this number.</exception>
    public void Reword(Question question)
    {
        RequireQuestion(question.Number);
        question.RequireAskable();
        Questions = [.. Questions.Select(one => one.Number == question.Number ? question : one)];
    }

    /// <summary>Asks a question one place earlier or later.</summary>
    /// <param name="by">−1 for earlier, 1 for later.</param>
    /// <exception cref="RuleBrokenException">There is no question of this number.</exception>
    public void MoveQuestion(int number, int by)
    {
        var question = RequireQuestion(number);
        var order = Questions.ToList();
        var to = Math.Clamp(order.IndexOf(question) + by, 0, order.Count - 1);
        order.Remove(question);
        order.Insert(to, question);
        Questions = order;
    }

    private Question RequireQuestion(int number) => Questions.FirstOrDefault(one => one.Number == number)
        ?? throw new RuleBrokenException("This question is not part of the call.");
}
