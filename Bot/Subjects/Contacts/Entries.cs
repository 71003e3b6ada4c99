using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Which entry a correction means: by customer, person, kind, day, words or how lately it was written.</summary>
internal static partial class Entries
{
    private const int Each = 15;

    private const int Days = 21;

    /// <returns>The one meant; several where nothing tells them apart; none where there is nothing.</returns>
    /// <param name="named">The customers the message names, the one it was wrongly put down for first.</param>
    /// <param name="slip">The words own up to a slip: what was written last is meant.</param>
    public static IReadOnlyList<Entry> Meant(Message message, string text, IReadOnlyList<Customer> named, bool slip = false)
    {
        var last = Changed(message, message.RepliedTo?.Change ?? message.Conversation.LastChange);
        // 上面那条记错家了，是晶宇: the one named is where it belongs, and where it stands is said by the rest.
        var astray = Astray().IsMatch(text) || Misplaced(message, text, named);
        slip = slip && named.Count == 0 && message.RepliedTo is null;
        List<Entry> all = slip ? [.. Near(message)] : named.Count > 0 && !astray ? [.. named.SelectMany(customer => Of(message, customer))] : [.. Lately(message)];
        if (astray && named is [var only, ..] && all.Exists(entry => entry.Customer.Code != only.Code))
        {
            all = [.. all.Where(entry => named.Count > 1 ? entry.Customer.Code == (all.Exists(one => one.Customer.Code == only.Code) ? only : named[1]).Code : entry.Customer.Code != only.Code)];
        }

        // "Remove the second call": by its place among those of its kind.
        if (Place().Match(text) is { Success: true } place && all.Where(entry => Kind(text, entry) > 0 && DateOnly.FromDateTime(entry.Logged.DateTime) == message.Today).OrderBy(entry => entry.Logged).ToList() is { Count: > 1 } same && PlaceOf(place, same.Count) is { } nth)
        {
            return [same[nth]];
        }

        if (message.RepliedTo?.Change is not null && last.Count > 0)
        {
            all = [.. all.Where(entry => last.Contains(entry.Id))];
        }

        var slips = Slip.Days(message, text);
        var ranked = NewestFirst(all).ToList();
        var weighed = ranked.Select((entry, rank) => (Entry: entry, Weight: Weight(message, text, slips, entry) + Math.Max(0, 1.5 - (0.25 * rank)) + (last.Contains(entry.Id) ? 0.75 : 0))).OrderByDescending(one => one.Weight).ToList();
        return weighed switch
        {
            [] => [],
            [var single] => [single.Entry],
            [var best, var second, ..] when best.Weight - second.Weight >= 0.2 || last.Contains(best.Entry.Id) => [best.Entry],
            _ => [.. weighed.Where(one => weighed[0].Weight - one.Weight < 0.2).Select(one => one.Entry).Take(3)],
        };
    }

    /// <summary>"Sorry, that coffee was Jenny at Brightline Media", 换成恒通科技: nothing but another name is said, and the lines before wrote of somebody else.</summary>
    private static bool Misplaced(Message message, string text, IReadOnlyList<Customer> named) =>
        named.Count == 1 && message.RepliedTo is null && text.Length <= 60 && Slip.OnlyNames(message) && (Slip.Begins(text) || Moving().IsMatch(text))
        && Just(message) is { Count: > 0 } just && !just.Any(entry => entry.Customer.Code == named[0].Code);

    [GeneratedRegex(@"换成|換成|改成|改到|挪到|算到|应该是|應該是|[说說搞弄记記]反|才[对對是](?=[，,。.！!\s]|$)|是(?:打|发|發|给|給|跟|找|见|見|约|約|去)(?:给|給)?(?!了)|\bthat was\b|\bit was\b|\bmeant\b|\bshould be\b", RegexOptions.IgnoreCase)]
    private static partial Regex Moving();

