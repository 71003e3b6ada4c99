using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations.Auditing;

/// <summary>A page of the audit log, newest first: a line of who, what and to whom, and the message it came from.</summary>
internal static class AuditText
{
    private const int Lines = 8;

    /// <summary>So many changes are looked through for a page: what is older is found by naming the days.</summary>
    private const int Searched = 5000;

    private const int AtOnce = 200;

    private const int LongestQuote = 80;

    private const int Named = 3;

    /// <summary>Days beyond these are the same to a log, and the calendar's own ends are near them.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(9000, 1, 1);

    /// <summary>The commands that have words of their own.</summary>
    private static readonly FrozenSet<string> Commands =
        typeof(SalesCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType.Name).ToFrozenSet(StringComparer.Ordinal);

    public static Draft Page(Talk talk, AuditAsk ask)
    {
        var words = Words.Of("Security", talk.Language);
        var found = Find(talk, ask).Take(Lines + 1).ToList();
        var html = new Html().Bold(string.Join(" · ", Title(talk, ask, words)));
        if (found.Count == 0)
        {
            html.Line(words[ask.Before is null ? "Audit.None" : "Audit.End"]);
        }

        foreach (var entry in found.Take(Lines))
        {
            html.Line().Line("• " + Line(talk, entry, words));
            Quote(html, talk, entry);
        }

        List<Button> buttons = [];
        if (ask.Before is not null)
        {
            buttons.Add(new Button(words["Audit.Newest"], $"audit:{(ask with { Before = null }).Key}"));
        }

        if (found.Count > Lines)
        {
            buttons.Add(new Button(words["Audit.Older"], $"audit:{(ask with { Before = found[Lines - 1].Id }).Key}"));
        }

        if (ask == new AuditAsk())
        {
            html.Line().Line(words["Audit.HowTo"]);
        }

        return Draft.FromHtml(html) with { Buttons = buttons.Count > 0 ? [buttons] : [] };
    }

    private static IEnumerable<string> Title(Talk talk, AuditAsk ask, Words words)
    {
        yield return words["Audit.Title"];
        if (ask.Who is { } who)
        {
            yield return talk.RepOf(who)?.Name ?? who.Value;
        }

        if (ask.About is { } code)
        {
            yield return NameOf(talk, code);
        }

        if (ask.From is { } from && ask.To is { } to)
        {
            var (first, last) = (Phrases.Day(from, talk.Language, talk.Today), Phrases.Day(to, talk.Language, talk.Today));
            yield return from == to ? first : words["Audit.Days", first, last];
        }
    }

    private static IEnumerable<ChangeEntry> Find(Talk talk, AuditAsk ask)
    {
        var zone = talk.Rules.ZoneOf(talk.Person);
        var from = ask.From is { } first ? Ids.From(Start(first)) : null;
        var to = ask.Before ?? (ask.To is { } last ? Ids.From(Start(last < Latest ? last.AddDays(1) : Latest)) : null);
        for (var searched = 0; searched < Searched; searched += AtOnce)
        {
            var entries = talk.Session.Query(Documents.Changes, new DocQuery<ChangeEntry>(Documents.ChangesInOrder, [], from, to, Descending: true, Limit: AtOnce + 1));
            foreach (var entry in entries.Where(entry => entry.Id != to && Fits(talk, ask, entry)))
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

    private static bool Fits(Talk talk, AuditAsk ask, ChangeEntry entry) =>
        (ask.Who is null || entry.By == ask.Who) && (ask.About is not { } code || TouchedCustomers.Of(entry, talk.Session).Contains(code));

    private static string Line(Talk talk, ChangeEntry entry, Words words)
    {
        var at = talk.Rules.LocalTime(talk.Person, entry.At);
        var day = $"{Phrases.NearDay(DateOnly.FromDateTime(at.DateTime), talk.Today, talk.Language)} {Phrases.Time(TimeOnly.FromDateTime(at.DateTime))}";
        var who = entry.By is { } by ? talk.RepOf(by)?.Name ?? by.Value : words["Audit.Console"];
        var customers = TouchedCustomers.Of(entry, talk.Session).Select(code => NameOf(talk, code)).Order(StringComparer.Ordinal).ToList();
        var line = words["Audit.Line", day, who, What(talk, entry.What, words)];
        if (customers.Count > 0)
        {
            var names = string.Join(words["Audit.Comma"], customers.Take(Named));
            line = words["Audit.About", line, customers.Count > Named ? words["Audit.AndMore", names, customers.Count - Named] : names];
        }

        return entry.UndoneBy is null ? line : words["Audit.Undone", line];
    }

    private static string What(Talk talk, string what, Words words)
    {
        var files = Words.Of("Files", talk.Language);
        return what.Split(':') switch
        {
            ["import", var kind] => words["What.Import", Kind(kind)],
            ["export", "tables"] => words["What.ExportTables"],
            ["export", "all"] => words["What.ExportAll"],
            ["export", "report"] => words["What.ExportReport"],
            ["export", "report", var format, .. var report] when ReportRequest.Parse(string.Join(':', report)) is { } request =>
                words["What.ExportReportOf", ReportNames.Of(request.Period, talk.Language), ReportNames.Of(request.Scope, talk.Language), format],
            ["export", var kinds] => words["What.Export", string.Join(words["Audit.Comma"], kinds.Split('+').Select(Kind))],
            _ when Commands.Contains(what) => words[$"What.{what}"],
            _ => words["What.Other", what],
        };

        string Kind(string name) => FileKinds.Read(name) is { } kind ? files[$"Kind.{kind}"] : name;
    }

    private static void Quote(Html html, Talk talk, ChangeEntry entry)
    {
        if (Origins.Of(talk.Session, entry.Source) is { Text: { Length: > 0 } text })
        {
            html.Line().Italic(text.Length > LongestQuote ? string.Concat(text.AsSpan(0, LongestQuote), "…") : text);
        }
    }

    private static string NameOf(Talk talk, CustomerCode code) => talk.Session.Get(Documents.Customers, code.Value)?.Name ?? code.Value;
}
