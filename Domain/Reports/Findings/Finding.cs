using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Something in the figures that a manager should see, with the numbers it rests on.</summary>
/// <param name="Evidence">In the order the sentence tells them.</param>
/// <param name="Metric">The figure an action plan should move; null when the finding asks for nothing.</param>
public sealed record Finding(FindingRule Rule, Severity Severity, IReadOnlyList<Evidence> Evidence, Metric? Metric = null)
{
    /// <summary>Whose figure a plan against it should move: the person, region or product it names, else the report's own.</summary>
    public Scope ScopeWithin(Scope scope) => (Rule, Evidence.FirstOrDefault(evidence => evidence.Name is "rep" or "region" or "product")) switch
    {
        (FindingRule.PoorRecords, _) when this["people"] > 1 => scope,
        (_, { Name: "rep", Text: { } name }) => new Scope(ScopeKind.Rep, name),
        (_, { Name: "region", Text: { } name }) => new Scope(ScopeKind.Region, name),
        (_, { Name: "product", Text: { } name }) => new Scope(ScopeKind.Product, name),
        _ => scope,
    };

    public decimal? this[string name] => Evidence.FirstOrDefault(evidence => evidence.Name == name)?.Number;
}

/// <summary>A named number or name behind a finding.</summary>
/// <param name="Text">A product, a person, a stage's name; null for a number.</param>
public sealed record Evidence(string Name, Unit Unit, decimal? Number, string? Text = null)
{
    /// <summary>Stands between the names of one evidence; no name holds it.</summary>
    public const char NameBreak = '\u0001';

    private const int MostNames = 2;

    public static Evidence Count(string name, decimal number) => new(name, Unit.Count, number);

    public static Evidence Amount(string name, decimal yuan) => new(name, Unit.Amount, yuan);

    /// <param name="fraction">1.1 is 110 %.</param>
    public static Evidence Ratio(string name, decimal fraction) => new(name, Unit.Ratio, fraction);

    public static Evidence Days(string name, decimal days) => new(name, Unit.Days, days);

    public static Evidence Named(string name, string text) => new(name, Unit.Name, null, text);

    /// <summary>The first two of several names; <see cref="NameBreak"/> parts them, and ends them where there are more.</summary>
    public static Evidence Names(string name, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return new Evidence(name, Unit.Name, null, string.Join(NameBreak, all.Take(MostNames)) + (all.Count > MostNames ? NameBreak : ""));
    }

    /// <param name="key">An enum's name; its words depend on the reader.</param>
    public static Evidence Term<T>(string name, T key)
        where T : struct, Enum => new(name, Unit.Term, null, $"{typeof(T).Name}.{key}");
}

/// <summary>How a number of evidence is to be shown.</summary>
public enum Unit
{
    Count,
    Amount,
    Ratio,
    Days,
    Name,

    /// <summary>A term of the field, as <c>Stage.Won</c>, put into the reader's words; 1 to 7 for a weekday is <c>Weekday.1</c>.</summary>
    Term,
}

/// <summary>How pressing a finding is, the most pressing first.</summary>
public enum Severity
{
    High,
    Medium,
    Low,

    /// <summary>A strength to keep.</summary>
    Good,
}
