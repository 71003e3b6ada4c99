using System.Globalization;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>
/// Makes the judge of acts and says what it is worth: each voice is read by a judge that learnt from the others, the truth of its confidence is drawn from that,
/// and the one that ships learns from all. The same files give the same bytes. Run at the top of the repository.
/// </summary>
internal static class TrainJudge
{
    private const string Into = "Bot/Understanding/Judge/message.judge";

    private const int Corpus = 4;

    private static readonly double[] Limits = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

    public static void Run(TextWriter output)
    {
        // Our own sentences are plain ones, and few beside those written to be hard: each counts for four.
        var corpus = Lesson.Corpus("tests/Bot.Tests/Understanding/Corpus").SelectMany(lesson => Enumerable.Repeat(0, Corpus).Select(_ => lesson with { })).ToList();
        var lessons = Lesson.Labelled("bench/Judge").ToList();
        var room = new int[Traits.Most];
        var examples = lessons.Concat(corpus).ToDictionary(lesson => lesson, lesson => Examples(lesson, room), (IEqualityComparer<Lesson>)(object)ReferenceEqualityComparer.Instance);
        var unseen = new List<(Lesson Lesson, Opinion Opinion)>();
        foreach (var voice in lessons.GroupBy(lesson => lesson.Voice))
        {
            var judge = Learn([.. lessons.Where(lesson => lesson.Voice != voice.Key).Concat(corpus).Select(lesson => examples[lesson])], Truth.Plain);
            var read = voice.Where(lesson => lesson.Clauses.Count is > 0 and <= MessageJudge.Most).Select(lesson => (lesson, judge.Of(lesson.Clauses, lesson.Rules, lesson.Weighed)!)).ToList();
            unseen.AddRange(read);
            Line(output, voice.Key, read.Count, Percent(read, pair => Right(pair.Item1, pair.Item2)), $"% of messages right; rules alone {Percent(read, pair => Ruled(pair.Item1)):0.0}");
        }

        Line(output, "all voices", unseen.Count, Percent(unseen, pair => Right(pair.Lesson, pair.Opinion)), $"% of messages right; rules alone {Percent(unseen, pair => Ruled(pair.Lesson)):0.0}");
        var truth = Calibration.Of([.. unseen.Select(pair => (pair.Opinion.Best().Sure, Right(pair.Lesson, pair.Opinion)))]);
        Reliability(output, [.. unseen.Select(pair => (pair.Lesson, pair.Opinion with { Truth = truth }))]);
        var all = Learn([.. lessons.Concat(corpus).Select(lesson => examples[lesson])], truth);
        var bytes = JudgeFile.Write(all);
        File.WriteAllBytes(Into, bytes);
        Line(output, "file", bytes.Length, bytes.Length / 1024.0, "KB");
    }

    private static (List<Example> Clauses, Example Message) Examples(Lesson lesson, int[] room)
    {
        var clauses = new List<Example>();
        var whole = new List<int>();
        for (var at = 0; at < lesson.Clauses.Count && lesson.Clauses.Count <= MessageJudge.Most; at++)
        {
            var traits = Traits.Of(lesson.Clauses, at, lesson.Rules, lesson.Weighed, room).ToArray();
            whole.AddRange(traits);
            if (at == 0)
            {
                whole.AddRange(traits.Select(Traits.AsFirst));
            }

            if (at == lesson.Clauses.Count - 1)
            {
                whole.AddRange(traits.Select(Traits.AsLast));
            }

            if (lesson.Kinds[at] is { } kind)
            {
                clauses.Add(new Example(traits, (int)kind));
            }
        }

        return (clauses, new Example([.. whole], (int)lesson.Lead));
    }

    private static MessageJudge Learn(IReadOnlyList<(List<Example> Clauses, Example Message)> examples, Truth truth) =>
        new(Learner.Of([.. examples.SelectMany(example => example.Clauses)]), Learner.Of([.. examples.Select(example => example.Message).Where(message => message.Traits.Length > 0)]), truth);