    private static int? PlaceOf(Match place, int count)
    {
        var at = place.Groups["last"].Success ? count - 1
            : Choice.PlaceOf(place.Groups[place.Groups["n"].Success ? "n" : "o"].Value.ToLowerInvariant());
        return at >= 0 && at < count ? at : null;
    }

    [GeneratedRegex(@"\bthe (?:(?<o>first|second|third|fourth|fifth)|(?<last>last)) (?:call|visit|order|payment|email|message|note|meeting|attempt)\b|第(?<n>[一二三四五])(?:个|個|通|次|条|條|笔|筆|单|單)(?:电话|電話|拜访|拜訪|订单|訂單|回款|邮件|备忘|備忘)?", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    public static Entry? Find(Message message, string id) => Lately(message).Concat(message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer))).FirstOrDefault(entry => entry.Id == id);

    public static IEnumerable<Entry> NewestFirst(IEnumerable<Entry> entries) => entries.OrderByDescending(entry => entry.Logged).ThenByDescending(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>What the last change wrote.</summary>
    public static IReadOnlyList<Entry> Last(Message message) =>
        Changed(message, message.Conversation.LastChange) is { Count: > 0 } last ? [.. message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer)).Where(entry => last.Contains(entry.Id))] : [];

    /// <summary>The newest of the customers named, else of all; three at most.</summary>
    public static IReadOnlyList<Entry> Newest(Message message, IReadOnlyList<Customer> named) =>
        [.. NewestFirst(named.Count > 0 && named.SelectMany(customer => Of(message, customer)).ToList() is { Count: > 0 } theirs ? theirs : Lately(message)).Take(3)];

    /// <summary>The newest that the lines before wrote down for somebody else than the one it belongs to, of the kind that the words name.</summary>
    public static Entry? Elsewhere(Message message, string text, Customer rightful)
    {
        // 說訂金只匯了五萬 is said of a payment, and puts a sum right.
        if (message.Said.Utterance.Money.Count > 0 || !(Moving().IsMatch(text) || Slip.OnlyNames(message)))
        {
            return null;
        }

        var others = Just(message).Where(entry => entry.Customer.Code != rightful.Code).OrderByDescending(entry => entry.Logged).ToList();
        return others.Find(entry => Kind(text, entry) > 0) ?? (OfKind(text, others) is null ? others.FirstOrDefault() : null);
    }

    /// <summary>Where a sum or a count is said instead of another: what holds that one, the newest first.</summary>
    /// <returns>Nothing where none holds it; null where no such value is said to be wrong.</returns>
    public static IReadOnlyList<Entry>? Holding(Message message, string text, IReadOnlyList<Customer> named)
    {
        if (Swap.In(text) is not { } swap || !Slip.IsSum(swap.Old) || !Slip.IsSum(swap.New))
        {
            return null;
        }

        var all = named.Count > 0 ? named.SelectMany(customer => Of(message, customer)) : Lately(message);
        var sum = message.SumIn(swap.Old, message.About);
        return [.. NewestFirst(all).Where(entry => swap.In(entry.Words, text) is not null || Slip.Holds([], swap.Old, entry) || (sum is { } old && Slip.Told(message, entry) == old)).Take(1)];
    }

    /// <summary>What may be meant where a slip is owned up to: of the customers named what lies on them, else what was written in the last hours.</summary>
    public static IReadOnlyList<Entry> Near(Message message)
    {
        List<Customer> named = message.Whom is { Said: true, How: not Reference.Stranger } whom ? [.. whom.Customers.Select(code => message.Find(code)).OfType<Customer>()] : [];
        if (named.Count > 0)
        {
            return [.. named.SelectMany(customer => Of(message, customer))];
        }

        // One sum for another is known by the old one, some lines later too.
        return Swap.In(message.Text) is null ? Just(message) : [.. Just(message).Concat(message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer)).Where(entry => entry is OrderEntry or PaymentEntry)).DistinctBy(entry => entry.Id)];
    }

    /// <summary>What the last lines wrote, and is still there.</summary>
    public static IReadOnlyList<Entry> Just(Message message)
    {
        var lately = message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer)).ToList();
        var written = (message.Conversation.Lines ?? []).Take(Reach).Where(line => message.Now - line.At <= Hours).SelectMany(line => line.Changes ?? []).Distinct().SelectMany(change => Changed(message, change)).ToHashSet();
        return [.. lately.Where(entry => written.Contains(entry.Id))];
    }

    /// <summary>What was written so many lines ago is what one still thinks of.</summary>
    private const int Reach = 5;

    private static readonly TimeSpan Hours = TimeSpan.FromHours(2);

    /// <summary>A customer's latest entries, one's own.</summary>
    public static IEnumerable<Entry> Of(Message message, Customer customer)
    {
        var since = message.Now.AddDays(-Days * 3);
        var orders = message.Session.OrdersOf(customer.Code).Where(order => order.Rep == message.Person.Id && order.SourceMessage is not null).TakeLast(Each).ToList();
        return
        [
            .. message.Session.LatestFollowUpsOf(customer.Code, Each).Where(one => one.Rep == message.Person.Id && one.SourceMessage is not null && one.At > since).Select(one => new ContactEntry(customer, one)),
            .. message.Session.LatestRemarksOf(customer.Code, Each).Where(one => one.Rep == message.Person.Id && one.At > since).Select(one => new NoteEntry(customer, one)),
            .. (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Where(step => step.FollowUp is null).Select(step => new StepEntry(customer, step, step.Made ?? since)),
            .. orders.Select(order => new OrderEntry(customer, order, Noon(message, order.Date))),
            .. orders.SelectMany(order => message.Session.PaymentsOf(order.Number).Where(payment => payment.SourceMessage is not null).Select(payment => new PaymentEntry(customer, order, payment, Noon(message, payment.Date)))),
        ];
    }

    private static DateTimeOffset Noon(Message message, DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), message.Now.Offset);

    /// <summary>What the last lines wrote, and one's own contacts and notes of the last weeks.</summary>
    private static IEnumerable<Entry> Lately(Message message)
    {
        var from = message.Today.AddDays(-Days);
        var spoken = message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer));
        var contacts = message.Session.FollowUpsBy(message.Person.Id, from).Where(one => one.SourceMessage is not null).TakeLast(40)
            .Select(one => message.Find(one.Customer) is { } customer ? (Entry)new ContactEntry(customer, one) : null);
        var notes = message.Session.LatestRemarksBy(message.Person.Id, from).Take(40).Select(one => message.Find(one.Customer) is { } customer ? (Entry)new NoteEntry(customer, one) : null);
        return spoken.Concat(contacts.OfType<Entry>()).Concat(notes.OfType<Entry>()).DistinctBy(entry => (entry.GetType(), entry.Id));
    }

    private static HashSet<string> Changed(Message message, string? change) =>
        change is { Length: > 0 } && message.Session.Get(Documents.Changes, change) is { UndoneBy: null } entry
            ? [.. entry.Documents.Where(doc => doc.After is not null && doc.Type != Documents.Plans.Name).Select(doc => doc.Id), .. Records.LastDone.Step(message.Session, entry) is { } set ? (string[])[set.Step.Id] : []]
            : [];

    /// <summary>Whether the text says something of what is in the entry: its words, person, kind or sum.</summary>
    public static bool Speaks(Message message, string text, Entry entry) =>
        StepWords.Shared(text, entry.Words) > 0 || Met(text, entry) || Kind(text, entry) + Sum(text, entry) + Who(message, text, entry) > 0;

    private static bool Met(string text, Entry entry) =>
        entry switch { ContactEntry { FollowUp.Contact: { } name } => name, NoteEntry { Remark.Contact: { } name } => name, _ => null } is { } person
        && text.Contains(person.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static double Weight(Message message, string text, (IReadOnlyList<Stretch> Old, IReadOnlyList<Stretch> New) slips, Entry entry)
    {
        var words = Math.Min(4, 2 * StepWords.Shared(text, entry.Words));
        var met = Met(text, entry) ? 2 : 0;
        var days = Pointing().Match(text) is { Success: true } pointing ? QuestionReader.Read(message.Said, pointing.Value).When : [];
        var day = days.Count == 0 ? 0 : days.Any(when => when.From <= DateOnly.FromDateTime(entry.At.DateTime) && DateOnly.FromDateTime(entry.At.DateTime) <= when.To) ? 2 : -1;
        var swapped = Swap.In(text) is { } swap && swap.In(entry.Words, text) is not null ? 3 : 0;
        return words + met + day + swapped + Slip.Weighs(message, text, slips, entry) + Kind(text, entry) + Sum(text, entry) + Who(message, text, entry);
    }

    /// <summary>小孟那条: what a colleague was asked, or answered.</summary>
    private static double Who(Message message, string text, Entry entry) => entry is NoteEntry note
        && (message.Conversation.Told ?? []).Concat(message.ColleagueNames).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase) && note.Remark.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? 2 : 0;

    private static double Kind(string text, Entry entry) => entry switch
    {
        OrderEntry => Orders().IsMatch(text) ? 2 : 0,
        PaymentEntry => Payments().IsMatch(text) ? 2 : 0,
        NoteEntry { Remark.Kind: RemarkKind.Memo } => Memos().IsMatch(text) ? 2 : 0,
        NoteEntry { Remark.Kind: RemarkKind.Attempt } => Attempts().IsMatch(text) ? 1 : 0,
        StepEntry => Steps().IsMatch(text) ? 2 : 0,
        ContactEntry { FollowUp.Method: Method.Call } => Calls().IsMatch(text) ? 2 : 0,
        ContactEntry { FollowUp.Method: Method.Message } => Messages().IsMatch(text) ? 2 : 0,
        ContactEntry { FollowUp.Method: Method.Email } => Emails().IsMatch(text) ? 2 : 0,
        ContactEntry { FollowUp.Method: Method.Visit or Method.Meeting } => Visits().IsMatch(text) ? 2 : 0,
        ContactEntry { FollowUp.Method: Method.Event } => Events().IsMatch(text) ? 2 : 0,
        NoteEntry { Remark.Kind: RemarkKind.Told } => Tasks().IsMatch(text) ? 2 : 0,
        _ => 0,
    };

    /// <summary>Of these only what is of the kind that the words name; null where they name none.</summary>
    public static IReadOnlyList<Entry>? OfKind(string text, IReadOnlyList<Entry> entries) =>
        Orders().IsMatch(text) && !Payments().IsMatch(text) ? [.. entries.OfType<OrderEntry>()] : Payments().IsMatch(text) && !Orders().IsMatch(text) ? [.. entries.OfType<PaymentEntry>()] : null;

    /// <summary>Of whoever is named, or was spoken of lately, the one order or payment that the words mean: what holds the value that was wrong, else the latest.</summary>
    public static IReadOnlyList<Entry> OfThatKind(Message message, string text, IReadOnlyList<Customer> named)
    {
        var whose = named.Count > 0 ? named : [.. message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>()];
        var all = OfKind(text, [.. whose.SelectMany(customer => Of(message, customer))]) ?? [];
        var held = Swap.In(text) is { } swap ? all.Where(entry => Slip.Holds([], swap.Old, entry)).ToList() : [];
        return held is [var only] ? [only] : all.OrderByDescending(entry => entry.Logged).Take(1).ToList();
    }

    /// <summary>"Yesterday's attempt" is none of the contacts: of these only what is of the kind that the words name outright; null where they name none.</summary>
    public static IReadOnlyList<Entry>? OfNamedKind(string text, IReadOnlyList<Entry> entries) =>
        OfKind(text, entries) ?? (Attempts().IsMatch(text) ? [.. entries.Where(entry => entry is NoteEntry { Remark.Kind: RemarkKind.Attempt })] : Emails().IsMatch(text) ? [.. entries.Where(entry => entry is ContactEntry { FollowUp.Method: Method.Email } or NoteEntry)] : null);

    /// <summary>Sums are of orders and payments before they are of anything else.</summary>
    private static double Sum(string text, Entry entry) => entry is OrderEntry or PaymentEntry && Amounts().IsMatch(text) ? 1 : 0;

    [GeneratedRegex(@"(?:记|記|写|寫|说|說|弄|搞)(?:错|錯)(?:了)?(?:家|客户|客戶|公司|人家)|(?:上|刚|剛|那|前)(?:才)?(?:一)?(?:条|條)(?:记|記|写)?(?:错|錯)了?|不是这家|不是這家|另一家|\b(?:wrong|other|different) (?:customer|company|account)\b|\b(?:belongs|should (?:be|go)) (?:to|under|with|on)\b|\bthat was [A-Z][\w&']*(?: [A-Z][\w&']*)*(?:'s|')? (?:money|order|payment|one|call)", RegexOptions.None)]
    private static partial Regex Astray();

    [GeneratedRegex(@"(?:今天|昨天|前天|大前天|上午|下午|早上|中午|晚上|上?个?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|\d{1,2}[月号號日][\d号號日]*)[^，。,]{0,10}?(?:那条|那條|那次|那个|那個|那笔|那筆|的那|记的|記的|说的|說的)|\b(?:yesterday|today|this morning|monday|tuesday|wednesday|thursday|friday|last week)(?:'s)? (?:call|visit|one|entry|note|meeting|email|memo|order|payment)", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"[那这這嗰](?:一?(?:张|張|个|個))?[单單](?!价|價|位|独|獨)|订单|訂單|单子|單子|下单|下單|合同|总额|總額|总价|\b(?:order|PO|contract)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();

    [GeneratedRegex(@"回款|付款|收款|到账|到帳|打款|款|定金|[订訂]金|尾[数數]|(?<![价價])[钱錢](?!没|不)|到的[账帳]|\b(?:payments?|paid|deposit|money|cash|cheque|wire|(?<!credit )check(?= was| is|['’]s))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Payments();

    [GeneratedRegex(@"备忘|備忘|听说|聽說|\b(?:memo|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Memos();

    [GeneratedRegex(@"没接|沒接|占线|佔線|前台|没打通|\b(?:attempts?|voicemail|vm|engaged|reception)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attempts();

    [GeneratedRegex(@"提醒|约|約|日程|待办|待辦|\b(?:step|reminder|nudge|appointment|due)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Steps();

    [GeneratedRegex(@"展会|展會|论坛|論壇|展上|\b(?:show|fair|expo|conference|event)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Events();

    [GeneratedRegex(@"任务|任務|交代|交办|交辦|\btasks?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tasks();

    [GeneratedRegex(@"电话|電話|打的|通话|通話|视频|視頻|视讯|視訊|\b(?:calls?|called|rang|ring|phone|phoned|video|zoom|teams)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"微信|短信|消息|\b(?:wechat|text|message|whatsapp|dm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Messages();

    [GeneratedRegex(@"邮件|郵件|电邮|\be?-?mail\b", RegexOptions.IgnoreCase)]
    private static partial Regex Emails();

    [GeneratedRegex(@"拜访|拜訪|上门|上門|去的|见|見|面谈|面談|饭|飯|\b(?:visit|met|meeting|lunch|dinner|coffee|tour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Visits();

    [GeneratedRegex(@"\d+(?:\.\d+)?\s*(?:万|萬|千|块|塊|元|k)\b|\d万|\d萬|\d{1,3},\d{3}|[£$€¥]\s?\d", RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();
}
