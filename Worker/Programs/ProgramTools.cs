using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol.Server;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Programs;

/// <summary>The tools of one person's program (MCP). Whatever fails for a reason its person can mend says so in words.</summary>
internal sealed class ProgramTools(ProgramCalls desk, IStore store, RepId id)
{
    private const int LongestText = 4096;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };

    /// <param name="writes">Whether the ones that write are among them.</param>
    public McpServerPrimitiveCollection<McpServerTool> All(bool writes)
    {
        McpServerPrimitiveCollection<McpServerTool> tools =
        [
            Tool(Find, "find_customer", reads: true), Tool(Today, "today", reads: true), Tool(Overdue, "overdue", reads: true), Tool(Ask, "ask", reads: true), Tool(Figure, "figure", reads: true), Tool(Report, "report", reads: true),
        ];
        if (!writes) return tools;

        tools.Add(Tool(Log, "log_contact", reads: true));
        tools.Add(Tool(SetStep, "set_step", reads: true));
        tools.Add(Tool(Confirm, "confirm", reads: false));
        return tools;
    }

    private static McpServerTool Tool(Delegate call, string name, bool reads) =>
        McpServerTool.Create(call, new McpServerToolCreateOptions { Name = name, ReadOnly = reads, Destructive = false, OpenWorld = false, SerializerOptions = Json });

    [Description("Customers you may see by name, code, contact, phone or address, at most ten, each with its code, grade, stage, owner, contacts and next day; behind them the last contacts with the messages they came from.")]
    private Task<ProgramAnswer> Find([Description("A part of the name, or a code, contact, phone or address.")] string words, CancellationToken cancel) =>
        As(person => desk.Find(person, Cut(words), cancel), cancel);

    [Description("The day's list: overdue, due today, appointments, promises.")]
    private Task<ProgramAnswer> Today(CancellationToken cancel) => As(person => desk.Today(person, cancel), cancel);

    [Description("Whom to contact that is overdue, the worst first; for a lead or manager also colleagues' customers.")]
    private Task<ProgramAnswer> Overdue(CancellationToken cancel) => As(person => desk.Overdue(person, cancel), cancel);

    [Description("Any question as one would ask it in chat, in Chinese or English: figures, customers, lists, reasons. Figures come with their records and the messages behind them where the chat can open them; else ask the tool figure. Never writes.")]
    private Task<ProgramAnswer> Ask([Description("The question, such as: sales this month; 华信上次聊了什么.")] string question, CancellationToken cancel) =>
        As(person => desk.Ask(person, Cut(question), cancel), cancel);

    [Description("One figure of a month, quarter or year, with the records it is the sum of and the messages they came from, twenty a page.")]
    private Task<ProgramAnswer> Figure(
        [Description("Such as Sales, Completion, Collected, CollectionRate, NewCustomers, Aov, FollowUps, Visits, Coverage, LeadToDeal, RepurchaseRate, ChurnRate, GrossMargin.")] string metric,
        [Description("2026-03, 2026-Q1 or 2026.")] string period,
        [Description("all, team:NAME, rep:NAME, region:NAME or product:NAME; left out: what the figures are to you.")] string? whose = null,
        [Description("From 1.")] int page = 1,
        CancellationToken cancel = default)
    {
        if (!Enum.TryParse<Metric>(metric, ignoreCase: true, out var which) || !Enum.IsDefined(which)) return Told($"metric \"{Cut(metric, 40)}\" is none. There are: {string.Join(", ", Enum.GetNames<Metric>())}.");
        return Period.Parse(period) is { } time ? As(person => desk.Figure(person, which, time, whose ?? "", Math.Clamp(page, 1, 100_000), cancel), cancel) : NoPeriod(period);
    }

    [Description("The report of a month, quarter or year: headline and findings, and behind each figure the first of its records with their messages. More of them by the tool figure.")]
    private Task<ProgramAnswer> Report(
        [Description("2026-03, 2026-Q1 or 2026.")] string period, [Description("all, team:NAME, rep:NAME, region:NAME or product:NAME; left out: what the figures are to you.")] string? whose = null, CancellationToken cancel = default) =>
        Period.Parse(period) is { } time ? As(person => desk.Report(person, time, whose ?? "", cancel), cancel) : NoPeriod(period);

    [Description("Shows what would be noted if this were written in chat, such as a contact, an order or a promise; writes nothing. Show it to your person, and pass its code to confirm once they say yes. No code: nothing would be written, and the text says why.")]
    private Task<ProgramAnswer> Log([Description("What happened, with the customer's name: 今天拜访恒通科技，方案认可，下周三前给报价.")] string text, CancellationToken cancel) =>
        As(person => desk.Propose(person, new ProgramDeed(Cut(text)), cancel), cancel);

    [Description("Shows a next step as it would be kept for a customer; writes nothing before its code is confirmed.")]
    private Task<ProgramAnswer> SetStep(
        [Description("The customer's code or exact name.")] string customer, [Description("What is to be done.")] string what, [Description("yyyy-MM-dd")] string day, [Description("HH:mm, for an appointment.")] string? time = null, CancellationToken cancel = default)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Told($"day \"{Cut(day, 40)}\" is none; it is yyyy-MM-dd.");

        TimeOnly? at = null;
        if (time is { Length: > 0 })
        {
            if (!TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) return Told($"time \"{Cut(time, 40)}\" is none; it is HH:mm.");
            at = hour;
        }

        return As(person => desk.ProposeStep(person, Cut(customer), Cut(what), date, at, cancel), cancel);
    }

    [Description("Writes what was shown under this code, within ten minutes, once. If it would be something else by now, nothing is written, and that is shown with a new code.")]
    private Task<ProgramAnswer> Confirm([Description("The code that log_contact or set_step gave.")] string code, CancellationToken cancel) => As(person => desk.Confirm(person, code, cancel), cancel);

    /// <summary>The person as they are now.</summary>
    private async Task<ProgramAnswer> As(Func<Rep, Task<ProgramAnswer>> answer, CancellationToken cancel) =>
        await store.Read(session => session.Get(Documents.Reps, id.Value), cancel) is { Active: true } person ? await answer(person) : new ProgramAnswer("This person is not on the team any more.", []);

    private static Task<ProgramAnswer> NoPeriod(string period) => Told($"period \"{Cut(period, 40)}\" is none; it is 2026-03, 2026-Q1 or 2026.");

    private static Task<ProgramAnswer> Told(string text) => Task.FromResult(new ProgramAnswer(text, []));

    private static string Cut(string text, int most = LongestText) => text.Length > most ? text[..most] : text;
}
