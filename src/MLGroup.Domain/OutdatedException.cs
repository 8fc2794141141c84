namespace MLGroup.Domain;

/// <summary>
/// What somebody acted upon is no longer as they saw it. The sentence says what happened meanwhile and may be shown to a member as it is.
/// </summary>
public sealed class OutdatedException(string sentence) : Exception(sentence);
