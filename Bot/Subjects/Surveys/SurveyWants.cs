using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Which figures are wanted: those that are named, or that the verbs stand for.</summary>
internal static partial class SurveyWants
{
    public static IReadOnlyList<Measure> Read(SurveySheet sheet, SurveyPlan survey)
    {
        List<(SurveyToken Token, Measure Measure)> found = [];
        foreach (var token in sheet.Free)
        {
            // 新增回款 is money that came in, not customers.
            if (token.Is(SurveyTerm.Fresh) && sheet.Next(token) is { Value: Measure.Collected or Measure.Sales or Measure.Orders } next && next.Start == token.End)
            {
                found.Add((token, (Measure)next.Value));
            }
            else if (Of(token) is { } measure)
            {
                found.Add((token, measure));
            }
        }

        found = Meant(sheet, found);
        sheet.Hold(SurveyPart.Measure, [.. found.Select(one => one.Token)]);
        var measures = found.Select(one => one.Measure).Distinct().ToList();

        // 新老客户各贡献多少: what both bought, side by side.
        if (sheet.Take(SurveyPart.Measure, SurveyTerm.NewOld))
        {
            measures.RemoveAll(measure => measure is Measure.Sales or Measure.NewCustomers or Measure.RepurchaseRate or Measure.NewSales or Measure.RepeatSales);
            measures.InsertRange(0, [Measure.NewSales, Measure.RepeatSales]);
        }

        // 平均每单, "average order".
        if (measures.Contains(Measure.Orders) && sheet.HasFree(SurveyTerm.Mean) && found.Where(one => one.Measure == Measure.Orders).Select(one => (one.Token, Mean: sheet.Before(one.Token, SurveyTerm.Mean))).FirstOrDefault(one => one.Mean is { } ahead && !sheet.Between(ahead, one.Token).Any(between => !between.Is(SurveyTerm.Each) && !(between.Value is Measure.Sales))) is { Mean: { } mean } each)
        {
            sheet.Hold(SurveyPart.Measure, mean);
            sheet.Take(SurveyPart.Measure, SurveyTerm.Each);
            // 签了几单，平均一单多大: how many, too.
            measures.RemoveAll(measure => measure is Measure.Sales || measure is Measure.Orders && !found.Exists(one => one.Measure == Measure.Orders && one.Token.Start != each.Token.Start));
            measures.Add(Measure.Aov);
        }

        // 卖 and 下单 beside another figure are only its verbs.
        if (measures.Count > 1 && measures.Contains(Measure.Sales) && !found.Exists(one => one.Token.Value is Measure.Sales) && !(measures is [Measure.Orders, Measure.Sales] or [Measure.Sales, Measure.Orders] && sheet.HasFree(SurveyTerm.HowMuch)))
        {
            // 卖得咋样，毛利多少: asked for by itself.
            var sold = found.Where(one => one.Measure == Measure.Sales).Select(one => sheet.ClauseOf(one.Token.Start)).ToList();
            if (!sold.Exists(clause => !found.Exists(one => one.Measure != Measure.Sales && sheet.ClauseOf(one.Token.Start) == clause) && ByItself().IsMatch(sheet.Folded.AsSpan(clause.Start, clause.End - clause.Start))))
            {
                measures.Remove(Measure.Sales);
            }
        }

        if (measures.Count > 1 && measures.Contains(Measure.Orders) && measures.Exists(measure => measure is Measure.Aov or Measure.NewCustomers or Measure.GrossMargin) && !sheet.HasFree(SurveyTerm.HowMany))
        {
            measures.Remove(Measure.Orders);
        }

        // 跟进 beside its way is counted by the way; 毛利多少钱 is money.
        if (measures.Exists(measure => measure is Measure.Visits or Measure.Calls or Measure.Mails or Measure.Texts or Measure.Vague or Measure.Belated or Measure.InTime or Measure.Filled or Measure.Coverage or Measure.Compliance or Measure.Objections))
        {
            // "follow-ups per rep, and how many of them were face to face": both.
            var told = found.Where(one => one.Measure == Measure.FollowUps).Select(one => sheet.ClauseOf(one.Token.Start)).ToList();
            // 跟进几次、拜访几次: each with its own number.
            var counted = found.Count(one => sheet.Tokens.Any(how => how.Is(SurveyTerm.HowMany) && (how.Start >= one.Token.End ? how.Start - one.Token.End : one.Token.Start - how.End) is >= 0 and <= 2)) > 1 && found.Select(one => one.Measure).Distinct().Count() > 1;
            if (!counted && (!told.Exists(clause => !found.Exists(one => one.Measure != Measure.FollowUps && sheet.ClauseOf(one.Token.Start) == clause)) || !sheet.HasFree(SurveyTerm.HowMany, SurveyTerm.Share)))
            {
                measures.Remove(Measure.FollowUps);
            }
        }

        // 几单，多少钱: both.
        if (measures is [Measure.Orders] && sheet.HasFree(SurveyTerm.HowMuch) && sheet.HasFree(SurveyTerm.HowMany))
        {
            measures = [Measure.Orders, Measure.Sales];
        }

        // 几单，多少钱，客单价: the money, too, where it is asked for by itself.
        if (measures.Count > 0 && !measures.Exists(measure => measure is not Measure.Aov && SurveyFigures.IsMoney(measure)) && sheet.Free.Any(token => token.Is(SurveyTerm.HowMuch) && sheet.ClauseOf(token.Start) is var clause && !found.Exists(one => sheet.ClauseOf(one.Token.Start) == clause) && !(token.End < sheet.Folded.Length && sheet.Folded[token.End] is '分' or '次' or '个' or '家' or '单' or '天')
            && !sheet.Tokens.Any(other => sheet.ClauseOf(other.Start) == clause && other.SurveyTerm is SurveyTerm.Share or SurveyTerm.Gap or SurveyTerm.Than or SurveyTerm.Versus or SurveyTerm.Target or SurveyTerm.Challenge or SurveyTerm.Reached or SurveyTerm.Debt or SurveyTerm.Budget)))
        {
            measures.Insert(measures.Contains(Measure.Orders) ? 1 : 0, Measure.Sales);
        }

        // 毛利 by itself is the sum and the rate.
        if (measures is [Measure.Profit] && found.Exists(one => sheet.FoldedOf(one.Token) is "毛利" or "profit"))
        {
            measures = [Measure.Profit, Measure.GrossMargin];
        }

        if (measures.Contains(Measure.Score))
        {
            measures.Remove(Measure.Churned);
        }

        // 新客户从认识到下单多少天，要跟几次: both are of new customers anyway.
        if (measures.Exists(measure => measure is Measure.DealCycleDays or Measure.FollowUpsToClose))
        {
            measures = [.. measures.Select(measure => measure == Measure.FollowUps ? Measure.FollowUpsToClose : measure).Where(measure => measure is not (Measure.NewCustomers or Measure.Won) || sheet.Free.Any(how => how.Is(SurveyTerm.HowMany) && sheet.Next(how) is { } next && found.Exists(one => one.Measure == measure && one.Token == next))).Distinct()];
            measures.RemoveAll(measure => measure is Measure.Sales or Measure.Orders);
        }

        // "who did more? and orders": what the first clause leaves unsaid is what was sold.
        if (measures.Count > 0 && !measures.Contains(Measure.Sales) && found.Count > 0 && More(sheet, found.Min(one => one.Token.Start)))
        {
            measures.Insert(0, Measure.Sales);
        }

        // "gross margin per yuan spent" is what comes back.
        if (measures.Contains(Measure.Roi) && sheet.Tokens.Any(token => token.Is(SurveyTerm.Roi) && PerMoney().IsMatch(sheet.FoldedOf(token))))
        {
            measures.RemoveAll(measure => measure is Measure.GrossMargin or Measure.Profit or Measure.Sales or Measure.Cost);
        }

        if (measures.Contains(Measure.NewCustomers))
        {
            // How many, and how much they bought.
            measures = sheet.HasFree(SurveyTerm.HowMuch) && sheet.HasFree(SurveyTerm.HowMany) ? [.. measures.Select(measure => measure == Measure.Sales ? Measure.NewSales : measure).Distinct()] : measures;
            measures.RemoveAll(measure => measure is Measure.Won or Measure.Sales);
        }

        if (measures.Contains(Measure.Collected) && measures.Contains(Measure.CollectionRate))
        {
            measures.Remove(Measure.Collected);
        }

        // 回款谁爽快, 谁回款好: of the rate, which is fair to all; the sum stands beside it.
        if (measures is [Measure.Collected] && Willing().IsMatch(sheet.Folded))
        {
            measures = [Measure.CollectionRate, Measure.Collected];
        }

        if (measures is [Measure.Profit or Measure.GrossMargin, Measure.Profit or Measure.GrossMargin])
        {
            measures = [Measure.GrossMargin, Measure.Profit];
        }

        if (measures.Contains(Measure.Cost) && survey.By is not Split.Channel && survey.Which.Channels.Count == 0 && sheet.Folded.Contains("毛利", StringComparison.Ordinal))
        {
            measures.Remove(Measure.Cost);
        }

        return measures;
    }

