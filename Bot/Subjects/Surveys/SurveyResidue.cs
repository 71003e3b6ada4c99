using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>
/// Whether what is left over of a question could change its answer. A condition, a name, a number or a denial could, and nothing is answered without it; how one asks, why one asks and
/// what one feels could not: it is named beside the answer. It is told by where a word stands: what restricts stands beside its noun, behind a preposition or under a denial.
/// </summary>
internal static partial class SurveyResidue
{
    private static readonly SurveyTerm[] Asking =
    [
        SurveyTerm.Whether, SurveyTerm.And, SurveyTerm.List, SurveyTerm.Which, SurveyTerm.Who, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.Owner, SurveyTerm.Customer, SurveyTerm.Order, SurveyTerm.Entry,
        SurveyTerm.Person, SurveyTerm.Time, SurveyTerm.Does, SurveyTerm.Day, SurveyTerm.Week, SurveyTerm.Month, SurveyTerm.Quarter, SurveyTerm.Year, SurveyTerm.Sell,
    ];

    /// <summary>What asks for something, not only to be shown it.</summary>
    private static readonly SurveyTerm[] Wanting = [SurveyTerm.Who, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.Share, SurveyTerm.Why, SurveyTerm.Owner];

    /// <summary>What narrows or turns an answer wherever it stands.</summary>
    private static readonly SurveyTerm[] Narrowing =
    [
        SurveyTerm.Only, SurveyTerm.Except, SurveyTerm.Others, SurveyTerm.Not, SurveyTerm.Missing, SurveyTerm.Grade, SurveyTerm.Stage, SurveyTerm.Industry, SurveyTerm.Size, SurveyTerm.Channel, SurveyTerm.Region, SurveyTerm.Segment, SurveyTerm.Budget, SurveyTerm.Need,
        SurveyTerm.Potential, SurveyTerm.Strategic, SurveyTerm.Complex, SurveyTerm.Simple, SurveyTerm.Consent, SurveyTerm.Risk, SurveyTerm.Supplier, SurveyTerm.Contract,
    ];

    /// <summary>So many words of open weight say that the question was not understood.</summary>
    private const int MostOpen = 3;

    /// <summary>A noun or a verb that is known and stands by itself: it names what is spoken of anyway, or how it is put.</summary>
    private static readonly SurveyTerm[] Light = [SurveyTerm.Team, SurveyTerm.Region, SurveyTerm.Product, SurveyTerm.Way, SurveyTerm.Ever, SurveyTerm.Exact, SurveyTerm.Reason, SurveyTerm.Why];

    /// <summary>What is known and narrows nothing by itself: not used, it is left out and said so.</summary>
    private static readonly SurveyTerm[] Loose =
    [
        SurveyTerm.Set, SurveyTerm.Win, SurveyTerm.Early, SurveyTerm.Last, SurveyTerm.Ahead, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap, SurveyTerm.Reached, SurveyTerm.Booked, SurveyTerm.RankOf, SurveyTerm.Rank, SurveyTerm.HowLong,
    ];

    /// <returns>What could change the answer, what stays open, and what could not, each as it was written.</returns>
    public static SurveyLeft Of(SurveyTake take)
    {
        var (sheet, plan) = (take.Sheet, take.Plan!);
        Dictionary<SurveyWeight, List<string>> found = new() { [SurveyWeight.Bears] = [], [SurveyWeight.Open] = [], [SurveyWeight.Beside] = [], [SurveyWeight.None] = [] };
        foreach (var word in take.Strange)
        {
            // What is said of a change that is asked about: 多了27万多.
            if ((plan.Of == SurveyOf.Causes || sheet.Has(SurveyTerm.Why)) && char.IsDigit(word.Text[0]))
            {
                continue;
            }

            // One letter that changes nothing says nothing, either.
            var weight = Of(sheet, plan, word);
            found[weight != SurveyWeight.Bears && word.Text.Length == 1 ? SurveyWeight.None : weight].Add(word.Text.Trim('\'', '"', '.', ')', '('));
        }

        foreach (var token in take.Idle)
        {
            found[Of(sheet, token)].Add(sheet.TextOf(token));
        }

        found[SurveyWeight.Beside].AddRange(Unanswered(sheet, plan));
        var (bearing, open) = (found[SurveyWeight.Bears].Distinct().ToList(), found[SurveyWeight.Open].Where(text => text.Length > 0).Distinct().ToList());
        return open.Count > MostOpen ? new SurveyLeft([.. bearing, .. open], [], []) : new SurveyLeft(bearing, open, [.. found[SurveyWeight.Beside].Where(text => text.Length > 0).Distinct()]);
    }

