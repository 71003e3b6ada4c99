using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Export;

/// <summary>
/// The records of each kind as rows, in the order of <see cref="Columns.Of(FileKind)"/>. Sorted by what they say, never by ids, so that
/// a company brought in from its own export gives the same files again.
/// </summary>
/// <param name="only">Of the customers, those; null for all.</param>
internal sealed class RecordRows(IReadSession session, Sight sight, NamedPeople names, Language language, IReadOnlySet<CustomerCode>? only = null)
{
    public IEnumerable<IReadOnlyList<CellValue>> Of(FileKind kind) => kind switch
    {
        FileKind.People => People(),
        FileKind.Customers => sight.Customers().Where(customer => only?.Contains(customer.Code) != false).Select(Row),
        FileKind.FollowUps => FollowUps(),
        FileKind.Orders => session.All(Documents.Orders).Where(sight.Sees).Select(Row),
        FileKind.Payments => session.All(Documents.Payments).Where(payment => sight.SeesAll || sight.Sees(session.Get(Documents.Orders, payment.Order)))
            .OrderBy(payment => payment.Date).ThenBy(payment => payment.Order, StringComparer.Ordinal).ThenBy(payment => payment.Amount).ThenBy(payment => payment.AsSaid?.Currency, StringComparer.Ordinal).ThenBy(payment => payment.AsSaid?.Minor)
            .Select(Row),
        FileKind.Targets => session.All(Documents.Targets).Where(target => sight.SeesHolder(target.Holder))
            .OrderBy(target => target.Period.Key, StringComparer.Ordinal)
            .ThenBy(target => names.OfHolder(target.Holder), StringComparer.Ordinal)
            .ThenBy(target => target.Product, StringComparer.Ordinal)
            .Select(Row),
        FileKind.Scores => session.All(Documents.Scores).Where(score => sight.Sees(score.Rep))
            .OrderBy(score => score.Period.Key, StringComparer.Ordinal).ThenBy(score => names.Of(score.Rep), StringComparer.Ordinal)
            .Select(score => (IReadOnlyList<CellValue>)[Text(score.Period.Key), Text(names.Of(score.Rep)), CellValue.Of(score.Satisfaction), CellValue.Of(score.Teamwork)]),
        _ => session.All(Documents.ChannelCosts)
            .OrderBy(cost => cost.Month.Key, StringComparer.Ordinal).ThenBy(cost => cost.Channel, StringComparer.Ordinal)
            .Select(cost => (IReadOnlyList<CellValue>)[Text(cost.Month.Key), Text(cost.Channel), CellValue.Of(cost.Cost)]),
    };

    /// <summary>As an import reads it: without spaces around it.</summary>
    private static CellValue Text(string? text) => CellValue.Of(text?.Trim());

    private IEnumerable<IReadOnlyList<CellValue>> People() => names.People.Where(sight.Sees)
        .OrderByDescending(person => person.Role).ThenBy(person => person.Team, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal)
        .Select(person => (IReadOnlyList<CellValue>)
        [
            Text(person.Name), Text(Terms.Of(person.Role, language)), Text(person.Team), Text(person.Region),
            Text(person.Lead is { } lead ? names.Of(lead) : null), Text(person.TimeZone), Text(person.Language),
        ]);

    /// <summary>Customer by customer, so that a million of them never stand in memory at once.</summary>
    private IEnumerable<IReadOnlyList<CellValue>> FollowUps()
    {
        foreach (var code in sight.Customers().Select(customer => customer.Code).ToList())
        {
            var contacts = session.FollowUpsOf(code);
            foreach (var sameTime in contacts.GroupBy(contact => Documents.Instant(contact.At), StringComparer.Ordinal))
            {
                var rows = sameTime.Select(Row);
                foreach (var row in sameTime.Skip(1).Any() ? rows.OrderBy(row => string.Join('\0', row), StringComparer.Ordinal) : rows)
                {
                    yield return row;
                }
            }
        }
    }

    private IReadOnlyList<CellValue> Row(Customer customer) =>
        [.. Columns.Of(FileKind.Customers).Select(column => Columns.FieldOf(column) is { } field ? Cell(field.Kind, field.Of(customer)) : Text(Own(column, customer)))];

    private string? Own(FileColumn column, Customer customer)
    {
        var contact = customer.Contacts is [var first, ..] ? first : null;
        return column == Columns.Code ? customer.Code.Value
            : column == Columns.CustomerName ? customer.Name
            : column == Columns.Aliases ? string.Join(';', customer.Aliases)
            : column == Columns.Contact ? contact?.Name
            : column == Columns.Title ? contact?.Title
            : column == Columns.Phone ? contact?.Phone ?? contact?.Email ?? contact?.WeChat
            : column == Columns.Stage ? Terms.Of(customer.Stage, language)
            : column == Columns.Owner ? names.Of(customer.Owner)
            : column == Columns.Email ? contact?.Email
            : column == Columns.WeChat ? contact?.WeChat
            : throw new ArgumentOutOfRangeException(nameof(column), column, "No column of the customers' file.");
    }

    private CellValue Cell(FieldKind kind, object? value) => (kind, value) switch
    {
        (_, null) => CellValue.Blank,
        (FieldKind.Term term, _) => Text(term.Say(value, language)),
        (_, DateOnly day) => CellValue.Of(day),
        (_, Money amount) => CellValue.Of(amount),
        (_, decimal number) => CellValue.Of(number),
        (_, int number) => CellValue.Of((decimal)number),
        _ => Text((string)value),
    };

    private IReadOnlyList<CellValue> Row(FollowUp contact) =>
    [
        Text(contact.Customer.Value), Text(names.Of(contact.Rep)), CellValue.Of(names.Local(contact.Rep, contact.At)),
        CellValue.Of(contact.LoggedAt is { } logged ? names.Local(contact.Rep, logged) : (DateTime?)null),
        Text(Terms.Of(contact.Method, language)), Text(contact.Summary), Text(contact.Feedback), Text(contact.Objection),
        Text(contact.Next?.Text), CellValue.Of(contact.Next?.Due, contact.Next?.Time),
        Text(contact.Next?.State is { } state ? Terms.Of(state, language) : null), Text(contact.Next?.PostponedReason),
        Text(contact.StageChange is { } stage ? Terms.Of(stage, language) : null),
        Text(contact.LossReason is { } reason ? Terms.Of(reason, language) : null),
    ];

    private IReadOnlyList<CellValue> Row(Order order) =>
    [
        Text(order.Number), Text(order.Contract), CellValue.Of(order.Date), Text(order.Customer.Value), Text(names.Of(order.Rep)), Text(order.Product),
        CellValue.Of(order.Quantity), CellValue.Of(order.Amount), CellValue.Of(order.Cost), Text(order.AsSaid?.Currency), CellValue.Of(order.AsSaid),
    ];

    private IReadOnlyList<CellValue> Row(Payment payment) =>
        [CellValue.Of(payment.Date), Text(payment.Order), CellValue.Of(payment.Amount), Text(payment.AsSaid?.Currency), CellValue.Of(payment.AsSaid)];

    private IReadOnlyList<CellValue> Row(Target target) =>
    [
        Text(target.Period.Key), Text(names.OfHolder(target.Holder)), Text(target.Product), CellValue.Of(target.Base), CellValue.Of(target.Challenge),
        CellValue.Of((decimal?)target.NewCustomers), CellValue.Of((decimal?)target.Visits), CellValue.Of(target.Collections), CellValue.Of(target.Aov),
        CellValue.Of(target.Repurchase),
    ];
}
