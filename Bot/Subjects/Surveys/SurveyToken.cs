namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>A word of the question and what it stands for.</summary>
/// <param name="Value">A <see cref="SurveyTerm"/>, or what is named: a scope, some days, a length, a figure, a grade …</param>
internal readonly record struct SurveyToken(int Start, int End, object Value)
{
    public SurveyTerm? SurveyTerm => Value as SurveyTerm?;

    public bool Is(SurveyTerm term) => Value is SurveyTerm known && known == term;
}

/// <summary>So long without or in something, counted back from today.</summary>
internal sealed record Lately(DateOnly From, int Days);

/// <summary>So many, at least or at most.</summary>
internal sealed record Times(int? AtLeast, int? AtMost);

/// <summary>So many of the most or least.</summary>
internal sealed record TopMost(int Count, bool Lowest, SurveyTerm? Of = null);

/// <summary>The same days of the year before.</summary>
internal sealed record LastYear;

/// <summary>A value of a field that has no type of its own.</summary>
internal sealed record Named(Split Kind, string Key);