    private enum SurveyWeight
    {
        /// <summary>It could change the answer.</summary>
        Bears,

        /// <summary>It may mean something, and stands where no condition does.</summary>
        Open,

        /// <summary>It is no part of the answer, and named below it.</summary>
        Beside,

        None,
    }

    /// <summary>要跟几次, "how many touches": what a clause of its own asks and no figure of the answer stands in.</summary>
    private static IEnumerable<string> Unanswered(SurveySheet sheet, SurveyPlan plan)
    {
        if (plan.Of != SurveyOf.Figures)
        {
            yield break;
        }

        foreach (var (start, end) in SurveySheet.Clauses(sheet.Folded))
        {
            var own = sheet.Tokens.Where(token => token.Start >= start && token.End <= end && !token.Is(SurveyTerm.Small)).ToList();
            if (own.Exists(token => token.SurveyTerm is SurveyTerm.HowMany or SurveyTerm.HowMuch or SurveyTerm.Whether) && own.Exists(token => token.SurveyTerm is SurveyTerm.Time or SurveyTerm.Entry or SurveyTerm.Customer or SurveyTerm.Order or SurveyTerm.Day or SurveyTerm.Sell && sheet.HeldBy(token) is null or SurveyPart.Asked or SurveyPart.Of)
                && !own.Exists(token => sheet.HeldBy(token) is not null and not SurveyPart.Asked and not SurveyPart.Of and not SurveyPart.Days and not SurveyPart.Whose)
                && SurveySheet.Clauses(sheet.Folded).Exists(other => other.Start != start && sheet.Tokens.Any(token => token.Start >= other.Start && token.End <= other.End && sheet.HeldBy(token) == SurveyPart.Measure)))
            {
                yield return sheet.Said.Text[start..Math.Min(end, sheet.Said.Text.Length)].Trim();
            }
        }
    }

