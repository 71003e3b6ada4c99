using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Forecasts;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <param name="Unheld">What is asked for is in no record: of this kind; null where it may be.</param>
internal sealed record SurveyRequest(SurveyPlan SurveyPlan, Unheld? Unheld = null) : Request;

/// <summary>
/// Reads what leads and managers ask of many records at once. Every word is held by one part of the plan or only puts the question; what is left over is named, and nothing is answered without it.
/// </summary>
internal static partial class SurveyReader
{
    private const int Longest = 260;

    /// <summary>Every word is held.</summary>
    private const double Sure = 0.985;

    /// <summary>Some word is left over: still a question of the records, and nobody else's.</summary>
    private const double Partly = 0.9815;

    public static Bid? Read(Said said)
    {
        if (said.Roster.Writer.Role == Role.Rep || said.Folded.Length is < 3 or > Longest || said.IsSlashed || said.Context.IsReply || said.Reading.Intent == Intent.Command)
        {
            return null;
        }

        if (UnheldWords.In(First(said.Folded)) is { } unheld && (Inquiry.In(said) || Wonders().IsMatch(said.Folded)) && (unheld is Unheld.Papers or Unheld.Books or Unheld.Rivals or Unheld.Discount or Unheld.Stock or Unheld.Pay or Unheld.Market || !said.Utterance.Mentions.Exists(mention => !mention.Fuzzy && !IsColleague(said, mention))))
        {
            return new Bid("surveys", new SurveyRequest(new SurveyPlan(), unheld), Sure, said.Text);
        }

        if (Code().Match(said.Folded) is { Success: true } code && !said.Utterance.Mentions.Exists(mention => mention.Offset <= code.Index && code.Index < mention.End) && Inquiry.In(said))
        {
            return new Bid("surveys", new SurveyRequest(new SurveyPlan { Idle = [said.Text.Substring(code.Index, code.Length)] }), Sure, said.Text);
        }

        // A code is one customer's; what is one's own is told by the day, and how a figure is made by its records.
        if (Code().IsMatch(said.Folded) || Own().IsMatch(First(SurveyTokens.Unremarked(said.Folded))) || Made().IsMatch(said.Folded) || Strategies().IsMatch(said.Folded))
        {
            return null;
        }

        var (take, mended) = SurveySpelling.Read(said);
        var parts = take.IsWhole ? [take] : SurveyCompound.Read(take.Sheet.Said, take) ?? [take];
        var first = parts.FirstOrDefault(part => part.Plan is not null);
        if (first is null || !Asks((take.Plan is null ? first : take).Sheet, take.Plan ?? first.Plan!))
        {
            return null;
        }

        // A lead's own day is told by the day.
        if (said.Roster.Writer.Role == Role.Lead && first.Plan is { Of: SurveyOf.Steps, Scopes.Count: 0, By: null, Tells.Count: > 0 } && !Others().IsMatch(said.Folded))
        {
            return null;
        }

        // Why a rate is as it is, without days: its records tell.
        if (first.Plan is { Of: SurveyOf.Figures, When.Count: 0 } && first.Sheet.Has(SurveyTerm.Why))
        {
            return null;
        }

        return parts.Count == 1 && IsTold(take.Sheet, take.Plan!, take.Strange.Count) ? null : Plan(said, parts, mended);
    }

