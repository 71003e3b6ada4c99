using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files;

/// <summary>
/// A small company to try the bot with: a year of a team's history that ends the evening before <see cref="Day"/>, a Wednesday
/// on which one rep has an overdue customer, one that is due and an appointment at two. Its files lie in <c>SampleCompany/</c>.
/// </summary>
internal static partial class SampleCompany
{
    /// <summary>The working day that the history leads up to.</summary>
    public static DateOnly Day { get; } = new(2026, 3, 11);

    /// <summary>When the company began to use the bot; its customers were recorded then.</summary>
    private static readonly DateTime Began = new(2025, 2, 17, 9, 0, 0);

    /// <summary>How many weeks to move the history on so that <see cref="Day"/> is today or the last Wednesday before on which people work: on a holiday nothing would happen.</summary>
    public static int WeeksTo(DateOnly today, WorkCalendar calendar)
    {
        var weeks = (int)Math.Floor((today.DayNumber - Day.DayNumber) / 7.0);
        while (!calendar.IsWorkingDay(Day.AddDays(weeks * 7)))
        {
            weeks--;
        }

        return weeks;
    }

    /// <summary>Brings the company into an empty store through the same import that every team uses.</summary>
    /// <param name="weeks">Moves every date on by so many weeks, and the months of targets, scores and costs with them.</param>
    /// <exception cref="InvalidOperationException">A file of it cannot be imported: it was changed.</exception>
    public static async Task Load(IStore store, Language language, TeamRules rules, int weeks, CancellationToken cancel)
    {
        var clock = new StoppedClock(new DateTimeOffset(Began.AddDays(weeks * 7), rules.TimeZone.GetUtcOffset(Began.AddDays(weeks * 7))));
        var importer = new Importer(store, clock);
        var scratch = System.IO.Directory.CreateTempSubdirectory("salesbot-sample-").FullName;
        try
        {
            foreach (var kind in FileKinds.All)
            {
                var file = Path.Combine(scratch, FileKinds.Name(kind) + ".csv");
                Move(kind, PathOf(kind, language), file, language, weeks);
                var result = await importer.Run(kind, file, new ImportOptions(rules) { Source = "SampleCompany", RunsIn = false }, null, cancel);
                if (!result.IsClean)
                {
                    throw new InvalidOperationException(
                        $"SampleCompany {FileKinds.Name(kind)}: {result.Refused?.Message ?? ImportWording.Problem(result.Problems[0], file, Language.English)}");
                }
            }
        }
        finally
        {
            System.IO.Directory.Delete(scratch, recursive: true);
        }
    }

    public static string PathOf(FileKind kind, Language language) => Path.Combine(
        AppContext.BaseDirectory, "SampleCompany", language.IsChinese ? "zh" : "en", FileKinds.Name(kind) + ".csv");

    private static void Move(FileKind kind, string from, string to, Language language, int weeks)
    {
        using var table = TableReader.Open(from);
        using var moved = TableWriter.Csv(to);
        var headings = Headings.Of(table.Headings, kind);
        var places = Columns.Of(kind).Where(column => headings.PlaceOf(column) is not null)
            .ToDictionary(column => headings.PlaceOf(column)!.Value, column => column);
        moved.Write([.. table.Headings.Select(CellValue.Of)]);
        foreach (var row in table.Rows())
        {
            moved.Write([.. row.Cells.Select((cell, place) => CellValue.Of(Moved(cell, places[place], language, weeks)))]);
        }
    }

    private static string Moved(string cell, FileColumn column, Language language, int weeks)
    {
        if (column == Columns.Language)
        {
            return language.Tag;
        }

        if (column == Columns.Period || column == Columns.Month)
        {
            var months = Day.AddDays(weeks * 7) is var day ? ((day.Year - Day.Year) * 12) + day.Month - Day.Month : 0;
            var period = Domain.Calendar.Period.Parse(cell)!;
            return (period with { From = period.From.AddMonths(months) }).Key;
        }

        return column.Holds is not (CellKind.Date or CellKind.Moment) ? SaidDays().Replace(cell, day => Moved(day, weeks))
            : Moments.Read(cell, out _) is { } moment ? CellValue.Of(moment.Day.AddDays(weeks * 7), moment.Time).ToString()
            : cell;
    }

    /// <summary>3月20日 and "20 March" as they are said in a text, of the year of <see cref="Day"/>.</summary>
    private static string Moved(Match day, int weeks)
    {
        var english = day.Groups["name"].Success;
        var month = english ? Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, day.Groups["name"].Value) + 1 : int.Parse(day.Groups["month"].Value, CultureInfo.InvariantCulture);
        var moved = new DateOnly(Day.Year, month, int.Parse(day.Groups["day"].Value, CultureInfo.InvariantCulture)).AddDays(weeks * 7);
        return english ? moved.ToString("d MMMM", CultureInfo.InvariantCulture) : moved.ToString("M月d", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<month>\d{1,2})月(?<day>\d{1,2})(?=日)|(?<day>\d{1,2}) (?<name>January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex SaidDays();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
