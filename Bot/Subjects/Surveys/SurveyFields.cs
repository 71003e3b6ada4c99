using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What customers are like: words that stand for fields of their record, and fields that are empty.</summary>
internal static partial class SurveyFields
{
    /// <summary>预算有填, "a budget on file": it is there.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\G(?:都|也)?(?:已|已经|有)?(?:填|写|登记|录)(?:了|过|好|的)?(?!没|不)|\G (?:is |are )?(?:on file|filled in|known|recorded)\b")]
    private static partial System.Text.RegularExpressions.Regex Held();

    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(?:yet )?(?:won|closed|signed|成交|签|赢单)?(?:的|了)?\s*(?:or|nor|and|或|或者|也没|、|/)\s*$")]
    private static partial System.Text.RegularExpressions.Regex Joined();

    public static SurveyWhich Read(SurveySheet sheet)
    {
        var which = new SurveyWhich
        {
            NotGrades = [.. Denied<Grade[]>(sheet).SelectMany(grades => grades).Distinct()],
            NotStages = [.. Denied<Stage>(sheet).Distinct()],
        };
        which = Standing(sheet, which);
        which = which with
        {
            Grades = [.. sheet.TakeAll<Grade[]>(SurveyPart.Which).SelectMany(grades => grades).Distinct()],
            Stages = [.. which.Stages, .. sheet.TakeAll<Stage>(SurveyPart.Which).Distinct()],
            Segments = [.. sheet.TakeAll<Segment>(SurveyPart.Which).Distinct()],
            Sizes = [.. sheet.TakeAll<CompanySize>(SurveyPart.Which).Distinct()],
            Urgency = sheet.TakeAll<Urgency>(SurveyPart.Which).Cast<Urgency?>().FirstOrDefault(),
            Focus = sheet.TakeAll<Focus>(SurveyPart.Which).Cast<Focus?>().FirstOrDefault(),
            Strategic = sheet.Take(SurveyPart.Which, SurveyTerm.Strategic) ? true : null,
            NoContact = sheet.Take(SurveyPart.Which, SurveyTerm.Consent),
            Twins = sheet.Take(SurveyPart.Which, SurveyTerm.Twin),
            Unwell = sheet.Take(SurveyPart.Which, SurveyTerm.Risk),
            Codes = [.. sheet.TakeAll<CustomerCode>(SurveyPart.Which).Distinct()],
        };
        foreach (var named in sheet.TakeAll<Named>(SurveyPart.Which))
        {
            which = named.Kind switch
            {
                Split.Industry => which with { Industries = [.. which.Industries.Append(named.Key).Distinct()] },
                Split.Channel => which with { Channels = [.. which.Channels.Append(named.Key).Distinct()] },
                _ => which with { Cities = [.. which.Cities, named.Key] },
            };
        }

        // A级的, 谈判阶段, "medical industry": the field's own name beside its value.
        foreach (var token in sheet.Free.Where(token => token.SurveyTerm is SurveyTerm.Grade or SurveyTerm.Stage or SurveyTerm.Industry or SurveyTerm.Size or SurveyTerm.Channel).ToList())
        {
            if (sheet.Tokens.Any(value => sheet.HeldBy(value) == SurveyPart.Which && (value.End <= token.Start ? token.Start - value.End : value.Start - token.End) is >= 0 and <= 3
                && (token.SurveyTerm, value.Value) is (SurveyTerm.Grade, Grade[]) or (SurveyTerm.Stage, Stage) or (SurveyTerm.Size, CompanySize) or (SurveyTerm.Industry, Named { Kind: Split.Industry }) or (SurveyTerm.Channel, Named { Kind: Split.Channel })))
            {
                sheet.Hold(SurveyPart.Which, token);
            }
        }

        return Either(sheet, Scored(sheet, Gaps(sheet, Staying(sheet, which))));
    }

    /// <summary>急的或者潜力8分以上的: of two kinds of conditions that are joined by or, one is enough.</summary>
    private static SurveyWhich Either(SurveySheet sheet, SurveyWhich which)
    {
        foreach (var or in sheet.Free.Where(token => token.Is(SurveyTerm.And) && sheet.FoldedOf(token) is "或" or "或者" or "or").ToList())
        {
            if (sheet.Previous(or) is not { } one || sheet.Next(or) is not { } other || Beside(sheet, one, ahead: false) is not { } left || Beside(sheet, other, ahead: true) is not { } right)
            {
                continue;
            }

            var (first, second) = (Alone(sheet, left), Alone(sheet, right));
            // Of one kind any is enough as it is.
            if (!first.Narrows || !second.Narrows || Kinds(first) == Kinds(second))
            {
                continue;
            }

            sheet.Hold(SurveyPart.Which, or);
            which = Without(Without(which, first), second) with { Either = [first, second] };
        }

        return which;

        SurveyWhich Alone(SurveySheet of, List<SurveyToken> tokens) => Read(new SurveySheet(of.Said, tokens, []));
    }

