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

    /// <returns>What could change the answer, and what could not, each as it was written.</returns>
    public static (IReadOnlyList<string> Bearing, IReadOnlyList<string> Aside) Of(SurveyTake take)
    {
        var (sheet, plan) = (take.Sheet, take.Plan!);
        List<string> bearing = [], aside = [];
        foreach (var word in take.Strange)
        {
            // What is said of a change that is asked about: 多了27万多.
            if ((plan.Of == SurveyOf.Causes || sheet.Has(SurveyTerm.Why)) && char.IsDigit(word.Text[0]))
            {
                continue;
            }

            var bears = Bears(sheet, plan, word);
            // One letter that changes nothing says nothing, either.
            if (!bears && word.Text.Length == 1)
            {
                continue;
            }

            (bears ? bearing : aside).Add(word.Text.Trim('\'', '"', '.', ')', '('));
        }

        foreach (var token in take.Idle)
        {
            if (Bears(sheet, token))
            {
                bearing.Add(sheet.TextOf(token));
            }
            else if (!(token.SurveyTerm is { } term && (Asking.Contains(term) || term == SurveyTerm.Each)) && token.Value is not Stretch)
            {
                aside.Add(sheet.TextOf(token));
            }
        }

        return ([.. bearing.Distinct()], [.. aside.Where(text => text.Length > 0).Distinct()]);
    }

    /// <summary>A word that is known: it only asks, or stands in a clause that nothing of the answer stands in.</summary>
    private static bool Bears(SurveySheet sheet, SurveyToken token)
    {
        // How strongly something is felt, and that it was ever so, narrows nothing.
        if (token.SurveyTerm is SurveyTerm.Way or SurveyTerm.Ever or SurveyTerm.Exact)
        {
            return false;
        }

        // By what is counted anyway; today, of what stands as of today.
        if (token.SurveyTerm is { } term && (Asking.Contains(term) || term is SurveyTerm.Why or SurveyTerm.Reason) || token.Is(SurveyTerm.Each) && sheet.Next(token) is { } next && (sheet.HeldBy(next) is not null || next.SurveyTerm is { } asks && Asking.Contains(asks))
            || token.Value is Stretch day && day.From == sheet.Said.TeamDay && day.To == day.From)
        {
            return false;
        }

        var (start, end) = sheet.ClauseOf(token.Start);
        if (!Holds(sheet, start, end) && Own().IsMatch(sheet.Folded.AsSpan(start, end - start)) && token.Value is SurveyTerm)
        {
            return false;
        }

        if (Forbids().IsMatch(sheet.Folded.AsSpan(start, end - start)) && !Turns().IsMatch(sheet.Folded.AsSpan(start, end - start)))
        {
            return token.Value is not SurveyTerm;
        }

        return Holds(sheet, start, end) || IsWanted(sheet, start, end) || token.Value is not SurveyTerm and not Measure || token.SurveyTerm is { } known && Narrowing.Contains(known) || Turns().IsMatch(sheet.Folded.AsSpan(start, end - start));
    }

    private static bool Bears(SurveySheet sheet, SurveyPlan plan, SurveyWord word)
    {
        var folded = sheet.Folded;
        var (start, end) = sheet.ClauseOf(word.Start);
        var clause = folded[start..end];
        if (Manner().IsMatch(word.Text))
        {
            return false;
        }

        if (word.Text.Any(char.IsDigit) || IsName(sheet, word) || IsPartOfName(sheet, word) || Turns().IsMatch(clause) || Counted(sheet, word))
        {
            return true;
        }

        if (Forbids().IsMatch(clause))
        {
            return false;
        }

        // Nothing names the figure: what is not known may be it.
        if (plan.Of == SurveyOf.Figures && word.Text.Length > 1 && !Own().IsMatch(clause) && !sheet.Tokens.Any(token => sheet.HeldBy(token) == SurveyPart.Measure))
        {
            return true;
        }

        if (Heads(sheet, word) || Figure().IsMatch(word.Text))
        {
            return true;
        }

        if (!Holds(sheet, start, end))
        {
            return !Own().IsMatch(clause) && (Denied(sheet, word, start) || IsWanted(sheet, start, end));
        }

        if (Denied(sheet, word, start) || Behind(sheet, word, start) || Modifies(sheet, word))
        {
            return true;
        }

        // Which customers or records they are may be said by any word of the clause that names them; before it one only asks.
        return (word.Text.Length > 1 || !Folding.IsHan(folded[word.Start])) && plan.Of is not (SurveyOf.Figures or SurveyOf.Causes or SurveyOf.Forecast) && sheet.Tokens.Any(token => token.Start >= start && token.End <= word.Start && sheet.HeldBy(token) is not null and not SurveyPart.Asked);
    }

    /// <summary>Something of the answer stands in it.</summary>
    private static bool Holds(SurveySheet sheet, int start, int end) => sheet.Tokens.Any(token => token.Start >= start && token.End <= end && sheet.HeldBy(token) is not null and not SurveyPart.Asked);

    /// <summary>It is this clause that asks, and what is answered stands in clauses that do not.</summary>
    private static bool IsWanted(SurveySheet sheet, int start, int end) =>
        sheet.Tokens.Any(token => token.Start >= start && token.End <= end && token.SurveyTerm is { } term && Wanting.Contains(term))
        && !SurveySheet.Clauses(sheet.Folded).Exists(clause => clause.Start != start && Holds(sheet, clause.Start, clause.End) && sheet.Tokens.Any(token => token.Start >= clause.Start && token.End <= clause.End && (token.SurveyTerm is { } term && Wanting.Contains(term) || token.Value is Measure || token.Is(SurveyTerm.Sell))));

    /// <summary>"how many quotes", "any duplicates": what is asked for itself.</summary>
    private static bool Counted(SurveySheet sheet, SurveyWord word) => sheet.Tokens.Any(token => token.End <= word.Start && sheet.Folded[token.End..word.Start].Trim().Length == 0 && token.SurveyTerm is SurveyTerm.HowMany or SurveyTerm.Which or SurveyTerm.Each or SurveyTerm.Most or SurveyTerm.Least);

    /// <summary>"deal backlog", 订单取消率: with the noun before it another thing.</summary>
    private static bool Heads(SurveySheet sheet, SurveyWord word) =>
        sheet.Tokens.Any(token => token.End <= word.Start && sheet.Folded[token.End..word.Start].Trim().Length == 0 && IsNoun(token))
        && (!Folding.IsHan(sheet.Folded[word.Start]) ? word.Text.All(char.IsLetter) : word.Text.Length > 1 && word.Text[^1] is '率' or '量' or '数' or '數' or '度' or '额' or '額' or '比' or '期' or '价' or '價' or '性' or '值');

    private static bool IsNoun(SurveyToken token) => token.Value is Measure || token.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Order or SurveyTerm.Person or SurveyTerm.Product or SurveyTerm.Visit or SurveyTerm.Call or SurveyTerm.Contact or SurveyTerm.Payment or SurveyTerm.Step or SurveyTerm.Mail or SurveyTerm.Text;

    /// <summary>How something is or was done, and what is only a sound of speech: "quietly", lol, hmm, "i.e.".</summary>
    [GeneratedRegex(@"^(?:[a-z]{3,}(?<!week|month|year|quarter|dai|famil|supp|app|rep|on|fami)ly|l+o+l+|(?:ha){2,}h?|he(?:he)+|u+h+|u+h*m+|e+r+m*|h+m+|o+h+|a+h+|w+o+w+|yay|ugh|phew|mates?|buddy|pal|sirs?|madam|dear|omg|btw|fyi|imo|tbh|asap|i\.?e\.?|e\.?g\.?|namely|aka|pl(?:ea)?z)\.?$", RegexOptions.IgnoreCase)]
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

    [GeneratedRegex("(?:从|对|给|跟|和|与|比|按|除|用|靠|因|被|向|于|往|或|以及|(?<![谁都还现])在)$")]
    private static partial Regex HanPreposition();

    [GeneratedRegex(@"\b(?:of|for|in|from|with|by|on|to|at|than|vs|versus|who|whom|that|which|whose|under|over|above|below|between|before|after|about|per|like|via|through|towards?|against|or|into|is|are|was|were)(?: (?:a|an|the|our|my|their|his|her|its|any|all|some|these|those|this|that))?\s*$")]
    private static partial Regex Preposition();
}
