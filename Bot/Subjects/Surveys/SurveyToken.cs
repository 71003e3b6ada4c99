namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>A word of the question and what it stands for.</summary>
/// <param name="Value">A <see cref="SurveyTerm"/>, or what is named: a scope, some days, a length, a figure, a grade …</param>
internal readonly record struct SurveyToken(int Start, int End, object Value)
{
    public SurveyTerm? SurveyTerm => Value as SurveyTerm?;

    public bool Is(SurveyTerm term) => Value is SurveyTerm known && known == term;
}

/// <summary>So long without or in something, counted back from today.</summary>
internal sealed record Lately(DateOnly From, int Days)
{
    /// <summary>Of months or longer ones on the first day of one: up to yesterday, for they are whole then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>So many months; 0 where it is told in days or weeks.</summary>
    public int Months { get; init; }
}

/// <summary>As things stood at the end of a day.</summary>
internal sealed record AsOf(DateOnly Day);

/// <summary>A part or a rate held against a limit: below 10 %, over half.</summary>
/// <param name="Strict">More or less than it, not as much.</param>
internal sealed record Portion(decimal? AtLeast, decimal? AtMost, bool Strict = false)
{
    public bool Holds(decimal? value) => value is { } known && (AtLeast is not { } least || (Strict ? known > least : known >= least)) && (AtMost is not { } most || (Strict ? known < most : known <= most));
}

/// <summary>One figure for each of another, by a name of its own: what a new customer costs.</summary>
internal sealed record FigurePer(Measure Of, Measure Per);

/// <summary>So many, at least or at most.</summary>
internal sealed record Times(int? AtLeast, int? AtMost);

/// <summary>So many of the most or least.</summary>
internal sealed record TopMost(int Count, bool Lowest, SurveyTerm? Of = null)
{
    /// <summary>Not so many, but this part of all.</summary>
    public decimal? Part { get; init; }
}

/// <summary>The same days of the year before.</summary>
internal sealed record LastYear;

/// <summary>A value of a field that has no type of its own.</summary>
internal sealed record Named(Split Kind, string Key);
