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

    private const int Folds = 4;

    /// <summary>Our own sentences are few: each counts for so many.</summary>
    private const int Own = 4;

    /// <summary>So does what the tests say in a talk.</summary>
    private const int Said = 4;

    /// <param name="args">How many folds; a file for what was wrong in messages that had not been learnt from.</param>
    public static void Run(string[] args, TextWriter output)
    {
        var folds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Folds;
        List<Lesson> hard = [.. Lesson.Hard("bench/Judge")], plain = [.. Lesson.Plain("bench/Judge", "bench/Judge/messages"), .. Lesson.Plain("bench/Judge", "tests/Bot.Tests/Understanding/Fresh"), .. Lesson.Plain("bench/Judge", "tests/Bot.Tests/Understanding/Measured")], always = [.. Lesson.Corpus("tests/Bot.Tests/Understanding/Corpus").SelectMany(lesson => Enumerable.Repeat(lesson, Own)), .. Lesson.Stretches("tests/Bot.Tests/Understanding/Corpus/clauses.jsonl"), .. Lesson.Talk("bench/Judge/talk.jsonl").SelectMany(lesson => Enumerable.Repeat(lesson, Said)), .. Lesson.Objections("bench/Judge", "bench/Judge/objections")];
        var lessons = hard.Concat(plain).ToList();
        var voices = lessons.Select(lesson => lesson.Voice).Distinct().ToList();
        var school = new School(lessons.Concat(always));
        var unseen = Enumerable.Range(0, folds).AsParallel().AsOrdered().WithDegreeOfParallelism(folds).SelectMany(fold => Unseen(school, lessons, always, lesson => voices.IndexOf(lesson.Voice) % folds == fold)).ToList();
        foreach (var voice in unseen.GroupBy(one => one.Lesson.Voice))
        {
            Line(output, voice.Key, voice.Count(), Percent([.. voice], one => Right(one.Lesson, one.Opinion)), "% of messages right");
        }

        var truth = Calibration.Of([.. unseen.Select(one => (one.Opinion.Best().Sure, Right(one.Lesson, one.Opinion)))]);
        var told = unseen.Where(one => one.Lesson.Gold is not null).Select(one => (one.Lesson, one.Reading, Opinion: one.Opinion with { Truth = truth }, Marks: Marks.Of(one.Lesson.Gold!.Value, one.Reading))).ToList();
        var written = told.Where(one => one.Marks.Writes && !one.Marks.Asked && one.Reading.Judged?.Signs is not null).ToList();
        Assurance Assured(Func<string, bool> voice) => Confidence.Of([.. written.Where(one => voice(one.Lesson.Voice)).Select(one => (one.Reading.Judged!.Signs!, one.Marks.Wrong.Count == 0))]);
        // Each voice by what was learnt from the others, here too.
        var assured = voices.AsParallel().Select(voice => (voice, Assured(other => other != voice))).ToDictionary(pair => pair.voice, pair => pair.Item2);
        double Assure(Lesson lesson, Reading reading) => reading.Judged?.Signs is { } signs ? assured[lesson.Voice].Of(signs) : 1;
        var whole = Calibration.Of([.. written.Select(one => (Assure(one.Lesson, one.Reading), one.Marks.Wrong.Count == 0))]);
        List<(double Sure, bool Right)> objected = [.. told.Where(one => one.Reading.Judged is { Objecting: < 1 } && one.Marks.Plain).Select(one => (one.Reading.Judged!.Objecting, Marks.Objected(one.Lesson.Gold!.Value, one.Reading.First?.Objection)))];
        var objecting = Calibration.Of(objected);
        var marks = told.Select(one => one.Marks with { Sure = truth.Of(one.Marks.Sure), Whole = whole.Of(Assure(one.Lesson, one.Reading)) }).ToList();
        Slots(output, marks);
        Line(output, "objection", objected.Count, Percent(objected, one => one.Right), "% of plain reports right");
        Limits(output, [.. told.Select(one => (one.Lesson, one.Opinion))], "plain");
        Limits(output, [.. unseen.Where(one => one.Lesson.Gold is null).Select(one => (one.Lesson, one.Opinion with { Truth = truth }))], "hard");
        Asking(output, marks);
        Curve(output, [.. told.Zip(marks).Where(pair => pair.First.Lesson.Voice.StartsWith("single-", StringComparison.Ordinal)).Select(pair => pair.Second)]);
        if (args.Length > 1)
        {
            File.WriteAllLines(args[1], told.Zip(marks).Select(pair => string.Create(CultureInfo.InvariantCulture,
                $"{pair.First.Lesson.Voice} {pair.Second.Sure:0.000} {pair.Second.Whole:0.000} {(pair.Second.Asked ? "asked" : "-")} {(pair.Second.Plain ? "plain" : "-")}{(pair.First.Reading.Clarify is { Kind: "act-unsure" } ? "+unsure" : "")} {string.Join(',', pair.Second.Wrong).Replace(' ', '-')} [{Marks.Wrote(pair.First.Reading)}/{pair.First.Reading.First?.Method}/{Marks.Written(pair.First.Reading.First?.Occurred)}/{Marks.Written(pair.First.Reading.First?.NextDue)}/{pair.First.Reading.First?.Amount}/{pair.First.Reading.First?.Stage}] {pair.First.Lesson.Gold}")));
        }

        var bytes = JudgeFile.Write(school.Teach([.. lessons, .. always], truth, Assured(_ => true), whole, objecting));
        File.WriteAllBytes(Into, bytes);
        Line(output, "file", bytes.Length, bytes.Length / 1024.0, "KB");
    }

    /// <summary>What a judge that learnt from the others makes of those held out.</summary>
    private static List<(Lesson Lesson, Opinion Opinion, Reading Reading)> Unseen(School school, List<Lesson> lessons, List<Lesson> always, Func<Lesson, bool> held)
    {
        var judge = school.Teach([.. lessons.Where(lesson => !held(lesson)), .. always], Truth.Plain, Assurance.Plain, Truth.Plain, Truth.Plain);
        var reader = new Reader { Judge = judge };
        return [.. lessons.Where(held).Where(lesson => lesson.Lead is not null && lesson.Clauses.Count is > 0 and <= MessageJudge.Most)
            .Select(lesson => (lesson, judge.Of(lesson.Clauses, lesson.Rules, lesson.Weighed, lesson.Who.Count > 0)!, reader.Read(lesson.Said.Text, lesson.Names, Lesson.Context)))];
    }

    /// <summary>How true the confidence in everything is, and what asking below a limit costs in questions and saves in silent mistakes.</summary>
    private static void Asking(TextWriter output, List<Marks> read)
    {
        var writes = read.Where(marks => marks.Writes && !marks.Asked).ToList();
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var within = writes.Where(marks => Math.Min(9, (int)(marks.Whole * 10)) == tenth).ToList();
            Line(output, string.Create(CultureInfo.InvariantCulture, $"whole {tenth / 10.0:0.0}"), within.Count, Percent(within, marks => marks.Wrong.Count == 0), "% right in everything");
        }

        var plain = read.Where(marks => marks.Plain).ToList();
        foreach (var act in (double[])[0.4, 0.5, 0.6, 0.7])
        {
            foreach (var limit in (double[])[0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
            {
                var contacts = writes.Where(marks => marks.Contact && marks.Sure >= act && marks.Whole >= limit).ToList();
                var others = writes.Where(marks => !marks.Contact && marks.Sure >= act && marks.Whole >= limit).ToList();
                Line(output, string.Create(CultureInfo.InvariantCulture, $"act {act:0.0} whole {limit:0.0}"), contacts.Count, Percent(contacts, marks => marks.Wrong.Count == 0),
                    string.Create(CultureInfo.InvariantCulture, $"% of contacts right, act {Percent(contacts, marks => !marks.Wrong.Contains("write")):0.0} %; {others.Count} others {Percent(others, marks => marks.Wrong.Count == 0):0.0} %, act {Percent(others, marks => !marks.Wrong.Contains("write")):0.0} %; of {plain.Count} plain reports asked {Percent(plain, marks => marks.Writes && (marks.Asked || marks.Sure < act || marks.Contact && marks.Whole < limit)):0.0} %"));
            }
        }
    }

    /// <summary>What asking below a limit costs in questions about plain reports and saves in silent mistakes, on everyday messages.</summary>
    private static void Curve(TextWriter output, List<Marks> read)
    {
        var plain = read.Where(marks => marks.Plain).ToList();
        var writes = read.Where(marks => marks.Writes && !marks.Asked && marks.Sure >= (marks.Contact ? 0.5 : 0.6)).ToList();
        foreach (var contact in (bool[])[true, false])
        {
            var all = writes.Where(marks => marks.Contact == contact).OrderBy(marks => marks.Whole).ToList();
            foreach (var share in (double[])[0, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5])
            {
                var limit = all[(int)(share * all.Count)].Whole;
                var unasked = all.Where(marks => marks.Whole >= limit).ToList();
                Line(output, string.Create(CultureInfo.InvariantCulture, $"singles {(contact ? "contacts" : "others")} asked below {limit:0.00}"), unasked.Count, Percent(unasked, marks => marks.Wrong.Count > 0),
                    string.Create(CultureInfo.InvariantCulture, $"% wrong ({unasked.Count(marks => marks.Wrong.Count > 0)}) of {all.Count}; plain reports asked {Percent(plain, marks => marks.Writes && (marks.Asked || marks.Sure < 0.5 || marks.Contact == contact && marks.Whole < limit)):0.0} %"));
            }
        }
    }

    private static bool Right(Lesson lesson, Opinion opinion) => opinion.Best().Kind.Deed() == lesson.Lead!.Value.Deed();

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
