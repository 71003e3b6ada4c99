using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>/new and plain words: a customer the book does not hold yet, with what else the message says of it.</summary>
internal sealed class NewCustomerDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "fill", Customer: { } code }) when message.Find(code) is { } customer =>
            Turn.Ask(new FillingProfile(code), Draft.Plain(message.Words["New.Fill", CustomerText.Fields(message, ProfileCheck.Missing(customer))])),
        (_, { }) => null,
        (NamingNewCustomer, null) when !message.Text.StartsWith('/') && message.Text.Length is > 0 and <= 200 && !IsAboutAnother(message, null) => Named(message, message.Text),
        (FillingProfile asked, null) when !message.Text.StartsWith('/') && !IsAboutAnother(message, asked.Customer) && message.Find(asked.Customer) is { } customer => Fill(message, customer),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        Reading { Command: "new" } reading => string.IsNullOrWhiteSpace(reading.Argument)
            ? Turn.Ask(new NamingNewCustomer(), Draft.Plain(message.Words["New.Name"]))
            : Named(message, reading.Argument),
        Reading { Intent: Intent.Create, First: { CustomerName: { Length: > 1 } name } record } reading => message.Find(record.Customer) is { } known
            ? Turn.Say(Draft.Plain(message.Words["New.Exists", known.Name, known.Code])) with { Topic = known.Code }
            : Turn.Do(From(message, reading, record, name, message.Text)),
        Reading { Intent: Intent.Create } => Turn.Ask(new NamingNewCustomer(), Draft.Plain(message.Words["New.Name"])),
        _ => null,
    };

    public static AddCustomer From(Message message, Reading reading, ReadRecord record, string name, string text)
    {
        var said = Profile.Read(text);
        // "New one: Prairie Gold. Met the owner at the fair": whoever was met is told of too.
        var told = reading.Intent is Intent.Log ? reading : message.Read(text, null, Intent.Log) is var contact && InTouch.In(contact) ? contact : null;
        return new AddCustomer(
            name.Trim(),
            record.Contact is { } person ? new Contact(person, Phone: said.Contact?.Phone) : said.Contact,
            Industry: said.Industry,
            Size: said.Size,
            Channel: said.Channel,
            Need: said.Need,
            FirstContact: told is not null ? ContactDrafts.Contact(message, told, told == reading ? record : told.First ?? record, default, text) : null,
            FirstStep: told is null && record.NextDue is { } due && due.Day >= message.Today
                ? new PlanStep(default, record.NextAction ?? message.Words["Log.DefaultStep"], due.Day, due.Time)
                : null);
    }

    /// <summary>"上海启澜自动化 制造 中型 张工 13800000000": the name first, then whatever is recognised.</summary>
    private static Turn Named(Message message, string words)
    {
        var parts = words.Split([',', '\uff0c', ';', '\uff1b', '\n', '、'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = NameIn(parts.Length > 0 ? parts[0] : words);
        var said = Profile.Read(words);
        // A name may hold the word of another industry: 华夏教育 IT.
        var industry = Profile.Read(words.Replace(name, "", StringComparison.Ordinal)).Industry ?? said.Industry;
        return Turn.Do(new AddCustomer(name, said.Contact, Industry: industry, Size: said.Size, Channel: said.Channel, Need: said.Need));
    }

    /// <summary>A Chinese name has no spaces: it ends where the profile begins. An English one goes to the first comma ("Atlas Medical").</summary>
    private static string NameIn(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[0].Any(letter => letter is >= '\u4e00' and <= '\u9fff') && parts.Skip(1).Any(part => Profile.Read(part) != new Profile())
            ? parts[0]
            : words;
    }

    /// <summary>A message of its own about a customer, not the answer to the question.</summary>
    private static bool IsAboutAnother(Message message, CustomerCode? asked) =>
        message.Reading is { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Query, First.Customer: { } code } && code != asked;

    private static Turn Fill(Message message, Customer customer)
    {
        var said = Profile.Read(message.Text);
        return said == new Profile()
            ? Turn.Ask(new FillingProfile(customer.Code), Draft.Plain(message.Words["New.NotRead", CustomerText.Fields(message, ProfileCheck.Missing(customer))]))
            : Turn.Do(new SetCustomer(customer.Code, said.Industry, said.Size, null, said.Channel, said.Need, said.Contact)) with { Topic = customer.Code };
    }
}
