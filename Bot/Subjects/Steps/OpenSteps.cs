using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>An open step of a customer, one's own or one a colleague was asked for.</summary>
/// <param name="Who">The colleague, as they are called; null for one's own.</param>
internal sealed record OpenStep(Customer Customer, string Id, string? Text, DateOnly? Due, TimeOnly? Time, string? Who = null)
{
    public string Label(Message message) => Who is null ? Text ?? message.Words["Log.DefaultStep"] : $"{Who}{message.Words["List.Colon"]}{Text}";
}

/// <summary>Finds the step a message speaks of: by customer, deed, day, time or person.</summary>
internal static partial class OpenSteps
{
    /// <summary>Tasks of colleagues older than this are asked about no more.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(60);

    public static IReadOnlyList<OpenStep> Of(Message message, Customer customer) =>
    [
        .. from step in message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []
           select new OpenStep(customer, step.Id, step.Text, step.Due, step.Time),
        .. from task in message.Session.RemarksOf(customer.Code, message.Now - Lasting)
           where task is { Kind: RemarkKind.Told, Task.IsOpen: true }
           select new OpenStep(customer, task.Id, task.Task!.Text, task.Task.Due, task.Task.Time, task.Task.Name),
    ];

    /// <summary>One's own with a day, of all customers.</summary>
    public static IReadOnlyList<OpenStep> Mine(Message message) =>
    [
        .. from plan in message.Session.PlansByFirstStep(message.Person.Id, null, DateOnly.MaxValue)
           let customer = message.Find(plan.Customer)
           where customer is not null
           from step in plan.Steps
           select new OpenStep(customer, step.Id, step.Text, step.Due, step.Time),
    ];