    /// <summary>What could change the answer to the first part is named, and nothing is answered; another part that cannot be answered is named beside those that can.</summary>
    private static Bid? Plan(Said said, IReadOnlyList<SurveyTake> parts, IReadOnlyList<SurveyMend> mended)
    {
        List<SurveyPlan> plans = [];
        List<string> aside = [];
        IReadOnlyList<string> bearing = [];
        List<string> without = [];
        List<string> stray = [];
        foreach (var part in parts)
        {
            if (part.Plan is not { } plan)
            {
                // Days, names and conditions in it may be of what is answered.
                if (part.Sheet.Tokens.Any(token => token.Start >= part.Own && token.Value is not SurveyTerm and not Measure))
                {
                    stray.Add(part.Text);
                }

                aside.AddRange(part.Sheet.Tokens.Any(token => token.Value is Measure || token.SurveyTerm is not (null or SurveyTerm.Small)) ? [part.Text] : []);
                continue;
            }

            var (bears, open, beside) = part.Residue;
            if (plans.Count == 0 || bears.Count == 0)
            {
                bearing = plans.Count == 0 ? bears : bearing;
                without.AddRange(open);
                aside.AddRange(beside);
                plans.Add(plan);
            }
            else
            {
                aside.Add(part.Text);
            }
        }

        // All customers, where something was said of them that nothing was made of, are nobody's answer.
        bearing = [.. bearing, .. stray, .. plans[0] is { Of: SurveyOf.Customers, Which.Narrows: false, Measures.Count: 0, Scopes.Count: 0, By: null, Share: false } ? aside.Concat(without) : []];

        // Of one customer much more is known than is counted: whoever tells of it has what is not wholly read here.
        if (Named(parts[0].Sheet) && (bearing.Count > 0 || parts.Count > plans.Count || !plans.TrueForAll(SurveyGrammar.Counts)))
        {
            return null;
        }

        var first = parts.First(part => part.Plan is not null);
        var strange = first.Strange.Select(word => word.Text).Where(bearing.Contains).ToList();
        var survey = plans[0] with { Unknown = strange, Idle = [.. bearing.Except(strange)], Without = [.. without.Except(bearing).Distinct()], Aside = [.. aside.Except(without).Distinct()], Mended = mended, Also = [.. plans.Skip(1).Where(plan => !plan.Equals(plans[0]))] };
        return bearing.Count + aside.Count + without.Count == 0 ? new Bid("surveys", new SurveyRequest(survey), Sure, said.Text)
            : SurveyGrammar.IsOfRecords(first.Sheet, plans[0]) ? new Bid("surveys", new SurveyRequest(survey), Partly, said.Text) : null;
    }

    private static bool Named(SurveySheet sheet) => sheet.Tokens.Any(token => token.Value is Domain.Customers.CustomerCode) || sheet.Said.Utterance.Mentions.Exists(mention => !mention.Fuzzy && !sheet.Tokens.Any(token => token.Value is Scope && token.Start < mention.End && mention.Offset < token.End));

    /// <summary>Why, what changed and what is expected have readers of their own; where they explain every word, they answer as ever.</summary>
    private static bool IsTold(SurveySheet sheet, SurveyPlan survey, int unknown)
    {
        var said = sheet.Said;
        return survey.Of switch
        {
            SurveyOf.Causes or SurveyOf.Figures or SurveyOf.Customers when unknown == 0 && (survey.Of == SurveyOf.Causes || survey.Measures.All(measure => measure is Measure.Sales or Measure.Orders or Measure.Aov)) && !survey.Which.Narrows && survey.Each is null && !(survey.Moves && survey.When.Count > 1) && !sheet.Has(SurveyTerm.Gap, SurveyTerm.HowMuch, SurveyTerm.HowMany, SurveyTerm.Profit) && CauseReader.Read(said) is not null => true,
            SurveyOf.Figures when unknown == 0 && SinceReader.Read(said) is not null => true,
            SurveyOf.Customers when survey is { Share: false, Measures.Count: 0, By: null } && !sheet.Has(SurveyTerm.HowMany) && Customers.CustomerListReader.Read(said) is { Request: Customers.CustomerListRequest { Browse: { Unused: null } browse } } && browse.IsFiltered == survey.Which.Narrows => true,
            SurveyOf.Customers or SurveyOf.Open when ExpectedReader.Read(said) is not null => true,
            SurveyOf.Forecast => survey is { By: null, Scopes.Count: < 2 } && ForecastReader.Read(said) is { Request: ForecastRequest { Question.Unread: null } },
            // One figure of one in some days: told with what it is drawn from and what it was before.
            SurveyOf.Figures when unknown == 0 && !sheet.Has(SurveyTerm.Gap) && survey is { Measures: [<= Measure.Score and not Measure.Orders and var measure], By: null, Scopes.Count: < 2, When.Count: < 3, Share: false, AgainstLastYear: false, Except.Count: 0, Means: false, None: false, Extreme: false, AsOf: null, Having: null, Per: null } && !(survey.Each is not null && survey.Aim is not null) && survey.When.All(when => when.Period is not null || when.From.Year == said.TeamDay.Year) && (survey.When.Count < 2 || measure == Measure.Sales && !sheet.Has(SurveyTerm.Gap, SurveyTerm.HowMuch))
                && FigureReader.Read(said) is { Request: FigureRequest { Question: { Unread: null, Unused.Count: 0, Ranks: null } question } } => (question.Metric is { } metric ? metric.AsMeasure() == measure && survey.Aim is null || metric is Metric.Completion && measure == Measure.Sales : question.Overall && measure == Measure.Sales && survey.Aim is null) && question.When.SequenceEqual(survey.When) && question.Scopes.Count(scope => scope.Kind != ScopeKind.All) >= survey.Scopes.Count,
            _ => false,
        };
    }

