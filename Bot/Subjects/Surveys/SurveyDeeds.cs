using SalesBot.Bot.Reports;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What happened with customers, or did not, and in which days: 三月下过单, 三十天没联系, "bought in February but not in March".</summary>
internal static class SurveyDeeds
{
    /// <summary>Silence of which no length is said, in days.</summary>
    private const int Quiet = 30;

    /// <summary>首次接触 is no first order.</summary>
    private static Doing Of(SurveySheet sheet, SurveyToken token) => token.Is(SurveyTerm.Fresh) && (sheet.FoldedOf(token).Contains("接触", StringComparison.Ordinal) || sheet.FoldedOf(token) is "first contacted" or "first contact" or "first touched" or "onboarded" or "new leads" || sheet.Folded.Contains("第一次接触", StringComparison.Ordinal) || sheet.Folded.Contains("首次接触", StringComparison.Ordinal)) ? Doing.Created : Of(token)!.Value;

    public static Doing? Of(SurveyToken token) => token.SurveyTerm switch
    {
        SurveyTerm.Buy or SurveyTerm.Order or SurveyTerm.Sell => Doing.Bought,
        SurveyTerm.Contact or SurveyTerm.Silent => Doing.Contacted,
        SurveyTerm.Visit => Doing.Visited,
        SurveyTerm.Call => Doing.Called,
        SurveyTerm.Mail => Doing.Mailed,
        SurveyTerm.Text => Doing.Messaged,
        SurveyTerm.Pay or SurveyTerm.Payment => Doing.Paid,
        SurveyTerm.Win => Doing.Won,
        SurveyTerm.Loss => Doing.Lost,
        SurveyTerm.Back => Doing.WonBack,
        SurveyTerm.Fresh => Doing.FirstBought,
        SurveyTerm.First => Doing.FirstBought,
        SurveyTerm.Again => Doing.Bought,
        SurveyTerm.Objection => Doing.Objected,
        _ => token.Value switch
        {
            Measure.Collected => Doing.Paid,
            Measure.NewCustomers => Doing.FirstBought,
            Measure.Orders => Doing.Bought,
            Measure.FollowUps => Doing.Contacted,
            Measure.Visits => Doing.Visited,
            _ => null,
        },
    };

    /// <param name="only">Only what did not happen: what did is a figure.</param>
    public static SurveyPlan Read(SurveySheet sheet, SurveyPlan survey, bool only = false)
    {
        List<(SurveyToken Token, SurveyToken? Denial)> told = [.. sheet.Free.Where(token => Of(token) is not null).Select(token => (token, Denial(sheet, token))).Where(one => !only || one.Item2 is not null)];
        // 新开的客户下单: of what is said twice the narrower counts.
        if (told.Exists(one => Of(one.Token) == Doing.FirstBought))
        {
            foreach (var (token, _) in told.Where(one => Of(one.Token) == Doing.Bought && one.Denial is null && !one.Token.Is(SurveyTerm.Again)).ToList())
            {
                sheet.Hold(SurveyPart.Which, token);
                told.RemoveAll(one => one.Token.Start == token.Start);
            }
        }

        // 新进来（第一次接触）: said twice is once.
        foreach (var (token, _) in told.Where(one => one.Denial is null).GroupBy(one => Of(one.Token)).SelectMany(group => group.Skip(1)).ToList())
        {
            if (Of(token) is Doing.Created or Doing.FirstBought)
            {
                sheet.Hold(SurveyPart.Which, token);
                told.RemoveAll(one => one.Token.Start == token.Start);
            }
        }

        // "bought in 2025 and never again": not since then.
        foreach (var (token, denial) in told.Where(one => one.Token.Is(SurveyTerm.Again) && one.Denial is not null && sheet.Tokens.Any(other => other.End <= one.Token.Start && other.SurveyTerm is SurveyTerm.Buy or SurveyTerm.Order)).ToList())
        {
            told.RemoveAll(one => one.Token.Start == token.Start);
            sheet.Hold(SurveyPart.Which, token, denial!.Value);
            if (sheet.Tokens.Where(day => day.Value is Stretch && day.End <= token.Start).Select(day => (Stretch?)day.Value).LastOrDefault() is { } then && then.To < sheet.Said.TeamDay)
            {
                survey = survey with { Which = survey.Which with { Happenings = [.. survey.Which.Happenings, new Happening(Doing.Bought, false, new Stretch(then.To.AddDays(1), sheet.Said.TeamDay))] } };
            }
        }

        List<Happening> happened = [];
        // What did not happen has the days that are named; what did has them where there are any left.
        foreach (var (token, denial) in told.OrderBy(one => one.Denial is null))
        {
            happened.Add(One(sheet, ref survey, token, denial));
        }

        // "bought in February but not in March": the same once more.
        foreach (var not in sheet.Free.Where(token => token.Is(SurveyTerm.Not)).ToList())
        {
            if (happened.Count > 0 && Days(sheet, not) is { } days && happened[^1] is { Done: true } before)
            {
                sheet.Hold(SurveyPart.Which, not);
                happened.Add(before with { Done = false, When = Take(sheet, days), Days = (days.Value as Lately)?.Days, AtLeast = null, AtMost = null });
            }
        }

        return survey with { Which = survey.Which with { Happenings = [.. survey.Which.Happenings.Concat(happened).Distinct()] } };
    }

