using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>
/// What is handed to a colleague wherever they stand in the sentence: 投诉交给阿强处理, 发票这件事周丽处理, "Niamh to handle", "over to Declan", "assign it to Priya".
/// A colleague who is not in the roster is known by the words around them.
/// </summary>
internal static class Handings
{
    private static readonly string[] Over = ["交给", "交由", "交畀", "交俾", "转给", "转交", "转交给", "派给", "派", "分给", "指派", "指派给", "交代", "吩咐", "嘱咐", "搵", "由", "改由", "先由", "安排", "叫", "使唤", "差", "@"];

    private static readonly string[] Takes = ["处理", "负责", "跟一下", "跟下", "跟一跟", "跟进", "来跟", "盯着", "盯一下", "盯下", "盯紧", "接手", "去办", "来办", "搞掂", "去睇", "跟返", "跟住", "去跟", "去拍", "去送", "去处理", "去看", "去取", "去收", "去量", "去修", "来处理", "来弄", "来做", "先顶", "顶上", "接一下", "送一下", "送过去", "传过去", "发过去", "跑一趟", "走一趟", "回一下", "查一下", "问一下", "补一下", "办一下", "弄一下"];

    private static readonly string[] Orders = ["get ", "have ", "let ", "ask ", "tell ", "want ", "need ", "like ", "for ", "remind ", "send "];

    private static readonly string[] Must = ["to ", "should ", "must ", "can you", "could you", "will you", "would you", "needs to ", "need to ", "has to ", "is to ", "'s to ", "please", "pls", "plz", "kindly", "ought to "];

    private static readonly string[] Called = ["to ", "please", "pls", "plz", "kindly", "can you", "could you", "will you", "would you"];

    private static readonly string[] To = ["over to", "goes to", "go to", "pass to", "hand to", "one for", "leave it with", "leave that with", "leave this with", "leave with", "down to", "falls to", "this is for", "job for", "task for"];

    private static readonly string[] Assigning = ["assign ", "hand ", "pass ", "give ", "delegate ", "route ", "forward ", "leave "];

    private static readonly string[] Lasting = ["以后", "往后", "今后", "从此", "之后都", "from now on", "going forward", "from here on", "permanently"];

    /// <summary>派个工程师过去, 搵個師傅, "could somebody from service": one of ours, whoever.</summary>
    private static readonly string[] Somebody = ["工程师", "师傅", "技术员", "技术", "售后", "同事", "司机", "人", "伙计", "安装", "客服", "财务", "仓库", "前台", "助理", "业助", "法务", "采购"];

