namespace MLGroup.Mail.Postmen;

/// <summary>Carries letters one after the other. Each has a connection of its own, kept open between letters.</summary>
internal interface IPostman : IAsyncDisposable
{
    /// <summary>Hands one letter over and says what became of it. Throws for a letter that cannot be written down, and for nothing else.</summary>
    /// <exception cref="FormatException">A header holds a line break.</exception>
    Task<Answer> DeliverAsync(ReadyLetter letter);

    /// <summary>Ends the connection while there is nothing to carry.</summary>
    Task RestAsync();
}
