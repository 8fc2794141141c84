using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Pages.Calls;
using MLGroup.Web.Pages.Shared;
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

        [Display(Name = "Most words of “What do you want to do, and why?”", Description = "Leave it empty where 20,000 characters are limit enough")]
        [RegularExpression("[0-9]{1,4}", ErrorMessage = "Enter the most words, from 1 to 2,000, or leave it empty.")]
        public string WhatAndWhyWords { get; set; } = "";

        [Display(Name = "Most words of “What use is it to other offices?”")]
        [RegularExpression("[0-9]{1,4}", ErrorMessage = "Enter the most words, from 1 to 2,000, or leave it empty.")]
        public string UseToOthersWords { get; set; } = "";

        public int RowVersion { get; set; }
    }

    [BindProperty]
    public CallForm Form { get; set; } = new();

    public override IEnumerable<(string, string)> Stored =>
    [
        ("What the group asks for", Programme.Call.Text), ("Objectives", Programme.Call.Objectives), ("Criteria", Programme.Call.Criteria),
        ("Grace after the deadline", Number(Programme.Call.GraceMinutes)),
        ("Most words of “What do you want to do, and why?”", Limit(Programme.Call.WhatAndWhyWords)),
        ("Most words of “What use is it to other offices?”", Limit(Programme.Call.UseToOthersWords))
    ];

    public DateDoubts Doubts => DateDoubts.In(("What the group asks for", Form.Text), ("Objectives", Form.Objectives), ("Criteria", Form.Criteria));

    /// <summary>Whether the typed texts are shown as members would read them, before anything is saved.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>What the call asks, for the preview.</summary>
    public Asked? WhatIsAsked { get; private set; }

    public void OnGet() => Form = new()
    {
        Text = Programme.Call.Text,
        Objectives = Programme.Call.Objectives,
        Criteria = Programme.Call.Criteria,
        GraceMinutes = Number(Programme.Call.GraceMinutes),
        WhatAndWhyWords = Limit(Programme.Call.WhatAndWhyWords),
        UseToOthersWords = Limit(Programme.Call.UseToOthersWords),
        RowVersion = Programme.Call.RowVersion
    };

    public Task<IActionResult> OnPostAsync()
    {
        Expect(Programme.Call, Form.RowVersion);
        Programme.Call.Describe(Form.Text, Form.Objectives, Form.Criteria, Read(Form.GraceMinutes));
        Programme.Call.LimitWords(Read(Form.WhatAndWhyWords), Read(Form.UseToOthersWords));
        return DoneAsync("Show", new { Year }, $"The call is saved.{Doubts.Notice}");
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        var kinds = await Db.Codes.Where(code => code.List == CodeList.Kind).ToDictionaryAsync(code => code.Key, code => code.Name);
        (IsPreview, WhatIsAsked) = (true, new Asked(Programme.Call, kinds));
        return Page();
    }

    private static int Read(string typed) => typed.Length == 0 ? 0 : int.Parse(typed, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Limit(int words) => words == 0 ? "" : Number(words);
}
