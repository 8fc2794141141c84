using System.ComponentModel.DataAnnotations;

namespace MLGroup.Tests.Web.TagHelpers;

/// <summary>A page's model with a form of every kind of field.</summary>
internal sealed class ProposalPage
{
    public ProposalForm Form { get; init; } = new();
}

internal sealed class ProposalForm
{
    [Display(Name = "Title", Description = "A short name"), Required, MaxLength(300)]
    public string? Title { get; set; }

    [Display(Name = "What and why"), MaxLength(20_000)]
    public string? Text { get; set; }

    [Display(Name = "E-mail"), EmailAddress]
    public string? Mail { get; set; }

    [Display(Name = "Kind of activity")]
    public Kind? Kind { get; set; }

    public List<Kind> Kinds { get; set; } = [];

    [Display(Name = "Show to members", Description = "Title and office")]
    public bool Shown { get; set; }

    public DateOnly? Start { get; set; }

    public DateTime? Deadline { get; set; }

    public List<ProposalForm> Parts { get; set; } = [];
}

internal enum Kind
{
    [Display(Name = "Lead a research project", Description = "To one deliverable")]
    Research,

    Discussion,
}
