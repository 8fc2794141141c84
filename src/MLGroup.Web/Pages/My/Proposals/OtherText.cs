namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>What another writer, or another tab, put into a field that this form changed too.</summary>
/// <param name="Value">As the form sends it.</param>
/// <param name="Words">As people read it.</param>
public sealed record OtherText(string Value, string Words);