    /// <summary>老谢, who is one of the team, whoever else answers to it.</summary>
    private static bool IsColleague(Said said, Mention mention) => SpokenNames.Find(said.Roster, said.Folded, new MarkedText(said.Text, said.Folded), several: true).Exists(name => name.Scope.Kind == ScopeKind.Rep && name.At < mention.End && mention.Offset < name.End);

    private static string First(string folded) => folded.IndexOfAny(['.', '?', '!', '。', ';']) is > 12 and var end ? folded[..end] : folded;

    /// <summary>A question by its mark or words; or nothing but a list's or a figure's name: 华南B级客户, "sales by rep".</summary>
    private static bool Asks(SurveySheet sheet, SurveyPlan survey)
    {
        var said = sheet.Said;
        if (Orders().IsMatch(said.Folded) || (survey.Of == SurveyOf.Leaves && !(Inquiry.In(said) && Wonders().IsMatch(said.Folded))) || (Sets(sheet, survey) && !Wonders().IsMatch(said.Folded)))
        {
            return false;
        }

        var narrowed = survey.When.Count + survey.Scopes.Count > 0 || survey.By is not null || survey.Which.Narrows || survey.Share || survey.Most is not null || survey.AsOf is not null || survey.Having is not null || survey.Gaps.Count > 0;
        return Inquiry.In(said) || Generic(sheet, survey) || sheet.Has(SurveyTerm.Each) && sheet.Has(SurveyTerm.Customer) || said.Folded.Contains('?', StringComparison.Ordinal) && SurveyGrammar.IsOfRecords(sheet, survey) || (Wonders().IsMatch(said.Folded) && !said.Reading.Acts.Any(act => Deeds.Contains(act.Kind))) || survey.Of == SurveyOf.Causes && narrowed || survey.When.Count > 1 && sheet.Has(SurveyTerm.Versus, SurveyTerm.Than)
            || narrowed && sheet.Has(SurveyTerm.List, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.Who, SurveyTerm.Share, SurveyTerm.Rank, SurveyTerm.Gap, SurveyTerm.Owner, SurveyTerm.Ahead)
            || narrowed && !said.Reading.Acts.Any(act => Deeds.Contains(act.Kind) && (act.Confidence >= 0.8 || Told().IsMatch(said.Folded))) && (survey.Of is not (SurveyOf.Figures or SurveyOf.Customers) || survey.Measures.Count > 0 || sheet.Has(SurveyTerm.Customer));
    }

    /// <summary>"urgent ones we haven't closed": customers of a kind, and none by name, are looked for; nothing is told of them. Whoever tells what he did himself says so.</summary>
    private static bool Generic(SurveySheet sheet, SurveyPlan survey) =>
        survey.Of is SurveyOf.Customers or SurveyOf.Open or SurveyOf.Debts && (sheet.Has(SurveyTerm.Customer) || sheet.Tokens.Count(token => sheet.HeldBy(token) == SurveyPart.Which) > 1) && !sheet.Said.Utterance.Mentions.Exists(mention => !mention.Fuzzy && !IsColleague(sheet.Said, mention)) && !Told().IsMatch(sheet.Folded)
        && (survey.Which with { Codes = [], Words = [], Happenings = [.. survey.Which.Happenings.Where(happening => !happening.Done)] }).Narrows;