    /// <summary>A word that is known: it only asks, or stands in a clause that nothing of the answer stands in.</summary>
    private static SurveyWeight Of(SurveySheet sheet, SurveyToken token)
    {
        // By what is counted anyway; today, of what stands as of today.
        if (token.SurveyTerm is { } term && Asking.Contains(term) || token.Value is Stretch day && day.From == sheet.Said.TeamDay && day.To == day.From
            || token.Is(SurveyTerm.Each) && (sheet.Next(token) is not { } next || sheet.HeldBy(next) is not null || next.SurveyTerm is { } asks && Asking.Contains(asks) || sheet.FoldedOf(token) is "both" || sheet.FoldedOf(token).Contains('人', StringComparison.Ordinal)))
        {
            return SurveyWeight.None;
        }

        // How strongly something is felt, that it was ever so, and what it is called anyway.
        var asked = sheet.Previous(token) is { } before && token.Start - before.End <= 2 && before.SurveyTerm is SurveyTerm.Each or SurveyTerm.Which or SurveyTerm.HowMany && !token.Is(SurveyTerm.Way);
        if (token.SurveyTerm is { } plain && Light.Contains(plain) && !asked)
        {
            return SurveyWeight.Beside;
        }

        // "still only prospects", "only in March": it holds anyway, and nothing else is told.
        if (token.Is(SurveyTerm.Only) && sheet.Next(token) is { } alone && sheet.HeldBy(alone) is SurveyPart.Which or SurveyPart.Days or SurveyPart.Whose or SurveyPart.Measure or SurveyPart.Detail)
        {
            return SurveyWeight.None;
        }

        var (start, end) = sheet.ClauseOf(token.Start);
        var clause = sheet.Folded.AsSpan(start, end - start);
        if (!Holds(sheet, start, end) && Own().IsMatch(clause) && token.Value is SurveyTerm)
        {
            return SurveyWeight.Beside;
        }

        var turns = Turns().IsMatch(clause);
        if (Forbids().IsMatch(clause) && !turns)
        {
            return token.Value is not SurveyTerm ? SurveyWeight.Bears : SurveyWeight.Beside;
        }

        if (token.Value is not SurveyTerm and not Measure || turns || asked || token.SurveyTerm is { } known && Narrowing.Contains(known) && !(known == SurveyTerm.Not && IsLoose(sheet, token)))
        {
            return SurveyWeight.Bears;
        }

        return token.SurveyTerm is { } loose && (Loose.Contains(loose) || loose is SurveyTerm.Not or SurveyTerm.Each or SurveyTerm.Sell) ? SurveyWeight.Open
            : Holds(sheet, start, end) || IsWanted(sheet, start, end) ? SurveyWeight.Bears : SurveyWeight.Beside;
    }

    /// <summary>A denial of nothing that the answer is made of: 差不多, "no wait", "and who has none".</summary>
    private static bool IsLoose(SurveySheet sheet, SurveyToken token)
    {
        var (start, end) = sheet.ClauseOf(token.Start);
        return !sheet.Tokens.Any(other => other.Start >= token.End && other.End <= end && !other.Is(SurveyTerm.Small)) && !sheet.Unknown.Any(word => word.Start >= token.End && word.End <= end)
            || !Holds(sheet, start, end) && !IsWanted(sheet, start, end);
    }

    private static SurveyWeight Of(SurveySheet sheet, SurveyPlan plan, SurveyWord word)
    {
        var folded = sheet.Folded;
        var (start, end) = sheet.ClauseOf(word.Start);
        var clause = folded[start..end];
        if (Manner().IsMatch(word.Text))
        {
            return word.Text.Length > 4 ? SurveyWeight.Beside : SurveyWeight.None;
        }

        // "Churn for Q1": what stands at the head and has a preposition behind it is what is asked for.
        if (folded.AsSpan(start, word.Start - start).Trim().Length == 0 && Headed().IsMatch(folded.AsSpan(word.End)))
        {
            return SurveyWeight.Bears;
        }

        if (word.Text.Any(char.IsDigit) || IsName(sheet, word) || IsPartOfName(sheet, word) || Counted(sheet, word))
        {
            return SurveyWeight.Bears;
        }

        // "if 高立新 walked": of whom it is, whatever happens.
        if (Turns().IsMatch(clause))
        {
            return Supposing().IsMatch(clause) && sheet.Tokens.Any(token => token.Start >= start && token.End <= end && token.Value is Scope or CustomerCode) ? SurveyWeight.Beside : SurveyWeight.Bears;
        }

        if (Forbids().IsMatch(clause))
        {
            return SurveyWeight.Beside;
        }

        // Nothing names the figure: what is not known may be it.
        if (plan.Of == SurveyOf.Figures && word.Text.Length > 1 && !Own().IsMatch(clause) && !sheet.Tokens.Any(token => sheet.HeldBy(token) == SurveyPart.Measure))
        {
            return SurveyWeight.Bears;
        }

        if (Heads(sheet, word) || Figure().IsMatch(word.Text))
        {
            return plan.Of == SurveyOf.Figures && Verbal().IsMatch(word.Text) ? SurveyWeight.Open : SurveyWeight.Bears;
        }

        if (!Holds(sheet, start, end))
        {
            return Own().IsMatch(clause) ? SurveyWeight.Beside : Denied(sheet, word, start) ? SurveyWeight.Bears : IsWanted(sheet, start, end) ? SurveyWeight.Open : SurveyWeight.Beside;
        }

        // "the fatter average order" of two: whichever it is, both are told.
        if (!Denied(sheet, word, start) && Comparative().IsMatch(word.Text) && (plan.By is not null || plan.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) || plan.When.Count > 1))
        {
            return SurveyWeight.Open;
        }

