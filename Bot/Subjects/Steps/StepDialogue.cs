using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>看厂挪到下周一, 那个培训不办了, "survey to 2pm", "scrap the demo": the step that is meant moves or ends; which one is asked where two fit.</summary>
internal sealed partial class StepDialogue : IDialogue, IFromConversation
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "step-done", Arguments: [var code, var id] }) => Turn.Do(new EndSteps(new CustomerCode(code), [id], StepEnd.Done)),
        (_, { Verb: "step-open", Arguments: [var code, var id] }) => Turn.Do(new ReopenStep(new CustomerCode(code), id)),
        (_, { Verb: "step-stays" }) => Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Step.Stays"])) with { Next = message.Step },
        (ChoosingStep asked, { Verb: "which-step", First: { } pick }) when int.TryParse(pick, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < asked.Steps.Count => Chosen(message, asked, asked.Steps[at]),
        (_, { }) => null,
        (ChoosingStep asked, null) when Typed(message, asked) is { } step => Chosen(message, asked, step),
        (ChoosingStepDay asked, null) when message.Text.Length <= Brief && New(message, message.Text, asked.Customer) is { Day: not null } or { Time: not null } => Moved(message, message.Text, asked.Customer, asked.Id, null),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;

    /// <summary>As long as a day is said; more is a message of its own.</summary>
    private const int Brief = 40;

    public Turn? FromConversation(Message message)
    {
        if (!message.Text.StartsWith('/') && !Asking().IsMatch(message.Text) && Finishing.Of(message) is { } finished)
        {
            return finished;
        }

        // "Remind me to shift the van" moves no step.
        if (message.Text.StartsWith('/') || message.Text.StartsWith("remind me", StringComparison.OrdinalIgnoreCase) || Restores().IsMatch(message.Text) || TakenBackClause.In(message.Text) is not null || Asks(message))
        {
            return null;
        }

        if (NotOff().IsMatch(message.Text) && CalledOff(message) is { } back)
        {
            return back;
        }

        if (Reports(message))
        {
            return null;
        }

        if (Swapped(message) is { } swapped)
        {
            return swapped;
        }

        // "Move them to negotiating" moves no step.
        if (message.Reading.First is { Stage: not null, NextDue: null } || DeedOf(message) is not { } deed)
        {
            return null;
        }

        var named = Named(message);
        // "Email him instead": what he has, and nobody else's.
        named = named.Count == 0 && message.Whom is { How: Reference.Pronoun or Reference.Thing, Customer: { } his } && message.Find(his) is { } known ? [known] : named;
        var meant = OpenSteps.Meant(message, message.Text, named);
        // 那条挪到下周一, right after one was told: that one, whatever else is open there.
        meant = meant.Count > 1 && Points().IsMatch(message.Text) && meant.Where(step => IsJustTold(message, step)).ToList() is [var told] ? [told] : meant;
        // 鼎盛推到下午三点: an hour is an appointment's.
        meant = meant.Count > 1 && deed == StepDeed.Move && meant.Where(step => step.Time is not null).ToList() is [var timed] && IsHour(message) ? [timed] : meant;
        if (meant.Count > 0 && deed == StepDeed.CallOff && meant.All(step => OpenSteps.IsAnother(message, message.Text, step) || OpenSteps.IsElsewhen(message, message.Text, step)))
        {
            meant = [];
        }

        // What was called off and is spoken of again stands again, whatever else is open.
        if (deed == StepDeed.Move && !meant.Any(step => StepWords.Shared(message.Text, step.Text ?? "") > 0) && Again(message, named) is var (stands, words) && (Rebooks().IsMatch(message.Text) || StepWords.Shared(message.Text, words) > 0))
        {
            return stands;
        }

        // A contact that speaks of moving something is one unless it is a step of theirs that moves.
        var reports = message.Reading is { Intent: Intent.Log } reading && reading.First is not { Counted: false };
        if (!meant.Any(step => Speaks(message.Text, step) || (named.Count > 0 && meant.Count == 1 && Heads(message.Text, step)) || OpenSteps.IsDated(message, message.Text, step)) && !(meant is [{ Time: not null }] && (MovedTo().IsMatch(message.Text) || HanHour(message.Text) is not null)) && (reports || OwnDeed(message, named)))
        {
            return null;
        }

        return meant switch
        {
            // What is called off and is not there is no step to be set, and no contact.
            [] when deed == StepDeed.CallOff && Calls().IsMatch(message.Text) && !reports && message.Reading.Intent is Intent.Task && message.Find(named.Count == 1 ? named[0].Code : message.About) is { } whose => OpenSteps.Of(message, whose) is { Count: > 0 } open ? Which(message, deed, open) with { Topic = whose.Code }
                : Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Step.NotThere", whose.Name])) with { Topic = whose.Code },
            // 吴总那个约挪到下周三, after it was called off: it stands again, then.
            [] when deed == StepDeed.Move && !reports && Again(message, named) is var (again, _) => again,
            // 样机改明天上午十点, and no step is of a sample: which one moves is asked, for the nearest may be another customer's.
            [] when deed == StepDeed.Move && !reports && named.Count == 0 && message.Reading.Intent is Intent.Task && message.Reading.Acts.Any(act => act is { Kind: ActKind.Move, Confidence: >= 0.75 }) && OpenSteps.Mine(message) is { Count: > 0 } mine => Which(message, deed, mine),
            [] => null,
            // 那个培训改成两天: no day is said, and nothing that is open is spoken of.
            [var only] when deed == StepDeed.Move && !Speaks(message.Text, only) && !OpenSteps.IsDated(message, message.Text, only) && New(message, message.Text, only.Customer.Code) is (null, null) && Later(message.Text) is null && Shift(message.Text) is null && HanHour(message.Text) is null && !ToHour().IsMatch(message.Text) && HowMuch().IsMatch(message.Text) => null,
            [var only] => Does(message, Reason().Replace(message.Text, ""), deed, only.Customer.Code, only.Id, only) with { Further = Rest(message, only.Customer.Code) },
            _ => Which(message, deed, meant),
        };
    }

    /// <summary>What plainly tells of a step as done is that, though some word of it asks elsewhere: "Vertex recap's out".</summary>
    public bool Yields(Message message, Bid best) => best.Score >= Bid.Words && !(DoneDeeds.Bare(message.Text) is not null || (message.Text.Length <= Brief && DoneDeeds.Tells(message.Text) && !Asking().IsMatch(message.Text) && Finishing.Things(message).Count == 1));

    [GeneratedRegex(@"[?？吗嗎么]\s*$|^\W*(?:who|what|which|when|where|why|how|did|do|does|has|have|is|are|was|were|any|show|list|count|sum)\b|谁|誰|哪|什么|什麼|几|幾|有没有|有沒有|多少|^查|^看|[了]没|[了]沒", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    /// <summary>罗主任打来说演示不办了, "Brightline rang, push the quote to Monday": what a report tells beside of a step of theirs; null where nothing, or not which one.</summary>
    /// <param name="done">What it tells as done.</param>
    public static SalesCommand? Changed(Message message, Customer customer, string text, IReadOnlyCollection<string> done)
    {
        var open = OpenSteps.Of(message, customer).Where(step => step.Who is null).ToList();
        foreach (var clause in Clauses().Split(text).Where(clause => clause.Trim().Length > 0 && open.Count > 0 && !Entry().IsMatch(clause) && !Sum().IsMatch(clause)))
        {
            var off = Calls().IsMatch(clause) && !HoldsNewTime(message, clause);
            if (Afresh().IsMatch(clause) && open.Where(step => step.Time is not null && step.Due >= message.Today).ToList() is [var fixedUp])
            {
                return new EndSteps(customer.Code, [fixedUp.Id], StepEnd.CalledOff);
            }

            if (!off && !Moves().IsMatch(clause))
            {
                continue;
            }

            var days = OpenSteps.DaysIn(message, clause);
            var meant = open.Where(step => Speaks(clause, step) || Heads(clause, step) || SameDeed(clause, step) || OpenSteps.IsDated(message, clause, step)).ToList();
            meant = meant.Count > 1 && meant.Where(step => StepWords.Shared(clause, step.Text ?? "") > 0).ToList() is [var shared] ? [shared] : meant;
            // A clause that names nothing of its own moves the one that is open.
            meant = meant.Count == 0 && !off && open.Count == 1 && !done.Contains(open[0].Id) && days.Count > 0 ? open : meant;
            if (meant is not [var one] || (off && OpenSteps.IsAnother(message, clause, one)))
            {
                continue;
            }

            if (off)
            {
                return new EndSteps(customer.Code, [one.Id], StepEnd.CalledOff);
            }

            if (Moved(message, clause, customer.Code, one.Id, one).Commands is [MoveStep move, ..] && (move.Due ?? one.Due) >= message.Today && ((move.Due ?? one.Due, move.Time ?? one.Time) != (one.Due, one.Time) || move.Text is not null))
            {
                return move;
            }
        }

        return null;
    }

    /// <summary>唔使送喇 calls off 送到化验室: the verb is the step's, whatever else it says.</summary>
    private static bool SameDeed(string clause, OpenStep step) => Verb().Match(clause) is { Success: true } verb && step.Text is { } text && Folding.Of(text).Contains(Folding.Of(verb.Groups["verb"].Value), StringComparison.Ordinal);

    [GeneratedRegex(@"(?:不用|不必|唔使|唔洗|别|別|先不|不)(?:再|去)?(?<verb>[发發寄送做办辦装裝换換修签簽打问問看])(?:了|喇|啦)?")]
    private static partial Regex Verb();

    /// <summary>改天再说: the appointment ends, and no other is fixed.</summary>
    [GeneratedRegex(@"(?:改天|改日|下次|过几天|過幾天|以后|以後)再(?:说|說|约|約|定|看|聊)|\b(?:another|some other) (?:day|time)\b|\btake a rain ?check\b", RegexOptions.IgnoreCase)]
    private static partial Regex Afresh();

    /// <summary>A report of a contact by its own words: what it tells of a step beside is told with it.</summary>
    private static bool Reports(Message message) =>
        message.Reading is { Intent: Intent.Log, Clarify: null, First: { Counted: true, Customer: { } whose } } reading && reading.Confidence >= Reading.Sure && reading.Records.Count == 1
        && reading.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.8 } && act.Evidence.Any(why => why.Why is "turned to us" or "made contact" or "contact" or "just now" or "with them" or "from them"))
        && message.Find(whose) is { } customer && Changed(message, customer, message.Text, []) is not null;

    /// <summary>"Kestrel pushed me to 3:30": an hour that an appointment goes to.</summary>
    [GeneratedRegex(@"\b(?:push|mov|shift|bump|slid|knock|nudg)\w*(?: (?:me|us|it|that|them|him|her|\w+))?(?: (?:back|out|forward))? (?:to|till|until) (?:half |quarter |about )?(?:\d{1,2}(?:[:.]\d\d)?(?! ?%)|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MovedTo();

    /// <summary>How long or how many, which no step is moved by.</summary>
    [GeneratedRegex(@"(?:\d+|[一二两兩三四五六七八九十]+)\s?个?(?:天|小时|小時|分钟|分鐘|周|週|人|台|臺|套|件)|\b(?:\d+|one|two|three|four|five|six) (?:days?|hours?|minutes?|weeks?|people|units?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMuch();

    private static bool IsJustTold(Message message, OpenStep step) => message.Conversation.Lines is [{ At: var at }, ..] && (Ids.At(step.Id) - at).Duration() < TimeSpan.FromSeconds(1);

    [GeneratedRegex(@"[那这這][条條个個次件]|\b(?:it|that|this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    /// <summary>"Redo it": what was undone is another's.</summary>
    [GeneratedRegex(@"^\W*(?:(?:hmm+|ok|no|actually|please)[,. ]+)*(?:redo|undo|restore)\b|^\W*(?:撤销|撤銷|恢复|恢復|还原|還原)", RegexOptions.IgnoreCase)]
    private static partial Regex Restores();

    /// <summary>"Actually don't cancel, make it Thursday": what was called off last stands again, on another day if one is said.</summary>
    private static Turn? CalledOff(Message message)
    {
        var last = message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>()
            .SelectMany(customer => (message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? []).Where(closed => closed.How == StepEnd.CalledOff).Select(closed => (customer, closed))).OrderByDescending(one => one.closed.At).FirstOrDefault();
        if (last.closed is not { Step: var step } || message.Now - last.closed.At > Fresh)
        {
            return null;
        }

        var reopen = new ReopenStep(last.customer.Code, step.Id);
        var (day, time) = New(message, message.Text, last.customer.Code, step.Due);
        return (day is null && time is null ? Turn.Do(reopen) : Turn.Do(reopen, new MoveStep(last.customer.Code, step.Id, day, time))) with { Topic = last.customer.Code };
    }

    /// <summary>"…, because the dentist could only fit me in at 11": the hour of a reason is not where the step goes.</summary>
    [GeneratedRegex(@"[，,]?\s*(?:因为|因為|\b(?:because|cos|cuz|seeing as|given that)\b).*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Reason();

    /// <summary>"Rebook it", 重新约: what was called off is what is booked anew.</summary>
    [GeneratedRegex(@"\bre-?(?:book|arrang|schedul)\w*|重新(?:约|約|定|安排)|改约|改約|另约|另約", RegexOptions.IgnoreCase)]
    private static partial Regex Rebooks();

    /// <summary>What was called off in the last days stands again on the day it is moved to.</summary>
    private static (Turn Turn, string Words)? Again(Message message, IReadOnlyList<Customer> named)
    {
        var customer = named.Count == 1 ? named[0] : named.Count == 0 ? message.Find(message.About) : null;
        if (customer is null || (message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? []).Where(closed => closed.How == StepEnd.CalledOff && message.Now - closed.At <= Recent).OrderByDescending(closed => closed.At).FirstOrDefault() is not { Step: var step })
        {
            return null;
        }

        var (day, time) = New(message, Target(message, message.Text, customer.Code), customer.Code, step.Due);
        return day is null ? null : (Turn.Do(new ReopenStep(customer.Code, step.Id), new MoveStep(customer.Code, step.Id, day, time)) with { Topic = customer.Code }, step.Text ?? "");
    }

    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    private static readonly string[] HourNames = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static TimeOnly? Clock(string text) => Array.IndexOf(HourNames, text.Trim().Split(' ')[^1].ToLowerInvariant()) is >= 0 and var named ? new TimeOnly(named + 1, text.TrimStart().StartsWith("half", StringComparison.OrdinalIgnoreCase) ? 30 : 0) : Written(text);

    private static TimeOnly? Written(string text) => Clocks().Match(text.Trim()) is { Success: true } match && int.TryParse(match.Groups["h"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
        ? new TimeOnly((match.Groups["pm"].Success && hour < 12 ? hour + 12 : hour) % 24, match.Groups["half"].Success ? 30 : match.Groups["m"] is { Success: true, Value: var minute } ? int.Parse(minute, CultureInfo.InvariantCulture) % 60 : 0) : null;

    /// <summary>Whether words put something off.</summary>
    public static bool PutsOff(string text) => Moves().IsMatch(text);

    /// <summary>长风的图晚两天 speaks of 给新图: the last letter of a deed is what it is about.</summary>
    private static bool Heads(string text, OpenStep step) =>
        step.Text is [.., var head] && Folding.IsHan(head) && !"他她它们我你了的下去来好完给到过吧人事".Contains(head, StringComparison.Ordinal) && text.Contains(head, StringComparison.Ordinal);

    private static bool Speaks(string text, OpenStep step) =>
        StepWords.Shared(text, step.Text ?? "") > 0 || (step.Who is { } who && text.Contains(who, StringComparison.OrdinalIgnoreCase)) || (step.Time is not null && Meeting().IsMatch(text));

    /// <summary>Whether it names a deed of its own, so that another deed's step is not meant: 寄样推到下周一 moves no 再找他.</summary>
    private static bool OwnDeed(Message message, IReadOnlyList<Customer> named)
    {
        var text = Moves().Replace(Calls().Replace(message.Text, " "), " ");
        var said = message.Said.Utterance.Mentions.Select(mention => message.Text.Substring(mention.Offset, Math.Min(mention.Length, message.Text.Length - mention.Offset)));
        foreach (var name in named.SelectMany(customer => (IEnumerable<string>)[customer.Name, .. customer.Aliases, .. customer.Contacts.Select(contact => contact.Name)]).Concat(said).Where(name => name.Length > 0).OrderByDescending(name => name.Length))
        {
            text = text.Replace(name, " ", StringComparison.OrdinalIgnoreCase);
        }

        return message.Read(message.Text, message.About, Intent.Task).First?.NextAction is { Length: >= 2 } deed && Moves().Replace(deed, " ") is var own && Pieces.Of(own).Count > 0 && StepWords.Shared(text, own) > 0;
    }

    /// <summary>A contact told in the same breath: 那个活儿取消，刚才我自己发邮件给曹总了.</summary>
    private static string? Rest(Message message, CustomerCode customer)
    {
        var clauses = Clauses().Split(message.Text).Where(clause => clause.Trim().Length > 0).ToList();
        // "Push the quote to Thursday. Oh, and Hannah paid the 3,000": money of somebody named is a message of its own.
        if (clauses.Count > 1 && clauses.Find(clause => !Moves().IsMatch(clause) && !Calls().IsMatch(clause) && message.Read(clause, null) is { Intent: Intent.Payment or Intent.Order, First: { Customer: not null, Amount: not null } }) is { } money)
        {
            return money.Trim();
        }

        // 罗主任打来说明天演示不办了，要走招标: that they rang is a contact, with what else they said.
        if (Rang().Match(message.Text) is { Success: true } rang)
        {
            var said = message.Text[..(rang.Index + rang.Length)] + string.Join('，', clauses.Where(clause => message.Text.IndexOf(clause, StringComparison.Ordinal) >= rang.Index + rang.Length && !Moves().IsMatch(clause) && !Calls().IsMatch(clause)));
            return said.Length < message.Text.Length && message.Read(said, customer) is { Intent: Intent.Log } ? said : null;
        }

        var rest = string.Join('，', clauses.Where(clause => !Moves().IsMatch(clause) && !Calls().IsMatch(clause)));
        return clauses.Count > 1 && rest.Length >= 4 && message.Read(rest, customer) is { Intent: Intent.Log } read && read.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.6 }) ? rest : null;
    }

    [GeneratedRegex(@"[，。；！;!
]|,(?!\d)|\.\s")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?:打来|打來|打过来|打過來|来电|來電|来电话|來電話|回电|回電|传讯息来|傳訊息來|发(?:微信|消息|讯息)(?:来|过来|给我)?|打嚟)(?:说|說|讲|講|话|話)?(?=.{3})", RegexOptions.None)]
    private static partial Regex Rang();

    [GeneratedRegex(@"会|會|约|約|见|見|那个|那個|\b(?:meeting|appointment|demo|visit|call|slot|it|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    private static StepDeed? DeedOf(Message message)
    {
        double Sure(ActKind kind) => message.Reading.Acts.Where(act => act.Kind == kind).Select(act => act.Confidence).DefaultIfEmpty().Max();
        var text = message.Text;
        // 北辰那条挪到下周一: only a step is put off; 那条改成周四 may be a record.
        return (Entry().IsMatch(text) && !(PutOff().IsMatch(text) && OpenSteps.DaysIn(message, text).Any(day => day.To >= message.Today))) || Sum().IsMatch(text) || Amount().IsMatch(text) ? null
            : Ticks().IsMatch(text) ? StepDeed.Finish
            // "Today's tour is off, new time Thurs 4pm".
            : Calls().IsMatch(text) && HoldsNewTime(message, text) ? StepDeed.Move
            : Calls().IsMatch(text) || Sure(ActKind.Cancel) >= 0.8 ? StepDeed.CallOff
            : Moves().IsMatch(text) || Sure(ActKind.Move) >= 0.8 ? StepDeed.Move
            : Finishes().IsMatch(text) ? StepDeed.Finish
            : null;
    }

    /// <summary>"The carrier's booked, tick it off", 打个勾: off the list, as done.</summary>
    [GeneratedRegex(@"\b(?:tick|cross|check)(?:ed|ing|s)? (?:(?:it|that|this|them|those|one|that one|the [\w ]{2,20}) )?off\b|打个?勾|打個勾|勾掉", RegexOptions.IgnoreCase)]
    private static partial Regex Ticks();

    /// <summary>The sentence that says "instead" or 改到 holds the other time: "drop the call to Aisha. She rang me instead" has none.</summary>
    private static bool HoldsNewTime(Message message, string text) =>
        Sentence().Split(text).Any(sentence => NewTime().IsMatch(sentence) && message.Plainly(sentence).Times.Count > 0);

    [GeneratedRegex(@"[。！；!;\n]|\.(?=\s|$)")]
    private static partial Regex Sentence();

    /// <summary>Verbs that put off what lies ahead, and nothing that was written down.</summary>
    [GeneratedRegex(@"(?:[挪推延拖放](?:到|至|后|後|迟|遲|去)?|提前到?|顺延|順延)(?=[^，。,.；;]{0,6}(?:周|週|星期|礼拜|禮拜|[明后後]天|\d|[一二三四五六七八九十]+[月号號日点點]|下|上午|下午|早上|晚上))|\b(?:mov(?:e|ed|ing)|push(?:ed|es|ing)?|shift(?:ed|ing)?|postpon(?:e|ed|ing)|reschedul\w+|bump(?:ed|ing)?|delay(?:ed|ing)?)\b|\b(?:go|goes|going|gone|put|bring|brought) (?:back|forward)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PutOff();

    private static bool Asks(Message message) => QuestionEnd.In(message.Text) || (Inquiry.In(message.Said) && !Inquiry.AndDoes(message.Said)) || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.8 });

    private static IReadOnlyList<Customer> Named(Message message)
    {
        var read = message.Read(message.Text, null, Intent.Task);
        return [.. read.Records.Select(record => record.Customer).OfType<CustomerCode>().Concat(read.Clarify?.Candidates ?? []).Distinct().Select(code => message.Find(code)).OfType<Customer>()];
    }

    public static Turn Which(Message message, StepDeed deed, IReadOnlyList<OpenStep> meant)
    {
        var words = Words.Of("Talk", message.Language);
        ChosenStep[] some = [.. meant.Take(3).Select(step => new ChosenStep(step.Customer.Code, step.Id, Label(message, step)))];
        return Turn.Ask(new ChoosingStep(message.Text, deed, some), Draft.Plain(words.Count("Step.Which", some.Length)) with
        {
            Buttons = [.. some.Select((step, at) => (IReadOnlyList<Button>)[new Button(step.Label, "which-step", at)])],
        });
    }

    private static string Label(Message message, OpenStep step)
    {
        var when = step.Due is { } due ? " " + CustomerCard.When(message, due, step.Time) : "";
        return Shortened.Line($"{step.Customer.Name}{message.Words["List.Colon"]}{step.Label(message)}{when}", 40);
    }

    private static ChosenStep? Typed(Message message, ChoosingStep asked)
    {
        if (Choice.Read(message.Text, [.. asked.Steps.Select(step => step.Customer)], message.Names) is { } at)
        {
            return asked.Steps[at];
        }

        // "Sent Emma the list" is news of a step, and chooses none.
        var told = message.Text.Length <= 30 && !message.Reading.Acts.Any(act => act is { Kind: ActKind.Report or ActKind.Attempt or ActKind.Tell or ActKind.Order or ActKind.Payment, Confidence: >= 0.8 }) ? asked.Steps.Where(step => StepWords.Shared(message.Text, step.Label) > 0).ToList() : [];
        return told is [var only] ? only : null;
    }

    private static Turn Chosen(Message message, ChoosingStep asked, ChosenStep step) =>
        Does(message, asked.Text, asked.Deed, step.Customer, step.Id, message.Find(step.Customer) is { } customer ? OpenSteps.Of(message, customer).FirstOrDefault(open => open.Id == step.Id) : null);

    private static Turn Does(Message message, string text, StepDeed deed, CustomerCode customer, string id, OpenStep? step) => deed switch
    {
        StepDeed.Move => Moved(message, text, customer, id, step),
        StepDeed.CallOff => Turn.Do(new EndSteps(customer, [id], StepEnd.CalledOff)) with { Topic = customer },
        _ => Turn.Do(new EndSteps(customer, [id], StepEnd.Done)) with { Topic = customer },
    };

    private static Turn Moved(Message message, string text, CustomerCode customer, string id, OpenStep? step)
    {
        var (day, time) = step?.Due is { } due && Later(text) is { } days ? (due.AddDays(days), null)
            : step is { Time: { } from } && Shift(text) is { } by ? ((DateOnly?)null, from.Add(by))
            : New(message, NewTime().Match(text) is { Success: true } anew && Calls().IsMatch(text) ? text[anew.Index..] : Target(message, text, customer), customer, step?.Due);
        // "Move Dr Ng's demo to 3": a bare hour in office hours.
        var hourly = time is null && step is { Due: not null } && (day is null || day == step.Due);
        time = hourly && HanHour(text) is { } said ? said
            : hourly && ToHour().Match(text) is { Success: true } hour && Clock(hour.Groups["hour"].Value) is { } clock ? clock.Hour < 8 ? clock.AddHours(12) : clock : time;
        if (step is not null && (day is null || day == step.Due) && (time is null || time == step.Time) && Other(message, text, customer, step) is { } other)
        {
            (day, time) = (other, null);
        }

        // 改成线上: how they meet changes too.
        var words = step?.Text is { } stood && Mode(text) is { } mode ? Held(stood, mode) : null;
        return day is null && time is null && words is null
            ? Turn.Ask(new ChoosingStepDay(customer, id), Draft.Plain(Words.Of("Talk", message.Language)["Step.WhichDay", step?.Label(message) ?? ""])) with { Topic = customer }
            : Turn.Do(new MoveStep(customer, id, day, time, words)) with { Topic = customer };
    }

    /// <summary>"Won't land til Monday, push that out", "shove it out to then": another day that the words or the line before name.</summary>
    private static DateOnly? Other(Message message, string text, CustomerCode customer, OpenStep step)
    {
        DateOnly? Named(string words) => message.Hear(words, customer).Utterance is var said
            ? said.Times.Select(item => WhenReader.Future(said, item)?.Day).OfType<DateOnly>().Cast<DateOnly?>().LastOrDefault(day => day > message.Today && day != step.Due) : null;
        return Named(text) ?? (Thence().IsMatch(text) && message.Session.LatestRemarksOf(customer, 1) is [var last] && message.Now - last.At <= Fresh ? Named(last.Text) : null);
    }

    [GeneratedRegex(@"\bthen\b|(?:那天|那时|那時|到时候?|到時候?)", RegexOptions.IgnoreCase)]
    private static partial Regex Thence();

    private static string? Mode(string text) => Modes().Match(text) is { Success: true } mode ? mode.Value : null;

    private static string Held(string stood, string mode) => Place().IsMatch(stood) ? Place().Replace(stood, mode, 1) : stood.Contains(mode, StringComparison.OrdinalIgnoreCase) ? stood : stood.Any(Folding.IsHan) ? $"{stood}（{mode}）" : $"{stood} ({mode})";

    [GeneratedRegex(@"线上|線上|线下|線下|视频|視頻|视讯|視訊|当面|當面|腾讯会议|騰訊會議|飞书|飛書|\b(?:online|on (?:Zoom|Teams)|over (?:Zoom|Teams)|by (?:video|phone)|in person|face to face|remote(?:ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Modes();

    /// <summary>Where or how it was to be held.</summary>
    [GeneratedRegex(@"过去|過去|上门|上門|当面|當面|线上|線上|线下|線下|\b(?:in person|online|on site|on Zoom|on Teams)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:to|at|now|make (?:it|that)) (?<hour>\d{1,2}(?:[:.]\d{2})?(?:\s?[ap]m)?|(?:half (?:past )?)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?: o'?clock)?(?=\s*(?:[,.;!]|$|same day|instead|then|please|sharp|the same|now\b))", RegexOptions.IgnoreCase)]
    private static partial Regex ToHour();

    /// <summary>顺达改四点了: the hour behind the verb that moves.</summary>
    private static TimeOnly? HanHour(string text) => ToHanHour().Match(text) is { Success: true } match && CountWords.Of(match.Groups["n"].Value) is >= 0 and < 24 and var hour
        ? new TimeOnly(hour < 12 && (match.Groups["pm"].Success || (hour < 8 && !match.Groups["am"].Success)) ? (int)hour + 12 : (int)hour, match.Groups["half"].Success ? 30 : match.Groups["quarter"].Success ? 15 : 0) : null;

    [GeneratedRegex(@"(?:改|挪|推|提前|延|换|換)(?:到|成|至|在|为|為)?(?:(?<am>上午|早上|早)|(?<pm>下午|晚上|傍晚))?(?<n>\d{1,2}|[一二两兩三四五六七八九十]{1,3})[点點](?:(?<half>半)|(?<quarter>一刻))?(?![一二三四五六七八九十\d])")]
    private static partial Regex ToHanHour();

    /// <summary>Moves a step to the day or the hour the words say.</summary>
    public static Turn Anew(Message message, string text, CustomerCode customer, string id) => Moved(message, text, customer, id, null);

    /// <summary>The new day and hour; a clock alone leaves the day, a day alone the hour.</summary>
    /// <summary>明天的电话提前到九点半, "move Friday's call to 3pm": the day before the verb is where it stood.</summary>
    private static string Target(Message message, string text, CustomerCode customer) =>
        Moves().Matches(text).LastOrDefault() is { } move && text[(move.Index + move.Length)..] is var rest && Said(message, rest, customer) is { Day: not null } or { Time: not null } ? rest : text;

    /// <param name="from">Where the step stood: a bare weekday is that of the same week.</param>
    private static (DateOnly? Day, TimeOnly? Time) New(Message message, string text, CustomerCode customer, DateOnly? from = null)
    {
        var (day, time) = Said(message, text, customer);
        if (day is { } to && from is { } was && was > message.Today && BareWeekday().IsMatch(text) && !OtherWeek().IsMatch(text))
        {
            var same = was.AddDays(((int)to.DayOfWeek + 6) % 7 - ((int)was.DayOfWeek + 6) % 7);
            return (same >= message.Today && same != was ? same : to, time);
        }

        return (day, time);
    }

    private static (DateOnly? Day, TimeOnly? Time) Said(Message message, string text, CustomerCode customer)
    {
        var first = message.Read(text, customer, Intent.Task).First;
        var said = first?.NextDue is { } due ? (Day: (DateOnly?)due.Day, due.Time) : first?.Occurred is { } when && when.Date >= message.Today ? (when.Date, when.Time) : (null, null);
        return OnlyClock(message, text) ? (null, said.Time) : said;
    }

    private static bool OnlyClock(Message message, string text) =>
        message.Plainly(text).Times is { Count: > 0 } times && times.TrueForAll(item => item.Kind is ItemKind.Time or ItemKind.Part);

    /// <summary>改四点, "demo's now 4", "to half eleven": an hour and no day.</summary>
    private static bool IsHour(Message message) => OnlyClock(message, message.Text)
        || ((HanHour(message.Text) is not null || ToHour().IsMatch(message.Text) || MovedTo().IsMatch(message.Text)) && message.Said.Utterance.Times.TrueForAll(item => item.Kind is ItemKind.Time or ItemKind.Part or ItemKind.Duration));

    /// <summary>往后推一周, "back two days": from where it stood.</summary>
    private static int? Later(string text)
    {
        if (By().Match(text) is not { Success: true } by)
        {
            return null;
        }

        var word = by.Groups["n"].Value;
        var count = word is "一" or "a" or "an" or "one" or "1" ? 1 : word is "两" or "兩" or "二" or "two" or "2" ? 2 : word is "三" or "three" ? 3 : word is "半" ? 0 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 ? number : 0;
        return count == 0 ? null : count * (by.Groups["unit"].Value[0] is '周' or '週' or '星' or '礼' or '禮' or 'w' or 'W' ? 7 : 1);
    }

    /// <summary>"Make that 35.1", 数量改成 350 组: a sum or a count is put right, no step moved.</summary>
    [GeneratedRegex(@"(?:数量|數量|金额|金額|单价|單價|价格|價格|总价|總價|总额|總額)[^，。,；;]{0,3}(?:改|调|調|换|換)|\b(?:quantity|qty|amount|price|total|count) (?:moves|changes|goes) to \d|\bmake (?:it|that) (?:[£$€¥]\s?\d|\d+\.\d(?!\d)|\d[\d,.]*\s?k\b|\d{3})", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    /// <summary>往后推半小时, "back an hour": from the hour it stood at.</summary>
    private static TimeSpan? Shift(string text)
    {
        if (ByHours().Match(text) is not { Success: true } by)
        {
            return null;
        }

        var word = by.Groups["n"].Value.Trim().ToLowerInvariant();
        var count = word is "半" or "half an" or "half a" ? 0.5 : word is "一" or "a" or "an" or "one" or "" ? 1 : word is "两" or "兩" or "two" ? 2 : double.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var minutes = count * (by.Groups["unit"].Value[0] is '分' or 'm' or 'M' ? 1 : by.Groups["unit"].Value[0] is '刻' ? 15 : 60) * (Earlier().IsMatch(text) ? -1 : 1);
        return minutes == 0 ? null : TimeSpan.FromMinutes(minutes);
    }

    [GeneratedRegex(@"(?:推|延|挪|晚|早|提前|提早|往前|往后)(?:后|後|迟|遲|到)?(?<n>一|两|兩|半|\d{1,2})个?(?<unit>小时|小時|钟头|鐘頭|分钟|分鐘|刻钟|点钟)|\b(?:by|back|out|forward|up|earlier|later) (?:by )?(?<n>half an|an|a|one|two|\d{1,2}) ?(?<unit>hours?|hrs?|minutes?|mins?)\b|\b(?<n>half an|an|a|one|two|\d{1,2}) ?(?<unit>hours?|hrs?|minutes?|mins?) (?:later|earlier)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByHours();

    [GeneratedRegex(@"提前|提早|早(?:半|一|两|\d)|往前|\b(?:forward|earlier|up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"(?<![下上本这這])(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|\b(?<!next |this |last )(?:mon|tues?|wed(?:nes)?|weds|thur?s?|fri|satur|sun)(?:day)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex BareWeekday();

    [GeneratedRegex(@"[下上](?:个|個)?(?:周|週|星期|礼拜|禮拜)|\b(?:next|last|this) (?:week|mon|tue|wed|thu|fri|sat|sun)|\d{1,2}\s*[号號日]|\d(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherWeek();

    /// <summary>Another time beside what is called off.</summary>
    [GeneratedRegex(@"(?:新(?:的)?(?:时间|時間|日期)|改(?:到|成|在|约|約|为|為)|换(?:到|成)|換(?:到|成)|挪到|推到|延到)|\b(?:(?<!no )new (?:time|date|slot)|instead|moved to|now (?:on|at)?|rebooked|make it|back on|rescheduled)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NewTime();

    [GeneratedRegex(@"别取消|別取消|不取消|先不取消|不用取消|还是照旧|還是照舊|照旧|照舊|照常|\b(?:don'?t|do not|no need to|needn'?t|not) (?:cancel|scrap|drop|bin|call (?:it|that) off)\b|\b(?:is|it'?s) (?:back )?on (?:again|after all)\b|\buncancel\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotOff();

    [GeneratedRegex(@"^(?:上午|早上|(?<pm>下午|晚上))?\s?(?<h>\d{1,2})(?:[.:：点點](?<m>\d{2})?(?<half>半)?)?\s*(?<pm>pm)?(?:am)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"那条|那條|这条|這條|上条|上條|记录|紀錄|記錄|备忘|備忘|订单|訂單|那单|那單|回款|\b(?:note|entry|record|memo|order|payment|invoice)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    [GeneratedRegex(
        @"(?:改|挪|推|延|调|調|换|換|提前|提早|移|顺延|順延|押)(?:咗|了)?(?:后|後|迟|遲|期)?(?:到|至|成|为|為)|放到(?=[^，。,.；;]{0,4}(?:周|週|星期|礼拜|禮拜|[明后後]天|月底|\d|[一二三四五六七八九十]+[月号號日点點]|下))|改(?:咗|了)?\s?(?:下(?![下周週星礼禮个個月])|在|约|約|期|(?=[明后後今周週星礼禮本这上早下]|(?:\d{1,2}|[一二两兩三四五六七八九十]{1,3})[号號日点點]))|[换換挪](?=[下明后後周週星礼禮])|(?:顺|順)(?:到|一|两|兩|几|三|\d)|晚(?:一|两|兩|几|三|\d)(?:天|日|周)|推迟|推遲|推后|推後|延后|延後|延期|押后|押後|往后推|往後推|顺延|順延|跟着挪|另约|另約|\b(?:move[ds]?|moving|push(?:ed|es)?|shift(?:ed)?|postponed?|reschedul\w+|re-?book(?:ed|ing)?|bump(?:ed)?|slip(?:s|ped)?|slid(?:e|es|ing)?|roll(?:s|ed)? (?:over|to|on)|kick(?:s|ed)? (?:back|out|to)|pull(?:s|ed)? (?:in|forward) to|hold(?:s)? (?:off )?(?:until|till)|(?<!\b(?:they|he|she|we|i|who) )(?:can|could|may|might) (?:wait|go|hold|keep)(?: on| until| till| to| over to)?(?= (?:the |next |this )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|week|later|end|start))|put back|brought forward|bring forward|delay(?:ed)?|(?:mov|shift|push|bump|postpon|delay)ing)\b|\b(?:shove|shift|nudge|knock|kick|bump|push|slide) (?:it|that|this|them|him|her|us|\w+(?: \w+)?) (?:(?:out|back|forward)\b|to (?=(?:the |next |this )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|half|noon|then|later)))|\bcan (?:slide|slip|shift)\b|\bmake (?:\w+['’]s|his|hers|theirs|the \w+) (?=(?:the |next |this )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|half|noon))|(?<=['’]s |\bis |\bare )(?:now )?(?:at |on )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|(?:mon|tue|wed|thu|fri|sat|sun)\w*) (?:now|instead)\b|(?:['’]s|\bis|\bare) now (?=(?:at |on )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|half|noon))|\b(?:needs?|wants?|has to|have to|must) .{0,24}\b(?:earlier|sooner|later|in \w+day now)\b|\b(?:go|goes|going|gone|put) (?:back|forward)\b(?! (?:to|over) (?:what|my|our|the (?:note|entry)))|\bgoes to\b|\blet it be (?:the |on |for |next )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow)|\b(?:moved|move|shifted|bumped) us\b|\bmake (?:it|that)\b|(?<!\b(?:an?|another) (?:[a-z]+ )?)\b(?:call|demo|visit|meeting|survey|quote|qte|nudge|lunch|training|site visit|appointment|catch-?up|review) (?:to|on|at|is now|now) (?=(?:the |next |this )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|noon|half|quarter|week|later|earlier|end|early|first))|\binstead\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moves();

    [GeneratedRegex(
        @"(?<!别|別|不)取消|(?:先)?(?:别|別)(?:再)?(?:排|安排|约|約|送|寄|发|發|去|跑|做|弄|催)(?:了|啦)|不用(?!谢|謝)[^，。,.？?]{1,8}?(?:去|发|發|寄|做|送|跟|管|催|跑|来|來|约|約|排|问|問)了|(?:来|來|去|见|見|办|辦|开|開|约|約)不(?:了|成)|唔(?:使|開|嚟|去)(?:喇|啦|了)?|不办了|不辦了|不搞了|不约了|不約了|不见了|不見了|不去了|不用(?:去|发|發|寄|做|打|跟|报|報|约|約)了?|别(?:去|发|寄|做|打)了|別(?:去|發|寄|做|打)了|作罢|作罷|黄了|黃了|\bcancel(?:led|s|ed|l?ing?)?\b|\bcall(?:ed|ing?)? off\b|(?<!\bwho )(?:\bis|\bare|(?<!\bhe|\bshe|\bthey|\bi|\bwe|\bwho|\d)['’]s) off\b(?! to\b| (?:sick|work|today|for)\b)|\bscrap(?:s|ped|ping?)?\b|\bscrub(?:s|bed|bing?)?\b|\bbin(?:s|ned|ning?)?\b|\bax(?:e|es|ed|ing?)\b|\bditch(?:es|ed|ing?)?\b|\bpull(?:ed|s|ing)? out (?:of|from|on)\b|\bpulled out\b|\b(?:can'?t|won'?t|cannot) (?:make|be coming|do) (?:it|today|tomorrow|\w+day)\b|\bnot (?:happening|going ahead)\b|\bcried off\b|\bbailed\b|\bno longer (?:needed|happening|coming)\b|\bdrop (?:it|the|that)\b|\bmoot\b|\bno (?:\w+ )?need (?:\w+ ){0,3}?(?:for|to)\b|\bstrike (?:it|that|this)(?: one)? (?:out|off)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"^(?:那个|那個|这个|這個|那件事|这件事)?[^，。,.]{0,10}(?:做完了|搞定了|办好了|辦好了|办完了|辦完了|完成了|弄好了|不用管了|搞掂)[。!！]?$|^(?:that(?:'s| one(?:'s| is)?)?|the [\w ]{2,24})? ?(?:done|sorted|finished|taken care of|dealt with)[.!]?$|close (?:it|that)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Finishes();

    [GeneratedRegex(@"(?:推|延|挪|晚|顺|順)(?:后|後|迟|遲|延)?(?<n>一|两|兩|二|三|\d{1,2})个?(?<unit>天|周|週|星期|礼拜|禮拜)|\b(?:by|back|out|off|forward) (?:by )?(?<n>a|an|one|two|three|\d{1,2}) (?<unit>days?|weeks?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
