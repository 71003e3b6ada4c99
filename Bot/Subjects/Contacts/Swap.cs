using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions.Figures;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>One thing in place of another: 是40天不是45, 不是9万6 9万8, "was 8.30 not 9", "three centrifuges, not two", "not a chap, a woman".</summary>
internal sealed partial record Swap(string Old, string New)
{
    public static Swap? In(string text)
    {
        // 上午那个嫌贵的，报的是四万六，不是四万八 and 应该是礼拜五上午才对，不是礼拜四: what is denied stands in a clause of its own.
        if (Denied().Match(text) is { Success: true } told)
        {
            return Of(told);
        }

        // 其实是测试报告，不是接口文档，麻烦改一改: what comes after a mark alone is rather said of something else.
        var (after, before) = (OldThenNew().Match(text), NewThenOld().Match(text));
        if (before.Success && (!after.Success || (before.Index < after.Index && text.AsSpan(after.Groups["old"].Index + after.Groups["old"].Length, after.Groups["new"].Index - after.Groups["old"].Index - after.Groups["old"].Length).IndexOfAny("是要改") < 0)))
        {
            return Of(before);
        }

        foreach (var pattern in (Regex[])[OldThenNew(), Changed(), ToldAs(), English(), WasNot(), Stressed(), NotThis(), Contrasted()])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return Of(match);
            }
        }

        return null;
    }

    /// <summary>周六上午他加班去的 against 周五: of what is said now only what answers to a day or a count.</summary>
    private static Swap Of(Match match)
    {
        var (old, now) = (match.Groups["old"].Value.Trim(' ', ',', '.', ';'), match.Groups["new"].Value.Trim(' ', ',', '.', ';'));
        foreach (var kind in (Regex[])[Weekdays(), Counts()])
        {
            if (kind.Match(old) is { Success: true, Index: 0 } whole && whole.Length == old.Length && kind.Match(now) is { Success: true, Index: 0 } part && part.Length < now.Length)
            {
                return new Swap(old, part.Value);
            }
        }

        return new Swap(old, now);
    }

    /// <returns>Null where the words do not hold the old thing.</returns>
    public string? In(string? words, string correction) => words is null ? null
        // "Three centrifuges, not two": of more words only what answers to the old ones.
        : New.Count(letter => letter == ' ') > Old.Count(letter => letter == ' ') && Bare().Match(Old) is { Success: true } one && Regex.IsMatch(words, $@"\b{Regex.Escape(one.Groups["it"].Value)}\b", RegexOptions.IgnoreCase) ? Put(words, one.Groups["it"].Value)
        : !decimal.TryParse(Old, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && words.Contains(Old, StringComparison.OrdinalIgnoreCase) ? words.Replace(Old, New, StringComparison.OrdinalIgnoreCase)
        : char.IsAsciiDigit(Old[0]) && New.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.') && Regex.IsMatch(words, $@"(?<![\d.,]){Regex.Escape(Old)}(?![.,]?\d)", RegexOptions.IgnoreCase) ? Regex.Replace(words, $@"(?<![\d.,]){Regex.Escape(Old)}(?![.,]?\d)", New.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase)
        // 45 stands for 45天.
        : Digits().Match(Old) is { Success: true } old && Digits().Match(New) is { Success: true } now && Regex.IsMatch(words, $@"(?<!\d){Regex.Escape(old.Value)}(?!\d)") ? Regex.Replace(words, $@"(?<!\d){Regex.Escape(old.Value)}(?!\d)", now.Value)
        : Bare().Match(Old) is { Success: true } bare && Regex.IsMatch(words, $@"\b{Regex.Escape(bare.Groups["it"].Value)}\b", RegexOptions.IgnoreCase) ? Put(words, bare.Groups["it"].Value)
        : null;

    /// <summary>"His boss" against "Tom's deputy": of the new words as many as there were old ones, or the number among them.</summary>
    private string Put(string words, string old)
    {
        var said = New.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var now = Numbers().IsMatch(old) && said.FirstOrDefault(word => Numbers().IsMatch(word)) is { } number ? number : string.Join(' ', said.TakeLast(old.Split(' ').Length));
        return now.Length == 0 ? words : Regex.Replace(words, $@"\b{Regex.Escape(old)}\b", now.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase);
    }

    /// <summary>A number or a weekday said anew takes the place of the only one there is.</summary>
    public static string? OfSameKind(string words, string correction)
    {
        foreach (var kind in (Regex[])[Weekdays(), Ordinals(), Digits(), Measured()])
        {
            var (before, after) = (kind.Matches(words), kind.Matches(correction));
            if (before.Count == 1 && after.Count == 1 && before[0].Value != after[0].Value && before[0].Groups["of"].Value == after[0].Groups["of"].Value)
            {
                return words[..before[0].Index] + after[0].Value + words[(before[0].Index + before[0].Length)..];
            }
        }

        return null;
    }

    /// <summary>17,520 and 17,250, 883107 and 883101: the same number but for the order of its digits, or for one of them.</summary>
    public static bool Alike(string one, string other)
    {
        var (old, now) = (one.Replace(",", "", StringComparison.Ordinal), other.Replace(",", "", StringComparison.Ordinal));
        return old.Length == now.Length && old.Length > 2 && old != now && (string.Concat(old.Order()) == string.Concat(now.Order()) || old.Zip(now).Count(pair => pair.First != pair.Second) == 1);
    }

    /// <summary>The words with the one number among those told that is like the one said now in its place; null where none is, or several are.</summary>
    public static string? Renumbered(string text, IEnumerable<Match> told, string now) =>
        told.Where(one => Alike(one.Value, now)).ToList() is [var old] ? text[..old.Index] + now + text[(old.Index + old.Length)..] : null;

    /// <summary>8.30, 8:30, 8点半, 3pm.</summary>
    public static TimeOnly? Clock(string text)
    {
        if (HanClock().Match(text) is { Success: true } han && CountWords.Of(han.Groups["h"].Value) is <= 23 and var told)
        {
            return new TimeOnly((int)told, han.Groups["half"].Success ? 30 : CountWords.Of(han.Groups["m"].Value) is <= 59 and var past ? (int)past : 0);
        }

        if (Clocks().Match(text) is not { Success: true } match || !int.TryParse(match.Groups["h"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return null;
        }

        var minute = match.Groups["half"].Success ? 30 : match.Groups["m"] is { Success: true, Value: var written } && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        hour = match.Groups["pm"].Success && hour < 12 ? hour + 12 : hour;
        return minute > 59 ? null : new TimeOnly(hour, minute);
    }

    [GeneratedRegex(@"(?<!不|是)(?:应该|應該|应|應|其实|其實)?是\s*(?<new>[^，。,.、\s不是]{1,10}?)(?:才[对對是])?(?:的|啦|呀|哦|喔|吧)?[，,、；;。\s]+(?:而)?(?:不是|唔[係系]|[勿弗]是)\s*(?<old>[^，。,、\s是係系]{1,10}?)(?:的|啦|呀|哦|喔|吧|了)?[。.!！\s]*$")]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?:是|应该是|應該是|要|改成)\s*(?<new>(?!的[，,、\s不])[^，。,.、\s不]{1,14}?)\s*(?:才[对對是]|的?[啦呀哦喔吧]|的)?[，,、\s]*(?:而)?(?:不是|唔[係系]|[勿弗]是)\s*(?<old>[^，。,、\s]{1,14})")]
    private static partial Regex NewThenOld();

    [GeneratedRegex(@"(?:不是|唔[係系]|[勿弗]是)\s*(?<old>[^，。,、\s是係系]{1,14})(?:[，,、]\s*(?:而)?(?:应该|應該)?(?:[是係系]|要|改成)?|[，,、\s]*(?:而|应该|應該)?(?:[是係系]|要|改成|\s))\s*(?<new>(?!我|记错|說錯|说错|搞错|写错|弄错|手滑)[^，。,、\s]{1,14})")]
    private static partial Regex OldThenNew();

    [GeneratedRegex(@"(?:was|is|be|it's|at|make it|for)\s+(?<new>[\w.:£$€¥,']+(?:\s(?:am|pm|days?|weeks?|k))?),?\s+not\s+(?<old>[\w.:£$€¥,']+)|\bnot\s+(?<old>[\w.:£$€¥']+),?\s+(?:but|it's|it was)\s+(?<new>[\w.:£$€¥']+)|^(?<new>[\w.:£$€¥,']+(?:\s(?:am|pm|days?|weeks?|k))?),?\s+not\s+(?<old>[\w.:£$€¥,']+)|(?<new>[£$€¥]?\d[\d.,]*k?)(?:\s[\w'-]+)?,?\s+(?:no|nae|rather than|instead of)\s+(?<old>[£$€¥]?\d[\d.,]*k?)|(?<old>[^\s→>]{1,20})\s*(?:→|->|=>)\s*(?<new>[^\s，。]{1,20})", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    /// <summary>昨天说泰禾汇五万，是八万: what was told, and what it is.</summary>
    [GeneratedRegex(@"(?:说|說|讲|講|记|記|写|寫|报|報)(?:成|的|了)?[^，。,.；;]{0,10}?(?<old>(?:\d[\d,.]*|[零一二两兩三四五六七八九十百]+)[万萬千]?(?:[零一二两兩三四五六七八九十百千]+)?(?:块|塊|元|台|臺|套|件|箱)?)[，,、\s]+(?:其实|其實|应该|應該)?是\s*(?<new>(?:\d[\d,.]*|[零一二两兩三四五六七八九十百]+)[万萬千]?(?:[零一二两兩三四五六七八九十百千]+)?(?:块|塊|元|台|臺|套|件|箱)?)(?=[，,。.；;\s!！吧啦呀]|$)")]
    private static partial Regex ToldAs();

    /// <summary>"It wasn't a phone call, it was a video call", "wasn't Thursday but Friday".</summary>
    [GeneratedRegex(@"\b(?:(?:wasn|isn|weren|aren)['’]?t|(?:was|is|were|are) not) (?:really |actually |on |at |by |via |in |for )?(?:the |a |an |just )?(?<old>[\w:£$€¥'-]+(?: [\w'-]+){0,2}?)(?:[,.;]+ ?(?:silly me,? |sorry,? |no,? )?(?:but )?(?:it|that|this|they|she|he) ?(?:was|is|'s|’s|were)|,? but) (?:really |actually |on |at |by |via |in |for )?(?:one of (?:those|these|the) |the |a |an )?(?<new>[\w:£$€¥'-]+(?: [\w'-]+){0,2}?)(?=[\s]*(?:[,.;!]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex WasNot();

    /// <summary>How many, or how much, with what it is counted in.</summary>
    [GeneratedRegex(@"(?:\d[\d,.]*|[零一二两兩三四五六七八九十百千万萬]+)\s?(?:套|台|臺|个|個|件|箱|只|隻|支|张|張|吨|噸|条|條|块|塊|片|米|组|組|元|万|萬|千|天|周|週|k|m)?(?![a-zA-Z0-9点點:：号號月日年])")]
    private static partial Regex Counts();

    /// <summary>二十套改二十五套, 三万换成三万五: one count or sum for another.</summary>
    [GeneratedRegex(@"(?<old>(?:\d[\d,.]*|[零一二两兩三四五六七八九十百千万萬]+)(?:套|台|臺|个|個|件|箱|只|隻|支|张|張|吨|条|條|块|卷|把|盒|包|桶|袋|根|辆|輛|米|部|组|組|元|万|萬|千)?)[，,]?\s*(?:改|换|換)(?:成|为|為|到|做)?\s*(?<new>(?:\d[\d,.]*|[零一二两兩三四五六七八九十百千万萬]+)(?:套|台|臺|个|個|件|箱|只|隻|支|张|張|吨|条|條|块|卷|把|盒|包|桶|袋|根|辆|輛|米|部|组|組|元|万|萬|千)?)(?=[，,。；;\s!！]|了|$)")]
    private static partial Regex Changed();

    /// <summary>"It was the titrator that was drifting and not the moisture analyser".</summary>
    [GeneratedRegex(@"\bit (?:was|is) (?:the |a |an )?(?<new>[\w'-]+(?: [\w'-]+)?) (?:that|who|which)\b[^.;]*?\bnot (?:the |a |an )?(?<old>[\w'-]+(?: [\w'-]+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Stressed();

    /// <summary>"Not a chap. A woman."</summary>
    [GeneratedRegex(@"^\s*not (?:the |a |an )?(?<old>[\w'-]+(?: [\w'-]+)?)[.,;:]\s*(?:but |it'?s |it was |that's )?(?:the |a |an )?(?<new>[\w'-]+(?: [\w'-]+)?)\s*[.!]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NotThis();

    /// <summary>"Three centrifuges, not two", "Tom's deputy, not his boss".</summary>
    [GeneratedRegex(@"(?<new>[\w']+(?: [\w'-]+){0,2})(?<!\bby the way)(?<!\b(?:is|are|was|were|am|be|do|does|did|has|have|had|will|would|can|could|should|may|might|must|it's|that's|i'm|he's|she's|they're|we're)),? (?:and )?not (?<old>(?:his |her |their |the |a |an )?[\w'-]+)(?=[\s.,;!]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Contrasted();

    [GeneratedRegex(@"^(?:his|her|their|its|my|our|the|an?)?\s*(?<it>[A-Za-z][\w'-]*(?: [\w'-]+)*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)\b|(?<![\d月])\d{1,2}[号號日](?![\d号號])", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinals();

    /// <summary>四周, 三个月, 两台: a count in words, of the same measure.</summary>
    [GeneratedRegex(@"(?<![第零一二两兩三四五六七八九十百千万星期周礼拜])[一二两兩三四五六七八九十百千]+(?<of>周|週|天|个月|個月|年|成|折|台|臺|套|件|箱|个点|吨|噸|人|家|次|张|張|把|条|條|支|只|隻|卷|盒|包|桶|袋|根|辆|輛|部|组|組)(?![一二三四五六日天])")]
    private static partial Regex Measured();

    [GeneratedRegex(@"(?:下下|下|上|这|這|本)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号號日])?|[今明后後昨前]天|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"^(?:上午|下午|早上|晚上|中午)?(?<h>[一二两兩三四五六七八九十]{1,3})[点點](?:钟|鐘|整)?(?<half>半)?(?:(?<m>[零一二三四五六七八九十]{1,3})分?)?$")]
    private static partial Regex HanClock();

    [GeneratedRegex(@"^(?<h>\d{1,2})(?:[.:：点點](?<m>\d{2})?(?<half>半)?)?\s*(?<pm>pm)?(?:am)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clocks();
}