    /// <summary>"percent and yuan" of a margin are the rate and the sum.</summary>
    private static List<(SurveyToken Token, Measure Measure)> Meant(SurveySheet sheet, List<(SurveyToken Token, Measure Measure)> found)
    {
        return found is [(var rate, Measure.GrossMargin)] && BothForms().IsMatch(sheet.Folded) ? [(rate, Measure.GrossMargin), (rate, Measure.Profit)] : found;
    }

    /// <summary>Who did more, in a clause that names no figure and stands before the first that does.</summary>
    private static bool More(SurveySheet sheet, int first) => SurveySheet.Clauses(sheet.Folded).Exists(clause => clause.End <= first
        && sheet.Tokens.Any(token => token.Start >= clause.Start && token.End <= clause.End && token.SurveyTerm is SurveyTerm.Who or SurveyTerm.Which)
        && sheet.Tokens.Any(token => token.Start >= clause.Start && token.End <= clause.End && token.SurveyTerm is SurveyTerm.Than or SurveyTerm.Most or SurveyTerm.Ahead or SurveyTerm.Does) && Added().IsMatch(sheet.Folded.AsSpan(clause.End)));

    [GeneratedRegex("yuan|每")]
    private static partial Regex PerMoney();

    [GeneratedRegex(@"^\W*(?:and|also|plus|还有|以及|另外|顺便)")]
    private static partial Regex Added();

