using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The call of a year for everyone: what the group asks for, by when, and how it is judged.</summary>
internal sealed class ShowModel : CallPage
{
    public bool IsOpen => Call.Takes(Now);

    /// <summary>A visitor reads the group's time; a member their own first.</summary>
    public Deadline? Deadline => Shared.Deadline.Of(Call, Viewer.IsMember ? Viewer.ZoneId : Call.Programme.ZoneId, Now);
}
