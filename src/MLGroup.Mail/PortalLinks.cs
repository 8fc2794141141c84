using System.Globalization;

namespace MLGroup.Mail;

/// <summary>Every address that a letter names. Pages keep these addresses for ever: letters lie in mailboxes for years.</summary>
/// <param name="publicAddress">Where readers reach the portal, with its path where it has one.</param>
public sealed class PortalLinks(Uri publicAddress)
{
    private readonly Uri _root = publicAddress.AbsoluteUri.EndsWith('/') ? publicAddress : new Uri(publicAddress.AbsoluteUri + "/");

    public Uri Home => _root;

    public Uri SignIn => At("sign-in");

    /// <summary>A list of all kinds of mail for someone who signs in.</summary>
    public Uri OwnPreferences => At("my/preferences");

    /// <summary>A proposal as its writers see it.</summary>
    public Uri Proposal(int proposalId) => At($"my/proposals/{Number(proposalId)}");

    /// <summary>The form in which its writers go on with a draft.</summary>
    public Uri Draft(int proposalId) => At($"my/proposals/{Number(proposalId)}/edit");

    /// <summary>Where someone who is asked to write along accepts or declines.</summary>
    public Uri Invitation(int proposalId) => At($"my/proposals/{Number(proposalId)}/invitation");

    /// <summary>The call of a year.</summary>
    public Uri Call(int year) => At($"calls/{Number(year)}");

    /// <summary>The programme of a year as it is published.</summary>
    public Uri Programme(int year) => At($"programmes/{Number(year)}");

    /// <summary>What changed in the programme of a year, version by version.</summary>
    public Uri ProgrammeChanges(int year) => At($"programmes/{Number(year)}/changes");

    /// <summary>The same as a feed (RFC 4287).</summary>
    public Uri ProgrammeFeed(int year) => At($"programmes/{Number(year)}/changes.atom");

    /// <summary>Where a member confirms, without signing in, what a coordinator entered on their behalf.</summary>
    public Uri Confirmation(string token) => At($"confirm/{token}");

    /// <summary>Where a writer opens a proposal again that was given more time.</summary>
    public Uri Extension(string token) => At($"my/extension/{token}");

    /// <summary>The page that signs in by a mailed link.</summary>
    public Uri SignInLink(string token) => At($"sign-in/link/{token}");

    /// <summary>The page where one kind of mail is switched off without signing in (RFC 8058 posts to it).</summary>
    public Uri Preferences(string token) => At($"u/{token}");

    private Uri At(string path) => new(_root, path);

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
