using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

internal sealed record CustomerRow(long Line, string Name) : ImportRow(Line)
{
    public CustomerCode? Code { get; init; }

    public required string NameTitle { get; init; }

    public required RepId Owner { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public string? Contact { get; init; }

    public string? Title { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? WeChat { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>What its cells say; a blank one says nothing.</summary>
    public required IReadOnlyDictionary<CustomerField, object> Fields { get; init; }

    public override string Label => Name;

    /// <summary>Known by its code; a row without one by its exact name, so that importing it again finds it.</summary>
    public override Outcome Apply(Ledger ledger)
    {
        Customer? known;
        if (Code is { } code)
        {
            known = ledger.Session.Get(Documents.Customers, code.Value);
        }
        else
        {
            var namesakes = ledger.Session.CustomersNamed(Name);
            if (namesakes.Count > 1)
            {
                return Outcome.Rejected(new RowProblem(Line, NameTitle, Trouble.AmbiguousCustomer, Name));
            }

            known = namesakes is [var only] ? only : null;
        }

        // It became part of another: its file says nothing new of that one.
        if (known is null && !ledger.NothingMerged && IsMerged(ledger.Session))
        {
            return new Outcome(Fate.Unchanged);
        }

        Customer? made = null;
        var outcome = ledger.Put(
            Documents.Customers,
            known,
            () => made = Over(new Customer
            {
                Code = Code ?? CustomerCodes.Next(ledger.Session, (string?)Of(CustomerFields.Industry), (CompanySize?)Of(CustomerFields.Size), Stage ?? Domain.Customers.Stage.Prospect),
                Name = Name,
                Owner = Owner,
                Created = ledger.NowFor(Owner),
                Stage = Stage ?? Domain.Customers.Stage.Prospect,
                FiledStage = Stage,
                FromFile = ledger.RunsIn,
            }),
            before => made = Over(before));
        if (made is not null && outcome.Fate is Fate.Created or Fate.Updated)
        {
            ledger.Touched.Add(made!.Code);
            KeepStage(ledger, made, known is not null, known?.Stage ?? Domain.Customers.Stage.Prospect);
        }

        return outcome;
    }

    private bool IsMerged(IReadSession session) => Code is { } code
        ? session.Get(Documents.MergedCodes, code.Value) is not null
        : session.WasMerged(Name);

    /// <summary>A stage other than the current one is an event at the import; a new customer's current one is Prospect.</summary>
    /// <param name="known">It has a history, and may have gone on since.</param>
    private static void KeepStage(Ledger ledger, Customer customer, bool known, Stage before)
    {
        if (customer.Stage != before)
        {
            var at = ledger.NowFor(customer.Owner);
            ledger.Write(
                Documents.StageEvents,
                null,
                new StageEvent(
                    string.Create(CultureInfo.InvariantCulture, $"import-{customer.Code}-{at.UtcDateTime:yyyyMMddHHmmss}"),
                    customer.Code, at, customer.Stage, Imported: true));
            if (known)
            {
                ledger.StageTouched.Add(customer.Code);
            }
        }
    }

    /// <summary>The file's stage, unless that is the current one or what a file said before: orders and contacts have moved it since.</summary>
    private Stage? NewsOf(Customer known) => Stage == known.Stage || Stage == known.FiledStage ? null : Stage;

    /// <summary>The mail address and the WeChat of columns of their own are the first contact's.</summary>
    private IReadOnlyList<Contact> Written(IReadOnlyList<Contact> contacts)
    {
        var first = contacts is [var one, ..] ? one : new Contact("");
        var reached = first with { Email = Email ?? first.Email, WeChat = WeChat ?? first.WeChat };
        return reached == first ? contacts : [reached, .. contacts.Skip(1)];
    }

    /// <summary>A blank cell leaves what is known.</summary>
    private Customer Over(Customer known) => Fields.Aggregate(known, (into, said) => said.Key.With(into, said.Value)) with
    {
        Name = Name,
        Owner = Owner,
        Aliases = Aliases.All(known.Aliases.Contains) ? known.Aliases : [.. known.Aliases.Union(Aliases)],
        Contacts = Written(ContactsOver(known.Contacts)),
        Stage = NewsOf(known) ?? known.Stage,
        FiledStage = NewsOf(known) ?? known.FiledStage,
    };

    private object? Of(CustomerField field) => Fields.GetValueOrDefault(field);

    /// <summary>Two people in one cell: 王建国、李敏.</summary>
    private static readonly char[] BetweenPeople = ['、', ';', '；', '/', '\n'];

    /// <summary>The file's contacts come first, in its order, unless one of that name is known already.</summary>
    private IReadOnlyList<Contact> ContactsOver(IReadOnlyList<Contact> known)
    {
        if (Contact is null && Title is null && Phone is null)
        {
            return known;
        }

        var names = Parts(Contact) is { Count: > 0 } several ? several : [known is [var first, ..] ? first.Name : ""];
        var titles = Each(Title, names.Count);
        var phones = Each(Phone, names.Count);
        var all = known.ToList();
        for (var at = names.Count - 1; at >= 0; at--)
        {
            var place = all.FindIndex(contact => contact.Name == names[at]);
            if (place < 0)
            {
                all.Insert(0, Reached(new Contact(names[at]), titles[at], phones[at]));
            }
            else
            {
                all[place] = Reached(all[place], titles[at], phones[at]);
            }
        }

        return all.SequenceEqual(known) ? known : all;
    }

    private static List<string> Parts(string? cell) => [.. (cell ?? "").Split(BetweenPeople, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>One for each person where the cell has as many; else the first person's.</summary>
    private static List<string?> Each(string? cell, int people) =>
        people > 1 && Parts(cell) is var parts && parts.Count == people ? [.. parts] : [cell, .. Enumerable.Repeat<string?>(null, people - 1)];

    private static Contact Reached(Contact contact, string? title, string? phone)
    {
        var titled = contact with { Title = title ?? contact.Title };
        return phone is null ? titled
            : phone.Contains('@', StringComparison.Ordinal) ? titled with { Email = phone }
            : phone.Any(char.IsAsciiDigit) && phone.All(letter => char.IsAsciiDigit(letter) || " -+()（）转*/".Contains(letter, StringComparison.Ordinal)) ? titled with { Phone = phone }
            : titled with { WeChat = phone };
    }
}
