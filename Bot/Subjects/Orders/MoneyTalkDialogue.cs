using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>What only the talk about an order or a payment makes sense of: its number, 那个钱也到了, 钱下周给, "and Dr Ng 5k", "same again".</summary>
internal sealed partial class MoneyTalkDialogue : IDialogue, IFromConversation
{
    private const int Longest = 80;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => null;

    public bool Yields(Message message, Bid best) => best is { Score: >= Bid.Words, Request: not Reading };

    public Turn? FromConversation(Message message)
    {
        var (text, reading) = (message.Text, message.Reading);
        return text.Length is < 2 or > Longest || text.StartsWith('/') || message.Step is Confirming or GivingMoney or PayingNoOrder or ChoosingProduct || Understanding.Texts.QuestionEnd.In(text) || Inquiry.In(message.Said) || reading.Intent is Intent.Query or Intent.Command or Intent.Create || Slip.Begins(text)
            ? null
            : Resized(message) ?? Numbered(message) ?? Sale(message) ?? Likewise(message) ?? Came(message) ?? ToCome(message) ?? Again(message);
    }

    /// <summary>那张单要加到八十套: more or fewer of what was ordered.</summary>
    private static Turn? Resized(Message message) =>
        About(message) is { } customer && OrderDialogue.Resized(message, customer, message.Text) is { } resized ? Turn.Do(resized) with { Topic = customer } : null;

    /// <summary>"PO number's 77120-K", 合约号 HT-018, where nothing else is told: of the order one speaks of.</summary>
    private static Turn? Numbered(Message message) =>
        About(message) is { } customer && Last(message, customer) is { } last && OnlyNumber(message.Text) && (OrderDialogue.NumberIn(message.Text) ?? Mending.Tail(last.Contract, message.Text)) is { } number && last.Contract != number
            ? Turn.Do(new AmendOrder(last.Number) { Contract = number }) with { Topic = customer } : null;

    /// <summary>Nothing but the number and words that lead to it: no sum, and nothing sold.</summary>
    private static bool OnlyNumber(string text) => Sold.How(text) is SaleTold.None && Understanding.Intents.Bought.In(text) is null && !MoneyCame.In(text);

    /// <summary>"That's Dana's paperwork in: 5,400": a sale with its sum, in words that nobody else makes anything of.</summary>
    private static Turn? Sale(Message message) =>
        message.Reading.Intent is Intent.Chitchat && Sold.How(message.Text) is SaleTold.Agreed or SaleTold.Placed && message.Whom.How is not Reference.Stranger && About(message) is { } code && message.Find(code) is { } customer && ContactDrafts.Sum(message, code, message.Text) is { } sum
            ? OrderDialogue.Agreed(message, OrderDialogue.Told(message, message.Reading, code, sum, message.Today, message.Text), customer) : null;

    /// <summary>"And Dr Ng 5k", right after a payment or an order was told: the same of somebody else.</summary>
    private static Turn? Likewise(Message message)
    {
        if (message.Whom is not { How: Reference.Named or Reference.Person, Tied: false, Customer: { } code } || message.Find(code) is null || message.JustSaid is null || message.Said.Utterance.Times.Count > 0)
        {
            return null;
        }

        var rest = Fillers().Replace(Figure().Replace(message.Said.Utterance.Nameless(message.Folded), " ", 1), " ");
        if (rest.Any(char.IsLetterOrDigit) || ContactDrafts.Sum(message, code, message.Text) is not { } sum)
        {
            return null;
        }

        var paid = message.Waiting is PayingNoOrder || Entries.Last(message).Any(entry => entry is PaymentEntry);
        SalesCommand? command = paid ? new RecordPayment(code, sum.Currency is null && PartPaid.CurrencyOf(message, code, null) is { } own ? CoinSlip.In(sum, own) : sum, message.Today) : Entries.Last(message).Any(entry => entry is OrderEntry) ? new RecordOrder(code, sum, "", message.Today) : null;
        return command is null ? null : OrderDialogue.Question(message, [command]) ?? Turn.Do(command) with { Topic = code };
    }

    /// <summary>那个钱也到了, "other half's landed": of whoever one speaks of, where something of theirs is unpaid.</summary>
    private static Turn? Came(Message message) =>
        message.Reading.Intent is Intent.Chitchat && message.Whom.How is not Reference.Stranger && MoneyCame.In(message.Text) && About(message) is { } customer && OrderWork.OpenOrders(message.Session, customer).Count > 0
            ? ContactDialogue.Record(message, message.Read(message.Text, customer, Intent.Payment) with { Confidence = 1, Clarify = null }, message.Text, customer) : null;

    /// <summary>钱下周给, "half by Friday", right after an order or a payment: a step of that day.</summary>
    private static Turn? ToCome(Message message) =>
        message.Reading is { Intent: Intent.Chitchat or Intent.Log or Intent.Task or Intent.Payment or Intent.Order } reading && !InTouch.In(reading) && message.Whom.How is not Reference.Stranger && About(message) is { } customer
        && Sold.How(message.Text) is SaleTold.None && !MoneyCame.In(message.Text) && OrderDialogue.Promise(message, customer, message.Text) is { } promise
        && (OrderWork.OpenOrders(message.Session, customer).Count > 0 || Waits(message, customer)) && Steps.SamePromise.Of(message, customer, promise.Text, promise.Due) is null
            ? Turn.Do(promise) with { Topic = customer, Next = message.Step } : null;