        if (Denied(sheet, word, start) || Modifies(sheet, word))
        {
            return SurveyWeight.Bears;
        }

        if (Behind(sheet, word, start))
        {
            // "who booked most", "who is asleep": of a figure whoever it is of, all are told.
            return plan.Of is SurveyOf.Figures && Predicate().IsMatch(folded[start..word.Start]) ? SurveyWeight.Open : SurveyWeight.Bears;
        }

        // Which customers or records they are may be said by any word of the clause that names them; before it one only asks.
        return (word.Text.Length > 1 || !Folding.IsHan(folded[word.Start])) && (plan.Of is not (SurveyOf.Causes or SurveyOf.Forecast) && sheet.Tokens.Any(token => token.Start >= start && token.End <= word.Start && sheet.HeldBy(token) is not null and not SurveyPart.Asked)) ? SurveyWeight.Open : SurveyWeight.Beside;
    }

    /// <summary>Something of the answer stands in it.</summary>
    private static bool Holds(SurveySheet sheet, int start, int end) => sheet.Tokens.Any(token => token.Start >= start && token.End <= end && sheet.HeldBy(token) is not null and not SurveyPart.Asked);

    /// <summary>It is this clause that asks, and what is answered stands in clauses that do not.</summary>
    private static bool IsWanted(SurveySheet sheet, int start, int end) =>
        sheet.Tokens.Any(token => token.Start >= start && token.End <= end && token.SurveyTerm is { } term && Wanting.Contains(term))
        && !SurveySheet.Clauses(sheet.Folded).Exists(clause => clause.Start != start && Holds(sheet, clause.Start, clause.End) && sheet.Tokens.Any(token => token.Start >= clause.Start && token.End <= clause.End && (token.SurveyTerm is { } term && Wanting.Contains(term) || token.Value is Measure || token.Is(SurveyTerm.Sell))));

    /// <summary>"how many quotes", "any duplicates": what is asked for itself.</summary>
    private static bool Counted(SurveySheet sheet, SurveyWord word) => !Superlative().IsMatch(word.Text) && sheet.Tokens.Any(token => token.End <= word.Start && sheet.Folded[token.End..word.Start].Trim().Length == 0 && token.SurveyTerm is SurveyTerm.HowMany or SurveyTerm.Which or SurveyTerm.Each or SurveyTerm.Most or SurveyTerm.Least);

    /// <summary>"deal backlog", 订单取消率: with the noun before it another thing.</summary>
    private static bool Heads(SurveySheet sheet, SurveyWord word) =>
        sheet.Tokens.Any(token => token.End <= word.Start && sheet.Folded[token.End..word.Start].Trim().Length == 0 && IsNoun(token))
        && (!Folding.IsHan(sheet.Folded[word.Start]) ? word.Text.All(char.IsLetter) : word.Text.Length > 1 && word.Text[^1] is '率' or '量' or '数' or '數' or '度' or '额' or '額' or '比' or '期' or '价' or '價' or '性' or '值');

    private static bool IsNoun(SurveyToken token) => token.Value is Measure || token.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Order or SurveyTerm.Person or SurveyTerm.Product or SurveyTerm.Visit or SurveyTerm.Call or SurveyTerm.Contact or SurveyTerm.Payment or SurveyTerm.Step or SurveyTerm.Mail or SurveyTerm.Text;

    /// <summary>How something is or was done, and what is only a sound of speech: "quietly", lol, hmm, "i.e.".</summary>
    [GeneratedRegex(@"^(?:[a-z]{3,}(?<!week|month|year|quarter|dai|famil|supp|app|rep|on|fami)ly|l+o+l+|(?:ha){2,}h?|wise|em|he(?:he)+|u+h+|u+h*m+|e+r+m*|h+m+|o+h+|a+h+|w+o+w+|yay|ugh|phew|mates?|buddy|pal|sirs?|madam|dear|omg|btw|fyi|imo|tbh|asap|i\.?e\.?|e\.?g\.?|namely|aka|pl(?:ea)?z)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Manner();

    /// <summary>Right behind a name, or in one that several answer to.</summary>
    private static bool IsPartOfName(SurveySheet sheet, SurveyWord word) =>
        sheet.Tokens.Any(token => token.End == word.Start && token.Value is Scope or Named or CustomerCode && Folding.IsHan(sheet.Folded[word.Start]) && word.Text.Length > 1) || sheet.Said.Utterance.Mentions.Exists(mention => mention.Offset < word.End && word.Start < mention.End);

    /// <summary>A capital that does not begin its sentence.</summary>
    private static bool IsName(SurveySheet sheet, SurveyWord word) =>
        IsCalled(sheet.Folded[word.Start..word.End]) || char.IsUpper(sheet.Said.Text[word.Start]) && word.Start == 0 && Possessive().IsMatch(sheet.Folded.AsSpan(word.End)) || char.IsUpper(sheet.Said.Text[word.Start]) && word.Start > 0 && sheet.Said.Text[..word.Start].TrimEnd() is [.., not ('.' or '?' or '!' or '。' or '？' or '！' or ':' or '：' or '-' or '–' or '—')];

    /// <summary>小黑, 张伟, 赵经理: somebody nobody knows.</summary>
    private static bool IsCalled(string word) => Folding.IsHan(word[0]) && (word.Length is 2 or 3 && (word[0] is '小' or '老' or '阿' || Titles.IsSurname(word[0])) || word.Length > 1 && word[^1] is '总' or '哥' or '姐' || word.EndsWith("经理", StringComparison.Ordinal) || word.EndsWith("主管", StringComparison.Ordinal));

    /// <summary>"Bertram's", "Bertram sold": a name that begins its sentence.</summary>
    [GeneratedRegex(@"^(?:'s| sold| did| made| has| had| is| was| does| signed| closed| visited)\b")]
    private static partial Regex Possessive();

    private static bool Denied(SurveySheet sheet, SurveyWord word, int start) => Denial().IsMatch(sheet.Folded.AsSpan(start, word.Start - start));

    /// <summary>Behind a preposition, or a comma of a list.</summary>
    private static bool Behind(SurveySheet sheet, SurveyWord word, int start)
    {
        var before = sheet.Folded[start..word.Start];
        return Folding.IsHan(sheet.Folded[word.Start]) ? HanPreposition().IsMatch(before) || word.Start > 0 && sheet.Folded[word.Start - 1] == '、' : Preposition().IsMatch(before);
    }

    /// <summary>Right before a noun of the question, or before 的, or joined to a list that is.</summary>
    private static bool Modifies(SurveySheet sheet, SurveyWord word)
    {
        var folded = sheet.Folded;
        var next = word.End;
        while (next < folded.Length && folded[next] is ' ' or '\'')
        {
            next++;
        }

        if (next >= folded.Length)
        {
            return false;
        }

        if (folded[next] is '的' or '、' || next + 1 < folded.Length && folded[next] is '过' && folded[next + 1] is '的')
        {
            return true;
        }

        return sheet.Tokens.Any(token => token.Start == next && (token.Value is Measure || token.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Order or SurveyTerm.Sell or SurveyTerm.Person or SurveyTerm.Product or SurveyTerm.Loss or SurveyTerm.Visit or SurveyTerm.Call or SurveyTerm.Contact or SurveyTerm.Payment or SurveyTerm.Debt or SurveyTerm.Step));
    }

    /// <summary>The name of a figure that is not known: whatever stands beside it, it is what is asked for.</summary>
    [GeneratedRegex(@"^(?:rates?|ratios?|levels?|index|times?|prices?|speed|turnaround|backlog|volume|length|duration|hours|minutes|days|nps)$|.(?:率|指数|均价|时长|速度)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    /// <summary>Only, without, unless: whatever stands in such a clause changes what is asked.</summary>
    [GeneratedRegex(@"只(?:算|看|要|统计)|仅|除了|除去|除非|剔除|刨去|扣除|扣掉|去掉|不算|不含|不包括|排除|要是|如果|假如|假设|\b(?:only|solely|except|excluding|exclude|unless|without|leave out|leaving out|take out|taking out|strip out|apart from|other than|rather than|instead of|if (?!any|you|possible))\b")]
    private static partial Regex Turns();

    /// <summary>What oneself or the boss says, thinks or does: no condition of records.</summary>
    [GeneratedRegex(@"^\W*(?:昨晚|刚才|今天|昨天)?(?:开会)?(?:我|咱|俺|老板|领导|财务|上面)(?!们?(?:的|在|今年|去年|这|上|一共|总共))|\b(?:i|i'm|i've|i'd|my boss|the boss|finance)\b")]
    private static partial Regex Own();

    /// <summary>别拿销售额糊弄我, "don't skip anybody": how it is not to be told.</summary>
    [GeneratedRegex(@"^\W*(?:(?:and|but|so|please|也|但|请|可) ?)?(?:don't|do not|no need|never mind|别|不要|不用|不必|甭)")]
    private static partial Regex Forbids();

    [GeneratedRegex(@"(?:[没沒未无無非别勿]|不(?!错)|从不)(?:有|再|曾|能|会|肯|怎么)?$|\b(?:no|not|never|without|\w+n't|nobody|none|zero|neither|nor)(?: (?:a|any|the|single|really|yet|been|ever|be|have|had))*\s*$")]
    private static partial Regex Denial();

    [GeneratedRegex("^ (?:for|of|in|by|from|per|with|at|on) ")]
    private static partial Regex Headed();

    /// <summary>最寒碜, "saddest", "sucked": how it is, and no thing that is counted.</summary>
    [GeneratedRegex("^(?:最|更|太|很).|(?:est|ing|ed)$", RegexOptions.IgnoreCase)]
    private static partial Regex Superlative();

    [GeneratedRegex("^(?:更.|[a-z]{3,}(?<!custom|numb|mem|quart|ord|own|off|deliv)er$)", RegexOptions.IgnoreCase)]
    private static partial Regex Comparative();

    /// <summary>What does or is something, and names nothing: dying, sucked, slept.</summary>
    [GeneratedRegex("(?:ing|ed|s)$", RegexOptions.IgnoreCase)]
    private static partial Regex Verbal();

    [GeneratedRegex(@"\bif\b|要是|如果|假如|假设")]
    private static partial Regex Supposing();

    /// <summary>Right behind who or is.</summary>
    [GeneratedRegex(@"\b(?:who|whom|that|which|is|are|was|were)(?: (?:just|really|actually|still|so|the))*\s*$")]
    private static partial Regex Predicate();

    [GeneratedRegex("(?:从|对|给|跟|和|与|比|按|除|用|靠|因|被|向|于|往|或|以及|(?<![谁都还现])在)$")]
    private static partial Regex HanPreposition();

    [GeneratedRegex(@"\b(?:of|for|in|from|with|by|on|to|at|than|vs|versus|who|whom|that|which|whose|under|over|above|below|between|before|after|about|per|like|via|through|towards?|against|or|into|is|are|was|were)(?: (?:a|an|the|our|my|their|his|her|its|any|all|some|these|those|this|that))?\s*$")]
    private static partial Regex Preposition();
}
