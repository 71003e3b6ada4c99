using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>/order and /pay, the questions they leave open, and the yes that a large amount needs.</summary>
internal sealed partial class OrderDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (Confirming asked, { Verb: "yes" }) => Turn.Do(asked.Command),
        (PayingNoOrder asked, { Verb: "paid-order" }) => Asked(message, new GivingMoney(false, asked.Payment.Customer, "") { Paid = asked.Payment }),
        (PayingNoOrder asked, { Verb: "paid-memo" }) => Turn.Do(new KeepRemark(asked.Payment.Customer, RemarkKind.Memo, message.Now, asked.Text)) with { Topic = asked.Payment.Customer },
        (PayingNoOrder, { Verb: "paid-none" }) => Turn.Say(Draft.Plain(Wording.Words.Of("Remarks", message.Language)["Nothing"])),
        (Confirming asked, { Verb: "no" }) => Dropped(message, asked),
        (ChoosingProduct asked, { Verb: "product", First: { } pick }) when int.TryParse(pick, out var index) && index < asked.Products.Count =>
            WithProduct(message, asked.Order, asked.Products[index]),
        (_, { Verb: "order" or "pay", Customer: { } code } press) when message.Find(code) is { } customer => Asked(message, new GivingMoney(press.Verb == "pay", customer.Code, "")),
        (_, { Verb: "sell", First: { } id }) when message.Session.Get(Documents.FollowUps, id) is { } contact && contact.Own() is { } amount && message.Find(contact.Customer) is { } customer =>
            Sell(message, new RecordOrder(customer.Code, amount, Products.NamedIn(message.Session, contact.Summary) ?? "", contact.Day)),
        (_, { }) => null,
        (Confirming { Command: Win or RecordOrder or RecordPayment } asked, null) when SumOf(asked.Command) is var (sum, _) && CoinSlip.Recoined(message, sum) is { } coined => Anew(message, asked.Command, coined),
        (ChoosingProduct asked, null) when CoinSlip.Recoined(message, asked.Order.Amount) is { } coined => WhichProduct(message, Anew(asked.Order, coined)),
        (PayingNoOrder asked, null) when CoinSlip.Recoined(message, asked.Payment.Amount) is { } coined && message.Find(asked.Payment.Customer) is { } one => NoOrder(message, asked.Payment with { Amount = coined }, one),
        (Confirming { Command: Win or RecordOrder or RecordPayment } asked, null) when LeadingSum.In(message.Text) is { } put && message.Whom.Named is null && message.SumIn(put, message.About, SumOf(asked.Command)?.Sum.Currency) is { } other =>
            Anew(message, asked.Command, other),
        (Confirming { Command: Win or RecordOrder or RecordPayment } asked, null) when Slip.Owns(message.Text) && SumOf(asked.Command) is var (was, whose) && Concerns(message, whose, was) && Slip.Instead(message, message.Text, was, whose) is var (sum, _) => Anew(message, asked.Command, sum),
        (ChoosingProduct asked, null) when !message.Wrote && Slip.Owns(message.Text) && Slip.Instead(message, message.Text, asked.Order.Amount, asked.Order.Customer) is var (sum, _) => WhichProduct(message, asked.Order with { Amount = sum }),
        (Confirming asked, null) when message.TakesYes && (FieldWords.YesNo.Find(message.Text) is true || Nod.IsYes(message.Text)) => Turn.Do(asked.Command),
        (Confirming asked, null) when Nod.IsNo(message.Text) => Dropped(message, asked),
        (Confirming { Command: Win or RecordOrder } asked, null) when Answered(message, asked.Command) is { } answered => answered,
        (NamingProduct asked, null) when message.JustAsked && Called(message) is var (what, many) => Turn.Do(new AmendOrder(asked.Order, Product: what, Quantity: many)) with { Topic = asked.Customer },
        (GivingMoney asked, null) when IsMoney(message, asked) => Given(message, asked, message.Reading.Intent is Intent.Correct ? LeadingSum.In(message.Text) ?? message.Text : message.Text),
        (PayingNoOrder asked, null) when message.JustAsked && WithoutOrder().IsMatch(message.Text) => Turn.Do(new KeepRemark(asked.Payment.Customer, RemarkKind.Memo, message.Now, asked.Text)) with { Topic = asked.Payment.Customer },
        // 数字打反了，25.2万, while it still waits for its order.
        (PayingNoOrder asked, null) when (!message.Wrote || message.Whom.Named == asked.Payment.Customer) && Slip.Owns(message.Text) && message.Find(asked.Payment.Customer) is { } payer && (message.Whom.Named is null || message.Whom.Named == payer.Code) && Slip.Instead(message, message.Text, asked.Payment.Amount, payer.Code) is var (sum, _) => NoOrder(message, asked.Payment with { Amount = sum }, payer),
        // "Against the January order", where none is on record: that is said again.
        (PayingNoOrder asked, null) when message.JustAsked && message.Text.Length <= 40 && OnAnOrder().IsMatch(message.Text) && !Understanding.Texts.QuestionEnd.In(message.Text) && message.Find(asked.Payment.Customer) is { } owner && message.Whom.Named is null && message.Reading.First?.Amount is null => NoOrder(message, asked.Payment, owner),
        // 北辰那笔钱先撤销, while it still waits for its order.
        (PayingNoOrder asked, null) when message.Text.Length <= 60 && TakesBack().IsMatch(message.Text) && (message.Whom.Named is null || message.Whom.Named == asked.Payment.Customer) => Turn.Say(Draft.Plain(Wording.Words.Of("Remarks", message.Language)["Nothing"])),
        (PayingNoOrder asked, null) when Nod.IsNo(message.Text) => Turn.Say(Draft.Plain(Wording.Words.Of("Remarks", message.Language)["Nothing"])),
        (PayingNoOrder asked, null) when message.JustAsked && (FieldWords.YesNo.Find(message.Text) is true || Nod.IsYes(message.Text)) => Asked(message, new GivingMoney(false, asked.Payment.Customer, "") { Paid = asked.Payment }),
        (PayingNoOrder asked, null) when message.JustAsked && message.Reading.Intent is not (Intent.Query or Intent.Command or Intent.Correct or Intent.Create) && (Products.NamedIn(message.Session, message.Text) ?? Bought.In(message.Text)?.Product ?? (ForWhat().Match(message.Text) is { Success: true } what ? what.Groups["p"].Value : null)) is not null =>
            Given(message, new GivingMoney(false, asked.Payment.Customer, "") { Paid = asked.Payment }, message.Text),
        (ChoosingProduct asked, null) when message.JustAsked && !message.Text.StartsWith('/') && message.Read(message.Text, null, Intent.Order).First is { Amount: not null, Customer: null } put && message.Text.Length <= 40 =>
            WhichProduct(message, asked.Order with { Amount = message.Sum(put, asked.Order.Amount.Currency)!.Value }),
        // 嗯，记上: with what was sold to be named some time.
        (ChoosingProduct asked, null) when message.JustAsked && Nod.IsYes(message.Text) => Question(message, [asked.Order]) ?? Turn.Do(asked.Order) with { Topic = asked.Order.Customer },
        (ChoosingProduct asked, null) when IsProduct(message) && (message.JustAsked || (!message.Wrote && Products.NamedIn(message.Session, message.Text) is not null)) => WithProduct(message, asked.Order, Swap.In(message.Text)?.New ?? Bought.In(message.Text)?.Product ?? message.Text),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is Reading { Command: "order" or "pay" } reading ? FromCommand(message, reading) : null;

    /// <summary>What has to be asked before these commands run: a product that was not said, or a yes to a large amount.</summary>
    public static Turn? Question(Message message, IReadOnlyList<SalesCommand> commands)
    {
        var asked = commands.Select(command => (Command: command, Turn: command switch
        {
            RecordOrder order when message.IsLarge(order.Amount) => Confirm(message, order, "Confirm.Order", order.Customer, order.Amount),
            RecordPayment payment when message.Find(payment.Customer) is { } payer && OrderWork.OpenOrders(message.Session, payer.Code).Count == 0 => SaidAgain(message, payment) ?? NoOrder(message, payment, payer),
            RecordPayment payment when message.IsLarge(payment.Amount) => Confirm(message, payment, "Confirm.Payment", payment.Customer, payment.Amount),
            _ => null,
        })).FirstOrDefault(one => one.Turn is not null);
        // What is not in doubt is done meanwhile.
        return asked.Turn is { } question ? question with { Commands = [.. commands.Where(command => command != asked.Command), .. question.Commands] } : null;
    }

    /// <summary>是的，全部结清，七万六: the payment that was just written is said again with its right sum.</summary>
    private static Turn? SaidAgain(Message message, RecordPayment payment) => Another().IsMatch(message.Text) ? null
        : Entries.Just(message).OfType<PaymentEntry>().FirstOrDefault(entry => entry.Customer.Code == payment.Customer) is not { } last ? null
        : last.Payment.Own() == payment.Amount ? Turn.Say(Draft.Plain(Wording.Words.Of("Talk", message.Language)["Yes.Done"]))
        : Turn.Do(new AmendPayment(last.Id, payment.Amount)) with { Topic = payment.Customer };

    [GeneratedRegex(@"又|再|还有|另外|第二|\b(?:another|again|also|second|further|more)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Another();

    /// <summary>A sale that is told by how it was agreed is asked about, with all that is known of it.</summary>
    public static Turn Agreed(Message message, RecordOrder order, Customer customer)
    {
        SalesCommand sale = customer.Stage is Stage.Won ? order : new Win("", order);
        return Turn.Ask(new Confirming(sale), Draft.Plain(sale.Question(message)!).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.NotYet"], "no"))) with { Topic = customer.Code };
    }

    /// <summary>What the writer sold them in the last days, the latest last.</summary>
    public static IEnumerable<Order> Lately(Message message, CustomerCode customer, int days) =>
        message.Session.OrdersOf(customer, message.Today.AddDays(-days), message.Today).Where(order => order.Rep == message.Person.Id);

    /// <summary>单价一样，所以总共是四万四千八: the order that was just written, said once more.</summary>
    public static bool IsWritten(Message message, RecordOrder order) =>
        Lately(message, order.Customer, 7).LastOrDefault(one => one.SourceMessage is not null)?.Own() == order.Amount;

    /// <summary>钱下周给, "balance by the 30th": money that is promised is a step of the day it is to come.</summary>
    public static PlanStep? Promise(Message message, CustomerCode customer, string text) =>
        MoneyCame.Promised(text) is { Length: <= 80 } clause && message.Read(clause, customer, Intent.Task).First?.NextDue is { } due && due.Day >= message.Today ? new PlanStep(customer, clause, due.Day, due.Time) : null;

    /// <summary>Money without an order is asked about: where it goes, what was sold.</summary>
    private static Turn NoOrder(Message message, RecordPayment payment, Customer payer)
    {
        var words = Wording.Words.Of("Talk", message.Language);
        return Turn.Ask(new PayingNoOrder(payment, message.Text), Draft.Plain(words["Pay.NoOrder", payer.Name, message.Exact(payment.Amount)])
            .With(new Button(words["Pay.AddOrder"], "paid-order"), new Button(Wording.Words.Of("Remarks", message.Language)["Button.Memo"], "paid-memo"), new Button(Wording.Words.Of("Remarks", message.Language)["Button.Nothing"], "paid-none"))) with { Topic = payer.Code };
    }

    private static (Money Sum, CustomerCode Customer)? SumOf(SalesCommand command) => command switch
    {
        Win win => (win.Order.Amount, win.Order.Customer),
        RecordOrder order => (order.Amount, order.Customer),
        RecordPayment payment => (payment.Amount, payment.Customer),
        _ => null,
    };

    /// <summary>"The Marcus price, it was 4,400 not 4,200" is said of another customer, and of another sum, than the one that is asked about.</summary>
    private static bool Concerns(Message message, CustomerCode whose, Money asked) =>
        (message.Whom.Named is not { } named || named == whose)
        && (Swap.In(message.Text) is not { } swap || !Slip.IsSum(swap.Old) || message.SumIn(swap.Old, whose, asked.Currency) is not { } old || old == asked || old.Amount < 100);

    /// <summary>The sum was put right before the yes: it is asked for the new one.</summary>
    private static Turn Anew(Message message, SalesCommand command, Money amount) => command switch
    {
        Win win => win with { Order = Anew(win.Order, amount) } is var again ? Turn.Ask(new Confirming(again), Draft.Plain(again.Question(message)!)
            .With(new Button(Wording.Words.Of("Talk", message.Language)["Button.Win"], "yes"), new Button(message.Words["Button.NotYet"], "keep"))) : Turn.Silent,
        RecordOrder order => Question(message, [Anew(order, amount)]) ?? Turn.Do(Anew(order, amount)),
        RecordPayment payment => Question(message, [payment with { Amount = amount }]) ?? Turn.Do(payment with { Amount = amount }),
        _ => Turn.Silent,
    };

    /// <summary>What is paid with an order is in its currency.</summary>
    private static RecordOrder Anew(RecordOrder order, Money amount) => order with { Amount = amount, Paid = order.Paid is { } paid && paid.Currency == order.Amount.Currency ? CoinSlip.In(paid, amount.Currency) : order.Paid };

    /// <summary>顺达那台是3.9万, "PO number 4471", 贴标机, said to "shall I record it?": the sum it is to be, its number, or what is sold.</summary>
    private static Turn? Answered(Message message, SalesCommand asked)
    {
        if (!message.JustAsked || message.Text.Length > 60 || Understanding.Texts.QuestionEnd.In(message.Text) || message.Text.StartsWith('/') || SumOf(asked) is not (var stood, var whom))
        {
            return null;
        }

        var order = asked is Win sale ? sale.Order : asked as RecordOrder;
        return order is not null && Filled(message, order) is { } fuller ? Turn.Do(asked is Win won ? won with { Order = fuller } : fuller)
            : message.Reading.Intent is Intent.Chitchat or Intent.Order or Intent.Correct && message.Text.Length <= 40 && (message.Whom.Named is null || message.Whom.Named == whom)
                && message.Sum(message.Read(message.Text, whom, Intent.Order).First, stood.Currency) is { } put && put != stood ? Anew(message, asked, put)
            : null;
    }

    /// <summary>What the answer to "shall I record it?" tells of the order besides: its number, or what is sold. Whoever tells more of it says yes.</summary>
    private static RecordOrder? Filled(Message message, RecordOrder order) => NumberIn(message.Text) is { } number ? order with { Contract = number }
        : order.Product.Length == 0 && Called(message) is var (what, many) ? order with { Product = what, Quantity = many ?? order.Quantity }
        : null;

    /// <summary>Nothing but the name of a thing, perhaps with how many: 贴标机, "it's for the dock levellers".</summary>
    private static (string Product, decimal? Quantity)? Called(Message message)
    {
        var text = message.Text.Trim(' ', '.', '。', '!', '！');
        if (!IsProduct(message) || text.Length < 2 || message.Said.Utterance is not { Times.Count: 0, Money.Count: 0 })
        {
            return null;
        }

        if (Products.NamedIn(message.Session, text) is { } known)
        {
            return (known, Bought.In(text)?.Quantity);
        }

        var said = ItIs().Replace(text, "");
        return (said.Length < text.Length || (message.Reading is { Intent: Intent.Chitchat, Judged: null or { Deed: ActKind.None or ActKind.Order or ActKind.Memo } } && !message.Reading.Acts.Any(act => act.Kind is not (ActKind.None or ActKind.Memo or ActKind.Order)) && !message.Said.Utterance.HasAny(message.Said.Utterance.All, Cue.Greeting, Cue.Smalltalk))) && Bought.Called(said) is { } named ? (named.Product, named.Quantity) : null;
    }

    /// <summary>The answer to "how much?" holds a sum, the one to "whose?" a name; while something else is talked of, only what names the customer.</summary>
    private static bool IsMoney(Message message, GivingMoney asked) =>
        (message.JustAsked || asked.Customer is null || asked.Customer == message.Conversation.Customer)
        && (message.Reading.NameOnly || (message.Reading.Intent is not (Intent.Query or Intent.Command or Intent.Create)
            && (message.Reading.Intent is not Intent.Correct || LeadingSum.In(message.Text) is not null || (message.JustAsked && message.Whom.Named == asked.Customer && !Slip.Begins(message.Text)))
            && (asked.Customer is null || Bare().IsMatch(message.Text) || message.Read(message.Text, asked.Customer, Intent.Payment).First?.Amount is not null
                || (!asked.Payment && message.JustAsked && message.Read($"/order {asked.Said}，{message.Text}", asked.Customer).First?.Amount is not null))));

    [GeneratedRegex(@"\bfor (?:the |some |a |an )(?<p>[a-z]+(?: [a-z]+)?)(?=\s*[,.;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ForWhat();

    [GeneratedRegex(@"(?:[钱錢款]|那笔|那筆|回款|到[账帳])[^。.]{0,24}(?:撤[销銷掉回了]?|作废|作廢|先不[记記]|取消|[删刪](?:掉|了|除))|\b(?:scrap|cancel|delete|undo|drop|forget|void|remove)\b[^.]{0,24}\b(?:payment|money|deposit|that one)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"(?:那|这|這|上|去年|月)[^，。,.]{0,6}(?:张|張|个|個|份)?(?:订单|訂單|单子|單子|单|單|合同|合約)(?:上|里|裡)?(?:的|吧|啦|呀)*[。.!！\s]*$|\b(?:against|for|on|to|goes on|off) (?:the|their|that|last) (?:\w+ ){0,3}(?:order|po|invoice|job|contract)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnAnOrder();

    /// <summary>没有单号，先记着, "there's no order, just put it down": the money is kept as it was told.</summary>
    [GeneratedRegex(@"没有?(?:单|單|订单|訂單|合同)|沒有?(?:單|訂單)|冇單|还没下单|还没单|先记(?:着|下|上)?|先記|老单|旧单|去年的单|记(?:个)?备忘|\b(?:no|isn'?t any|hasn'?t got an|without an?) (?:order|PO)\b|\bjust (?:put it down|note it|log it|keep it|record it)\b|\b(?:put|note) it down\b|\b(?:old|auld|other|previous) (?:system|books?|spreadsheet)\b|\b(?:that was|it was|it[’']?s|that[’']?s) an? (?:\w+ )?(?:order|one|job) from\b|\bfrom before (?:i|we|this)\b|老系统|舊系統|旧系统|(?:去年|以前|之前|上个月|\d{1,2}月(?:份)?)的(?:订单|訂單|单子|單子|单|單)(?![号號])|\bkeep (?:it as )?a note\b|\bold order\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutOrder();

    /// <summary>The answer to "which product?": a few words that do nothing else.</summary>
    private static bool IsProduct(Message message) =>
        !message.Text.StartsWith('/') && message.Text.Length is > 0 and <= 40 && message.Reading.First?.Customer is null && message.Reading.Intent is not (Intent.Command or Intent.Query or Intent.Correct)
        && !message.Reading.Acts.Any(act => act is { Kind: not (ActKind.None or ActKind.Order or ActKind.Memo), Confidence: >= 0.8 })
        && !Ends().IsMatch(message.Text) && FieldWords.YesNo.Find(message.Text) is null && !Nod.IsYes(message.Text) && !NoProduct().IsMatch(message.Text);

    /// <summary>对 确认, "her deposit goes against that": words that do something else than name a thing.</summary>
    [GeneratedRegex(@"^(?:对|對|是|嗯|好|确认|確認|没错|yes|yep|ok)\b|^(?:对|對|是的|嗯|好的?|确认|確認)[\s,，]|\b(?:goes|go|is|was|are|deposit|payment|paid|against|that|this)\b|定金|订金|尾款|挂到|这单|那单", RegexOptions.IgnoreCase)]
    private static partial Regex NoProduct();

    [GeneratedRegex(@"[。!！?？;；]|\.\s+\S")]
    private static partial Regex Ends();

    /// <summary>With the sum that the words tell by what it is part of.</summary>
    public static ReadRecord Reckoned(Message message, Reading reading, ReadRecord record, CustomerCode? customer, string text) => customer is not { } whose || record.Amount is not null ? record : reading.Intent switch
    {
        Intent.Payment when PartPaid.OfPayment(message, whose, text) is { } paid => record with { Amount = paid.Amount, Currency = paid.Currency, SumWords = null },
        _ => record,
    };

    /// <summary>What was ordered as the message tells it, with what was paid at once.</summary>
    public static RecordOrder Told(Message message, Reading reading, CustomerCode customer, Money amount, DateOnly date, string text)
    {
        var words = message.Hear(text, null).Utterance.Nameless(text);
        var bought = Bought.In(words) ?? Bought.Counting(words);
        return new RecordOrder(customer, amount, Products.NamedIn(message.Session, words) ?? bought?.Product ?? "", date, bought is null ? Bought.Many(words) : bought.Quantity, PaidWith(message, reading, customer, amount.Currency) ?? (PaidAtOnce().IsMatch(text) ? amount : null)) { Contract = NumberIn(text) };
    }

    /// <summary>合同编号是MA-2026-0317, 那张单的合约号…，订金收了四万: what is said of the order there is, where none of its own is told.</summary>
    /// <returns>Empty where it tells something else.</returns>
    public static IReadOnlyList<SalesCommand> OfTheLast(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text)
    {
        if (NumberIn(text) is not { } number || Bought.In(text) is not null || Sold.In(text) || Lately(message, customer, 30).LastOrDefault() is not { } last || last.Contract == number)
        {
            return [];
        }

        var paid = PaidWith(message, reading, customer, last.Own().Currency);
        return record.Amount is not null && paid is null && !(record.SumWords is { } figure && number.Contains(figure.Trim(), StringComparison.OrdinalIgnoreCase)) ? []
            : paid is { } sum ? [new AmendOrder(last.Number) { Contract = number }, new RecordPayment(customer, sum, record.Occurred?.Date is { } day && day == message.Today ? day : message.Today)]
            : [new AmendOrder(last.Number) { Contract = number }];
    }

    /// <summary>昨天那张单加到八十套, "bump that order up to 40": the count of the latest order there is, and at the same price each what it comes to.</summary>
    public static AmendOrder? Resized(Message message, CustomerCode customer, string text)
    {
        if (Resize().Match(text) is not { Success: true } match || Understanding.Expressions.Figures.CountWords.Of(match.Groups["n"].Value) is not { } many
            || Lately(message, customer, 60).LastOrDefault(order => order.SourceMessage is not null) is not { Quantity: > 0 } last || last.Quantity == many)
        {
            return null;
        }

        var own = last.Own();
        return new AmendOrder(last.Number, Money.Of(decimal.Round(own.Amount / last.Quantity.Value * many, 2), own.Currency), Quantity: many);
    }

    [GeneratedRegex(
        @"(?:那|这|這|嗰|上次|昨天|昨日)(?:[^，,。]{0,6})(?:单|單|订单|訂單|柯打).{0,16}?(?:加|增加|减|減|改|[变變]|增|[调調])(?:到|成|为|為|至)\s?(?<n>\d{1,5}|[一二两兩三四五六七八九十百]+)\s?(?:台|臺|套|箱|件|个|個|部|张|張|支|把|条|條|只|隻|吨|噸|桶|卷)"
        + @"|\b(?:that|the|their|his|her|yesterday['’]?s|last|\w+['’]s) (?:\w+ )?(?:order|PO)\b.{0,30}?\b(?:up|down|bump\w*|increas\w+|rais\w+|cut|reduc\w+|chang\w+|make it|doubled|goes|go)\b[^.;,]{0,12}?\bto (?<n>\d{1,5})\b(?!\s?(?:%|k\b|am\b|pm\b|days?|weeks?|,\d))|\b(?:bump|increase|raise|cut|reduce|change|take)\b (?:that|the|their|\w+['’]s) (?:\w+ )?(?:order|PO)\b[^.;,]{0,12}?\bto (?<n>\d{1,5})\b(?!\s?(?:%|k\b|am\b|pm\b|days?|weeks?|,\d))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resize();

    /// <summary>The contract's or the customer's own number for an order, as written.</summary>
    public static string? NumberIn(string text) => Contract().Match(text) is { Success: true } contract ? contract.Groups["no"].Value : null;

    /// <summary>下单 30 台，定金收了 3 万: a clause that by itself tells of money received has a sum of its own, in the order's currency unless it says another.</summary>
    private static Money? PaidWith(Message message, Reading reading, CustomerCode customer, string? currency) => reading.Acts.Count < 2 ? null : message.Sum(reading.Acts
        .Select(act => message.Read(reading.Text.Substring(act.Offset, act.Length), customer))
        .FirstOrDefault(clause => clause is { Intent: Intent.Payment, Judged.Sure: >= 0.7, First.Amount: not null })?.First, currency);

    /// <summary>要了20箱刹车片，9600，现款当场付清: ordered and paid in one.</summary>
    [GeneratedRegex(@"(?:当场|當場|现场|現場|一次性?|全部?)[^，。,.；;]{0,3}(?:付清|结清|結清|付了|付掉|付款了)|(?:现款|現款|现金|現金|刷卡|全款)[^，。,.；;]{0,4}(?:付清|付了|结清|結清|付掉|到[账帳了])|(?:已|都)(?:经|經)?(?:付清|结清|結清)|\bpaid (?:for )?(?:it )?(?:up ?front|on the spot|in full|straight away|right away|there and then|cash|by card)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PaidAtOnce();

    [GeneratedRegex(
        @"(?:合同|合約|合约|PO|po|订单|訂單|柯打|单|單)\s*(?:号码|號碼|编号|編號|号|號)\s*(?:也|就)?\s*(?:是|係|系|为|為|叫)?\s*[:：#,，]?\s*(?<no>[A-Za-z]{0,6}[-_/]?\d[\w\-/]{1,22})"
        + @"|(?:合同|合約|合约|PO|订单|訂單)\s*(?:是|係|系|为|為|叫|[:：#])?\s*(?<no>[A-Za-z]{1,6}[-_/]?\d[\w\-/]{1,20})"
        + @"|\b(?i:contract|PO|purchase order|order)(?:['’]s)?\s*(?i:no\.?|number(?:['’]s)?|num\.?|ref(?:erence)?\.?|#)\s*(?:is\b|was\b)?\s*[:#]?\s*(?<no>[A-Za-z]{0,6}[-_/]?\d[\w\-/]{2,22})"
        + @"|\b(?i:contract|PO|order)\s*(?:is\b)?\s*[:#]?\s*(?<no>[A-Z]{1,6}[-_/]?\d[\w\-/]{1,20})|(?<=\b(?i:PO|order|contract)\b.{0,120})\b(?i:no\.|number|ref\.?)\s?(?<no>[A-Z]{1,6}[-_/]\d[\w\-/]{1,20})")]
    private static partial Regex Contract();

    private static Turn Dropped(Message message, Confirming asked) => Turn.Say(Draft.Plain(
        asked.Command.Dropped(message)));

    private static Turn Sell(Message message, RecordOrder order) => Question(message, [order]) ?? Turn.Do(order) with { Topic = order.Customer };

    private static Turn FromCommand(Message message, Reading reading) => Given(message, new GivingMoney(reading.Command == "pay", null, ""), reading.Argument ?? "");

    /// <summary>Goes on with what was said before, and asks for what is still missing.</summary>
    private static Turn Given(Message message, GivingMoney asked, string more)
    {
        var words = Bare().Replace($"{asked.Said} {more}".Trim(), number => Bare().Count(more) == 1 ? $"{number.Value}元" : number.Value);
        // Behind the command even a bare sum is read as one; "/pay 5万" while talking about a customer means that customer.
        var read = message.Read($"/{(asked.Payment ? "pay" : "order")} {words}", asked.Customer ?? message.Conversation.Customer);
        if (words != $"{asked.Said} {more}".Trim())
        {
            read = read with { Records = [.. read.Records.Select(record => record is { Currency: "CNY", SumWords: { } written } && written.EndsWith('元') && !written.Contains('¥') ? record with { Currency = null } : record)] };
        }

        var told = read.First;
        if (told is { Amount: null } && asked.Paid is not null && asked.Customer is { } payer && ContactDrafts.Sum(message, payer, words) is { } sum)
        {
            told = told with { Amount = sum.Amount, Currency = sum.Currency, SumWords = null };
        }

        if (words.Length > 0 && told?.Amount is not null && (told.Customer ?? asked.Customer) is { } whose)
        {
            return asked.Paid is { } paid && message.Find(whose) is not null ? Sell(message, Told(message, read, whose, message.Sum(told, paid.Amount.Currency)!.Value, told.Occurred?.Date ?? paid.Date, words) with { Paid = paid.Amount })
                : ContactDialogue.Record(message, read with { Intent = asked.Payment ? Intent.Payment : Intent.Order, Confidence = 1 }, words, whose);
        }

        return words.Length > 0 && told is { Customer: null, Candidates.Count: > 0 } or { Customer: null, CustomerName.Length: > 1 }
            ? ContactDialogue.Record(message, read with { Intent = asked.Payment ? Intent.Payment : Intent.Order }, words, null)
            : Asked(message, asked with { Customer = words.Length > 0 ? told?.Customer ?? asked.Customer : null, Said = words });
    }

    /// <summary>A number of three digits and more without a unit: where money is asked for, it is the amount.</summary>
    [GeneratedRegex(@"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\w.,%-])|(?<![\w.,-])\d{3,11}(?:\.\d{1,2})?(?![\w.,%-])")]
    private static partial Regex Bare();

    private static Turn Asked(Message message, GivingMoney step)
    {
        var (words, kind) = (Wording.Words.Of("Asks", message.Language), step.Payment ? "Pay" : "Order");
        return message.Find(step.Customer) is { } customer
            ? Turn.Ask(step, Draft.Plain(words[$"{kind}.HowMuch", customer.Name])) with { Topic = customer.Code }
            : Turn.Ask(step, Draft.Plain(words[$"{kind}.Which", message.Find(message.Conversation.Customer)?.Name ?? words["Chat.SomeCustomer"]]));
    }

    /// <summary>An order or a payment told in plain words, without its amount.</summary>
    public static Turn HowMuch(Message message, CustomerCode customer, bool payment, string said) => Asked(message, new GivingMoney(payment, customer, said));

    private static Turn WhichProduct(Message message, RecordOrder order)
    {
        var products = Products.Known(message.Session).Take(6).ToList();
        var buttons = products.Select((product, index) => new Button(product, "product", index)).Chunk(3);
        return Turn.Ask(new ChoosingProduct(order, products), Draft.Plain(message.Words["Money.WhichProduct", message.Find(order.Customer)?.Name, message.Exact(order.Amount)]) with { Buttons = [.. buttons] }) with { Topic = order.Customer };
    }

    private static Turn WithProduct(Message message, RecordOrder order, string product)
    {
        var complete = order with { Product = ItIs().Replace(AndYes().Replace(product, ""), "").Trim(' ', '.', ',', '，', '。') };
        return Question(message, [complete]) ?? Turn.Do(complete) with { Topic = order.Customer };
    }

    /// <summary>产品是配电柜, "it's for dock levellers".</summary>
    [GeneratedRegex(@"^(?:(?:对|對|是的|嗯|yes|yep)[\s,，]*)?(?:(?:产品|產品|东西|货|型号)(?:是|叫|:|：)?|就?是(?!否)|(?:the )?product(?: is|:)?|it(?:'s| is| was)(?: for)?|for|that(?:'s| is))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ItIs();

    /// <summary>"Oak veneer, and yes".</summary>
    [GeneratedRegex(@"[\s,，;；.。]+(?:and |&\s?)?(?:yes|yep|ok|对|對|是的|没错)[\s.!。！]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AndYes();

    private static Turn Confirm(Message message, SalesCommand command, string sentence, CustomerCode code, Money amount) => Turn.Ask(
        new Confirming(command),
        Draft.Plain(message.Words[command is RecordOrder { Product: "" } ? sentence + ".Bare" : sentence, message.Find(code)?.Name, message.Amount(amount), command is RecordOrder order ? OrderText.Bought(order.Product, order.Quantity, message) : null]).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
}
