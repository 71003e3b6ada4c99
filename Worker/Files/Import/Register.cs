using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

/// <summary>Who and what a file may name, as the store knew them when the import began.</summary>
internal sealed class Register
{
    private readonly Dictionary<string, Rep> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rep?> loose = new(StringComparer.Ordinal);
    private readonly Dictionary<RepId, TimeZoneInfo> zones = [];
    private readonly HashSet<string> teams = new(StringComparer.Ordinal);

    /// <summary>Each customer's place among all of them, by code.</summary>
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Null where two customers share the name.</summary>
    private readonly Dictionary<string, CustomerCode?> customers = new(StringComparer.Ordinal);

    /// <summary>The same by the name as people write it: without its legal form, in any width and script. Null where several share it.</summary>
    private readonly Dictionary<string, CustomerCode?> plain = new(StringComparer.Ordinal);

    /// <summary>Codes and names of customers that became part of another.</summary>
    private readonly Dictionary<string, CustomerCode> merged = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo teamZone;

    private Register(TimeZoneInfo teamZone) => this.teamZone = teamZone;

    public IReadOnlyCollection<Rep> People => people.Values;

    /// <param name="customers">Whether the kind of file names customers; a big company has many.</param>
    public static Register Load(IReadSession session, TimeZoneInfo teamZone, bool customers)
    {
        var register = new Register(teamZone);
        foreach (var person in session.All(Documents.Reps))
        {
            register.people.TryAdd(person.Name, person);
            register.loose[NameKey(person.Name)] = register.loose.ContainsKey(NameKey(person.Name)) ? null : person;
            register.zones[person.Id] = person.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : teamZone;
            if (person.Team is { } team)
            {
                register.teams.Add(team);
            }
        }

        foreach (var merged in customers ? session.All(Documents.MergedCodes).ToList() : [])
        {
            if (session.FindCustomer(merged.Code) is { } into)
            {
                register.merged[merged.Code.Value] = into.Code;
                register.merged.TryAdd(merged.Name, into.Code);
            }
        }

        foreach (var customer in customers ? session.All(Documents.Customers) : [])
        {
            register.places.Add(customer.Code.Value, register.places.Count);
            register.customers[customer.Name] = register.customers.ContainsKey(customer.Name) ? null : customer.Code;
            foreach (var name in customer.Aliases.Prepend(customer.Name).Select(PlainName).OfType<string>().Distinct())
            {
                register.plain[name] = register.plain.TryGetValue(name, out var other) && other != customer.Code ? null : customer.Code;
            }
        }

        return register;
    }

    /// <summary>By the name, else by what a file makes of it: other case or width, spaces, a mail address or a number beside it, family name last.</summary>
    public Rep? Person(string name) => people.GetValueOrDefault(name) ?? (loose.TryGetValue(NameKey(name), out var person) ? person : null);

    private static string? PlainName(string name) => Duplicates.NameKey(name, Folding.Of) is { Length: > 1 } key ? key : null;

    /// <summary>wang wei, Wei WANG and "Wang Wei (wang@…)" are one.</summary>
    private static string NameKey(string name)
    {
        var folded = Folding.Of(name);
        var bare = folded.IndexOfAny(['(', '<', '[']) is > 0 and var at ? folded[..at] : folded;
        return string.Concat(bare.Split([' ', ',', '.', '·'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    public bool HasTeam(string name) => teams.Contains(name);

    public TimeZoneInfo ZoneOf(RepId person) => zones.GetValueOrDefault(person, teamZone);

    /// <summary>By code, else by exact name.</summary>
    /// <returns>Null when there is none, or with <paramref name="several"/> when the name is not unique.</returns>
    public CustomerCode? Customer(string text, out bool several)
    {
        several = false;
        if (places.ContainsKey(text))
        {
            return new CustomerCode(text);
        }

        var known = customers.TryGetValue(text, out var code);
        if (!known && merged.TryGetValue(text, out var into))
        {
            return into;
        }

        known = known || (PlainName(text) is { } bare && plain.TryGetValue(bare, out code));
        several = known && code is null;
        return code;
    }

    /// <summary>Which of so many equal parts of all customers, in the order of their codes, one belongs to; the first for one that is not known.</summary>
    public int PartOf(string customer, int parts) =>
        Customer(customer, out _) is { } code && places.TryGetValue(code.Value, out var place) ? (int)((long)place * parts / places.Count) : 0;

    /// <summary>Refuses the row when nobody has the name.</summary>
    public Rep? Person(RowCells cells, FileColumn column)
    {
        if (cells.Needed(column) is not { Length: > 0 } name)
        {
            return null;
        }

        if (Person(name) is { } person)
        {
            return person;
        }

        cells.Refuse(column, Trouble.UnknownPerson, name);
        return null;
    }

    /// <summary>Refuses the row when no customer, or more than one, answers to the text.</summary>
    public CustomerCode? Customer(RowCells cells, FileColumn column)
    {
        if (cells.Needed(column) is not { Length: > 0 } text)
        {
            return null;
        }

        var code = Customer(text, out var several);
        if (code is null)
        {
            cells.Refuse(column, several ? Trouble.AmbiguousCustomer : Trouble.UnknownCustomer, text);
        }

        return code;
    }
}
