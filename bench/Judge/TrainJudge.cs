using System.Globalization;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>
/// Makes the judge and says what it is worth: each fold of voices is read by a judge that learnt from the others, the truth of its confidence is drawn from that,
/// and the one that ships learns from all. The same files give the same bytes. Run at the top of the repository.
/// </summary>
internal static class TrainJudge
{
    private const string Into = "Bot/Understanding/Judge/message.judge";

    private const int Folds = 8;

    /// <summary>Our own sentences are few: each counts for so many.</summary>
    private const int Own = 4;

    public static void Run(TextWriter output)
    {
        List<Lesson> hard = [.. Lesson.Hard("bench/Judge")], plain = [.. Lesson.Plain("bench/Judge")], always = [.. Lesson.Corpus("tests/Bot.Tests/Understanding/Corpus").SelectMany(lesson => Enumerable.Repeat(lesson, Own)), .. Lesson.Stretches("tests/Bot.Tests/Understanding/Corpus/clauses.jsonl")];
        var lessons = hard.Concat(plain).ToList();
        var voices = lessons.Select(lesson => lesson.Voice).Distinct().ToList();
        var school = new School();
        var unseen = new List<(Lesson Lesson, Opinion Opinion, Reading Reading)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            bool Held(Lesson lesson) => voices.IndexOf(lesson.Voice) % Folds == fold;
            var judge = school.Teach([.. lessons.Where(lesson => !Held(lesson)), .. always], Truth.Plain);
            unseen.AddRange(lessons.Where(Held).Where(lesson => lesson.Lead is not null && lesson.Clauses.Count is > 0 and <= MessageJudge.Most)
                .Select(lesson => (lesson, judge.Of(lesson.Clauses, lesson.Rules, lesson.Weighed, lesson.Who.Count > 0)!, new Reader("zh-Hans", judge).Read(lesson.Said.Text, lesson.Names, Lesson.Context))));
        }

        foreach (var voice in unseen.GroupBy(one => one.Lesson.Voice))
        {
            Line(output, voice.Key, voice.Count(), Percent([.. voice], one => Right(one.Lesson, one.Opinion)), "% of messages right");
        }

        var truth = Calibration.Of([.. unseen.Select(one => (one.Opinion.Best().Sure, Right(one.Lesson, one.Opinion)))]);
        var told = unseen.Where(one => one.Lesson.Gold is not null).Select(one => (one.Lesson, Opinion: one.Opinion with { Truth = truth }, Marks: Marks.Of(one.Lesson.Gold!.Value, one.Reading))).ToList();
        Slots(output, [.. told.Select(one => one.Marks)]);
        Limits(output, [.. told.Select(one => (one.Lesson, one.Opinion))], "plain");
        Limits(output, [.. unseen.Where(one => one.Lesson.Gold is null).Select(one => (one.Lesson, one.Opinion with { Truth = truth }))], "hard");
        var bytes = JudgeFile.Write(school.Teach([.. lessons, .. always], truth));
        File.WriteAllBytes(Into, bytes);
        Line(output, "file", bytes.Length, bytes.Length / 1024.0, "KB");
    }

    private static bool Right(Lesson lesson, Opinion opinion) => Opinion.Deed(opinion.Best().Kind) == Opinion.Deed(lesson.Lead!.Value);

    /// <summary>What each slot got of what was written.</summary>
    private static void Slots(TextWriter output, List<Marks> read)
    {
        var written = read.Where(marks => marks.Writes).ToList();
        foreach (var slot in (string[])["write", "customer", "method", "occurredAt", "nextDue", "amount", "stage", "should ask"])
        {
            Line(output, slot, written.Count, Percent(written, marks => !marks.Wrong.Contains(slot)), "% of writes right");
        }

        Line(output, "all", written.Count, Percent(written, marks => marks.Wrong.Count == 0), "% of writes right in everything");
    }

    /// <summary>What a limit costs in questions and in silent mistakes.</summary>
    private static void Limits(TextWriter output, List<(Lesson Lesson, Opinion Opinion)> read, string kind)
    {
        var writes = read.Where(pair => Writes(pair.Opinion)).ToList();
        var reports = read.Where(pair => pair.Lesson.Lead is ActKind.Report).ToList();
        var idle = read.Where(pair => pair.Lesson.Lead is ActKind.None or ActKind.Ask).ToList();
        Line(output, kind, read.Count, Percent(read, pair => Right(pair.Lesson, pair.Opinion)), "% of messages right");
        foreach (var limit in (double[])[0, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9])
        {
            var unasked = writes.Where(pair => pair.Opinion.Best().Sure >= limit).ToList();
            Line(output, string.Create(CultureInfo.InvariantCulture, $"{kind} unasked from {limit:0.00}"), unasked.Count, Percent(unasked, pair => Right(pair.Lesson, pair.Opinion)),
                string.Create(CultureInfo.InvariantCulture, $"% right; asked of reports {Percent(reports, pair => Writes(pair.Opinion) && pair.Opinion.Best().Sure < limit):0.0} %, written of {idle.Count} idle {idle.Count(pair => Writes(pair.Opinion) && pair.Opinion.Best().Sure >= limit)}"));
        }
    }

    private static bool Writes(Opinion opinion) => opinion.Best().Kind is not (ActKind.None or ActKind.Ask);

    private static double Percent<T>(IReadOnlyCollection<T> of, Func<T, bool> right) => of.Count == 0 ? 0 : 100.0 * of.Count(right) / of.Count;

    private static void Line(TextWriter output, string name, int n, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"train-judge\",\"case\":\"{name}\",\"n\":{n},\"value\":{value:0.0},\"unit\":\"{unit}\"}}"));
}