    /// <summary>只有一单的客户: so often without a word for it is so many orders.</summary>
    public static SurveyPlan Often(SurveySheet sheet, SurveyPlan survey)
    {
        var token = sheet.Free.First(one => one.Value is Times);
        var times = (Times)token.Value;
        sheet.Hold(SurveyPart.Which, token);
        Stretch? when = Days(sheet, token) is { } days ? Take(sheet, days) : null;
        return survey with { Which = survey.Which with { Happenings = [.. survey.Which.Happenings, new Happening(Doing.Bought, true, when, times.AtLeast, times.AtMost)] } };
    }

    private static Happening One(SurveySheet sheet, ref SurveyPlan survey, SurveyToken token, SurveyToken? denial)
    {
        sheet.Hold(SurveyPart.Which, token);
        if (denial is { } denied)
        {
            sheet.Hold(SurveyPart.Which, denied);
        }

        foreach (var ever in sheet.Free.Where(one => one.Is(SurveyTerm.Ever)).ToList())
        {
            sheet.Hold(SurveyPart.Which, ever);
        }

        var done = denial is null;
        var times = done ? (sheet.TakeAll<Times>(SurveyPart.Which) is [var one, ..] ? one : null) : null;
        if (token.Is(SurveyTerm.Again) && times is null && done)
        {
            times = new Times(2, null);
        }

        var deed = Of(sheet, token);
        Stretch? when = null;
        int? length = null;
        // Of a figure beside it the days are the figure's.
        if (Days(sheet, token) is { } days)
        {
            when = Take(sheet, days);
            length = (days.Value as Lately)?.Days;
        }

        string? product = null;
        if (deed == Doing.Bought && Bought(sheet, survey, token) is { } named)
        {
            product = named.Name;
            survey = survey with { Scopes = [.. survey.Scopes.Where(scope => scope != named)] };
        }

        var by = done ? Agent(sheet, survey, token, deed) : null;
        if (by is { } agent)
        {
            survey = survey with { Scopes = [.. survey.Scopes.Where(scope => scope != agent)] };
        }

        var onlySo = sheet.Before(token, SurveyTerm.Only) is { } only && sheet.IsFree(only) && token.Start - only.End <= 8;
        if (onlySo)
        {
            sheet.Take(SurveyPart.Which, SurveyTerm.Only);
        }

        return new Happening(deed, done, when, times?.AtLeast, times?.AtMost, product, onlySo && times is null)
        {
            Days = length ?? (token.Is(SurveyTerm.Silent) && when is null ? Quiet : null),
            By = by,
        };
    }

    /// <summary>What was bought: a product that no other word for buying stands nearer to.</summary>
    private static Scope? Bought(SurveySheet sheet, SurveyPlan survey, SurveyToken token) =>
        sheet.Tokens.Where(other => other.Value is Scope { Kind: ScopeKind.Product } product && survey.Scopes.Contains(product) && sheet.Tokens.Where(deed => Of(deed) == Doing.Bought).MinBy(deed => Math.Abs(deed.Start - other.Start)) == token)
            .Select(other => (Scope?)other.Value).FirstOrDefault();

