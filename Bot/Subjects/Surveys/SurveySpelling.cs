using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Words spelt almost right, sounding alike or shortened: "buisness", 没结轻, "last qtr", Jinqiao. A word is taken for another only where less is left over then, and the answer says so.</summary>
internal static partial class SurveySpelling
{
    private const int ShortestWord = 5;

    /// <summary>From here on one letter may be another; of shorter words letters are only swapped, lost or doubled.</summary>
    private const int LongWord = 7;

    private static readonly Lazy<string[]> Latin = new(() => [.. SurveyWords.All.Concat(SurveyTokens.Words).SelectMany(word => word.Split(' ', '-')).Where(word => word.Length >= 4 && word.All(Folding.IsLatin)).Distinct()]);

    private static readonly Lazy<Dictionary<string, string>> Sounding = new(() =>
        SurveyWords.All.Concat(SurveyTokens.Words).Where(word => word.Length is 2 or 3 or 4 && word.All(Folding.IsHan)).Distinct()
            .Select(word => (Word: word, Sounds: Pinyin.Of(word))).Where(pair => pair.Sounds is not null).GroupBy(pair => string.Join(' ', pair.Sounds!)).ToDictionary(group => group.Key, group => group.First().Word));

    /// <summary>Customers' names in letters, spelt out once for as long as no customer changes.</summary>
    private static readonly ConditionalWeakTable<Names, ILookup<string, (string Form, CustomerCode Code)>> Lettered = [];

    public static (SurveyTake Take, IReadOnlyList<SurveyMend> Mended) Read(Said said)
    {
        var plain = Dictated().Replace(ShortYear().Replace(Abbreviated().Replace(said.Text, Whole), InFull), match => match.Groups["stop"].Success ? "." : Folding.IsHan(match.Value[0]) ? "，" : ",");
        var take = SurveyTake.Of(plain == said.Text ? said : said.Other(plain));
        List<SurveyMend> mended = [];
        // "new-customer", "top-three": where nobody knows them as one, they are two words.
        if (take.Strange.Any(word => word.Text.Contains('-', StringComparison.Ordinal) || word.Start > 0 && take.Sheet.Folded[word.Start - 1] == '-') && Hyphen().Replace(take.Sheet.Said.Text, " ") is var apart && apart != take.Sheet.Said.Text
            && SurveyTake.Of(said.Other(apart)) is var loose && loose.Strange.Count < take.Strange.Count)
        {
            take = loose;
        }

        for (var tries = 0; tries < 3 && take.Strange.Count > 0; tries++)
        {
            var better = Candidates(take).Select(one => (one.Mend, Take: SurveyTake.Of(take.Sheet.Said.Other(one.Text)))).FirstOrDefault(one => one.Take.Strange.Count < take.Strange.Count);
            if (better.Take is null)
            {
                break;
            }

            mended.Add(better.Mend);
            take = better.Take;
        }

        // "Whose grade looks wrong? I mean …": what is meant is what follows.
        if (!take.IsWhole && Meant().Match(take.Sheet.Said.Text) is { Success: true } meant && SurveyTake.Of(take.Sheet.Said.Other(meant.Groups["rest"].Value)) is { IsWhole: true } plainly)
        {
            take = plainly;
        }

        return (take, mended);
    }

    private static IEnumerable<(SurveyMend Mend, string Text)> Candidates(SurveyTake take)
    {
        var said = take.Sheet.Said;
        foreach (var word in take.Strange)
        {
            foreach (var (start, end, meant) in Folding.IsHan(said.Folded[word.Start]) ? Sounds(said.Folded, word) : Spelt(said, word))
            {
                yield return (new SurveyMend(said.Text[start..end], meant), said.Text[..start] + meant + said.Text[end..]);
            }
        }
    }

    private static IEnumerable<(int Start, int End, string Meant)> Spelt(Said said, SurveyWord word)
    {
        var written = word.Text.ToLowerInvariant().TrimEnd('.', '\'', ')');
        if (!written.All(Folding.IsLatin))
        {
            yield break;
        }

        if (written.Length >= ShortestWord && Nearest(written) is { } near)
        {
            yield return (word.Start, word.Start + written.Length, near);
        }

        foreach (var (start, end, name) in InPinyin(said, word))
        {
            yield return (start, end, name);
        }
    }

