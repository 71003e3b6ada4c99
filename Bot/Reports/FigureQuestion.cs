using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>What a question about figures says: nothing is filled in that was not said.</summary>
internal sealed record FigureQuestion
{
    public Metric? Metric { get; init; }

    /// <summary>业绩, performance: the figures as a whole.</summary>
    public bool Overall { get; init; }

    /// <summary>In the order they were named; a second is what to compare the first with.</summary>
    public IReadOnlyList<Stretch> When { get; init; } = [];

    /// <summary>Whose figures, in the order they were named.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [];

    /// <summary>One's own, said beside a product: 我检测仪器卖了多少.</summary>
    public bool Mine { get; init; }

    /// <summary>比, versus: the last period named is what to compare with.</summary>
    public bool Compares { get; init; }

    /// <summary>What is to be ranked; null when one figure is asked for.</summary>
    public ScopeKind? Ranks { get; init; }

    /// <summary>Beside what was to be reached.</summary>
    public bool WithTarget { get; init; }

    /// <summary>逐月, month by month.</summary>
    public bool ByMonth { get; init; }

    public bool LowestFirst { get; init; }

    /// <summary>How many of a ranking; null when not said.</summary>
    public int? Count { get; init; }

    public bool Asks { get; init; }

    /// <summary>The first word that none of this explains; null when all of it is explained.</summary>
    public string? Unread { get; init; }

    /// <summary>Words that may have meant something and were not used: the answer says so.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>小黑上季度新客户几个: surely a question, of somebody nobody knows.</summary>
    public bool IsOfAStranger => Unread is { Length: <= 8 } && Metric is not null && Asks && When.Count > 0 && Scopes.Count == 0;

    /// <summary>明天拜访几家: of what lies ahead there are no figures yet.</summary>
    public bool IsAhead(DateOnly today) => When.Count > 0 && When[0].From > today;

    /// <summary>华南的耗材: a figure of what belongs to both, the product last.</summary>
    public bool Crosses => Scopes is [var one, var other] && one.Kind != other.Kind && (one.Kind == ScopeKind.Product || other.Kind == ScopeKind.Product);

    /// <summary>
    /// Said of the company's books, whatever else is said beside it: a figure of named months, quarters or years, and of whom, by whom, or against what.
    /// What people also say of customers (拜访, 回款) needs that it is split or held against its target.
    /// </summary>
    public bool IsOfTheBooks => Metric is { } metric && When.Count > 0 && When.All(days => days.To.DayNumber - days.From.DayNumber >= 27)
        && (Ranks is not null || WithTarget || ByMonth || (!FigureVocabulary.Everyday.Contains(metric) && (Scopes.Count > 0 || When.Count > 1)))
        && (!FigureVocabulary.Everyday.Contains(metric) || WithTarget || ByMonth || Unused.Count == 0);

    /// <summary>Several of it side by side: people, products, months.</summary>
    public bool IsTable => WithTarget || ByMonth || Crosses || (When.Count > 1 && !Compares && (Scopes.Count > 1 || Ranks is not null || When.Count > 2)) || (When.Count > 1 && Ranks is not null) || (Compares && When.Count == 1 && Ranks is not null);

    public bool SaysAnything => Metric is not null || Overall || When.Count > 0 || Scopes.Count > 0 || Ranks is not null;

    /// <summary>Whether a message of its own can only be a question about figures.</summary>
    public bool IsSure => Unread is null && (Ranks is not null && (Metric is not null || Overall)
        || (Overall && (Asks || Mine || When.Count + Scopes.Count > 0))
        || (Metric is { } metric && (Asks || (FigureVocabulary.Everyday.Contains(metric) ? Compares || Scopes.Count > 0 && When.Count > 0 : When.Count + Scopes.Count > 0 || Mine || Compares))));
}
