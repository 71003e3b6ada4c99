using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>/undo and redo, "edit" on a card, 上午那条是宏达不是宏远, 前面那条作废, and the answer to a question about a vague record.</summary>
internal sealed partial class CorrectionDialogue : IDialogue, IFromConversation
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "undo", First: { } change }) => Turn.Do(new Undo(change)),
        (_, { Verb: "redo", First: { } change }) => Turn.Do(new Redo(change)),
        (_, { Verb: "edit", First: { } id }) when Record(message, id) is { } record => Turn.Ask(new MendingRecord(record.Id), Draft.Plain(message.Words["Mend.HowTo"])),
        (ChoosingEntry asked, { Verb: "which-entry", First: { } pick }) when int.TryParse(pick, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < asked.Ids.Count => Chosen(message, asked, at),
        (_, { }) => null,
        (Confirming { Command: RemoveFollowUp or RemoveRemark or RemoveMoney } asked, null) when Erasing().IsMatch(message.Text) && message.Text.Length <= 8 && !Nod.IsNo(message.Text) => Turn.Do(asked.Command),
        (ChoosingEntry asked, null) when Choice.Read(message.Text, [.. asked.Ids.Select(id => new CustomerCode(id))], message.Names) is { } at => Chosen(message, asked, at),
        (MendingRecord asked, null) when IsMending(message, asked) && Record(message, asked.FollowUp) is { } record => Mending.Of(message, record, message.Reading, message.Text, forced: true),
        (AddingSubstance asked, null) when IsSubstance(message) && Record(message, asked.FollowUp) is { } record => Turn.Do(new AmendFollowUp(record.Id, More: message.Text)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        // 删, right after it was taken back.
        Reading { Command: "undo" } when !message.Text.StartsWith('/') && message.JustSaid is not null && message.Conversation is { LastChange: not { Length: > 0 }, Undone: not null } => Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Yes.Done"])),
        Reading { Command: "undo" } => Turn.Do(new Undo(message.Conversation.LastChange)),
        Reading { Intent: Intent.Correct } => FromConversation(message) ?? Unfound(message, removes: false, Named(message)),
        _ => null,
    };

    /// <summary>An undo with a reason is looked at first.</summary>
    public bool Yields(Message message, Bid best) => !OwnedUp.In(message) && CoinSlip.In(message) is null && best is { Score: >= Bid.Words, Request: not Reading { Command: "undo" } };

    public Turn? FromConversation(Message message)
    {
        var (text, reading) = (message.Text, message.Reading);
        // 行，撤了，明天见 leaves, and takes nothing back.
        if (text.StartsWith('/') || Farewell.In(text) || (reading.Intent == Intent.Command && !TakingBack().IsMatch(text) && TakenBackClause.In(text) is null))
        {
            return null;
        }

        if (CoinSlip.Of(message) is { } recoined)
        {
            return recoined;
        }

        if ((Afterthought.Of(message) ?? Supplement.Of(message)) is { } mended)
        {
            return mended;
        }

        if (TakenBackClause.In(text) is { } behind)
        {
            return Undone(message, behind);
        }

        if (Restoring().IsMatch(text) && text.Length <= Longest && Restored(message) is { } back)
        {
            return back with { Further = Besides(message) };
        }

        // 对 after it is done: said, and nothing is written twice.
        if (message.Step is null && Nod.IsYes(text) && message.Conversation.Lines is [{ Changes.Count: > 0 } last, ..] && message.Now - last.At <= TimeSpan.FromHours(2))
        {
            return Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Yes.Done"]));
        }

        if (Affirmed.In(message))
        {
            return Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Yes.Done"]));
        }

        // 记备忘就行, "memo please": what is a note already stays one.
        if (AsNote().IsMatch(text) && message.Conversation.Lines is [{ Changes.Count: > 0 } said, ..] && message.Now - said.At <= TimeSpan.FromHours(2) && Entries.Last(message) is [NoteEntry { Remark.Kind: not RemarkKind.Told }, ..])
        {
            return Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Yes.Done"]));
        }

        if ((Demoting().IsMatch(text) || AsNote().IsMatch(text)) && text.Length <= 60 && Demoted(message) is { } demoted)
        {
            return demoted;
        }

        if (AsBefore().IsMatch(text) && text.Length <= Longest && !Understanding.Texts.QuestionEnd.In(text) && Before(message) is { } before)
        {
            return Turn.Do(new Undo(before));
        }

        if (StageBack().IsMatch(text) && Settled(message) is null)
        {
            return Mending.Asked(message, null);
        }

        if (StageBack().Match(text) is { Success: true } stage && Settled(message) is { } set)
        {
            return Turn.Do(new Undo(set)) with { Further = text[(stage.Index + stage.Length)..].TrimStart('了', ' ', ',', '，', '.', '。', '!', '！') is { Length: >= 4 } rest ? rest : null };
        }

        // 撤销撤销，财务看串了: the reason comes after.
        if (TakingBack().IsMatch(text))
        {
            return Undone(message, TakingBack().Match(text).Groups["rest"].Value.Trim());
        }

        var orders = text.Length <= Longest && message.Reading.Intent is not Intent.Query && !Mending.Strikes(text) && (OrdersAway().IsMatch(text) || (DoesAway().IsMatch(text) && Tells(message, text)));
        var erases = orders || (Erasing().IsMatch(text) && (Entry().IsMatch(text) || Spoken(message)) && text.Length <= Longest && (TakeIt().IsMatch(text) || !Mends(message)));
        if (!erases && !Mends(message))
        {
            return null;
        }

        var named = Named(message);
        var meant = Entries.Meant(message, text, named, OwnedUp.In(message));
        // "Scrap the Acme order" is no note of theirs.
        if (erases && Entries.OfNamedKind(text, meant) is { } kept)
        {
            meant = kept;
        }

        // What is to go has to be what was said: 说换副总裁那条 is not whatever was written last.
        // "Scrap that. Wrong number altogether": what stands behind it is the reason.
        var away = erases ? Parts().Split(text).FirstOrDefault(part => Erasing().IsMatch(part)) ?? text : text;
        if (erases && named.Count == 0 && message.RepliedTo is null && !Whole().IsMatch(text) && Pieces.Of(Points().Replace(away, " ")).Count > 0 && !meant.Any(entry => Entries.Speaks(message, away, entry)))
        {
            return Unfound(message, removes: true, named);
        }

        // "Ng's payment was yesterday" mends a payment or nothing.
        if (!erases && Slip.Points(text) && Entries.OfKind(text, meant) is { Count: 0 })
        {
            meant = Entries.OfThatKind(message, text, named);
        }

        if (!erases && Slip.Points(text) && Entries.OfKind(text, meant) is { Count: 0 })
        {
            return Unfound(message, erases, named);
        }

        // What holds the value that was wrong is meant, and nothing else.
        if (!erases && Entries.Holding(message, text, named) is { } holding)
        {
            meant = holding;
        }

        return meant switch
        {
            // 那兩通是打給安瀾的才對: it stands with somebody else.
            [] when !erases && named is [var rightful] && Slip.Begins(text) && Entries.Elsewhere(message, text, rightful) is { } astray => Mending.Moved(message, astray, rightful),
            [] => Unfound(message, erases, named),
            [ContactEntry entry] when !erases && named.Count == 0 && Together(message, entry) is { Count: > 0 } others => All(message, [entry, .. others], text),
            [var entry] => erases ? Remove(message, entry) : Mending.Of(message, entry, text, named),
            var several => Which(message, erases, several),
        };
    }

    /// <summary>The last change goes back at once where it was made a moment ago; else it is named first.</summary>
    /// <param name="behind">What else is said: why, or how it was before; news is taken after it.</param>
    private static Turn Undone(Message message, string behind)
    {
        var more = behind.Length >= 4 && message.Read(behind, message.About) is { Intent: Intent.Log } read && read.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.6 }) ? behind : null;
        var change = message.Conversation.LastChange;
        return change is { Length: > 0 } && message.Conversation.Lines is [{ Changes: null, Asked: null }, ..] && message.Session.Get(Documents.Changes, change) is { } entry
            ? Turn.Ask(new Confirming(new Undo(change)), Draft.Plain(Words.Of("Talk", message.Language)["Undo.Which", UndoText.Of(entry, UndoWork.CustomersOf(entry, message.Session), message)])
                .With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")))
            : Turn.Do(new Undo(change)) with { Further = more };
    }

    /// <summary>"Kill that card drop at Ironwood": what is to go has the words of one entry.</summary>
    private static bool Tells(Message message, string text) => Entries.Meant(message, text, Named(message)) is [var entry] && entry is not StepEntry && StepWords.Shared(text, entry.Words) > 0;

    [GeneratedRegex(@"^\s*(?:(?:oh|no|wait|sorry|actually|ah|please|pls|can you|could you|and|just|also|then)[\s,.]*)*(?:kill|nix|axe|ditch|chuck|dump|wipe|lose|drop|pull|scrap|bin|scratch)\b (?:out )?(?:that|the|my|this|yesterday|today|his|her|their)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoesAway();

    /// <summary>Nothing fits: what was looked for is said, and the newest there is are a tap away.</summary>
    private static Turn Unfound(Message message, bool removes, IReadOnlyList<Customer> named)
    {
        var newest = Entries.Newest(message, named);
        return newest.Count == 0 ? Turn.Say(Draft.Plain(message.Words["Mend.Nothing"])) with { Next = message.Step }
            : Which(message, removes, newest, Words.Of("Talk", message.Language)["Entry.NoneBut", named.Count > 0 ? string.Join(message.Words["List.Comma"], named.Select(customer => customer.Name)) : Shortened.Line(message.Text, 24)]);
    }

    /// <summary>"Take Ironwood back to where it was", 阶段退回原来的: the newest change of theirs that set or moved something.</summary>
    private static string? Before(Message message)
    {
        if (message.Find(message.Whom.Said ? message.Whom.Customer : message.Conversation.Customer) is not { } customer)
        {
            return null;
        }

        return (message.Conversation.Lines ?? []).Where(line => line.Customer == customer.Code).SelectMany(line => (line.Changes ?? []).Reverse())
            .FirstOrDefault(change => message.Session.Get(Documents.Changes, change) is { UndoneBy: null, What: nameof(SetStage) or nameof(SetGrade) or nameof(MoveStep) or nameof(AmendOrder) or nameof(AmendFollowUp) or nameof(AmendPayment) });
    }

    [GeneratedRegex(@"\bback (?:to )?(?:where|what|how|the way) (?:it|they|he|she|that|we) (?:was|were|stood)\b|\bback as (?:it|they) (?:was|were)\b|\bback (?:down )?(?:a|one) stage\b|(?:退|改|调|調|变|變|放|恢复|恢復)回?(?:到|去)?(?:原来|原來|之前|原先|以前|刚才|剛才)(?:的)?(?:阶段|階段|状态|狀態|那样|那樣|样子|樣子|等级|等級|时间|時間)|(?:阶段|階段)(?:退|改|调|調)回(?:去|来|來)?", RegexOptions.IgnoreCase)]
    private static partial Regex AsBefore();

    /// <summary>那展会是昨儿的: the contacts that one message told of together, where the day or the way of them is put right and nobody is named.</summary>
    private static IReadOnlyList<ContactEntry> Together(Message message, ContactEntry entry) => entry.FollowUp.SourceMessage is not { } source || (Slip.Day(message, Slip.Value(message.Text)) is null && How.In(Slip.Value(message.Text)) is null) ? []
        : [.. Entries.Just(message).OfType<ContactEntry>().Where(other => other.Id != entry.Id && other.FollowUp.SourceMessage == source && other.FollowUp.Day == entry.FollowUp.Day && other.FollowUp.Method == entry.FollowUp.Method)];

    private static Turn All(Message message, IReadOnlyList<ContactEntry> entries, string text)
    {
        var turns = entries.Select(entry => Mending.Of(message, entry, text, [])).ToList();
        return turns.TrueForAll(turn => turn.Commands.Count > 0) ? turns[0] with { Commands = [.. turns.SelectMany(turn => turn.Commands)] } : turns[0];
    }

    /// <summary>这条不算跟进，记个备忘就行: the contact written last is a note and no contact.</summary>
    private static Turn? Demoted(Message message) => Entries.Meant(message, message.Text, Named(message)).OfType<ContactEntry>().FirstOrDefault() is { } contact
        ? Turn.Do(new RemoveFollowUp(contact.Id), new KeepRemark(contact.Customer.Code, Unreached().IsMatch(message.Text) ? RemarkKind.Attempt : RemarkKind.Memo, contact.FollowUp.At, contact.FollowUp.Summary, contact.FollowUp.Contact)) with { Topic = contact.Customer.Code } : null;

    /// <summary>The change of the last lines that set a stage, and stands.</summary>
    private static string? Settled(Message message) => (message.Conversation.Lines ?? []).Where(line => message.Now - line.At <= TimeSpan.FromHours(4)).SelectMany(line => line.Changes ?? [])
        .FirstOrDefault(change => message.Session.Get(Documents.Changes, change) is { What: nameof(SetStage), UndoneBy: null });

    private const int Longest = 90;

    /// <summary>"Take it off", 删掉: what was written last, or what the other words of the message name.</summary>
    private static bool Spoken(Message message) => TakeIt().IsMatch(message.Text) && message.Reading.Intent is not Intent.Query;

    /// <summary>Whether it puts something right: it says so, or all who judge it agree.</summary>
    private static bool Mends(Message message) => !IsNews(message) && !OwnedUp.IsAnswer(message) && (OwnedUp.In(message) || message.Reading is { Intent: Intent.Correct, Judged: not { Kind: ActKind.Undo or ActKind.Redo } }
        || (Owned().IsMatch(message.Text) && message.Reading.Intent is not Intent.Query)
        // "Not a chap. A woman.": what was written last holds the one, and is to hold the other.
        || (message.Text.Length <= 60 && message.Reading.Intent is not Intent.Query && Swap.In(message.Text) is { } swap && Entries.Last(message).Any(entry => swap.In(entry.Words, message.Text) is not null))
        || (message.Reading is { Judged: { Deed: ActKind.Correct, Sure: >= 0.55 }, Intent: not (Intent.Query or Intent.Create) } reading
            && (Wrong().IsMatch(message.Text) || Swap.In(message.Text) is not null || reading.Acts.Any(act => act is { Kind: ActKind.Correct, Confidence: >= 0.6 })))
        || (Entry().IsMatch(message.Text) && Wrong().IsMatch(message.Text) && message.Reading.Intent is not Intent.Query));

    /// <summary>"Pacific Crest's order came through, 96 thousand": a sale is told, whoever else it is held against.</summary>
    private static bool IsNews(Message message) => message.Whom is { Said: true, How: not Reference.Stranger } && Sold.In(message.Text) && Slip.Begins(message.Text) is false && !Slip.Points(message.Text) && Swap.In(message.Text) is null && !Owned().IsMatch(message.Text) && !StrictlyWrong().IsMatch(message.Text);

    [GeneratedRegex(@"不对|不對|错了|錯了|记错|記錯|说错|說錯|搞错|写错|更正|改成|应该是|應該是|\b(?:wrong|mistake|typo|should (?:be|have been|say)|correct(?:ion)?|meant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StrictlyWrong();

    /// <summary>The customers it names; the one it was wrongly put down for comes first.</summary>
    private static IReadOnlyList<Customer> Named(Message message)
    {
        var denied = Denied().Match(message.Text) is { Success: true } no ? CodesIn(message, no.Groups["who"].Value) : [];
        var said = CodesIn(message, message.Text);
        return [.. denied.Concat(said).Distinct().Select(code => message.Find(code)).OfType<Customer>()];
    }

    private static IEnumerable<CustomerCode> CodesIn(Message message, string text)
    {
        var read = message.Read(text, null, Intent.Task);
        return read.Records.Select(record => record.Customer).OfType<CustomerCode>().Concat(read.Clarify?.Candidates ?? []);
    }

    /// <summary>"Redo it, but the proposal's Thursday": what is said behind it, where it names a day or an hour.</summary>
    private static string? Besides(Message message) => BehindIt().Match(message.Text) is { Success: true } behind && message.Read(behind.Groups["rest"].Value, message.About) is { Intent: not (Intent.Chitchat or Intent.Query), First: { NextDue: not null } or { Occurred: not null } } ? behind.Groups["rest"].Value : null;

    [GeneratedRegex(@"[,，;；]\s*(?:but|only|except|不过|不過|但是?|只是)\s*(?<rest>\S.{4,})$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BehindIt();

    private static Turn? Restored(Message message)
    {
        // "Half two was fine, put it back": what was only moved goes back to where it was.
        if (message.Conversation.Lines is [{ Changes: [.., var moved] }, ..] && message.Session.Get(Documents.Changes, moved) is { What: nameof(MoveStep), UndoneBy: null })
        {
            return Turn.Do(new Undo(moved));
        }

        var called = message.Find(message.About) is { } customer && message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed is [{ How: StepEnd.CalledOff } last, ..] ? (customer, last) : default;
        var undone = message.Conversation.Undone is { Length: > 0 } change && message.Session.Get(Documents.Changes, change) is { UndoneBy: not null } ? change : null;
        return called.last is { } step && (undone is null || message.Conversation.LastChange is { Length: > 0 }) ? Turn.Do(new ReopenStep(called.customer.Code, step.Step.Id))
            : undone is not null ? Turn.Do(new Redo(undone))
            : null;
    }

    private static Turn Which(Message message, bool removes, IReadOnlyList<Entry> several, string? question = null) => Turn.Ask(
        new ChoosingEntry(message.Text, removes, [.. several.Select(entry => entry.Id)]),
        Draft.Plain(question ?? Words.Of("Talk", message.Language)["Entry.Which"]) with
        {
            Buttons = [.. several.Select((entry, at) => (IReadOnlyList<Button>)[new Button(entry.Label(message), "which-entry", at)])],
        });

    private static Turn Chosen(Message message, ChoosingEntry asked, int at) => Entries.Find(message, asked.Ids[at]) is not { } entry
        ? Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Entry.None"]))
        : asked.Removes ? Remove(message, entry) : Mending.Of(message, entry, asked.Text, [entry.Customer]);

    /// <summary>What was written last goes at once, and can come back; anything older is shown first.</summary>
    private static Turn Remove(Message message, Entry entry)
    {
        var words = Words.Of("Talk", message.Language);
        SalesCommand command = entry switch
        {
            ContactEntry contact => new RemoveFollowUp(contact.Id),
            NoteEntry note => new RemoveRemark(note.Id),
            StepEntry step => new EndSteps(step.Customer.Code, [step.Id], StepEnd.CalledOff),
            OrderEntry order => new RemoveMoney(order.Order.Number),
            PaymentEntry payment => new RemoveMoney(payment.Order.Number, payment.Id),
            _ => new Undo(null),
        };
        return Turn.Ask(new Confirming(command), Draft.Plain(words["Entry.Remove", entry.Label(message)]).With(new Button(words["Button.Remove"], "yes"), new Button(words["Button.Keep"], "no"))) with { Topic = entry.Customer.Code };
    }

    /// <summary>After "edit" comes what to change; a question, a command or news of somebody else is a message of its own.</summary>
    private static bool IsMending(Message message, MendingRecord asked)
    {
        var reading = message.Reading;
        return !message.Text.StartsWith('/') && (reading.NameOnly || reading.Intent is not (Intent.Query or Intent.Command or Intent.Create or Intent.Order or Intent.Payment))
            && !(reading is { Intent: Intent.Log or Intent.Task, First: { Customer: { } code } first } && Record(message, asked.FollowUp)?.Customer != code && first is { Method: not null } or { NextDue: not null });
    }

    private static bool IsSubstance(Message message) =>
        message.Text.Length > 0 && !message.Text.StartsWith('/') && message.RepliedTo is null
        && message.Reading is { Intent: not (Intent.Query or Intent.Command or Intent.Chitchat or Intent.Create) } reading && NamesNoOther(message, reading);

    private static bool NamesNoOther(Message message, Reading reading) =>
        reading.First?.Customer is not { } code || code == message.Conversation.Customer;

    private static FollowUp? Record(Message message, string id) =>
        message.Session.Get(Documents.FollowUps, id) is { } record && message.Find(record.Customer) is not null ? record : null;

    /// <summary>"Delete yesterday's attempt", 前天华信刘工那条删了吧: the whole of a clause orders an entry away.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:oh|no|wait|sorry|actually|ah|hmm|please|pls|can you|could you|and|just|also|then|先|那|就|啊|哦|请|請|麻烦|麻煩|帮我|幫我|唔该)[\s,，.。]*)*(?:(?:delete|remove|erase|void|strike|get rid of)\b(?! from\b)|(?:scrap|bin|scratch|kill|nix|axe|ditch|chuck|dump|wipe)\b (?=(?:that|the|my|his|her|their|yesterday|today|[A-Z])[\w'’& -]*\b(?:entry|note|memo|record|order|payment|call|visit|attempt|email|meeting|thing|one|log)\b)|(?:删|刪|划|劃)(?:掉|了|除|咗|去)|(?:剔|抹|撤)(?:掉|咗))"
        + @"|(?:条|條|笔|筆|单|單|次|通|趟|份|个|個|记录|紀錄|备忘|備忘)(?:记录|紀錄)?(?:请|請|就|给我|帮我|先|都|也)*(?:(?:删|刪|划|劃)(?:了|掉|咗|除|去)|作废|作廢|不要了|唔要)(?:吧|啦|它|喇)?\s*(?:[，。,；;!！]|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OrdersAway();

    [GeneratedRegex(@"[,，;；。!！\n]|\.\s")]
    private static partial Regex Parts();

    [GeneratedRegex(@"嗰[条條单單笔筆次]|呢[条條单單笔筆次]|那[个個张張][单單款]|那条|那條|这条|這條|上条|上條|上一条|上一條|前面|第[一二三四五\d]条|那笔|那筆|那次|那单|那單|那个(?:备忘|訂單|订单|记录)|记录|紀錄|備忘|备忘|\b(?:that|the|this|my|last|previous|first|second|\w+'s?) (?:[\w'&-]+ ){0,3}(?:one|note|entry|memo|record|order|payment|call|visit)\b|\b(?:note|entry|memo|voicemail)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    /// <summary>"Delete it", 删了吧: nothing else is said of what is to go.</summary>
    [GeneratedRegex(@"(?:删|刪|撤|去|抹)(?:掉|了|除)吧?[。!！\s]*$|\b(?:delete|remove|scrap|erase|bin|take|strike|scratch) (?:it|that|this|that one|this one)(?: (?:off|out|away))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakeIt();

    [GeneratedRegex(@"^\s*(?:(?:oh|no|wait|sorry|actually|ah|hmm|please|先|那|就|啊|哦|不对)[\s,，.。]*)*(?:(?:删|刪|撤|去|抹)(?:掉|了|除)(?:吧|它)?|(?:delete|remove|scrap|erase|bin|take|strike|scratch) (?:it|that|this|that one|this one)(?: (?:off|out|away))?(?:,? please)?)\s*(?:[.,;!，。；！—-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    /// <summary>A slip is owned up to: "a correction while I remember", "going back to what I told you", "I misspoke".</summary>
    [GeneratedRegex(@"^\s*(?:更正|纠正|糾正|改一下|我是说|我是說|(?:a |one |quick |small )*correction\b|going back to what i (?:told|said)|i (?:misspoke|misheard|got that wrong)|let me correct)|\bi (?:misspoke|misheard)\b|我(?:听|聽|看|说|說|记|記)(?:错|錯)|(?:改一下|改下|改过来|改過來|更正一下)[吧啦哈。!！\s]*$|\bi(?:['’]d| had| got|['’]ve(?: got)?) (?:it|that|them|those|the \w+) (?:back\w*|wrong|the wrong way|mixed|muddled|upside|inside out)|\b(?:fix|correct|amend) (?:that|it|this)(?: please| will you| would you)?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    [GeneratedRegex(@"删|刪|作废|作廢|撤|不要了|去掉|抹掉|不算|\b(?:delete|remove|scrap|erase|strike|bin|drop|scratch|void|take (?:it|that|this)(?: one)? (?:off|out|away))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Erasing();

    /// <summary>Words that point at an entry or do away with it, and say nothing of what is in it.</summary>
    [GeneratedRegex(@"那条|那條|这条|這條|上条|上條|上一条|上一條|前面|刚才|剛才|刚刚|记录|紀錄|作废|作廢|删掉|刪掉|不要了|去掉|抹掉|不算|搞错|记错|弄错|错了|请|請|麻烦|麻煩|帮我|嗰|呢条|今日|\b(?:that|the|thing|bit|last|previous|first|second|one|note|entry|memo|record|delete|remove|scrap|erase|strike|bin|drop|scratch|void|please|just|mistake|wrong|yesterday|today|morning|afternoon|evening|week|\w+day)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    [GeneratedRegex(@"(?:不算|不是|不计|別算|别算)(?:跟进|联系|聯繫|拜访|接触)|(?:那|这|這)(?:次|条|條)(?:联系|跟进)?(?:别|別|不)算|(?:改成|改为|改為|记成|記成|当|當|只算|算)(?:个|個|条|條)?(?:备忘|備忘)|\b(?:not|isn'?t|wasn'?t) (?:really )?a (?:contact|follow-?up|visit)\b|\b(?:just|only|as|into) an? (?:note|memo)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Demoting();

    [GeneratedRegex(@"^\s*(?:那|就|还是|還是|先|对|對|嗯|只|也)*(?:记|記|当|當|留|算|做)(?:个|個|成|为|為|作|条|條)?(?:备忘|備忘)(?:就)?(?:成|行|好|可以|吧|得了|罢|了)*(?:[，,。.!！].{0,12})?$|^\s*(?:just |only |keep it as |make it |as )?(?:an? )?(?:memo|note)(?: only| please| is fine| will do| is enough)?(?:,? (?:please|thanks|then))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AsNote();

    [GeneratedRegex(@"没(?:聊|联系|说|谈|打|见)(?:上|到|成|通)|留了?(?:个)?言|\b(?:didn'?t (?:speak|talk|reach|get)|left (?:a )?(?:message|voicemail))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreached();

    /// <summary>流失撤了, "undo the lost".</summary>
    [GeneratedRegex(@"(?:流失|丢单|成交|赢单|阶段)(?:那条|的标记|状态)?(?:先)?(?:撤(?:了|掉|销|回)?|取消|作废|不算|收回)|\b(?:undo|take back|reverse|scrap) (?:the |that )?(?:lost|won|stage)\b|\btake (?:the |that )?(?:lost|won) (?:bit |part |thing |mark )?back\b|\b(?:not|isn'?t|aren'?t) lost after all\b", RegexOptions.IgnoreCase)]
    private static partial Regex StageBack();

    [GeneratedRegex(@"^\s*(?:先|那就?|就|请|請|麻烦|麻煩|还是|還是|[啊哎呃哦诶]?不+[，,\s]|(?:oh|actually|please|hmm+|um+|er+|ok|right|well|no|nah|wait),? )*(?:撤销|撤銷|撤掉|撤回|撤了|undo(?: that| it)?|take (?:it|that) back|scratch that)(?:撤销|撤銷|撤回|撤了|\s|[,，.!！])+(?<rest>\S.*)?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex TakingBack();

    [GeneratedRegex(@"恢复|恢復|还原|還原|还是(?:按)?原来的?(?:时间|时候|那天|日子)|還是(?:按)?原來的?(?:時間|時候|那天|日子)|(?:保持|维持|照)(?:原样|原来|原來)|\b(?:leave|keep) (?:it|that) (?:where|as|how|when) it (?:was|is|stood)\b|加回(?:来|去)|放回去|找回来|还是要(?:的)?$|不删了|别删|\b(?:put (?:it|that) back|bring (?:it|that) back|redo|restore|reinstate|undelete|un-?cancel|keep it after all)\b|^(?:(?:no|wait|hang on|hold on|oh|actually)[\s,.!]+)*(?:keep|leave) (?:it|that|them)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Restoring();

    [GeneratedRegex(@"不对|不對|错了|錯了|记错|記錯|说错|說錯|搞错|写错|听岔|听错|看错|看串|更正|改成|漏了|忘了|弄混|\b(?:wrong|mistake|typo|misheard|misread|should (?:be|have been|say)|correct(?:ion)?|fix|meant|i mean|actually)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"(?:不是|而非|写成了?|記成了?|记成了?)(?<who>[^，。,.\s是]{2,12})|\b(?:not|instead of)\s+(?<who>[A-Z][\w&'-]*(?: [A-Z&][\w&'-]*)*)")]
    private static partial Regex Denied();
}
