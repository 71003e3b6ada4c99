using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>How the conditions of a survey are said: the head of every answer names each of them, so that none is dropped unseen.</summary>
internal sealed class SurveySaid(SurveyGround ground)
{
    public Language Language => ground.Message.Language;

    /// <summary>To the cent.</summary>
    public bool Exact { get; init; }

    public Words Words { get; } = Words.Of("Surveys", ground.Message.Language);

    public string Amount(decimal amount) => Exact ? amount.ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture) : Phrases.Amount(amount, Language, ground.Message.Rules.Currency);

    public string Of(Stretch when) => when.From.Year <= 2000 ? when.To != ground.Today ? Words["Until", Phrases.Day(when.To, Language, ground.Today)] : Words["Always"] : when.Period is null && when.From.Year != ground.Today.Year ? Words["Stretch", Phrases.Day(when.From, Language, ground.Today), Phrases.Day(when.To, Language, ground.Today)] : ReportNames.Of(when, Language, ground.Today);

    /// <summary>三月, 90 天内, 从来: as it stands before a deed in Chinese and behind it in English.</summary>
    public string Of(Happening happening) => happening switch
    {
        { Days: { } days } => Words["Days", days],
        { When: { } when } => Words["In", Of(when)],
        { Done: true } => "",
        _ => Words["Ever"],
    };

    public string Joined(IEnumerable<string> parts) => string.Join(Language.IsChinese ? " · " : " · ", parts.Where(part => part.Length > 0));

    /// <summary>Every condition, whose first.</summary>
    public IEnumerable<string> Conditions(SurveyPlan survey, bool when = true)
    {
        foreach (var kind in survey.Scopes.GroupBy(scope => scope.Kind))
        {
            yield return kind.Key == ScopeKind.All ? ReportNames.Of(Scope.All, Language) : Spoken.List(kind.Select(scope => scope.Name!), Language);
        }

        foreach (var scope in survey.Except)
        {
            yield return Words["Except", scope.Name];
        }

        if (survey.AsOf is { } day)
        {
            yield return Words["AsOf", Phrases.Day(day, Language, ground.Message.TeamDay)];
        }

        foreach (var condition in Of(survey.Which))
        {
            yield return condition;
        }

        if (when)
        {
            foreach (var stretch in survey.When)
            {
                yield return Of(stretch);
            }
        }
    }

    /// <summary>What customers are told apart by; null for what is none of theirs.</summary>
    public static bool Parts(Split by) => by is Split.Person or Split.Team or Split.Region or Split.Grade or Split.Stage or Split.Industry or Split.Channel or Split.Size or Split.Segment;

    /// <summary>Of which person, team, grade or whatever is asked a customer is.</summary>
    public string KeyOf(Customer customer, Split by) => by switch
    {
        Split.Team => ground.Staff.TeamOf(customer.Owner),
        Split.Region => customer.Region,
        Split.Grade => Words["Grade", customer.EffectiveGrade],
        Split.Stage => Terms.Of(customer.Stage, Language),
        Split.Industry => customer.Industry is { } industry ? Terms.Industry(industry, Language) : null,
        Split.Channel => customer.Channel,
        Split.Size => customer.Size is { } size ? Terms.Of(size, Language) : null,
        Split.Segment => ground.SegmentOf(customer.Code) is { } segment ? Terms.Of(segment, Language) : null,
        _ => ground.Staff.NameOf(customer.Owner),
    } ?? Words["None"];

    private IEnumerable<string> Of(SurveyWhich which)
    {
        string List<T>(IEnumerable<T> values, Func<T, string> say) => Spoken.List(values.Select(say), Language);
        if (which.Grades.Count > 0)
        {
            yield return Words["Grade", string.Join("/", which.Grades)];
        }

        if (which.NotGrades.Count > 0)
        {
            yield return Words["Not", Words["Grade", string.Join("/", which.NotGrades)].Trim()];
        }

        foreach (var code in which.Codes)
        {
            yield return ground.DealsOf(code)?.Name ?? code.Value;
        }

        if (which.Either.Count > 0)
        {
            yield return string.Join(Words["Or"], which.Either.Select(one => Joined(Of(one))));
        }

        if (which.Potential is { } points)
        {
            yield return points.AtMost is { } most && points.AtLeast is { } least ? Words["Potential", $"{least}–{most}"] : Words["Potential", points.AtLeast is { } low ? $"≥ {low}" : $"≤ {points.AtMost}"];
        }

        if (which.Complexity is { } complexity)
        {
            yield return Words["Complexity", Terms.Of(complexity, Language)];
        }

        foreach (var gap in which.Filled)
        {
            yield return Words[$"Has.{gap}"];
        }

        if (which.Stages.Count > 0)
        {
            yield return List(which.Stages, stage => Terms.Of(stage, Language));
        }

        if (which.NotStages.Count > 0)
        {
            yield return Words["Not", List(which.NotStages, stage => Terms.Of(stage, Language))];
        }

        if (which.Segments.Count > 0)
        {
            yield return List(which.Segments, segment => Terms.Of(segment, Language));
        }

        if (which.Industries.Count > 0)
        {
            yield return List(which.Industries, industry => Terms.Industry(industry, Language));
        }

        if (which.Sizes.Count > 0)
        {
            yield return List(which.Sizes, size => Terms.Of(size, Language));
        }

        if (which.Channels.Count > 0)
        {
            yield return List(which.Channels, channel => Words[$"Channel.{channel}"]);
        }

        foreach (var word in which.Cities.Concat(which.Words))
        {
            yield return word;
        }

        if (which.Strategic is not null)
        {
            yield return Words["Strategic"];
        }

        if (which.Urgency is { } urgency)
        {
            yield return Words["Urgency", Terms.Of(urgency, Language)];
        }

        if (which.Focus is { } focus)
        {
            yield return Words["Focus", Terms.Of(focus, Language)];
        }

        foreach (var gap in which.Missing)
        {
            yield return Words[$"No.{gap}"];
        }

        if (which.Objected is { } reason)
        {
            yield return Words["Objected", Terms.Of(reason, Language)];
        }

        if (which.Stays is { } days and > 0)
        {
            yield return Words["Stays", days];
        }

        if (which.Twins)
        {
            yield return Words["Twins"];
        }

        if (which.Stuck)
        {
            yield return Words["Stuck"];
        }

        if (which.Due)
        {
            yield return Words["Due"];
        }

        if (which.Unwell)
        {
            yield return Words["Unwell"];
        }

        if (which.NoContact)
        {
            yield return Words["NoContact"];
        }

        if (which.Closes is { } closes)
        {
            yield return Words["Closes", Of(closes)];
        }

        foreach (var limit in which.Limits)
        {
            var of = Words[$"Of.{limit.Of}", limit.Of != SurveySum.Bought ? "" : limit.When is { } when ? Of(when) : Words["Year"]];
            yield return limit.Over is { } over ? Words["Over", of, Amount(over.Amount)] : Words["Under", of, Amount(limit.Under!.Value.Amount)];
        }

        foreach (var happening in which.Happenings)
        {
            yield return Happens(happening);
        }
    }

    private string Happens(Happening happening)
    {
        var said = Words[$"{(happening.Done ? "Did" : "Not")}.{happening.Doing}", Of(happening), happening.Product ?? ""].Trim();
        var often = happening.AtLeast is { } least and > 1 ? Words["AtLeast", said, least] : happening.AtMost is { } most ? Words["AtMost", said, most] : said;
        often = happening.By is { Name: { } by } ? Words["ByWhom", by, often] : often;
        return happening.Only ? Words["Only", often] : often;
    }
}