    private static bool Waits(Message message, CustomerCode customer) => message.Waiting is Confirming { Command: Win { Order: var order } } && order.Customer == customer || message.Waiting is Confirming { Command: RecordOrder alone } && alone.Customer == customer;

    /// <summary>"They want the same again", 顺达也来一台一样的: what was ordered before, once more, asked about with its sum.</summary>
    private static Turn? Again(Message message)
    {
        if (!Same().IsMatch(message.Text) || message.Reading.Intent is Intent.Correct || About(message) is not { } code || message.Find(code) is not { } customer || Unsure().IsMatch(message.Text))
        {
            return null;
        }

        var before = Last(message, code) ?? Entries.Just(message).OfType<OrderEntry>().Select(entry => entry.Order).LastOrDefault();
        if (before is null || !before.Own().IsPositive)
        {
            return null;
        }

        var own = before.Own();
        var told = ContactDrafts.Sum(message, code, message.Text);
        var many = Many().Match(message.Text) is { Success: true } count ? Understanding.Expressions.Figures.CountWords.Of(count.Groups["n"].Value) : null;
        var sum = told is { } said && (said.Amount >= 100 || many is null) ? said
            : many is { } pieces && before.Quantity is > 0 and var had ? Money.Of(decimal.Round(own.Amount / had * pieces, 2), own.Currency)
            : many is null || before.Quantity is null ? own : (Money?)null;
        if (sum is not { } total)
        {
            return null;
        }

        var order = new RecordOrder(code, total, before.Product == Products.Unsaid ? "" : before.Product, message.Today, many ?? before.Quantity);
        return message.Reading is { Intent: Intent.Log, First: { } record } reading && InTouch.In(reading)
            ? Turn.Do(ContactDrafts.Contact(message, reading, record with { Occurred = null, NextDue = null, NextAction = null, Amount = null, AmountTo = null, Stage = null }, code, message.Text) with
            {
                Settles = customer.Stage is Stage.Won ? order : new Win("", order), Proposed = customer.Stage is Stage.Won ? null : Stage.Won,
            }) with { Topic = code }
            : OrderDialogue.Agreed(message, order, customer);
    }

    private static CustomerCode? About(Message message) => message.Whom is { Said: true, Tied: false, Customer: { } named } && message.Find(named) is not null ? named : message.Whom.Said ? null : message.Find(message.Conversation.Customer)?.Code;

    private static Order? Last(Message message, CustomerCode customer) => OrderDialogue.Lately(message, customer, 60).LastOrDefault();

    [GeneratedRegex(@"\bsame (?:again|order|thing|lot)\b|\b(?:the|of the) same (?:again|as (?:before|last|yesterday)|please)?(?=[\s,.!]*$|\s(?:as|please|again)\b)|\banother (?:\w+ )?(?:of the same|lot|batch)\b|\brepeat (?:the |that |their )?order\b|\b(?:as|like) (?:last time|before)\b.*\border|(?:来|來|嚟|下|订|訂|要|叫|加|追加|出多?)(?:多)?(?:一|[\d两兩二三四五六七八九十])*(?:单|單|批|台|臺|套|箱|部|个|個)?(?:跟|同|和)?(?:上次|之前|刚才|剛才)?(?:一样|一樣|同款|同样|同樣)的?|(?:照旧|照舊|照上次|照之前)(?:再|来|來|下|订|訂|一)", RegexOptions.IgnoreCase)]
    private static partial Regex Same();

    [GeneratedRegex(@"没|沒|不(?!变)|要是|如果|想|可能|\b(?:not|n['’]t|if|may|might|could|would|probably|price|quote|quoted|issue|problem|complaint|trouble|says?|said|told)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"\b(?:another|add(?:ed)?|take|took|taking|want|wants|order(?:ed)?)\s(?:another |a further |an extra )?(?<n>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|(?<n>\d{1,4}|[一二两兩三四五六七八九十百]+)\s?(?:台|臺|套|箱|部|件|个|個)", RegexOptions.IgnoreCase)]
    private static partial Regex Many();

    [GeneratedRegex(@"(?:[a-z]{0,3}[£$€¥￥]\s?)?\d[\d,.]*\s?(?:k|m|grand|万|萬|千|百|块|塊|元|蚊|quid|bucks|dollars|euros?|pounds|rmb|usd|hkd|sgd|twd|港币|港紙|台币|美元|美金)*\d*", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:and|also|plus|then|from|for|another|as well|too|n)\b|还有|還有|另外|然后|然後|跟|和|也|那边|那邊|的|是|给了|給了", RegexOptions.IgnoreCase)]
    private static partial Regex Fillers();
}