    private static bool Sends(Clause clause)
    {
        var text = clause.Text;
        if (!clause.Han)
        {
            return !clause.Has(Sense.Past | Sense.Done) && (text.TrimStart().StartsWithAny("could some", "can some", "would some"));
        }

        foreach (var order in (ReadOnlySpan<string>)["派个", "派位", "派一个", "派", "搵个", "搵位", "找个", "叫个", "安排个", "安排一个", "安排位", "喊个"])
        {
            if (text.IndexOf(order) is >= 0 and <= 3 and var at && !(at > 0 && clause.First(Sense.Person | Sense.They | Sense.Customer) is 0) && !clause.Has(Sense.Done | Sense.If) && !text.EndsWith("了"))
            {
                foreach (var one in Somebody)
                {
                    if (text[(at + order.Length)..].StartsWith(one))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    public static Act? Read(Clause clause)
    {
        if (Sends(clause))
        {
            return clause.Act(ActKind.Tell, 0.93, clause.Why(0, "handed to a colleague"));
        }

        // 以后交给阿强跟: whose customer it is from now on is a change.
        if (Lasting.Any(clause.Utterance.Folded.Contains) && !Owned(clause))
        {
            return null;
        }

        for (var at = 0; at < clause.Count; at++)
        {
            if (clause[at].Is(Sense.Staff) || clause[at].Is(Sense.Person) && Elsewhere(clause, clause[at]))
            {
                var before = clause.Utterance.Folded.AsSpan(clause.Region.Start, clause[at].Start - clause.Region.Start).TrimEnd();
                var after = clause.Utterance.Folded.AsSpan(clause[at].End, clause.Region.End - clause[at].End).TrimStart();
                if (clause.Han ? Chinese(clause, at, before, after) : English(clause, at, before, after))
                {
                    return clause.Act(ActKind.Tell, 0.93, clause.Why(at, "handed to a colleague"));
                }
            }
        }

        // "get Oz to pick it up": whoever it is.
        return !clause.Han && clause.Count > 2 && !clause.Has(Sense.Past | Sense.Done) && clause.Word(0) is "get" or "ask" or "tell" or "have" && Unknown(clause[1]) && clause.Word(2) is "to"
            ? clause.Act(ActKind.Tell, 0.93, clause.Why(0, "handed to a colleague")) : null;
    }

    /// <summary>"The shoot is Grace's from here on": one thing of theirs, and not the customer.</summary>
    private static bool Owned(Clause clause)
    {
        var at = clause.First(Sense.Staff);
        return !clause.Han && at > 1 && clause.Utterance.Folded.AsSpan(clause.Region.Start, clause[at].Start - clause.Region.Start).TrimEnd().EndsWith(" is") && clause.Utterance.Folded.AsSpan(clause[at].End - 2).StartsWith("'s") | clause.Utterance.Folded.AsSpan(clause[at].End).StartsWith("'s");
    }

    private static bool Unknown(Word word) => (word.Sense & ~(Sense.Plain | Sense.Direct)) == Sense.Unknown;

    private static bool Chinese(Clause clause, int at, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // 已经交给阿强了, 王总叫小李来: done, or ordered by somebody else.
        if (after.EndsWith("了") || clause.Has(Sense.If) || clause.First(Sense.Done, at + 1) >= 0 || at > 1 && clause[at - 2].Is(Sense.Person | Sense.They) && clause[at - 1].Is(Sense.Direct | Sense.Say))
        {
            return false;
        }

        foreach (var soon in (ReadOnlySpan<string>)["尽快", "马上", "赶紧", "立刻", "即刻", "先", "抓紧", "那边", "那头", "这边", "部门", "部", "同事"])
        {
            after = after.StartsWith(soon) ? after[soon.Length..] : after;
        }

        // 周丽出: theirs to do, and nothing more is said.
        if (before.Length == 0 && after.Length == 1 && "出做写弄画发送跑办催算查盯拍约订".Contains(after[0], StringComparison.Ordinal) || after.StartsWithAny("催一下", "出一份", "出份"))
        {
            return true;
        }

        if (Ends(before, ["let", "have", "ask", "get"]) && after.Length > 1)
        {
            return true;
        }

        if ((Ends(before, ["该", "应该", "轮到", "得"]) || Ends(before, ["请", "让", "麻烦", "拜托"]) && before.Length <= 2) && after.Length > 1 && "去来出约跟给把帮做".Contains(after[0], StringComparison.Ordinal))
        {
            return true;
        }

        return Ends(before, Over) && (after.Length > 0 || before.EndsWithAny("给", "由")) || after.StartsWithAny(Takes) && !after.StartsWith("负责人");
    }

    private static bool English(Clause clause, int at, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // "Committee has to approve": a capital that only opens a sentence makes no name.
        if (before.Length == 0 && !GivenNames.Has(clause.Word(at)) && clause.Word(at).Length > 0 && !clause.Utterance.Context.Colleagues.Any(clause.Word(at).ToString().Equals) && !after.StartsWithAny(Called))
        {
            return false;
        }

        if (clause.Has(Sense.Done | Sense.Just) || clause.Questioned)
        {
            return false;
        }

        if ((after.StartsWithAny(Must) || before.EndsWith("if") && after.StartsWithAny("could ", "can ", "would ")) && (before.Length == 0 || before.EndsWithAny(":", "if") || !clause.Has(Sense.Past) && Ends(before, Orders, trimmed: true)))
        {
            return !(before.Length == 0 && after.StartsWith("to ") && clause.Has(Sense.Past));
        }

        // "let 小林 walk him through it", "I want 阿强 in front of her", "the shoot is Grace's".
        if (before.Length == 0 && after.StartsWith("'s") || Owned(clause))
        {
            return Owned(clause);
        }

        if (Ends(before, ["let", "have"]) && after.Length > 0 && at + 1 < clause.Count && clause[at + 1].Is(Sense.Verb) && !clause[at + 1].Is(Sense.Past) || (before.EndsWithAny("i want", "i need", "we need", "i'd like")) && (after.StartsWithAny("in front", "at ", "over ", "on ", "out ", "round ")))
        {
            return true;
        }

        return Ends(before, To) || before.EndsWith(" to") && clause.Text.StartsWithAny(Assigning);
    }

    /// <summary>Somebody of a customer's by first name, where the message speaks of another customer: a colleague has the name as well.</summary>
    private static bool Elsewhere(Clause clause, Word word)
    {
        var said = clause.Utterance;
        var mention = said.Mentions.Find(one => one.Offset == word.Start);
        if (mention.Owners is not { Length: > 0 } owners || said.Text.AsSpan(word.Start, word.End - word.Start).Contains(' ') || Folding.IsHan(said.Folded[word.Start]) && !Ends(said.Folded.AsSpan(0, word.Start).TrimEnd(), ["请", "让", "由", "叫", "let", "have", "ask", "get"]))
        {
            return false;
        }

        var named = false;
        foreach (var other in said.Mentions)
        {
            foreach (var owner in other.Owners)
            {
                if (owner.Contact is null)
                {
                    named = true;
                    if (Array.Exists(owners, one => one.Customer == owner.Customer))
                    {
                        return false;
                    }
                }
            }
        }

        return named;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words, bool trimmed = false)
    {
        foreach (var word in words)
        {
            var whole = trimmed ? word.AsSpan().TrimEnd() : word;
            if (text.EndsWith(whole, StringComparison.Ordinal) && !(Folding.IsLatin(whole[0]) && text.Length > whole.Length && Folding.IsLatin(text[^(whole.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }
}
