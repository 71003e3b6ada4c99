using System.Globalization;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>Hands out data as files: to everybody what they may see anyway, and a line in the audit trail.</summary>
internal static class ExportDesk
{
    /// <summary>Rows; a workbook of more is larger than a messenger carries.</summary>
    private const int Most = 300_000;

    public static bool MayExport(Rep person, FileKind kind) => person.Active && kind switch
    {
        FileKind.ChannelCosts => Access.MaySeeAll(person),
        FileKind.People => person.Role >= Role.Lead,
        _ => true,
    };

    public static Result<Done> Export(Desk desk, ExportData command)
    {
        var person = desk.Person;
        if (command.What.Any(kind => !MayExport(person, kind)))
        {
            return new NotAllowed(command.What.Contains(FileKind.ChannelCosts) ? Role.Manager : Role.Lead);
        }

        if (Access.MaySeeAll(person) && desk.Session.Count(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [])) is var rows and > Most
            && (command.Tables || command.What.Count == 0 || command.What.Contains(FileKind.FollowUps)))
        {
            return new TooMuchToSend(rows);
        }

        var language = Language.Read(person.Language) ?? Language.Simplified;
        var kinds = command.What.Count > 0 ? command.What : [.. FileKinds.All.Where(kind => MayExport(person, kind))];
        var sight = new Sight(desk.Session, person);
        List<FileKind> empty = command.Tables ? [] : [.. kinds.Where(kind => IsEmpty(desk.Session, sight, kind))];
        List<FileKind> full = command.Tables ? [] : [.. kinds.Except(empty)];
        List<OutFile> files = command.Tables ? [Tables(desk, language)] : [.. full.Select(kind => File(desk, kind, command.Format, language))];
        if (files.Count == 0)
        {
            return new NothingToExport();
        }

        var what = command.Tables ? "tables" : string.Join('+', full.Select(FileKinds.Name));
        desk.Session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(desk.Now), desk.Now, person.Id, $"export:{what}", desk.Source, []));
        return new DataExported(files, command.What.Count > 0 ? empty : []);
    }

    /// <summary>A report's file: checked here once more, because the button may be older than the person's rights.</summary>
    public static Result<Done> Report(Desk desk, ExportReport command)
    {
        if (ReportRequest.Parse(command.Request) is not { } request || !FigureRights.MaySee(desk.Session, desk.Person, request.Scope))
        {
            return new ReportNotYours();
        }

        var language = Language.Read(desk.Person.Language) ?? Language.Simplified;
        desk.Session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(desk.Now), desk.Now, desk.Person.Id, $"export:report:{command.Format}:{request}", desk.Source, []));
        return new ReportExported(new OutFile($"{request.FileName}.{command.Format}", request.Recipe(command.Format, language.Tag)));
    }

    private static OutFile File(Desk desk, FileKind kind, string format, Language language) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of("Files", language)[$"Kind.{kind}"]}-{desk.Today:yyyy-MM-dd}.{format}"),
        $"export:{FileKinds.Name(kind)}:{format}:{language.Tag}:{desk.Person.Id}");

    private static OutFile Tables(Desk desk, Language language)
    {
        var month = ReportRequest.Latest(ReportKind.Month, desk.Today);
        return new OutFile($"{Words.Of("Sent", language)["Export.Tables"]}-{month.Key}.xlsx", $"export:tables:{month.Key}:{language.Tag}:{desk.Person.Id}");
    }

    private static bool IsEmpty(IReadSession session, Sight sight, FileKind kind) => kind switch
    {
        FileKind.People => !session.All(Documents.Reps).Any(sight.Sees),
        FileKind.Customers => !sight.Customers().Any(),
        FileKind.FollowUps => !sight.Customers().Any(customer => session.Count(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value])) > 0),
        FileKind.Orders => !sight.Customers().Any(customer => HasOrder(session, customer)),
        FileKind.Payments => !session.All(Documents.Payments).Any(payment => sight.Sees(session.Get(Documents.Orders, payment.Order))),
        FileKind.Targets => !session.All(Documents.Targets).Any(target => sight.SeesHolder(target.Holder)),
        FileKind.Scores => !session.All(Documents.Scores).Any(score => sight.Sees(score.Rep)),
        _ => !session.All(Documents.ChannelCosts).Any(),
    };

    private static bool HasOrder(IReadSession session, Customer customer) =>
        session.Count(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Code.Value])) > 0;
}
