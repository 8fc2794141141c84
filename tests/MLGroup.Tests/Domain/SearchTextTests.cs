using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("CROP yield", "crop yield")]
    [InlineData("Zofía NOWAK", "zofia nowak")]
    [InlineData("ΝΊΚΟΣ Νίκος", "νικοσ νικοσ")]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("МОДЕЛЬ Йод", "модель иод")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("한국어", "한국어")]
    public void Case_and_accents_do_not_count_and_other_signs_do(string text, string searched) => Assert.Equal(searched, SearchText.Of(text));
}
