using Humanizer;

namespace SalesBot.Bot.Wording.Humanized;

/// <summary>Chinese numbers in Traditional characters; the library has Simplified ones alone.</summary>
internal sealed class TraditionalNumbers : INumberToWordsConverter
{
    /// <summary>Asked for when used: a registry takes nothing more once it has been asked.</summary>
    private static INumberToWordsConverter Simplified => Configurator.NumberToWordsConverters.ResolveForCulture(Language.Simplified.Culture);

    public string Convert(long number) => Traditional(Simplified.Convert(number));

    public string Convert(long number, WordForm wordForm) => Convert(number);

    public string Convert(long number, bool addAnd) => Convert(number);

    public string Convert(long number, bool addAnd, WordForm wordForm) => Convert(number);

    public string Convert(long number, GrammaticalGender gender, bool addAnd = true) => Convert(number);

    public string Convert(long number, WordForm wordForm, GrammaticalGender gender, bool addAnd = true) => Convert(number);

    public string ConvertToOrdinal(int number) => Traditional(Simplified.ConvertToOrdinal(number));

    public string ConvertToOrdinal(int number, WordForm wordForm) => ConvertToOrdinal(number);

    public string ConvertToOrdinal(int number, GrammaticalGender gender) => ConvertToOrdinal(number);

    public string ConvertToOrdinal(int number, GrammaticalGender gender, WordForm wordForm) => ConvertToOrdinal(number);

    public string ConvertToTuple(int number) => Traditional(Simplified.ConvertToTuple(number));

    private static string Traditional(string words) => words.Replace('万', '萬').Replace('亿', '億').Replace('负', '負').Replace('点', '點');
}
