using Humanizer;

namespace SalesBot.Bot.Wording.Humanized;

/// <summary>第 3: figures, as everywhere in what the bot says.</summary>
internal sealed class ChinesePlaces : IOrdinalizer
{
    public string Convert(int number, string numberString) => $"第 {numberString}";

    public string Convert(int number, string numberString, WordForm wordForm) => Convert(number, numberString);

    public string Convert(int number, string numberString, GrammaticalGender gender) => Convert(number, numberString);

    public string Convert(int number, string numberString, GrammaticalGender gender, WordForm wordForm) => Convert(number, numberString);
}
