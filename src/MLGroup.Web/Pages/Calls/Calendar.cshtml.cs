using System.Text;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Mail;
using MLGroup.Mail.Calendars;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The deadline of a call as a file for the reader's own calendar.</summary>
internal sealed class CalendarModel(PortalLinks links) : CallPage
{
    public IActionResult OnGet() => CallDeadline.EntryOf(Call, links) is not { } deadline ? NotFound()
        : File(Encoding.UTF8.GetBytes(CalendarWriter.Write([deadline], Now)), CalendarWriter.MediaType, FormattableString.Invariant($"call-{Year}.ics"));
}
