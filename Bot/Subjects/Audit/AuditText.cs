using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Audit;

/// <summary>A page of the audit log, newest first: a line of who, what and to whom, and the message it came from.</summary>
internal static class AuditText
{
    private const int PerMessage = 8;

    /// <summary>So many changes are looked through for a page: what is older is found by naming the days.</summary>
    private const int Searched = 5000;

    private const int AtOnce = 200;

    private const int LongestQuote = 80;

    private const int Named = 3;

    /// <summary>Days beyond these are the same to a log, and the calendar's own ends are near them.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(9000, 1, 1);

    public static Draft Page(Message message, AuditAsk ask)
    {
        var words = Words.Of("Security", message.Language);
        var found = Find(message, ask).Take(PerMessage + 1).ToList();
        var html = new Html().Bold(string.Join(" · ", Title(message, ask, words)));
        if (found.Count == 0)
        {
            html.Line(words[ask.Before is null ? "Audit.None" : "Audit.End"]);
        }

        foreach (var entry in found.Take(PerMessage))
        {
            html.Line().Line("• " + Line(message, entry, words));
            if (QuoteOf(message, entry) is { } quote) html.Line().Italic(quote);
        }

        List<Button> buttons = [];
        if (ask.Before is not null)
        {
            buttons.Add(new Button(words["Audit.Newest"], "audit", (ask with { Before = null }).Arguments));
        }

        if (found.Count > PerMessage)
        {
            buttons.Add(new Button(words["Audit.Older"], "audit", (ask with { Before = found[PerMessage - 1].Id }).Arguments));
        }

        if (ask == new AuditAsk())
        {
            html.Line().Line(words["Audit.HowTo"]);
        }

        return Draft.FromHtml(html) with { Buttons = buttons.Count > 0 ? [buttons] : [] };
    }

    /// <summary>So many of them, for who has more room than a message.</summary>
    public static IReadOnlyList<AuditLine> Lines(Message message, AuditAsk ask, int most)
    {
        var words = Words.Of("Security", message.Language);
        return [.. Find(message, ask).Take(most).Select(entry => new AuditLine(entry.Id, Line(message, entry, words), QuoteOf(message, entry)))];
    }

    private static IEnumerable<string> Title(Message message, AuditAsk ask, Words words)
    {
        yield return words["Audit.Title"];
        if (ask.Who is { } who)
        {
            yield return message.RepOf(who)?.Name ?? who.Value;
        }

        if (ask.About is { } code)
        {
            yield return NameOf(message, code);
        }

        if (ask.From is { } from && ask.To is { } to)
        {
            var (first, last) = (Phrases.Day(from, message.Language, message.Today), Phrases.Day(to, message.Language, message.Today));
            yield return from == to ? first : words["Audit.Days", first, last];
        }
    }

    private static IEnumerable<ChangeEntry> Find(Message message, AuditAsk ask)
    {
        var zone = message.Rules.ZoneOf(message.Person);
        var from = ask.From is { } first ? Ids.From(Start(first)) : null;
        var to = ask.Before ?? (ask.To is { } last ? Ids.From(Start(last < Latest ? last.AddDays(1) : Latest)) : null);
        for (var searched = 0; searched < Searched; searched += AtOnce)
        {
            var entries = message.Session.LatestChanges(from, to, AtOnce + 1);
            foreach (var entry in entries.Where(entry => entry.Id != to && Fits(message, ask, entry)))
            {
                yield return entry;
            }

            if (entries.Count <= AtOnce)
            {
                yield break;
            }

            to = entries[^1].Id;
        }

        DateTimeOffset Start(DateOnly day)
        {
            var midnight = (day < Earliest ? Earliest : day > Latest ? Latest : day).ToDateTime(default);
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        }
    }

    private static bool Fits(Message message, AuditAsk ask, ChangeEntry entry) =>
        (ask.Who is null || entry.By == ask.Who) && (ask.About is not { } code || TouchedCustomers.Of(entry, message.Session).Contains(code));

    private static string Line(Message message, ChangeEntry entry, Words words)
    {
        var at = message.Rules.LocalTime(message.Person, entry.At);
        var day = $"{Phrases.NearDay(DateOnly.FromDateTime(at.DateTime), message.Today, message.Language)} {Phrases.Time(TimeOnly.FromDateTime(at.DateTime))}";
        var who = entry.By is { } by ? message.RepOf(by)?.Name ?? by.Value : words["Audit.Console"];
        var customers = TouchedCustomers.Of(entry, message.Session).Select(code => NameOf(message, code)).Order(StringComparer.Ordinal).ToList();
        var line = words["Audit.Line", day, who, What(message, entry, words)];
        if (customers.Count > 0)
        {
            var names = customers.Count > Named
                ? words["Audit.AndMore", Spoken.Row(customers.Take(Named), words.Language), customers.Count - Named]
                : Spoken.List(customers, words.Language);
            line = words["Audit.About", line, names];
        }

        return entry.UndoneBy is null ? line : words["Audit.Undone", line];
    }

    private static string What(Message message, ChangeEntry entry, Words words)
    {
        var files = Words.Of("Files", message.Language);
        if (entry.Left is ReportFile file)
        {
            return words["What.ExportReportOf", ReportNames.Of(file.Request.Period, message.Language), ReportNames.Of(file.Request.Scope, message.Language), file.Format];
        }

        var what = entry.What;
        return what.Split(':') switch
        {
            ["import", var kind] => words["What.Import", Kind(kind)],
            [SignIns.In, var person] => words["What.SignIn", NameOfRep(person)],
            [SignIns.Out, var person] => words["What.SignOutOf", NameOfRep(person)],
            [PageSignIns.In, var person] => words["What.PageSignIn", NameOfRep(person)],
            [PageSignIns.Out, var person] => words["What.PageSignOut", NameOfRep(person)],
            ["export", "tables"] => words["What.ExportTables"],
            ["export", "all"] => words["What.ExportAll"],
            ["export", "report"] => words["What.ExportReport"],
            ["export", "report", var format, .. var report] when ReportRequest.Parse(string.Join(':', report)) is { } request =>
                words["What.ExportReportOf", ReportNames.Of(request.Period, message.Language), ReportNames.Of(request.Scope, message.Language), format],
            ["export", var kinds] => words["What.Export", Spoken.List(kinds.Split('+').Select(Kind), words.Language)],
            _ => words.Find($"What.{what}") ?? words["What.Other", what],
        };

        string NameOfRep(string id) => message.RepOf(new RepId(id))?.Name ?? id;

        string Kind(string name) => FileKinds.Read(name) is { } kind ? files[$"Kind.{kind}"] : name;
    }

    private static string? QuoteOf(Message message, ChangeEntry entry) => Origins.Of(message.Session, entry.Source) is { Text: { Length: > 0 } text } ? Shortened.To(text, LongestQuote) : null;

    private static string NameOf(Message message, CustomerCode code) => message.Session.Get(Documents.Customers, code.Value)?.Name ?? code.Value;
}

/// <param name="Said">Who did what to whom, when.</param>
/// <param name="Quote">The message it came from, shortened; null where it came from none.</param>
public sealed record AuditLine(string Id, string Said, string? Quote);
