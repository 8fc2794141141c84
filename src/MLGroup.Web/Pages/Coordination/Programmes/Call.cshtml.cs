using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Call = MLGroup.Domain.Programmes.Call;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class CallModel : ProgrammePage
{
    public sealed class CallForm
    {
        [Display(Name = "What the group asks for", Description = "In Markdown. Members read it before they write a proposal.")]
        [MaxLength(Call.TextLength)]
        public string Text { get; set; } = "";

        [Display(Name = "Objectives", Description = "What the year is to reach, in Markdown")]
        [MaxLength(Call.TextLength)]
        public string Objectives { get; set; } = "";

        [Display(Name = "Criteria", Description = "What proposals are judged by, in Markdown")]
        [MaxLength(Call.TextLength)]
        public string Criteria { get; set; } = "";

        [Display(Name = "Grace after the deadline", Description = "Proposals that come so much later are taken and marked late. Members do not see this.")]
        [RegularExpression("[0-9]{1,4}", ErrorMessage = "Enter the grace in minutes, from 0 to 1,440.")]
        public string GraceMinutes { get; set; } = "";

        public int RowVersion { get; set; }
    }

    [BindProperty]
    public CallForm Form { get; set; } = new();

    public override IEnumerable<(string, string)> Stored =>
    [
        ("What the group asks for", Programme.Call.Text), ("Objectives", Programme.Call.Objectives), ("Criteria", Programme.Call.Criteria),
        ("Grace after the deadline", Minutes(Programme.Call))
    ];

    public void OnGet() => Form = new()
    {
        Text = Programme.Call.Text,
        Objectives = Programme.Call.Objectives,
        Criteria = Programme.Call.Criteria,
        GraceMinutes = Minutes(Programme.Call),
        RowVersion = Programme.Call.RowVersion
    };

    public Task<IActionResult> OnPostAsync()
    {
        Expect(Programme.Call, Form.RowVersion);
        var grace = Form.GraceMinutes.Length == 0 ? 0 : int.Parse(Form.GraceMinutes, CultureInfo.InvariantCulture);
        Programme.Call.Describe(Form.Text, Form.Objectives, Form.Criteria, grace);
        return DoneAsync("Show", new { Year }, "The call is saved.");
    }

    private static string Minutes(Call call) => call.GraceMinutes.ToString(CultureInfo.InvariantCulture);
}