    /// <summary>The days nearest to a word in its own clause, that no part holds yet.</summary>
    private static SurveyToken? Days(SurveySheet sheet, SurveyToken token)
    {
        var days = sheet.Free.Where(day => day.Value is Stretch or Lately).ToList();
        var clause = days.Where(day => !sheet.Broken(Math.Min(day.End, token.End), Math.Max(day.Start, token.Start))).ToList();
        // "bought last year and not this year": the days that no other deed stands nearer to.
        var own = clause.Count < 2 ? clause : clause.Where(day => !sheet.Tokens.Any(other => other != token && Of(other) is not null && other.End <= day.Start && day.Start - other.End < (day.End <= token.Start ? token.Start - day.End : day.Start - token.End) && !sheet.Broken(other.End, day.Start))).ToList();
        return (own.Count > 0 ? own : clause.Count > 0 ? clause : days).OrderBy(day => day.End <= token.Start ? token.Start - day.End : day.Start - token.End + (sheet.IsChinese ? 4 : 0)).Cast<SurveyToken?>().FirstOrDefault();
    }

    private static Stretch Take(SurveySheet sheet, SurveyToken days)
    {
        sheet.Hold(SurveyPart.Which, days);
        return days.Value is Lately lately ? new Stretch(lately.Until is null ? lately.From : lately.From.AddDays(1), sheet.Said.TeamDay) : (Stretch)days.Value;
    }

    /// <summary>萧喆上个月见了哪几家: who did it, not whose they are; 萧喆的, 萧喆名下 says whose.</summary>
    private static Scope? Agent(SurveySheet sheet, SurveyPlan survey, SurveyToken deed, Doing doing)
    {
        if (doing is not (Doing.Bought or Doing.FirstBought or Doing.Contacted or Doing.Visited or Doing.Called or Doing.Mailed or Doing.Messaged) || survey.Scopes.Count(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team) != 1)
        {
            return null;
        }

        var who = sheet.Tokens.FirstOrDefault(token => token.Value is Scope { Kind: ScopeKind.Rep or ScopeKind.Team });
        var between = who.End <= deed.Start ? sheet.Folded[who.End..deed.Start] : "的";
        return between.Contains('的', StringComparison.Ordinal) || between.Contains('手', StringComparison.Ordinal) || between.Contains("名下", StringComparison.Ordinal) || between.StartsWith("'s", StringComparison.Ordinal) || sheet.Between(who, deed).Any(token => token.Is(SurveyTerm.Customer) && sheet.IsChinese)
            || (deed.Is(SurveyTerm.Buy) && !between.Contains("sell", StringComparison.Ordinal)) ? null : (Scope)who.Value;
    }

    /// <summary>Whether what a word says did not happen: denied before it, or right behind: 一次拜访都没有.</summary>
    public static SurveyToken? Denial(SurveySheet sheet, SurveyToken token)
    {
        if (token.Is(SurveyTerm.Silent))
        {
            return token;
        }

        if (sheet.Before(token, SurveyTerm.Not) is { } before && !sheet.Tokens.Any(other => other.Start >= before.End && other.End <= token.Start && Of(other) is not null && !Joined(sheet, other.End, token.Start)) && (sheet.IsFree(before) || sheet.Between(before, token).Any(other => Of(other) is not null)))
        {
            return before;
        }

        return sheet.Tokens.Where(other => other.Is(SurveyTerm.Not) && sheet.IsFree(other) && other.Start >= token.End && other.Start - token.End <= 4 && !(sheet.FoldedOf(other) is "没" or "未" or "不") && !sheet.Broken(token.End, other.Start)
            && !sheet.Tokens.Any(next => next.Start >= other.End && next.Start - other.End <= 4 && Of(next) is not null)).Cast<SurveyToken?>().FirstOrDefault();
    }

    /// <summary>"no visits or calls": both are denied; 没联系、买过 denies the first alone.</summary>
    private static bool Joined(SurveySheet sheet, int from, int to) => !(to + 1 < sheet.Folded.Length && (sheet.Folded[to + 1] is '过' or '了' || to + 2 < sheet.Folded.Length && sheet.Folded[to + 2] is '过' or '了')) && sheet.Folded[from..to].Trim() is "or" or "and" or "、" or "或" or "和" or "也" or "nor" or "/" or ",";
}
