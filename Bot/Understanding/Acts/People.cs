using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

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
        }

        if (Titles.SurnameAt(folded.AsSpan(at)) is > 0 and var surname && Titles.TitleAt(folded.AsSpan(at + surname)) is > 0 and var title && !Titles.RunsOn(folded, at + surname + title) && WhoReader.Spoken(said, new Region(at, at + surname + title)) is not null)
        {
            var ours = at > 0 && folded[at - 1] is '咱' or '们' && at > 0;
            return (surname + title, ours ? Sense.House : Sense.Person);
        }

        return (0, Sense.None);
    }

    /// <summary>A capitalised word nobody knows: "Rosa at Calder" is theirs, a name by itself one of ours.</summary>
    public static Sense Latin(Utterance said, int at, int end)
    {
        var text = said.Text;
        if (!char.IsAsciiLetterUpper(text[at]) || end - at < 2 || end - at > 1 && char.IsAsciiLetterUpper(text[at + 1]))
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
