using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>/order and /pay, the questions they leave open, and the yes that a large amount needs.</summary>
internal sealed partial class Ordering : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (Confirming asked, { Verb: "yes" }) => Turn.Do(asked.Command),
        (Confirming asked, { Verb: "no" }) => Dropped(talk, asked),
        (ChoosingProduct asked, { Verb: "product", First: { } pick }) when int.TryParse(pick, out var index) && index < asked.Products.Count =>
            WithProduct(talk, asked.Order, asked.Products[index]),
        (_, { Verb: "order" or "pay", Customer: { } code } press) when talk.Find(code) is { } customer => Asked(talk, new GivingMoney(press.Verb == "pay", customer.Code, "")),
        (_, { Verb: "sell", First: { } id }) when talk.Session.Get(Documents.FollowUps, id) is { Amount: { } amount } contact && talk.Find(contact.Customer) is { } customer =>
            Sell(talk, new RecordOrder(customer.Code, amount, Products.NamedIn(talk.Session, contact.Summary) ?? "", contact.Day)),
        (_, { }) => null,
        (Confirming asked, null) when IsYes(talk.Text) => Turn.Do(asked.Command),
        (Confirming asked, null) when IsNo(talk.Text) => Dropped(talk, asked),
        (GivingMoney asked, null) when !talk.Text.StartsWith('/') && (talk.Reading.NameOnly || talk.Reading.Intent is not (Intent.Query or Intent.Command or Intent.Create)) => Given(talk, asked, talk.Text),
        (ChoosingProduct asked, null) when !talk.Text.StartsWith('/') && talk.Text.Length is > 0 and <= 40 && talk.Reading.First?.Customer is null =>
            WithProduct(talk, asked.Order, talk.Text),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "order" or "pay" } reading ? FromCommand(talk, reading) : null;

    /// <summary>What has to be asked before these commands run: a product that was not said, or a yes to a large amount.</summary>
    public static Turn? Question(Talk talk, IReadOnlyList<SalesCommand> commands) => commands switch
    {
        [RecordOrder { Product: "" } order] => WhichProduct(talk, order),
        [RecordOrder order] when order.Amount >= talk.Rules.LargeAmount => Confirm(talk, order, "Confirm.Order", order.Customer, order.Amount),
        [RecordPayment payment] when payment.Amount >= talk.Rules.LargeAmount => Confirm(talk, payment, "Confirm.Payment", payment.Customer, payment.Amount),
        _ => null,
    };

    private static Turn Dropped(Talk talk, Confirming asked) => Turn.Say(Draft.Plain(
        asked.Command is Team.TeamCommand ? Wording.Words.Of("Team", talk.Language)["Confirm.Dropped"] : talk.Words["Confirm.Dropped"]));

    private static Turn Sell(Talk talk, RecordOrder order) => Question(talk, [order]) ?? Turn.Do(order) with { Topic = order.Customer };

    private static Turn FromCommand(Talk talk, Reading reading) => Given(talk, new GivingMoney(reading.Command == "pay", null, ""), reading.Argument ?? "");

    /// <summary>Goes on with what was said before, and asks for what is still missing.</summary>
    private static Turn Given(Talk talk, GivingMoney asked, string more)
    {
        var words = Bare().Replace($"{asked.Said} {more}".Trim(), number => Bare().Count(more) == 1 ? $"{number.Value}元" : number.Value);
        // Behind the command even a bare sum is read as one; "/pay 5万" while talking about a customer means that customer.
        var read = talk.Read($"/{(asked.Payment ? "pay" : "order")} {words}", asked.Customer ?? talk.Conversation.Customer);
        var told = read.First;
        if (words.Length > 0 && told?.Amount is not null && (told.Customer ?? asked.Customer) is { } whose)
        {
            return Logging.Record(talk, read with { Intent = asked.Payment ? Intent.Payment : Intent.Order, Confidence = 1 }, words, whose);
        }

        return words.Length > 0 && told is { Customer: null, Candidates.Count: > 0 } or { Customer: null, CustomerName.Length: > 1 }
            ? Logging.Record(talk, read with { Intent = asked.Payment ? Intent.Payment : Intent.Order }, words, null)
            : Asked(talk, asked with { Customer = words.Length > 0 ? told?.Customer ?? asked.Customer : null, Said = words });
    }

    /// <summary>A number of three digits and more without a unit: where money is asked for, it is the amount.</summary>
    [GeneratedRegex(@"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\w.,%-])|(?<![\w.,-])\d{3,11}(?:\.\d{1,2})?(?![\w.,%-])")]
    private static partial Regex Bare();

    private static Turn Asked(Talk talk, GivingMoney step)
    {
        var (words, kind) = (Wording.Words.Of("Asks", talk.Language), step.Payment ? "Pay" : "Order");
        return talk.Find(step.Customer) is { } customer
            ? Turn.Ask(step, Draft.Plain(words[$"{kind}.HowMuch", customer.Name])) with { Topic = customer.Code }
            : Turn.Ask(step, Draft.Plain(words[$"{kind}.Which", talk.Find(talk.Conversation.Customer)?.Name ?? words["Chat.SomeCustomer"]]));
    }

    /// <summary>An order or a payment told in plain words, without its amount.</summary>
    public static Turn HowMuch(Talk talk, CustomerCode customer, bool payment, string said) => Asked(talk, new GivingMoney(payment, customer, said));

    private static Turn WhichProduct(Talk talk, RecordOrder order)
    {
        var products = Products.Known(talk.Session).Take(6).ToList();
        var buttons = products.Select((product, index) => new Button(product, string.Create(CultureInfo.InvariantCulture, $"product:{index}"))).Chunk(3);
        return Turn.Ask(new ChoosingProduct(order, products), Draft.Plain(talk.Words["Money.WhichProduct"]) with { Buttons = [.. buttons] }) with { Topic = order.Customer };
    }

    private static Turn WithProduct(Talk talk, RecordOrder order, string product)
    {
        var complete = order with { Product = product };
        return Question(talk, [complete]) ?? Turn.Do(complete) with { Topic = order.Customer };
    }

    private static Turn Confirm(Talk talk, SalesCommand command, string sentence, CustomerCode code, Money amount) => Turn.Ask(
        new Confirming(command),
        Draft.Plain(talk.Words[sentence, talk.Find(code)?.Name, talk.Amount(amount)]).With(new Button(talk.Words["Button.Yes"], "yes"), new Button(talk.Words["Button.No"], "no")));

    private static bool IsYes(string text) => text.ToLowerInvariant() is "是" or "对" or "對" or "好" or "好的" or "确认" or "確認" or "嗯" or "可以" or "yes" or "y" or "ok" or "sure" or "yep";

    private static bool IsNo(string text) => text.ToLowerInvariant() is "不" or "否" or "不是" or "不用" or "取消" or "算了" or "no" or "n" or "cancel" or "nope";
}