    private static bool Right(Lesson lesson, Opinion opinion) => opinion.Best().Deed == Opinion.Deed(lesson.Lead);

    private static bool Ruled(Lesson lesson) => Opinion.Deed(MessageJudge.Lead([.. lesson.Rules.Select(act => act.Kind)])) == Opinion.Deed(lesson.Lead);

    /// <summary>Of what would be written, how much is right at each confidence; and what the limit costs in questions and in silent mistakes.</summary>
    private static void Reliability(TextWriter output, List<(Lesson Lesson, Opinion Opinion)> read)
    {
        var writes = read.Where(pair => pair.Opinion.Best().Deed is not (ActKind.None or ActKind.Ask)).ToList();
        for (var at = 0; at + 1 < Limits.Length; at++)
        {
            var within = writes.Where(pair => pair.Opinion.Best().Sure is var sure && sure >= Limits[at] && sure < Limits[at + 1]).ToList();
            Line(output, string.Create(CultureInfo.InvariantCulture, $"writes at {Limits[at]:0.0}"), within.Count, Percent(within, pair => Right(pair.Lesson, pair.Opinion)), "% right");
        }

        foreach (var limit in (double[])[0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9])
        {
            var unasked = writes.Where(pair => pair.Opinion.Best().Sure >= limit).ToList();
            var reports = read.Where(pair => pair.Lesson.Lead is ActKind.Report).ToList();
            var idle = read.Where(pair => pair.Lesson.Lead is ActKind.None or ActKind.Ask).ToList();
            var asked = Percent(reports, pair => pair.Opinion.Best() is { Deed: not (ActKind.None or ActKind.Ask) } best && best.Sure < limit);
            Line(output, string.Create(CultureInfo.InvariantCulture, $"unasked from {limit:0.00}"), unasked.Count, Percent(unasked, pair => Right(pair.Lesson, pair.Opinion)),
                string.Create(CultureInfo.InvariantCulture, $"% right; asked of reports {asked:0.0} %, written of {idle.Count} idle {idle.Count(pair => unasked.Exists(other => ReferenceEquals(other.Lesson, pair.Lesson)))}"));
        }

        foreach (var (name, beside) in new[] { ("rules and clauses", false), ("beside the judge", true) })
        {
            var decided = read.Select(pair => (pair.Lesson, Verdict: Decided(pair.Lesson, beside ? pair.Opinion : null))).Where(pair => pair.Verdict.Deed is not null).ToList();
            var written = decided.Where(pair => pair.Verdict is { Unsure: false, Deed: not (ActKind.None or ActKind.Ask) }).ToList();
            var told = decided.Where(pair => pair.Lesson.Lead is ActKind.Report).ToList();
            Line(output, name, written.Count, Percent(written, pair => pair.Verdict.Deed == Opinion.Deed(pair.Lesson.Lead)),
                string.Create(CultureInfo.InvariantCulture, $"% of unasked writes right; of {told.Count} reports asked {Percent(told, pair => pair.Verdict.Unsure):0.0} %, written {Percent(told, pair => pair.Verdict is { Unsure: false, Deed: ActKind.Report }):0.0} %; idle written {decided.Count(pair => pair.Lesson.Lead is ActKind.None or ActKind.Ask && pair.Verdict is { Unsure: false, Deed: not (ActKind.None or ActKind.Ask) })}"));
        }
    }

    private static Verdict Decided(Lesson lesson, Opinion? opinion) => Verdict.Of(lesson.Weighed, lesson.Acts, lesson.Named, lesson.Settled).Beside(opinion, lesson.Settled);

    private static double Percent<T>(IReadOnlyCollection<T> of, Func<T, bool> right) => of.Count == 0 ? 0 : 100.0 * of.Count(right) / of.Count;

    private static void Line(TextWriter output, string name, int n, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"train-judge\",\"case\":\"{name}\",\"n\":{n},\"value\":{value:0.0},\"unit\":\"{unit}\"}}"));
}
