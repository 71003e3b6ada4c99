using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>Hands out data as files: to everybody what they may see anyway, and a line in the audit trail.</summary>
internal static class ExportWork
{
    /// <summary>Rows; a workbook of more is larger than a messenger carries.</summary>
    private const int Most = 300_000;

    public static bool MayExport(Rep person, FileKind kind) => person.Active && kind switch
    {
        FileKind.ChannelCosts => Access.MaySeeAll(person),
        FileKind.People => person.Role >= Role.Lead,
        _ => true,
    };

    public static Result<Done> Export(Work work, ExportData command)
    {
        var person = work.Person;
        if (command.What.Any(kind => !MayExport(person, kind)))
        {
            return new NotAllowed(command.What.Contains(FileKind.ChannelCosts) ? Role.Manager : Role.Lead);
        }

        if (Access.MaySeeAll(person) && work.Session.CountFollowUps() is var rows and > Most
            && (command.Tables || command.What.Count == 0 || command.What.Contains(FileKind.FollowUps)))
        {
            return new TooMuchToSend(rows);
        }

        var language = Language.Read(person.Language) ?? Language.Simplified;
        var kinds = command.What.Count > 0 ? command.What : [.. FileKinds.All.Where(kind => MayExport(person, kind))];
        var sight = new Sight(work.Session, person);
        List<FileKind> empty = command.Tables ? [] : [.. kinds.Where(kind => IsEmpty(work.Session, sight, kind))];
        List<FileKind> full = command.Tables ? [] : [.. kinds.Except(empty)];
        List<OutFile> files = command.Tables ? [Tables(work, language)] : [.. full.Select(kind => File(work, kind, command.Format, language))];
        if (files.Count == 0)
        {
            return new NothingToExport();
        }

        var what = command.Tables ? "tables" : string.Join('+', full.Select(FileKinds.Name));
        work.Session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(work.Now), work.Now, person.Id, $"export:{what}", work.Source, []));
        return new DataExported(files, command.What.Count > 0 ? empty : []);
    }

    /// <summary>A report's file: checked here once more, because the button may be older than the person's rights.</summary>
    public static Result<Done> Report(Work work, ExportReport command)
    {
        if (!FigureRights.MaySee(work.Session, work.Person, command.Request.Scope))
        {
            return new ReportNotYours();
        }

        var language = Language.Read(work.Person.Language) ?? Language.Simplified;
        var recipe = new ReportFile(command.Request, command.Format, language.Tag);
        work.Session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(work.Now), work.Now, work.Person.Id, "export:report", work.Source, []) { Left = recipe });
        return new ReportExported(command.Request.File(command.Format, language.Tag));
    }

    private static OutFile File(Work work, FileKind kind, string format, Language language) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of("Files", language)[$"Kind.{kind}"]}-{work.Today:yyyy-MM-dd}.{format}"),
        new RecordsFile(kind, format, language.Tag, work.Person.Id));

    private static OutFile Tables(Work work, Language language)
    {
        var month = ReportRequest.Latest(ReportKind.Month, work.Today);
        return new OutFile($"{Words.Of("Sent", language)["Export.Tables"]}-{month.Key}.xlsx", new TablesFile(month, language.Tag, work.Person.Id));
    }

    private static bool IsEmpty(IReadSession session, Sight sight, FileKind kind) => kind switch
    {
        FileKind.People => !session.All(Documents.Reps).Any(sight.Sees),
        FileKind.Customers => !sight.Customers().Any(),
        FileKind.FollowUps => !sight.Customers().Any(customer => session.CountFollowUpsOf(customer.Code) > 0),
        FileKind.Orders => !sight.Customers().Any(customer => HasOrder(session, customer)),
        FileKind.Payments => !session.All(Documents.Payments).Any(payment => sight.Sees(session.Get(Documents.Orders, payment.Order))),
        FileKind.Targets => !session.All(Documents.Targets).Any(target => sight.SeesHolder(target.Holder)),
        FileKind.Scores => !session.All(Documents.Scores).Any(score => sight.Sees(score.Rep)),
        _ => !session.All(Documents.ChannelCosts).Any(),
    };

    private static bool HasOrder(IReadSession session, Customer customer) =>
        session.CountOrdersOf(customer.Code) > 0;
}
