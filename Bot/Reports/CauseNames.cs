using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>How the sides of a comparison and the parts of a change are called, to whoever asks.</summary>
internal sealed class CauseNames(IReadSession session, Staff staff, Rep person, DateOnly today, Language language, string currency)
{
    private const int Longest = 16;

    public Words Words { get; } = Words.Of("Causes", language);

    public Language Language => language;

    public string Of(Stretch when) => when.Period is { } period ? ReportNames.Brief(period, language, today.Year)
        : when.From == when.To ? Day(when.From)
        : when.From.Year == when.To.Year ? Year(when.From, Words["Stretch", Phrases.ShortDay(when.From, language), Phrases.ShortDay(when.To, language)])
        : Words["Stretch", Day(when.From), Day(when.To)];

    public string Of(Scope scope) => Phrases.Capital(ReportNames.Of(scope, language));

    /// <summary>华东 · 3月1日–3月11日; 小明、王芳 · 三月.</summary>
    public string Title(Comparison comparison) => Words["Named", comparison.IsOfDays ? Of(comparison.Scope) : Words["Two", Of(comparison.Scope), Of(comparison.Other)], Of(comparison.When)];

    public string Now(Comparison comparison) => comparison.IsOfDays ? Of(comparison.When) : Of(comparison.Scope);

    public string Before(Comparison comparison) => comparison.IsOfDays ? Of(comparison.Than) : Of(comparison.Other);

    public string Amount(decimal yuan) => Phrases.Amount(yuan, language, currency);

    /// <summary>+25 万, −3,200.</summary>
    public string Signed(decimal yuan) => (yuan > 0 ? "+" : "") + Amount(yuan);

    public string Of(Dimension dimension, CausePart part) => dimension switch
    {
        Dimension.Customer => Customer(part.Key),
        Dimension.Person => staff.NameOf(new RepId(part.Key)),
        Dimension.Region => part.Key.Length > 0 ? part.Key : Words.Of("Reports", language)["Region.None"],
        Dimension.Kind => Words[$"Kind.{part.Key}"],
        _ => part.Key,
    };

    /// <summary>As it fits beside a bar.</summary>
    public string Short(Dimension dimension, CausePart part) => Shortened.To(Of(dimension, part), Longest);

    /// <summary>Whose customer it is, it is not everybody's to know.</summary>
    private string Customer(string code) => session.Get(Documents.Customers, code) is { } customer && CustomerNames.MaySee(session, person, customer, today)
        ? ReportSections.Name(customer.Name, code)
        : Words["Hidden"];

    private string Day(DateOnly day) => Year(day, Phrases.ShortDay(day, language));

    /// <summary>With the year where it is not this one.</summary>
    private string Year(DateOnly day, string said) => day.Year == today.Year ? said : Words["Day.Year", day.Year, said];
}
