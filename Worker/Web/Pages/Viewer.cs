using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Who looks at a page, when and in which language: what every page says itself by.</summary>
/// <param name="Now">The person's local time.</param>
/// <param name="Sample">The company is the sample: whoever is here may be anybody of it.</param>
public sealed record Viewer(Rep Person, Language Language, DateTimeOffset Now, TeamRules Rules, bool Sample)
{
    /// <summary>They signed in, and are nobody else.</summary>
    public bool SignedIn { get; init; }

    internal PageSeal Seal { get; init; } = PageSeal.New();

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The team's local date, by which figures are counted.</summary>
    public DateOnly TeamDay => Rules.TeamDay(Now);

    public Words Words => Words.Of("Pages", Language);

    public bool SeesOthers => Person.Role != Role.Rep;

    public string Amount(Money amount) => Phrases.Amount(amount, Language, Rules.Currency);

    /// <summary>As it was said, and what it counts for.</summary>
    public string Exact(Money amount, Money? asSaid) => Phrases.Exact(amount, asSaid, Language, Rules.Currency);

    public string Exact(Money amount) => Phrases.Exact(amount, Language, Rules.Currency);

    /// <summary>With the year where it is not this one.</summary>
    public string Day(DateOnly day) => day.Year == Today.Year ? Phrases.ShortDay(day, Language) : Phrases.Day(day, Language, Today);

    public string Moment(DateTimeOffset at) => Rules.LocalTime(Person, at) is var local
        ? $"{Phrases.NearDay(DateOnly.FromDateTime(local.DateTime), Today, Language)} {Phrases.Time(TimeOnly.FromDateTime(local.DateTime))}"
        : "";

    /// <summary>3 天前到期, 今天到期, 3月18日到期: red, amber or neither.</summary>
    internal Due Due(DateOnly day, DateOnly? red) => (Today.DayNumber - day.DayNumber) switch
    {
        0 => new(Words["Due.Today"], Tone.Due),
        > 0 and var late => new(Words.Count("Due.Over", late), red <= Today ? Tone.Red : Tone.Due),
        _ => new(Words["Due.On", Day(day)], Tone.Calm),
    };

    /// <summary>A button as the chat knows it, for this person alone.</summary>
    internal PageButton Button(Button button) => new(button.Label, Seal.Of(Person, button.Do));

    internal PageButton Button(string label, string verb, params object[] arguments) => Button(new Button(label, new Deed(verb, arguments)));

    internal IReadOnlyList<PageButton> Buttons(IEnumerable<IReadOnlyList<Button>> rows) => [.. rows.SelectMany(row => row).Where(button => button.Do.About is null).Select(Button)];

    internal static string AddressOf(CustomerCode code) => $"/customers/{Uri.EscapeDataString(code.Value)}";
}

/// <param name="Says">In words.</param>
public sealed record Due(string Says, Tone Tone);

/// <summary>How much something wants to be seen; it is always said in words, too.</summary>
public enum Tone
{
    Calm,
    Good,
    Due,
    Red,
}

/// <param name="Deed">What it does, sealed (<see cref="PageSeal"/>).</param>
public sealed record PageButton(string Label, string Deed);

/// <summary>A customer where a page names one.</summary>
public sealed record CustomerLink(string Name, string Address, Grade Grade, Stage Stage, string? Owner = null)
{
    internal static CustomerLink Of(Customer customer, string? owner = null) => new(customer.Name, Viewer.AddressOf(customer.Code), customer.EffectiveGrade, customer.Stage, owner);
}