    private static string? Nearest(string written)
    {
        var near = Latin.Value.Where(word => word[0] == written[0] && Math.Abs(word.Length - written.Length) <= 1)
            .Where(word => written.Length >= LongWord ? Spelling.Distance(written, word) == 1 || written.Length > 9 && Spelling.Distance(written, word) == 2 : Slipped(written, word))
            .OrderBy(word => Spelling.Distance(written, word)).ThenByDescending(word => word.Length).ToList();
        return near is [var only] || near.Count > 1 && Spelling.Distance(written, near[0]) < Spelling.Distance(written, near[1]) ? near[0]
            : near is [var one, var other, ..] && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)) ? one : null;
    }

    /// <summary>Two letters swapped, one lost, one too many.</summary>
    private static bool Slipped(string written, string word) =>
        Spelling.Distance(written, word) == 1 && (written.Length != word.Length || written.Order().SequenceEqual(word.Order()));

    /// <summary>没结轻 sounds like 没结清.</summary>
    private static IEnumerable<(int Start, int End, string Meant)> Sounds(string folded, SurveyWord word)
    {
        for (var length = 4; length >= 2; length--)
        {
            for (var start = Math.Max(0, word.End - length); start <= word.Start && start + length <= folded.Length; start++)
            {
                var heard = folded.Substring(start, length);
                if (heard.All(Folding.IsHan) && Pinyin.Of(heard) is { } sounds && Sounding.Value.TryGetValue(string.Join(' ', sounds), out var meant) && meant != heard && Enumerable.Range(0, length).Count(at => meant[at] == heard[at]) >= (length + 1) / 2)
                {
                    yield return (start, start + length, meant);
                }
            }
        }
    }

    /// <summary>Jinqiao, "Shenzhen Jinqiao": a Chinese customer's name in letters, where one customer alone is so called.</summary>
    private static IEnumerable<(int Start, int End, string Name)> InPinyin(Said said, SurveyWord word)
    {
        if (!char.IsUpper(said.Text[word.Start]))
        {
            yield break;
        }

        var forms = Lettered.GetValue(said.Names, InLetters);
        var words = Word().Matches(said.Text).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        var at = words.FindIndex(one => one.Index <= word.Start && word.Start < one.End);
        for (var length = 3; length > 0 && at >= 0; length--)
        {
            for (var first = Math.Max(0, at - length + 1); first <= at && first + length <= words.Count; first++)
            {
                var (start, end) = (words[first].Index, words[first + length - 1].End);
                var letters = said.Text[start..end].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
                var called = forms[letters].ToList();
                if (called.Select(form => form.Code).Distinct().Count() == 1)
                {
                    yield return (start, end, called[0].Form);
                    yield break;
                }
            }
        }
    }

    private static ILookup<string, (string Form, CustomerCode Code)> InLetters(Names names) => names.All
        .SelectMany(customer => NameForms.Of(customer).Where(form => form.Owner.Contact is null && form.Form.Length <= 6 && form.Form.All(Folding.IsHan)).Select(form => (form.Form, customer.Code)))
        .Select(pair => (Letters: Pinyin.Of(pair.Form) is { } sounds ? string.Concat(sounds) : "", pair.Form, pair.Code)).Where(pair => pair.Letters.Length > 4).ToLookup(pair => pair.Letters, pair => (pair.Form, pair.Code));

    private static string Whole(Match match) => match.Value.ToLowerInvariant() switch
    {
        "yr" => "year",
        "yrs" => "years",
        "qtr" => "quarter",
        "qtrs" => "quarters",
        "wk" => "week",
        "wks" => "weeks",
        "mth" => "month",
        "mths" => "months",
        "n" or "&" => "and",
        "w/o" => "without",
        "ppl" => "people",
        "cust" => "customer",
        "custs" => "customers",
        "acct" => "account",
        "accts" => "accounts",
        "amt" => "amount",
        "havent" => "haven't",
        "hasnt" => "hasn't",
        "didnt" => "didn't",
        "dont" => "don't",
        "isnt" => "isn't",
        "arent" => "aren't",
        "wasnt" => "wasn't",
        "doesnt" => "doesn't",
        "wont" => "won't",
        "whats" => "what's",
        "whos" => "who's",
        "thru" => "through",
        var other => other,
    };

    [GeneratedRegex(@"(?<![a-z/'])(?:yrs?|qtrs?|wks?|mths?|n|w/o|ppl|custs?|accts?|amt|havent|hasnt|didnt|dont|isnt|arent|wasnt|doesnt|wont|whats|whos|thru)(?![a-z'/])|(?<= )&(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviated();

    /// <summary>FY25, Q4 '25, 2H25, 25年: the year in full.</summary>
    private static string InFull(Match match) => match.Groups["half"] is { Success: true } half ? $"H{half.Value} 20{match.Groups["year"].Value}" : match.Groups["part"] is { Success: true } part ? $"{part.Value} 20{match.Groups["year"].Value}" : match.Groups["han"].Success ? $"20{match.Groups["year"].Value}年" : $"20{match.Groups["year"].Value}";

    [GeneratedRegex(@"(?<![\w'])(?:FY ?'?(?<year>2\d)|(?<half>[12])H ?'?(?<year>2\d)|(?<part>Q[1-4]|H[12]) ?['’-]?(?<year>2[2-9])|(?<part>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) ?['’](?<year>2\d))(?![\w.,]\w|\w| (?:orders?|customers?|deals?|visits?|calls?|days?|k)\b)|(?<![\d近去整满过.])(?<year>2[2-9])(?<han>年)(?=[一二三四1-4上下]|第|的|全|度|[qQ]|[年\s,，?？。]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ShortYear();

    /// <summary>A mark that was spoken: 逗号, "period" where it ends the message.</summary>
    [GeneratedRegex(@"逗号|句号|问号|感叹号|顿号|(?<=\w) comma(?= )|(?<!\b(?:the|same|this|that|last|each|every|per|which|what|of|in|a|time|sales|whole|previous|prior|one|by|any))(?<stop> (?:period|full stop))(?=\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Dictated();

    [GeneratedRegex("(?<=[A-Za-z])[-–](?=[A-Za-z])")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"(?:\bi mean|\bi\.?e\.?(?=[,: ])|\bnamely\b|\bthat is(?=,)|我是说|我的意思是|意思是|也就是说?|即(?=[：:]))[,，:：]?\s*(?<rest>.{6,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
