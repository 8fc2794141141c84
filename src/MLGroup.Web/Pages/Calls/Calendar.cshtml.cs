using System.Text;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Mail;
using MLGroup.Mail.Calendars;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The deadline of a call as a file for the reader's own calendar.</summary>
internal sealed class CalendarModel(PortalLinks links, Organiser sender, PortalSettings portal) : CallPage
{
    // Where the group shows a mailbox to those who want to take part, that is the one to ask.
    private Organiser Organiser => portal.ContactAddress.Length > 0 ? sender with { Address = portal.ContactAddress } : sender;

    public IActionResult OnGet() => CallDeadline.EntryOf(Call, links) is not { } deadline ? NotFound()
        : File(Encoding.UTF8.GetBytes(CalendarWriter.Write([deadline], Organiser, Now)), CalendarWriter.MediaType, FormattableString.Invariant($"call-{Year}.ics"));
}
