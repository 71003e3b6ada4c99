using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>People the directory does not know, told by how they are called: 王总 is a customer's, 阿强 and a bare Priya are ours.</summary>
internal static class People
{
    /// <summary>周总, 林工 (theirs unless 咱 stands before), 阿强, 小马, 老吴 (ours).</summary>
    public static (int Length, Sense Sense) Chinese(Utterance said, int at)
    {
        var folded = said.Folded;
        foreach (var colleague in said.Context.Colleagues)
        {
            if (folded.AsSpan(at).StartsWith(colleague, StringComparison.Ordinal))
            {
                return (colleague.Length, Sense.Staff);
            }
        }

        var next = at + 1 < folded.Length ? folded[at + 1] : '\0';
        switch (folded[at])
        {
            case '阿' when Folding.IsHan(next) && next is not '姨':
                return (2, Sense.Staff);
            case '小' or '老' when Titles.IsSurname(next) && !Titles.RunsOn(folded, at + 2) && !(at + 2 < folded.Length && folded[at + 2] is '时' or '工' or '板' or '家' or '师' or '总'):
                return (2, Sense.Staff);
            case '大' when Titles.IsSurname(next) && !Titles.RunsOn(folded, at + 2) && Opens(folded, at):
            case not ('大' or '帅' or '老' or '小' or '表' or '堂' or '几' or '的' or '我' or '你' or '他') when next is '哥' or '姐' or '仔' && Opens(folded, at) && Folding.IsHan(folded[at]) && !Titles.RunsOn(folded, at + 2):
                return (2, Sense.Staff);
        }

        if (Titles.SurnameAt(folded.AsSpan(at)) is > 0 and var surname && Titles.TitleAt(folded.AsSpan(at + surname)) is > 0 and var title && !Titles.RunsOn(folded, at + surname + title) && WhoReader.Spoken(said, new Region(at, at + surname + title)) is not null)
        {
            var ours = at > 0 && folded[at - 1] is '咱' or '们' && at > 0;
            return (surname + title, ours ? Sense.House : Sense.Person);
        }

        return (0, Sense.None);
    }

    private static bool Opens(string folded, int at) => at == 0 || !char.IsLetterOrDigit(folded[at - 1]);

    /// <summary>A capitalised word nobody knows: "Rosa at Calder" is theirs, a name by itself one of ours.</summary>
    public static Sense Latin(Utterance said, int at, int end)
    {
        var text = said.Text;
        if (!char.IsAsciiLetterUpper(text[at]) && !GivenNames.Has(said.Folded.AsSpan(at, end - at)) || end - at < 2 || end - at > 1 && char.IsAsciiLetterUpper(text[at + 1]))
        {
            return Sense.None;
        }

        foreach (var mention in said.Mentions)
        {
            if (mention.Offset >= end && mention.Offset - end <= 16 && Joins(said.Folded.AsSpan(end, mention.Offset - end)) || mention.End <= at && at - mention.End <= 4 && said.Folded.AsSpan(mention.End, at - mention.End).Trim() is "'s" or "" or ":" or "-" or "s")
            {
                return Sense.Person;
            }
        }

        return Sense.Staff;
    }

    private static bool Joins(ReadOnlySpan<char> between) => between.Trim() is "at" or "from" or "of" or "over at" or "(" or "@" or "in" || between.StartsWith(" at ") && between.EndsWith(" ") || between.StartsWith(" from ");
}
