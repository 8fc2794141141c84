using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class StrandTests
{
    private readonly People _people = People.Stored();

    [Theory]
    [InlineData("Text classification", "text-classification")]
    [InlineData("  Quality — of *training* data!  ", "quality-of-training-data")]
    [InlineData("Données géospatiales à l’œuvre", "donnees-geospatiales-a-l-œuvre")]
    [InlineData("Phân loại văn bản", "phan-loai-van-ban")]
    [InlineData("ML 2.0", "ml-2-0")]
    [InlineData("Обучение моделей", "обучение-моделей")]
    [InlineData("हिन्दी पाठ", "हिन्दी-पाठ")]
    [InlineData("نصوص عربية", "نصوص-عربية")]
    [InlineData("机器学习", "机器学习")]
    [InlineData("한국어 자료", "한국어-자료")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥 now 🚜", "𞤢𞤣𞤤𞤢𞤥-now")]
    public void An_address_is_made_of_the_letters_of_the_name(string name, string slug) => Assert.Equal(slug, new Theme(name, "").Slug);

    [Fact]
    public void An_address_stays_when_the_name_changes()
    {
        var squad = new Squad("Crop area", "One estimate.");

        squad.Describe("Crop area from space", " One estimate, many offices. ");

        Assert.Equal(("crop-area", "Crop area from space", "One estimate, many offices."), (squad.Slug, squad.Name, squad.Aim));
    }

    [Fact]
    public void A_strand_has_a_name() => Broken.With("Enter a name.", () => new Theme(" ", ""), "Name");

    [Fact]
    public void An_aim_too_long_is_refused_with_by_how_much() => Broken.With(
        "The aim has 2,010 characters, and 2,000 is the most we can keep. Shorten it by 10.",
        () => new Theme("Imagery", new string('x', 2_010)), "Aim");

    [Fact]
    public void Nobody_leads_and_deputises_at_once() => Broken.With(
        "Choose two different people as lead and deputy.", () => new Theme("Imagery", "").Entrust(_people.Amina, _people.Amina), "Deputy");

    [Fact]
    public void Lead_and_deputy_may_both_be_open()
    {
        var theme = new Theme("Imagery", "");
        theme.Entrust(_people.Amina, _people.Bo);

        theme.Entrust(null, null);

        Assert.Equal((null, null, null, null), (theme.Lead, theme.LeadId, theme.Deputy, theme.DeputyId));
    }

    [Fact]
    public void A_theme_and_a_squad_are_called_what_they_are() =>
        Assert.Equal(("Theme", "Squad"), (new Theme("Imagery", "").Noun, new Squad("Crop area", "").Noun));
}
