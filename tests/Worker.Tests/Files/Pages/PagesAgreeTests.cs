using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Files.Word;

namespace SalesBot.Worker.Tests.Files.Pages;

/// <summary>No sentence of a page says anything else than the page's figures: companies made by chance, each for several periods and every kind of scope.</summary>
public sealed class PagesAgreeTests
{
    private const int Companies = 50;

    /// <summary>Their pictures take most of the time.</summary>
    private const int Documents = 25;

    private static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.None };

    private static readonly ReportRequest[] Asked =
    [
        new(ReportKind.Month, Period.Month(2026, 3), Scope.All), new(ReportKind.Month, Period.Month(2026, 4), Scope.All), new(ReportKind.Quarter, Period.Quarter(2026, 1), Scope.All),
        new(ReportKind.Year, Period.Year(2025), Scope.All), new(ReportKind.Year, Period.Year(2026), Scope.All), new(ReportKind.Customers, Period.Month(2026, 3), Scope.All),
    ];

    [Fact]
    public void Sentences_OfAnyReport_SayWhatItsFiguresSay()
    {
        List<string> wrong = [];
        HashSet<string> read = [];
        for (var seed = 1; seed <= Companies; seed++)
        {
            var (books, language) = (new MadeBooks(seed).Books(), Language.All.ElementAt(seed % 3));
            var (session, sentences) = (new BookSession(books), new Sentences(language, "Findings", "Documents", "CustomerReport"));
            foreach (var request in from asked in Asked from scope in MadeBooks.Scopes select asked with { Scope = scope })
            {
                var report = new Reporter(Rules, "CNY").InFull(session, request, MadeBooks.Today, language);
                var claims = new Claims(report, Reviews.Of(books, request.Period.Before(), request.Scope, MadeBooks.Today, Rules), books, Rules, language);
                wrong.AddRange(Rows(report, language).Select(row => $"{seed} {request}: {row}"));
                foreach (var sentence in Told(report, language))
                {
                    Judge(sentence, sentences, claims, read, wrong, $"{seed} {request} {language.Tag}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} contradictions:\n" + string.Join('\n', wrong.Take(20)));
        Assert.Superset(new HashSet<string> { "Findings.PastDueMoney", "Findings.CoolingCustomers", "Findings.AtRiskCustomers", "Findings.OverdueKeyCustomers", "Findings.BehindPace", "Findings.FunnelBottleneck.Plain", "CustomerReport.Calm" }, read);
    }

    [Fact]
    public void Words_OfADocument_SayWhatItsFiguresSay()
    {
        using var pictures = new PictureMaker();
        List<string> wrong = [];
        for (var seed = 1; seed <= Documents; seed++)
        {
            var (books, language) = (new MadeBooks(seed).Books(), Language.All.ElementAt(seed % 3));
            var request = Asked[seed % 5] with { Scope = MadeBooks.Scopes[seed / 5 % 5] };
            var report = new Reporter(Rules, "CNY").InFull(new BookSession(books), request, MadeBooks.Today, language);
            var claims = new Claims(report, Reviews.Of(books, request.Period.Before(), request.Scope, MadeBooks.Today, Rules), books, Rules, language);
            var sentences = new Sentences(language, "Findings", "Documents");
            using var stream = new MemoryStream(ReviewDocument.Make(report, language, pictures));
            using var file = WordprocessingDocument.Open(stream, isEditable: false);
            foreach (var paragraph in file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Normal" or "Lead" or "ListBullet"))
            {
                Judge(paragraph.InnerText, sentences, claims, [], wrong, $"{seed} {request} {language.Tag}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} contradictions:\n" + string.Join('\n', wrong.Take(20)));
    }

    /// <summary>What a report tells in words: the chat's headline, the problems and the risks.</summary>
    private static IEnumerable<string> Told(Report report, Language language)
    {
        var tables = new ReportTables(report, language);
        return tables.Problems().Rows.Concat(tables.Risks().Rows).Select(row => (string)row[1]!)
            .Concat(report.Insights.Where(insight => insight.Good).Select(insight => insight.Sentence))
            .Concat(report.Outlook is null ? [] : Lines(ReportText.Headline(report, language)).Where(line => line == Words.Of("CustomerReport", language)["Calm"]));
    }

    /// <summary>The quarter's rows say no trouble that their figures do not have, and none is passed over.</summary>
    private static IEnumerable<string> Rows(Report report, Language language)
    {
        var words = Words.Of("SystemTables", language);
        foreach (var row in report.Outlook is null ? report.SystemTables.SelectMany(table => table.Rows) : [])
        {
            var (sales, completion, said) = ((decimal)row[3]!, (decimal?)row[4], (string)row[7]!);
            var told = said.Length == 0 ? [] : said.Split(words["Stop"]);
            var behind = sales > 0 && completion < 0.8m * report.Elapsed;
            if (told.Contains(words["Trouble.NoSales"]) != (sales == 0) || told.Contains(words[report.Running ? "Trouble.Late" : "Trouble.Behind"]) != behind || (told.Length == 0) != (((string)row[8]!).Length == 0))
            {
                yield return string.Join(" | ", row);
            }
        }
    }

    private static IEnumerable<string> Lines(string html) => html.Split('\n').Select(line => WebUtility.HtmlDecode(Regex.Replace(line, "<[^>]*>", "")));

    private static void Judge(string sentence, Sentences sentences, Claims claims, HashSet<string> read, List<string> wrong, string where)
    {
        var readings = sentences.Read(sentence).ToList();
        if (readings.FirstOrDefault(reading => claims.Hold(reading.Key, reading.Places)).Key is { } held)
        {
            read.Add(held);
        }
        else
        {
            wrong.Add($"{where}: {sentence} [{string.Join(' ', readings.Select(reading => reading.Key))}]");
        }
    }
}