    /// <summary>Those that fit best: one, or several between which nothing tells.</summary>
    /// <param name="text">What the message says of the step.</param>
    /// <param name="named">The customers it names; where none, those of the talk and then all.</param>
    public static IReadOnlyList<OpenStep> Meant(Message message, string text, IReadOnlyList<Customer> named)
    {
        // 挪到下周二: where it goes tells nothing of where it stands.
        var days = StepDays(message, Goal().Match(text) is { Success: true } goal && (goal.Index > 0 || goal.ValueSpan.StartsWith("re", StringComparison.OrdinalIgnoreCase)) ? text[..goal.Index] : text);
        if (named.Count > 0)
        {
            return Best(text, days, [.. named.SelectMany(customer => Of(message, customer))], needed: 0).Steps;
        }

        var about = message.Find(message.About);
        var current = about is null ? ([], -1) : Best(text, days, Of(message, about), needed: 0);
        // What is said of another step in plain words is that one's, whoever was spoken of last.
        var spoken = Best(text, days, [.. message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer))], needed: 1);
        return current.Steps.Count > 0 && current.Weight >= spoken.Weight ? current.Steps
            : spoken.Steps.Count > 0 ? spoken.Steps
            : Best(text, days, Mine(message), needed: 2).Steps;
    }

    private static (IReadOnlyList<OpenStep> Steps, int Weight) Best(string text, IReadOnlyList<Stretch> days, IReadOnlyList<OpenStep> steps, int needed)
    {
        var weighed = steps.Select(step => (Step: step, Weight: Weight(text, days, step))).ToList();
        var most = weighed.Select(one => one.Weight).DefaultIfEmpty(-1).Max();
        return most < needed ? ([], -1) : ([.. weighed.Where(one => one.Weight == most).Select(one => one.Step)], most);
    }

    /// <summary>The days the words name.</summary>
    public static IReadOnlyList<Stretch> DaysIn(Message message, string text) => [.. QuestionReader.Read(message.Said, text).When];

    /// <summary>Likewise the days to come that they may mean: the 18th of this month as well as of the last.</summary>
    private static IReadOnlyList<Stretch> StepDays(Message message, string text) => [.. DaysIn(message, text), .. Single(message, text)];

    private static IEnumerable<Stretch> Single(Message message, string text) =>
        message.Plainly(text).Times.Where(item => item.Kind is ItemKind.Date or ItemKind.DateTime)
            .SelectMany(item => (item.Day ?? item).Alts).Select(alt => alt.Start).OfType<DateTime>().Select(DateOnly.FromDateTime).Select(day => new Stretch(day, day));

    /// <summary>Whether the words name its day.</summary>
    public static bool IsDated(Message message, string text, OpenStep step) => step.Due is { } due && StepDays(message, text).Any(day => day.From <= due && due <= day.To);

    /// <summary>25号那个取消 means nothing of the 18th: the words name a day, and nothing of the step but that.</summary>
    public static bool IsElsewhen(Message message, string text, OpenStep step) =>
        step.Due is not null && !IsDated(message, text, step) && Single(message, text).Any() && StepWords.Shared(text, Deed(step)) == 0 && !Kinds.Any(kind => Any(kind, text) && Any(kind, step.Text ?? ""));

    /// <summary>"Cancel the demo" means no brochure: the words name a kind of thing, and this is none of it.</summary>
    public static bool IsAnother(Message message, string text, OpenStep step) =>
        Kinds.Any(kind => Any(kind, text)) && !Kinds.Any(kind => Any(kind, text) && Any(kind, step.Text ?? "")) && StepWords.Shared(text, step.Text ?? "") == 0 && (step.Who is not null || (step.Time is null && !IsDated(message, text, step)));

    /// <summary>What is to be done, without whom it is for: whoever is named has all of theirs.</summary>
    private static string Deed(OpenStep step) => DoneDeeds.Anonymous(step.Text ?? "", step.Customer);

    private static bool Any(string[] kind, string text) => kind.Any(word => Folding.IsLatin(word[0]) ? Regex.IsMatch(text, $@"\b{word}", RegexOptions.IgnoreCase) : text.Contains(word, StringComparison.Ordinal));

    /// <summary>Kinds of things that are fixed, as they are called.</summary>
    private static readonly string[][] Kinds =
    [
        ["demo", "演示", "样机", "樣機", "试机", "試機"], ["visit", "tour", "site", "survey", "拜访", "拜訪", "看厂", "看廠", "参观", "參觀", "勘察", "勘查", "现场", "上门", "上門"], ["call", "ring", "phone", "rang", "zoom", "teams", "电话", "電話", "打给", "打給", "回电", "再打"],
        ["lunch", "dinner", "coffee", "吃饭", "午饭", "饭局", "吃飯"], ["training", "培训", "培訓"], ["quot", "price", "报价", "報價", "价格"], ["sample", "样品", "樣品", "送样"], ["brochure", "catalog", "目录", "画册", "目錄"], ["contract", "合同", "合約"], ["meeting", "会议", "會議", "开会"],
    ];

    private static int Weight(string text, IReadOnlyList<Stretch> days, OpenStep step)
    {
        var kind = Kinds.Any(kind => Any(kind, text) && Any(kind, step.Text ?? "")) ? 3 : 0;
        var deed = kind + (2 * StepWords.Shared(text, Deed(step))) + (step.Who is { } who && text.Contains(who, StringComparison.OrdinalIgnoreCase) ? 4 : 0);
        var person = step.Customer.Contacts.Any(contact => contact.Name.Length > 1 && text.Contains(contact.Name.Split(' ')[0], StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        var meeting = step.Time is not null && Meetings.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 2 : 0;
        return deed + person + meeting + (step.Due is { } due && days.Any(day => day.From <= due && due <= day.To) ? 2 : 0);
    }

    private static readonly string[] Meetings = ["会", "會", "约", "約", "见", "見", "拜访", "meeting", "appointment", "demo", "visit", "slot", "call"];

    /// <summary>Where a step goes begins here.</summary>
    [GeneratedRegex(@"(?:改|挪|移|推|延|调|調|换|換|提前|推迟|推遲|延后|延後|往后推|往後推)(?:约|約|期|迟|遲|后|後)?(?:到|至|成|为|為|去|(?=今|明|后|後|下|周|週|礼拜|禮拜|星期|上午|下午|早|晚|[0-9]))|\b(?:to|till|until|for|re-?(?:book|schedul|arrang)\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();
}
