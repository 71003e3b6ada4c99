using System.Runtime.CompilerServices;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Agendas;
using SalesBot.Bot.Subjects.Audit;
using SalesBot.Bot.Subjects.Calendars;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Delivery;
using SalesBot.Bot.Subjects.Exchange;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Forecasts;
using SalesBot.Bot.Subjects.Groups;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Help;
using SalesBot.Bot.Subjects.Hooks;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Subjects.Keys;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Losses;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Pages;
using SalesBot.Bot.Subjects.Plans;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Recall;
using SalesBot.Bot.Subjects.Reminders;
using SalesBot.Bot.Subjects.Reports;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Subjects.SpotChecks;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Subjects.Surveys;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Chat;

/// <summary>The one list of what people can talk about. Nothing else above the subjects names one.</summary>
internal static class Subjects
{
    /// <summary>What each keeps in the store.</summary>
    private static readonly IReadOnlyList<StoredTypes> Stored =
    [
        RecordStored.Types,
        CalendarStored.Types,
        ContactStored.Types,
        CustomerStored.Types,
        ExchangeStored.Types,
        ExportStored.Types,
        FigureStored.Types,
        FileStored.Types,
        GroupStored.Types,
        HandOverStored.Types,
        HookStored.Types,
        ImportStored.Types,
        KeyStored.Types,
        LeaveStored.Types,
        MemberStored.Types,
        MergeStored.Types,
        OrderStored.Types,
        PageStored.Types,
        PlanStored.Types,
        PrivacyStored.Types,
        ReminderStored.Types,
        ReportStored.Types,
        ScoreStored.Types,
        SettingsStored.Types,
        SpotCheckStored.Types,
        StepStored.Types,
        StrategyStored.Types,
        SurveyStored.Types,
        TargetStored.Types,
    ];

    /// <summary>What each makes of a message; the first of two that are as sure has it.</summary>
    public static IReadOnlyList<Func<Said, Bid?>> Readers { get; } =
    [
        ExportReader.Read,
        MergeReader.Read,
        StrategyReader.Read,
        LeaveReader.Read,
        HandOverReader.Read,
        MemberReader.Read,
        ExchangeReader.Read,
        SettingsReader.Read,
        PageReader.Read,
        CalendarReader.Read,
        KeyReader.Read,
        HookReader.Read,
        ReminderReader.Read,
        SurveyReader.Read,
        ReportReader.Read,
        ForecastReader.Read,
        ExpectedReader.Read,
        CauseReader.Read,
        SinceReader.Read,
        TargetReader.Read,
        ScoreReader.Read,
        PlanReader.Read,
        WhyReader.Read,
        LossReader.Read,
        AgendaReader.Read,
        ComingReader.Read,
        MoneyListReader.Read,
        OrderListReader.Read,
        MethodCountReader.Read,
        FigureReader.Read,
        PipelineReader.Read,
        CustomerListReader.Read,
        CustomerSearchReader.Read,
        ProfileReader.Read,
        ListReader.Read,
        SnoozeReader.Read,
        ConsentReader.Read,
        AuditReader.Read,
        PrivacyReader.Read,
        RecallReader.Read,
    ];

    /// <summary>In the order they are asked whether a message answers what one of them left open.</summary>
    public static IReadOnlyList<IDialogue> InOrder(IReportMessages reports, IDayLists days) =>
    [
        new HelpDialogue(),
        new SentDialogue(),
        new ImportDialogue(),
        new ExportDialogue(),
        new MergeDialogue(),
        new StrategyDialogue(),
        new LeaveDialogue(),
        new HandOverDialogue(),
        new ChangeDialogue(),
        new MemberDialogue(),
        new ExchangeDialogue(),
        new SettingsDialogue(),
        new PageDialogue(),
        new CalendarDialogue(),
        new KeyDialogue(),
        new SurveyDialogue(),
        new HookDialogue(),
        new ReportDialogue(reports),
        new ForecastDialogue(),
        new ExpectedDialogue(),
        new TargetDialogue(),
        new ScoreDialogue(),
        new PlanDialogue(),
        new WhyDialogue(),
        new CauseDialogue(),
        new SinceDialogue(),
        new LossDialogue(),
        new AgendaDialogue(),
        new RecallDialogue(),
        new ReminderDialogue(),
        new ComingDialogue(),
        new MoneyListDialogue(),
        new OrderListDialogue(),
        new MethodCountDialogue(),
        new FigureDialogue(reports),
        new PipelineDialogue(),
        new CustomerListDialogue(),
        new CustomerSearchDialogue(),
        new ListDialogue(),
        new TellDialogue(),
        new UndatedDialogue(),
        new StepDialogue(),
        new CorrectionDialogue(),
        new OrderDialogue(),
        new MoneyTalkDialogue(),
        new NewCustomerDialogue(),
        new ProfileDialogue(),
        new CustomerDialogue(),
        new DayDialogue(days),
        new CareDialogue(),
        new SpotCheckDialogue(),
        new DeliveryDialogue(),
        new AuditDialogue(),
        new PrivacyDialogue(),
        new RemarkDialogue(),
        new ContactDialogue(),
    ];

    public static Doors Doors(IReportMessages reports) =>
        new(Joining.Answer, SentFiles.Note, FileText.Refused, new GroupDialogue(reports).Answer, HelpDialogue.SmallTalk, HelpDialogue.NotUnderstood);

    /// <summary>Before anything can be read from a store, whoever opens it.</summary>
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The store is opened by many programs and tests; none may forget to say what lies in it.")]
    internal static void Register() => StoredJson.Use([new(typeof(SalesCommand), "command"), new(typeof(ChatStep), "step"), new(typeof(Matter), "matter"), new(typeof(Recipe), "recipe")], Stored);
}