    /// <summary>A condition and the name of its field: 潜力 8 分.</summary>
    private static List<SurveyToken>? Beside(SurveySheet sheet, SurveyToken token, bool ahead)
    {
        if (sheet.HeldBy(token) != SurveyPart.Which)
        {
            return null;
        }

        var next = ahead ? sheet.Next(token) : sheet.Previous(token);
        return next is { } more && sheet.HeldBy(more) == SurveyPart.Which && (ahead ? more.Start - token.End : token.Start - more.End) <= 2 && (more.Is(SurveyTerm.Potential) || token.Is(SurveyTerm.Potential)) ? (ahead ? [token, more] : [more, token]) : [token];
    }

    private static string Kinds(SurveyWhich which) => string.Concat(which.Grades.Count > 0 ? "g" : "", which.Stages.Count > 0 ? "s" : "", which.Sizes.Count > 0 ? "z" : "", which.Industries.Count > 0 ? "i" : "", which.Channels.Count > 0 ? "c" : "", which.Segments.Count > 0 ? "r" : "", which.Potential is not null ? "p" : "", which.Urgency is not null ? "u" : "", which.Focus is not null ? "f" : "", which.Strategic is not null ? "t" : "");

    /// <summary>All conditions but those.</summary>
    private static SurveyWhich Without(SurveyWhich which, SurveyWhich those) => which with
    {
        Grades = [.. which.Grades.Except(those.Grades)],
        Stages = [.. which.Stages.Except(those.Stages)],
        Sizes = [.. which.Sizes.Except(those.Sizes)],
        Industries = [.. which.Industries.Except(those.Industries)],
        Channels = [.. which.Channels.Except(those.Channels)],
        Segments = [.. which.Segments.Except(those.Segments)],
        Potential = those.Potential is null ? which.Potential : null,
        Urgency = those.Urgency is null ? which.Urgency : null,
        Focus = those.Focus is null ? which.Focus : null,
        Strategic = those.Strategic is null ? which.Strategic : null,
    };

    /// <summary>没成交的客户, 还没签的: neither won nor lost; 没流失的, 丢了的不算: not lost; "not won or lost": neither.</summary>
    private static SurveyWhich Standing(SurveySheet sheet, SurveyWhich which)
    {
        SurveyToken? shared = null;
        foreach (var token in sheet.Free.Where(token => token.Is(SurveyTerm.Win) || token.Is(SurveyTerm.Loss) || token.Value is Stage.Lost or Stage.Won || Closed(sheet, token)).ToList())
        {
            var lost = token.Is(SurveyTerm.Loss) || token.Value is Stage.Lost;
            // 流失状态的, "status lost": they stand there.
            if (token.Value is SurveyTerm and not SurveyTerm.Sell && sheet.Free.FirstOrDefault(noun => noun.Is(SurveyTerm.Stage) && (noun.Start >= token.End ? noun.Start - token.End : token.Start - noun.End) is 0 or 1) is { Value: not null } stage)
            {
                sheet.Hold(SurveyPart.Which, token, stage);
                which = which with { Stages = [.. which.Stages, lost ? Stage.Lost : Stage.Won] };
                continue;
            }

            var aside = lost ? sheet.Behind(token, SurveyTerm.Except, 4) ?? (sheet.Before(token, SurveyTerm.Except) is { } except && token.Start - except.End <= (sheet.IsChinese ? 4 : 20) ? except : null) : null;
            if ((aside ?? (sheet.Before(token, SurveyTerm.Not) is { } not && sheet.IsFree(not) && token.Start - not.End <= (sheet.IsChinese ? 1 : 6) && !sheet.Between(not, token).Any() ? not : (SurveyToken?)null)
                ?? (shared is { } same && Joined().IsMatch(sheet.Folded[same.End..token.Start]) ? same : (SurveyToken?)null)) is not { } denial)
            {
                continue;
            }

            shared = denial.End <= token.Start ? denial : null;

            sheet.Hold(SurveyPart.Which, token, denial);
            which = lost ? which with { NotStages = [.. which.NotStages, Stage.Lost] } : which with { Stages = [Stage.Prospect, Stage.Interested, Stage.Negotiating] };
        }

        return which;
    }

    /// <summary>还没签的, "not closed yet", of customers and of no days.</summary>
    private static bool Closed(SurveySheet sheet, SurveyToken token) =>
        token.Is(SurveyTerm.Sell) && sheet.FoldedOf(token) is "closed" or "signed" or "签" or "签的" or "签下" or "签成" && sheet.Has(SurveyTerm.Customer) && !sheet.Has(SurveyTerm.Person, SurveyTerm.Who) && !sheet.HasAny<Stretch>() && !sheet.HasAny<Lately>();

    /// <summary>不是A级, "not A": what is denied right before its value.</summary>
    private static List<T> Denied<T>(SurveySheet sheet)
    {
        List<T> found = [];
        foreach (var token in sheet.Free.Where(token => token.Value is T and not Stage.Lost and not Stage.Won).ToList())
        {
            if (sheet.Before(token, SurveyTerm.Not) is { } denial && token.Start - denial.End <= 2)
            {
                sheet.Hold(SurveyPart.Which, token, denial);
                found.Add((T)token.Value);
            }
        }

        return found;
    }

