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

        if (Named(said, at) is > 0 and var full)
        {
            return (full, Sense.Staff);
        }

        if (Titles.SurnameAt(folded.AsSpan(at)) is > 0 and var surname && Titles.TitleAt(folded.AsSpan(at + surname)) is > 0 and var title && !Titles.RunsOn(folded, at + surname + title) && WhoReader.Spoken(said, new Region(at, at + surname + title)) is not null)
        {
            var ours = at > 0 && folded[at - 1] is '咱' or '们' && at > 0;
            return (surname + title, ours ? Sense.House : Sense.Person);
        }

        return (0, Sense.None);
    }

    /// <summary>What stands before a colleague called by their full name: 交给周丽, 派马会东去.</summary>
    private static readonly string[] Handed = ["交给", "交由", "交畀", "交俾", "转给", "转交", "派", "由", "叫", "让", "请", "搵", "找", "安排", "交代", "吩咐", "通知", "麻烦", "劳烦", "拜托", "提醒", "@", "指派", "催", "该", "应该", "轮到"];

    /// <summary>What a colleague is told to do stands right behind their name.</summary>
    private const string Doing = "去来把给跟帮负处盯明后今下周到过在发送接看睇拍做交补催回打问查先本早上听即尽每手,，。:： ";

    /// <summary>What one who takes it on does.</summary>
    private static readonly string[] Takes = ["处理", "负责", "跟一下", "跟进", "跟下", "盯", "接手", "你去", "你来", "去"];

    /// <summary>周丽, 马会东: a surname and one or two letters where a colleague is handed something, or takes it on.</summary>
    /// <returns>Their length; 0 where no name stands.</returns>
    private static int Named(Utterance said, int at)
    {
        var folded = said.Folded;
        var surname = Titles.SurnameAt(folded.AsSpan(at));
        if (surname == 0 || Titles.TitleAt(folded.AsSpan(at + surname)) > 0 || Senses.Han(folded.AsSpan(at)).Length > surname)
        {
            return 0;
        }

        var before = folded.AsSpan(0, at).TrimEnd();
        var handed = before.EndsWithAny(Handed);
        var takes = Opens(folded, at) || before.EndsWithAny("事", "单");
        for (var given = 2; given >= 1; given--)
        {
            var end = at + surname + given;
            if (end <= folded.Length && Folding.IsHan(folded[end - 1]) && Folding.IsHan(folded[at + surname]))
            {
                var rest = folded.AsSpan(end).TrimStart();
                // 周丽出: whoever it is by, and nothing more.
                if (Opens(folded, at) && rest.Length > 0 && "出做写弄画发送跑办催算查盯拍约订".Contains(rest[0], StringComparison.Ordinal) && (rest.Length == 1 || "，,。.;；！! ".Contains(rest[1], StringComparison.Ordinal)))
                {
                    return surname + given;
                }

                if (handed ? rest.IsEmpty || Doing.Contains(rest[0], StringComparison.Ordinal) : takes && rest.StartsWithAny(Takes))
                {
                    return surname + given;
                }
            }
        }

        return 0;
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

        // "Kestrel: Niamh to prepare it": called upon, and not theirs.
        var after = said.Folded.AsSpan(end);
        if (said.Folded.AsSpan(0, at).TrimEnd().EndsWith(":") && (after.StartsWithAny(" to ", " please", " pls", ", yours", " can you", " could you")))
        {
            return Sense.Staff;
        }

        foreach (var mention in said.Mentions)
        {
            if (mention.Offset >= end && mention.Offset - end <= 16 && Joins(said.Folded.AsSpan(end, mention.Offset - end)) || mention.End <= at && at - mention.End <= 4 && said.Folded.AsSpan(mention.End, at - mention.End).Trim() is "'s" or "" or ":" or "-" or "s")
            {
                return Sense.Person;
            }
        }

        return Heads(said.Folded, text, at, end) ? Sense.None : Sense.Staff;
    }

    /// <summary>"Layout drawing went out": a capital that only opens the sentence, before a word that is no verb, makes no name.</summary>
    private static bool Heads(string folded, string text, int at, int end)
    {
        var opens = folded.AsSpan(0, at).TrimEnd() is var before && (before.Length == 0 || before[^1] is '.' or '!' or '?' or ';' or '\n');
        if (!opens || GivenNames.Has(folded.AsSpan(at, end - at)) || end >= folded.Length || folded[end] != ' ' || end + 1 >= folded.Length || !char.IsAsciiLetterLower(text[end + 1]))
        {
            return false;
        }

        var next = folded.AsSpan(end + 1);
        var length = next.IndexOfAnyExcept(Letters);
        next = length < 0 ? next : next[..length];
        return Senses.Of(next) is Sense.None or Sense.Business or Sense.Touch && !(next.Length > 3 && next.EndsWith("ed")) && !next.EndsWith("s") && !next.EndsWith("'ll");
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz'");

    private static bool Joins(ReadOnlySpan<char> between) => between.IndexOfAny(",;.!?") < 0 && Near(between);

    private static bool Near(ReadOnlySpan<char> between) => between.Trim() is "at" or "from" or "of" or "over at" or "(" or "@" or "in" || between.StartsWith(" at ") && between.EndsWith(" ") || between.StartsWith(" from ");
}