    /// <summary>What the writer did or will do.</summary>
    [GeneratedRegex(@"(?<![给帮跟替让叫])我(?!们|要看|想看|要的|想要|需要|看|瞧|瞅)|\b(?:i|i've|i'll|i'm|i'd)\b(?! (?:need|want|would like|mean|wonder|think|guess)\b)|\b(?:met|visited|called|rang|phoned|emailed|spoke|talked|saw|went|just|today) (?:with |to |at )?(?:an?|one|two|three|four|some|the|our|my) \b|(?:今天|刚才|刚刚|上午|下午|早上|昨天)[^，,。]{0,8}(?:了|过)")]
    private static partial Regex Told();

    private static readonly Understanding.Acts.ActKind[] Deeds =
    [
        Understanding.Acts.ActKind.Report, Understanding.Acts.ActKind.Colleague, Understanding.Acts.ActKind.Attempt, Understanding.Acts.ActKind.Plan, Understanding.Acts.ActKind.Tell, Understanding.Acts.ActKind.Change, Understanding.Acts.ActKind.Order, Understanding.Acts.ActKind.Payment,
    ];

    /// <summary>小红三月目标30万 sets one, 改进计划：… makes one.</summary>
    private static bool Sets(SurveySheet sheet, SurveyPlan survey) =>
        survey.Of == SurveyOf.Plans || (survey.Aim is not null || sheet.Has(SurveyTerm.Target, SurveyTerm.Entered, SurveyTerm.Teamwork)) && sheet.Said.Utterance.Figures.Exists(figure => !sheet.Said.Utterance.Times.Exists(figure.Overlaps) && !sheet.Tokens.Any(token => token.Value is TopMost or Bounds or Scope or Stretch or Points && token.Start < figure.End && figure.Start < token.End));

    [GeneratedRegex(@"大家|大伙|各人|每个?人|每位|他们|谁|团队|手下|组里|部门|\b(?:everyone|everybody|each|reps?|team|people|guys|anyone|anybody|who|whose|they|us|we)\b")]
    private static partial Regex Others();

    [GeneratedRegex(@"\b[a-z]{2}-[a-z]{2}-[a-z]{2}-\d{3}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"策略|\bstrateg(?:y|ies)\b")]
    private static partial Regex Strategies();

    /// <summary>Told to do something: no question, whatever it names.</summary>
    [GeneratedRegex(@"^(?:请|麻烦)?(?:别|不要|不用)(?!.*[?？])|^(?:请|麻烦|帮我)?(?:把(?!.*(?:列|找|拉|挑|捞|翻|数|算|排|报|摆|理)(?:出来|一下|给我|个))|将|设|改|调整?|让|通知|提醒|转告|照搬|复制|导出|导入|发送|取消|删|撤销)|照搬|设为|设成|改成|改为|调成|^\W*(?:please )?(?:make|set|change|move|add|remove|copy|export|import|send|remind|tell|ask|invite|delete|undo|assign|hand) \S+(?! (?:me|us)\b)")]
    private static partial Regex Orders();

    [GeneratedRegex(@"[?？吗呢]|多少|几|谁|还是|哪|什么|没有?$|\b(?:what|who|which|how|did|has|is|are|does)\b")]
    private static partial Regex Wonders();

    [GeneratedRegex(@"我的(?!团队|人|组|部门|手下|销售|下属)|我自己|(?<![给帮跟替让叫])我(?:今天|明天|昨天|这周|上周|本周|下周|这个月|本月|有|还|都|干了|记了|欠|该|今年|去年)|\bmy\b(?! (?:team|reps?|people|guys|lot|staff|salespeople|sellers|crew|boss)\b)|\bmine\b|\b(?:did|have|do|am|was|should|can|will) i\b(?! (?:lose|see|get|have a)\b)|\bi (?:have(?! (?:a|the|to|no)\b)|did|do|owe|need to|should|am|was|logged|visited|called|sold)\b")]
    private static partial Regex Own();

    [GeneratedRegex(@"对得上|对不上|\b(?:do(?:es)?n't|do(?:es)? not|what|do the) [a-z ]*match\b|怎么算|怎么来的|怎么统计|依据是|\bhow (?:is|was|are|were) (?:that|it|this|\w+ ?\w*) (?:counted|calculated|computed|worked out)\b")]
    private static partial Regex Made();
}