    /// <summary>卡住的, 停在谈判超过两个月: how long in the stage.</summary>
    private static SurveyWhich Staying(SurveySheet sheet, SurveyWhich which)
    {
        if (!sheet.Take(SurveyPart.Which, SurveyTerm.Stuck))
        {
            return which;
        }

        return sheet.TakeAll<Lately>(SurveyPart.Which) is [var stay, ..] ? which with { Stays = stay.Days } : which.Stages.Count > 0 ? which : which with { Stuck = true };
    }

    private static SurveyWhich Scored(SurveySheet sheet, SurveyWhich which)
    {
        if (sheet.HasFree(SurveyTerm.Potential) && sheet.TakeAll<Points>(SurveyPart.Which) is [var points, ..])
        {
            sheet.Take(SurveyPart.Which, SurveyTerm.Potential);
            which = which with { Potential = points };
        }

        var complexity = sheet.Take(SurveyPart.Which, SurveyTerm.Complex) ? DecisionComplexity.Complex : sheet.Take(SurveyPart.Which, SurveyTerm.Simple) ? DecisionComplexity.Simple : (DecisionComplexity?)null;
        return which with { Complexity = complexity };
    }

    private static readonly (SurveyTerm Term, CustomerGap Gap)[] Empty =
    [
        (SurveyTerm.Budget, CustomerGap.Budget), (SurveyTerm.Need, CustomerGap.Need), (SurveyTerm.Phone, CustomerGap.Phone), (SurveyTerm.Decider, CustomerGap.Decider), (SurveyTerm.Supplier, CustomerGap.Supplier),
        (SurveyTerm.Industry, CustomerGap.Industry), (SurveyTerm.Size, CustomerGap.Size), (SurveyTerm.Channel, CustomerGap.Channel), (SurveyTerm.Region, CustomerGap.Region), (SurveyTerm.Grade, CustomerGap.Grade),
        (SurveyTerm.Step, CustomerGap.Step), (SurveyTerm.Close, CustomerGap.Close),
    ];

    /// <summary>没填预算, "no decision maker": fields that are empty; 有预算的: one that is not.</summary>
    private static SurveyWhich Gaps(SurveySheet sheet, SurveyWhich which)
    {
        List<CustomerGap> gaps = [];
        foreach (var token in sheet.Free.ToList())
        {
            if (Array.Find(Empty, entry => token.Is(entry.Term)) is not { Term: not SurveyTerm.Small } entry || entry.Term != token.SurveyTerm)
            {
                continue;
            }

            var gap = token.Is(SurveyTerm.Decider) && sheet.FoldedOf(token) is "联系人" or "联络人" ? CustomerGap.Contact : entry.Gap;
            // 区域, 等级 and the like are denied by nothing but 没填: 没下单的区域 is another matter.
            var wide = gap is CustomerGap.Budget or CustomerGap.Need or CustomerGap.Phone or CustomerGap.Decider or CustomerGap.Contact or CustomerGap.Supplier or CustomerGap.Step or CustomerGap.Close;
            var denial = Near(sheet.Before(token, SurveyTerm.Missing)) ?? Near(sheet.Behind(token, SurveyTerm.Missing)) ?? (wide ? Near(sheet.Before(token, SurveyTerm.Not)) ?? Near(sheet.Behind(token, SurveyTerm.Not, 3)) : null);
            if (denial is { } denied)
            {
                sheet.Hold(SurveyPart.Which, denied, token);
                gaps.Add(gap);
            }
            else if (wide && gap is not (CustomerGap.Step or CustomerGap.Close) && Held().Match(sheet.Folded, token.End) is { Success: true } held && held.Index == token.End)
            {
                sheet.Hold(SurveyPart.Which, token);
                which = which with { Filled = [.. which.Filled, gap] };
            }
            else if (wide && gap is not (CustomerGap.Step or CustomerGap.Close) && !sheet.HasAny<Bounds>() && (token.Start > 0 && sheet.Folded[token.Start - 1] == '有' || sheet.Folded.Contains("with a budget", StringComparison.Ordinal) || sheet.Folded.Contains("have a budget", StringComparison.Ordinal)))
            {
                sheet.Hold(SurveyPart.Which, token);
                which = which with { Filled = [.. which.Filled, gap] };
            }

            else if (gap == CustomerGap.Need && sheet.Unknown.Count > 0)
            {
                // 需求是扩产: what of it, the records must tell.
                sheet.Hold(SurveyPart.Which, token);
            }

            SurveyToken? Near(SurveyToken? other) => other is { } near && (near.End <= token.Start ? token.Start - near.End : near.Start - token.End) <= (sheet.IsChinese ? 5 : 14) && !sheet.Between(near, token).Any(between => between.Value is not SurveyTerm) ? near : null;
        }

        if (sheet.Take(SurveyPart.Which, SurveyTerm.Idle))
        {
            gaps.Add(CustomerGap.Step);
        }

        return which with { Missing = gaps };
    }
}
