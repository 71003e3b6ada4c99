using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>
/// Everybody's customers in memory, by what a list of them is filtered and put in order by: to read a hundred thousand from the store for each look at fifty
/// would take seconds. Made when it is first asked for and at the first look of a new day, and brought up to date by what was written since.
/// </summary>
internal sealed class CustomerRoll(IStore store, CustomerWatch watch, TeamRules rules, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    private readonly CustomerWatch.Following news = watch.Follow();

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private DateOnly? made;

    private RollPages pages = RollPages.None;

    public void Dispose() => turn.Dispose();

    /// <summary>As of now: what was committed before the call is in it.</summary>
    public async Task<RollPages> Now(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            // What is written while this reads is taken the next time; so no older reading ever comes last.
            var changed = news.Take();
            var today = rules.TeamDay(clock.GetUtcNow());
            if (made != today)
            {
                pages = await store.Read(session => RollPages.None.With(session.All(Documents.Customers).Select((customer, at) => (places[customer.Code.Value] = at, (RollRow?)RollRow.Of(session, customer, today)))), cancel);
                made = today;
            }
            else if (changed.Count > 0)
            {
                var rows = await store.Read(session => changed.Select(code => (code, Row: session.Get(Documents.Customers, code) is { } customer ? RollRow.Of(session, customer, today) : null)).ToList(), cancel);
                pages = pages.With(rows.Where(one => one.Row is not null || places.ContainsKey(one.code)).Select(one => (PlaceOf(one.code), one.Row)));
            }

            return pages;
        }
        finally
        {
            turn.Release();
        }
    }

    private int PlaceOf(string code) => places.TryGetValue(code, out var at) ? at : places[code] = places.Count;
}

/// <summary>The rows as they were at one moment; who reads them is not disturbed by the next.</summary>
internal sealed class RollPages
{
    private const int Size = 512;

    private readonly RollRow?[][] pages;

    private RollPages(RollRow?[][] pages) => this.pages = pages;

    public static RollPages None { get; } = new([]);

    public IEnumerable<RollRow> Rows => pages.SelectMany(page => page).OfType<RollRow>();

    /// <summary>Only the pages that change are written anew.</summary>
    public RollPages With(IEnumerable<(int At, RollRow? Row)> rows)
    {
        List<RollRow?[]> next = [.. pages];
        var mine = new HashSet<int>();
        foreach (var (at, row) in rows)
        {
            var page = at / Size;
            while (next.Count <= page)
            {
                mine.Add(next.Count);
                next.Add(new RollRow?[Size]);
            }

            if (mine.Add(page)) next[page] = [.. next[page]];
            next[page][at % Size] = row;
        }

        return new RollPages([.. next]);
    }
}

/// <summary>What a list asks of a customer.</summary>
/// <param name="Met">The day's number of the last contact; zero for none.</param>
/// <param name="Due">Likewise; the greatest for none.</param>
/// <param name="Bought">In the twelve months to that day, in the minor unit.</param>
/// <param name="Words">Folded: names, code, people, address, and the digits of phones.</param>
internal sealed record RollRow(CustomerCode Code, string Name, RepId Owner, Grade Grade, Stage Stage, string? Industry, string? Region, int Met, int Due, long Bought, string Words, string Phones)
{
    /// <summary>Nothing that is typed holds one.</summary>
    private const char Between = '\n';

    public static RollRow Of(IReadSession session, Customer customer, DateOnly today) => new(
        customer.Code, customer.Name, customer.Owner, customer.EffectiveGrade, customer.Stage, customer.Industry is { } industry ? string.Intern(industry) : null, customer.Region is { } region ? string.Intern(region) : null,
        LastMet.Of(session, customer)?.Day.DayNumber ?? 0,
        session.Get(Documents.Plans, customer.Code.Value)?.Due?.DayNumber ?? DateOnly.MaxValue.DayNumber,
        FoundCustomers.YearlyAmount(session, customer, today).Minor,
        string.Join(Between, customer.Aliases.Append(customer.Name).Append(customer.Code.Value).Concat(customer.Contacts.SelectMany(contact => new[] { contact.Name, contact.Email, contact.WeChat })).Append(customer.Address).OfType<string>().Select(Folding.Of)),
        string.Join(Between, customer.Contacts.Select(contact => contact.Phone).OfType<string>().Select(CustomerSearchDialogue.Digits)));

    /// <param name="digits">Of what is sought; a few of them are part of every number.</param>
    public bool Holds(string sought, string digits) => Words.Contains(sought, StringComparison.Ordinal) || (digits.Length >= 4 && Phones.Contains(digits, StringComparison.Ordinal));

    public bool Holds(CustomerBrowse browse, DateOnly today) =>
        (browse.Grade is null || Grade == browse.Grade)
        && (browse.Stage is null || Stage == browse.Stage)
        && (browse.Industry is null || Industry == browse.Industry)
        && (browse.Region is null || Region == browse.Region)
        && (browse.Silent is not { } days || Met == 0 || today.DayNumber - Met > days)
        && (browse.Over is not { } over || Bought >= over.Minor)
        && (browse.Under is not { } under || Bought <= under.Minor);

    /// <summary>The same orders as <see cref="FoundCustomers"/> has.</summary>
    public static Comparison<RollRow> In(CustomerOrder order) => order switch
    {
        CustomerOrder.Silence => (one, other) => Compare(one.Met, other.Met) ?? ByGrade(one, other),
        CustomerOrder.Due => (one, other) => Compare(one.Due, other.Due) ?? ByGrade(one, other),
        CustomerOrder.Amount => (one, other) => Compare(other.Bought, one.Bought) ?? ByGrade(one, other),
        CustomerOrder.Name => ByName,
        _ => (one, other) => Compare(one.Stage == Stage.Lost ? 1 : 0, other.Stage == Stage.Lost ? 1 : 0) ?? Compare((int)one.Grade, (int)other.Grade) ?? Compare(one.Met, other.Met) ?? ByName(one, other),
    };

    private static int ByGrade(RollRow one, RollRow other) => Compare((int)one.Grade, (int)other.Grade) ?? ByName(one, other);

    private static int ByName(RollRow one, RollRow other) => string.CompareOrdinal(one.Name, other.Name) is not 0 and var names ? names : string.CompareOrdinal(one.Code.Value, other.Code.Value);

    private static int? Compare(long one, long other) => one == other ? null : one < other ? -1 : 1;
}
