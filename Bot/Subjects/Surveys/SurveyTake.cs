using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>A question, or a part of one, taken once: its words, what they come to, and what of them is left over.</summary>
internal sealed partial class SurveyTake
{
    private SurveyTake(SurveySheet sheet, int own)
    {
        (Sheet, Own) = (sheet, own);
        Plan = SurveyGrammar.Read(sheet);
        Idle = Plan is null ? [] : [.. SurveyGrammar.Left(sheet, Plan)];
    }

    public SurveySheet Sheet { get; }

    /// <summary>Where its own words begin, behind those it goes on from.</summary>
    public int Own { get; }

    /// <summary>Null where nothing of it is of records.</summary>
    public SurveyPlan? Plan { get; }

    /// <summary>Words that are known, and of which this answer would make nothing.</summary>
    public IReadOnlyList<SurveyToken> Idle { get; }

    /// <summary>Words that no class knows.</summary>
    public IReadOnlyList<SurveyWord> Strange => Sheet.Unknown;

    /// <summary>What is left over, by its weight; weighed once.</summary>
    public SurveyLeft Residue => residue ??= SurveyResidue.Of(this);

    private SurveyLeft? residue;

    public bool IsWhole => Plan is not null && Idle.Count + Strange.Count == 0 && !Mixes;

    /// <summary>流失率多少，丢的都是谁: whom the figure is of and who they are is sooner two questions.</summary>
    public bool Mixes => Plan is { Of: SurveyOf.Figures } figures && figures.Measures.Contains(Measure.Churned) && figures.Measures.Count > 1 && Sheet.Has(SurveyTerm.Who, SurveyTerm.Which);

    public static SurveyTake Of(Said said)
    {
        var (tokens, unknown) = SurveyTokens.Of(said);
        return Of(said, tokens, unknown);
    }

    public static SurveyTake Of(Said said, IReadOnlyList<SurveyToken> tokens, IReadOnlyList<SurveyWord> unknown, int own = 0) => new(new SurveySheet(said, tokens, unknown), own);

    /// <summary>Its own words, as written.</summary>
    public string Text => Sheet.Said.Text[Own..].Trim(' ', ',', '，', '?', '？', '.', '。');

    private static readonly SurveyTerm[] Asking = [SurveyTerm.Who, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.Share, SurveyTerm.List, SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Owner, SurveyTerm.Versus, SurveyTerm.Why, SurveyTerm.Reason, SurveyTerm.Gap, SurveyTerm.Whether, SurveyTerm.Than, SurveyTerm.Target];

    /// <summary>也给我说, "tell me those, too": to be told is asked, too.</summary>
    [GeneratedRegex(@"(?:给|跟|和)我(?:说|讲|列|报|看)|说一[声下]|列(?:出|一下)|报(?:一下|上)|告诉我|\b(?:tell|show|list|name|give) (?:me|them|those|us)\b")]
    private static partial Regex Tell();

    /// <summary>By itself a question: a word that asks, or a figure's name. What is neither may be a condition of the part before.</summary>
    public bool Asks => Plan is not null && (Plan.Which.Narrows && Tell().IsMatch(Sheet.Folded.AsSpan(Own))) || Plan is not null && Sheet.Tokens.Any(token => token.Start >= Own && (token.SurveyTerm is { } term && Asking.Contains(term) || Plan.Of == SurveyOf.Figures && Sheet.HeldBy(token) == SurveyPart.Measure && (token.Value is Measure || token.SurveyTerm is SurveyTerm.Sell or SurveyTerm.Profit or SurveyTerm.Cost or SurveyTerm.Roi or SurveyTerm.Vague or SurveyTerm.InTime)));
}
