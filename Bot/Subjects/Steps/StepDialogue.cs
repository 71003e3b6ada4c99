using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>看厂挪到下周一, 那个培训不办了, "survey to 2pm", "scrap the demo": the step that is meant moves or ends; which one is asked where two fit.</summary>
internal sealed partial class StepDialogue : IDialogue, IFromTalk
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

    public Turn? FromTalk(Message message)
    {
        // "Move them to negotiating" moves no step.
        if (message.Text.StartsWith('/') || Asks(message) || message.Reading.First is { Stage: not null, NextDue: null } || DeedOf(message) is not { } deed)
        {
            return null;
        }

        var named = Named(message);
        var meant = OpenSteps.Meant(message, message.Text, named);
        // A contact that speaks of moving something is one unless it is a step of theirs that moves.
        var reports = message.Reading is { Intent: Intent.Log } reading && reading.First is not { Counted: false };
        if (!meant.Any(step => Speaks(message.Text, step)) && (reports || OwnDeed(message, named)))
        {
            return null;
        }

        return meant switch
        {
            [] => null,
            [var only] => Does(message, message.Text, deed, only.Customer.Code, only.Id, only) with { Further = Rest(message, only.Customer.Code) },
            _ => Which(message, deed, meant),
        };
    }

    private static bool Speaks(string text, OpenStep step) =>
        StepWords.Shared(text, step.Text ?? "") > 0 || (step.Who is { } who && text.Contains(who, StringComparison.OrdinalIgnoreCase)) || (step.Time is not null && Meeting().IsMatch(text));

    /// <summary>Whether it names a deed of its own, so that another deed's step is not meant: 寄样推到下周一 moves no 再找他.</summary>
    private static bool OwnDeed(Message message, IReadOnlyList<Customer> named)
    {
        var text = Moves().Replace(Calls().Replace(message.Text, " "), " ");
        foreach (var name in named.SelectMany(customer => (IEnumerable<string>)[customer.Name, .. customer.Aliases, .. customer.Contacts.Select(contact => contact.Name)]).OrderByDescending(name => name.Length))
        {
            text = text.Replace(name, " ", StringComparison.OrdinalIgnoreCase);
        }

        return message.Read(message.Text, message.About, Intent.Task).First?.NextAction is { Length: >= 2 } deed && Pieces.Of(deed).Count > 0 && StepWords.Shared(text, deed) > 0;
    }

    /// <summary>A contact told in the same breath: 那个活儿取消，刚才我自己发邮件给曹总了.</summary>
    private static string? Rest(Message message, CustomerCode customer)
    {
        var clauses = Clauses().Split(message.Text).Where(clause => clause.Trim().Length > 0).ToList();
        var rest = string.Join('，', clauses.Where(clause => !Moves().IsMatch(clause) && !Calls().IsMatch(clause)));
        return clauses.Count > 1 && rest.Length >= 4 && message.Read(rest, customer) is { Intent: Intent.Log } read && read.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.6 }) ? rest : null;
    }

    [GeneratedRegex(@"[，。；！;!
]|,(?!\d)|\.\s")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"会|會|约|約|见|見|那个|那個|\b(?:meeting|appointment|demo|visit|call|slot|it|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    private static StepDeed? DeedOf(Message message)
    {
        double Sure(ActKind kind) => message.Reading.Acts.Where(act => act.Kind == kind).Select(act => act.Confidence).DefaultIfEmpty().Max();
        var text = message.Text;
        return Entry().IsMatch(text) ? null
            : Calls().IsMatch(text) || Sure(ActKind.Cancel) >= 0.8 ? StepDeed.CallOff
            : Moves().IsMatch(text) || Sure(ActKind.Move) >= 0.8 ? StepDeed.Move
            : Finishes().IsMatch(text) ? StepDeed.Finish
            : null;
    }

    private static bool Asks(Message message) => QuestionEnd.In(message.Text) || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.8 });

    private static IReadOnlyList<Customer> Named(Message message)
    {
        var read = message.Read(message.Text, null, Intent.Task);
        return [.. read.Records.Select(record => record.Customer).OfType<CustomerCode>().Concat(read.Clarify?.Candidates ?? []).Distinct().Select(code => message.Find(code)).OfType<Customer>()];
    }

    private static Turn Which(Message message, StepDeed deed, IReadOnlyList<OpenStep> meant)
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

        var told = message.Text.Length <= 30 ? asked.Steps.Where(step => StepWords.Shared(message.Text, step.Label) > 0).ToList() : [];
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
        var (day, time) = step?.Due is { } due && Later(text) is { } days ? (due.AddDays(days), null) : New(message, text, customer);
        return day is null && time is null
            ? Turn.Ask(new ChoosingStepDay(customer, id), Draft.Plain(Words.Of("Talk", message.Language)["Step.WhichDay", step?.Label(message) ?? ""])) with { Topic = customer }
            : Turn.Do(new MoveStep(customer, id, day, time)) with { Topic = customer };
    }

    /// <summary>Moves a step to the day or the hour the words say.</summary>
    public static Turn Anew(Message message, string text, CustomerCode customer, string id) => Moved(message, text, customer, id, null);

    /// <summary>The new day and hour; a clock alone leaves the day, a day alone the hour.</summary>
    private static (DateOnly? Day, TimeOnly? Time) New(Message message, string text, CustomerCode customer)
    {
        var first = message.Read(text, customer, Intent.Task).First;
        var said = first?.NextDue is { } due ? (Day: (DateOnly?)due.Day, due.Time) : first?.Occurred is { } when && when.Date >= message.Today ? (when.Date, when.Time) : (null, null);
        return OnlyClock(message, text) ? (null, said.Time) : said;
    }

    private static bool OnlyClock(Message message, string text) =>
        new Utterance(text, Understanding.Names.None, new ReadingContext(message.Now.DateTime, message.Language.Tag)).Times is { Count: > 0 } times && times.TrueForAll(item => item.Kind is ItemKind.Time or ItemKind.Part);

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

    [GeneratedRegex(@"那条|那條|这条|這條|上条|上條|记录|紀錄|記錄|备忘|備忘|订单|訂單|那单|那單|回款|\b(?:note|entry|record|memo|order|payment|invoice)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    [GeneratedRegex(
        @"(?:改|挪|推|延|调|調|换|換|提前|移|顺延|順延)(?:到|至|成|为|為)|改(?:下|在|约|約|期)|推迟|推遲|延后|延後|延期|往后推|往後推|顺延|順延|跟着挪|\b(?:move[ds]?|moving|push(?:ed|es)?|shift(?:ed)?|postponed?|reschedul\w+|bump(?:ed)?|slip(?:s|ped)?|put back|brought forward|bring forward|delay(?:ed)?)\b|\bgoes to\b|\blet it be (?:the |on |for |next )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow)|\b(?:moved|move|shifted|bumped) us\b|\bmake (?:it|that)\b|\b(?:call|demo|visit|meeting|survey|quote|qte|nudge|lunch|training|site visit|appointment|catch-?up|review) (?:to|on|at|is now|now) |\binstead\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moves();

    [GeneratedRegex(
        @"取消|不办了|不辦了|不搞了|不约了|不約了|不见了|不見了|不去了|不用(?:去|发|發|寄|做|打|跟|报|報|约|約)了?|别(?:去|发|寄|做|打)了|別(?:去|發|寄|做|打)了|作罢|作罷|黄了|黃了|\bcancel(?:led|s|ed)?\b|\bcall(?:ed)? off\b|(?<!\bwho )\bis off\b|\bscrap\b|\bdrop (?:it|the|that)\b|\bmoot\b|\bno (?:\w+ )?need (?:\w+ ){0,3}?(?:for|to)\b|\bstrike (?:it|that|this)(?: one)? (?:out|off)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"^(?:那个|那個|这个|這個|那件事|这件事)?[^，。,.]{0,10}(?:做完了|搞定了|办好了|辦好了|办完了|辦完了|完成了|弄好了|不用管了|搞掂)[。!！]?$|^(?:that(?:'s| one(?:'s| is)?)?|the [\w ]{2,24})? ?(?:done|sorted|finished|taken care of|dealt with)[.!]?$|close (?:it|that)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Finishes();

    [GeneratedRegex(@"(?:推|延|挪|晚)(?:后|後|迟|遲)?(?<n>一|两|兩|二|三|\d{1,2})个?(?<unit>天|周|週|星期|礼拜|禮拜)|\b(?:by|back|out|off|forward) (?:by )?(?<n>a|an|one|two|three|\d{1,2}) (?<unit>days?|weeks?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