    [GeneratedRegex(@"(?:percent|%|rate).{0,8}(?:yuan|money|amount)|(?:yuan|money|amount).{0,8}(?:percent|%|rate)|金额和百分|百分比和金额|多少钱.{0,4}百分")]
    private static partial Regex BothForms();

    private static Measure? Of(SurveyToken token) => token.SurveyTerm switch
    {
        SurveyTerm.Profit => Measure.Profit,
        SurveyTerm.Vague => Measure.Vague,
        SurveyTerm.InTime => Measure.InTime,
        SurveyTerm.Filled => Measure.Filled,
        SurveyTerm.Cost => Measure.Cost,
        SurveyTerm.Roi => Measure.Roi,
        SurveyTerm.Visit => Measure.Visits,
        SurveyTerm.Contact => Measure.FollowUps,
        SurveyTerm.Call => Measure.Calls,
        SurveyTerm.Mail => Measure.Mails,
        SurveyTerm.Text => Measure.Texts,
        SurveyTerm.Fair => Measure.Fairs,
        SurveyTerm.Deep => Measure.Deep,
        SurveyTerm.Order => Measure.Orders,
        SurveyTerm.Win => Measure.Won,
        SurveyTerm.Sell or SurveyTerm.Buy => Measure.Sales,
        SurveyTerm.Pay or SurveyTerm.Payment => Measure.Collected,
        SurveyTerm.Fresh or SurveyTerm.First => Measure.NewCustomers,
        SurveyTerm.Again => Measure.RepurchaseRate,
        SurveyTerm.Loss => Measure.Churned,
        SurveyTerm.Objection => Measure.Objections,
        SurveyTerm.Entered => Measure.Satisfaction,
        SurveyTerm.Teamwork => Measure.Teamwork,
        SurveyTerm.Debt => Measure.Owed,
        _ => token.Value is Measure named ? named : token.Value is FigurePer ratio ? ratio.Of : null,
    };

    [GeneratedRegex(@"咋样|怎么样|怎样|如何|多少|\bhow (?:much|did|well|are|is|was|were)\b")]
    private static partial Regex ByItself();

    [GeneratedRegex(@"爽快|回款[^，,?？。]{0,6}(?:最好|最差|好|差(?!多少|几|距|额|了))|\bpays? (?:better|best|worse|worst|faster)\b|\bcollects? (?:best|worst|better|worse)\b")]
    private static partial Regex Willing();
}
