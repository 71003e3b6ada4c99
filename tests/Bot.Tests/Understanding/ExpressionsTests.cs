using System.Globalization;
using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>
/// Our own expressions by class, one a line: text | what it holds, in order. d date, t time, dt date and time, p start/end of a stretch
/// (as much of each bound as matters, end not included), n number, c sum of money with its code where it has one, du seconds; none.
/// </summary>
public sealed class ExpressionsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("times.en.txt", "2016-11-07T00:00:00")]
    [InlineData("times2018.en.txt", "2018-03-14T09:00:00")]
    [InlineData("times2019.en.txt", "2019-06-12T15:30:00")]
    [InlineData("times.zh.txt", "2026-03-10T10:00:00")]
    [InlineData("none.en.txt", "2016-11-07T00:00:00")]
    [InlineData("none.zh.txt", "2026-03-10T10:00:00")]
    [InlineData("numbers.en.txt", null)]
    [InlineData("numbers.zh.txt", null)]
    [InlineData("money.en.txt", null)]
    [InlineData("money.zh.txt", null)]
    public void Read_OurExpressions_FindsEachValueAndNothingElse(string file, string? now)
    {
        DateTime? reference = now is null ? null : DateTime.Parse(now, CultureInfo.InvariantCulture);
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Corpus", "Expressions", file)))
        {
            var bar = line.LastIndexOf('|');
            var (text, gold) = (line[..bar].Trim(), line[(bar + 1)..].Trim());
            var found = Recogniser.Read(text, reference, chinese: file.Contains("zh", StringComparison.Ordinal), figures: reference is null);
            string[] wanted = gold == "none" ? [] : gold.Split(';', StringSplitOptions.TrimEntries);
            if (found.Count != wanted.Length || !found.Zip(wanted).All(pair => Meets(pair.First, pair.Second)))
            {
                wrong.Add($"{text}: wanted {gold}, found {string.Join("; ", found.Select(span => $"{span.Text} {span.Type} {string.Join(" or ", span.Values)}"))}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Empty(wrong);
    }

    private static bool Meets(Expression span, string wanted)
    {
        var parts = wanted.Split(' ');
        return parts[0] switch
        {
            "d" => span.Type == "date" && span.Values.Any(value => value.Value == parts[1] || (parts[1] == "-" && value.Value == "not resolved")),
            "t" => span.Type == "time" && span.Values.Any(value => value.Value == parts[1]),
            "dt" => span.Type == "datetime" && span.Values.Any(value => value.Value == parts[1]),
            "p" when parts[1].Split('/') is [var start, var end] => span.Values.Any(value => (value.Start ?? "").StartsWith(start, StringComparison.Ordinal) && (value.End ?? "").StartsWith(end, StringComparison.Ordinal)),
            "n" => span.Type == "number" && Same(span, parts[1]),
            "du" => span.Type == "duration" && Same(span, parts[1]),
            _ => span.Type == "currency" && Same(span, parts[1]) && (parts.Length == 2 || span.Values[0].Iso == parts[2]),
        };
    }

    private static bool Same(Expression span, string number) =>
        double.Parse(number, CultureInfo.InvariantCulture) is var wanted && Math.Abs(span.Values[0].Number!.Value - wanted) <= 1e-6 * Math.Max(1, Math.Abs(wanted));
}
