using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Everybody's customers in memory, by what a list of them is filtered and put in order by.</summary>
internal sealed class CustomerRoll(IStore store, CustomerWatch watch, TeamRules rules, TimeProvider clock) : IDisposable
{
    private readonly Roll<RollRow> roll = new(store, watch, (session, code, day) => session.Get(Documents.Customers, code) is { } customer ? RollRow.Of(session, customer, day) : null, (row, day) => row.Until <= day);

    public void Dispose() => roll.Dispose();

    /// <summary>As of now: what was committed before the call is in it.</summary>
    public Task<RollPages<RollRow>> Now(CancellationToken cancel) => roll.Now(rules.TeamDay(clock.GetUtcNow()), cancel);

    /// <summary>Likewise; null where it has not been read yet, and whoever asks once has it sooner from the store.</summary>
    public async Task<RollPages<RollRow>?> Known(CancellationToken cancel) => roll.IsRead ? await Now(cancel) : null;
}

/// <summary>What a list asks of a customer.</summary>
/// <param name="Met">The day's number of the last contact; zero for none.</param>
/// <param name="Due">Likewise; the greatest for none.</param>
/// <param name="Bought">In the twelve months to that day, in the minor unit.</param>
/// <param name="Until">The day by which that may be another sum, though nothing was written.</param>
/// <param name="Words">Folded: names, code, people, address, and the digits of phones.</param>
internal sealed record RollRow(CustomerCode Code, string Name, RepId Owner, Grade Grade, Stage Stage, string? Industry, string? Region, int Met, int Due, long Bought, DateOnly Until, string Words, string Phones)
{
    /// <summary>Nothing that is typed holds one.</summary>
    private const char Between = '\n';

    public static RollRow Of(IReadSession session, Customer customer, DateOnly today)
    {
        var sales = session.Get(TallyDocs.Deals, customer.Code.Value)?.Sales ?? [];
        var plan = session.Get(Documents.Plans, customer.Code.Value);
        return new(
            customer.Code, customer.Name, customer.Owner, customer.EffectiveGrade, customer.Stage, customer.Industry is { } industry ? string.Intern(industry) : null, customer.Region is { } region ? string.Intern(region) : null,
            LastMet.Of(customer, plan?.LastContact is { } at ? DateOnly.FromDateTime(at.DateTime) : null)?.Day.DayNumber ?? 0,
            plan?.Due?.DayNumber ?? DateOnly.MaxValue.DayNumber,
            FoundCustomers.YearlyAmount(sales, today).Minor,
            sales.Select(sale => sale.Date > today ? sale.Date : sale.Date.AddYears(1)).Where(day => day >= today).DefaultIfEmpty(DateOnly.MaxValue).Min(),
            string.Join(Between, customer.Aliases.Append(customer.Name).Append(customer.Code.Value).Concat(customer.Contacts.SelectMany(contact => new[] { contact.Name, contact.Email, contact.WeChat })).Append(customer.Address).OfType<string>().Select(Folding.Of)),
            string.Join(Between, customer.Contacts.Select(contact => contact.Phone).OfType<string>().Select(CustomerSearchDialogue.Digits)));
    }

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
