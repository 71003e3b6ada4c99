using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>Teaches judges from lessons; what it looked at in one it remembers for the next.</summary>
internal sealed class School
{
    private readonly Dictionary<Lesson, Examples> looked;

    public School(IEnumerable<Lesson> lessons)
    {
        Lesson[] all = [.. lessons.Distinct((IEqualityComparer<Lesson>)(object)ReferenceEqualityComparer.Instance)];
        var examples = all.AsParallel().AsOrdered().Select(lesson => lesson.Clauses.Count is > 0 and <= MessageJudge.Most ? Examples.Of(lesson) : Examples.None).ToList();
        looked = all.Zip(examples).ToDictionary(pair => pair.First, pair => pair.Second, (IEqualityComparer<Lesson>)(object)ReferenceEqualityComparer.Instance);
    }

    /// <summary>Each head learns by itself, several at once; what comes out is the same.</summary>
    public MessageJudge Teach(IReadOnlyList<Lesson> lessons, Truth truth, Assurance assurance, Truth whole, Truth objecting)
    {
        (Func<Examples, IEnumerable<Example>> Question, int Answers, Pace Pace)[] questions =
        [
            (example => example.Clauses, MessageJudge.Kinds, Pace.Slow),
            (example => example.Message, MessageJudge.Kinds, Pace.Slow),
            (example => example.Method, Choices.Methods.Length + 1, Pace.Slow),
            (example => example.Stage, Choices.Stages + 1, Pace.Slow),
            (example => example.Objection, Choices.Objections.Length + 1, Pace.Quick),
            (example => example.When, Choices.Roles, Pace.Slow),
            (example => example.Sum, 2, Pace.Slow),
        ];
        var heads = questions.AsParallel().AsOrdered().WithDegreeOfParallelism(questions.Length).Select(question => Learner.Of([.. lessons.SelectMany(lesson => question.Question(looked[lesson]))], question.Answers, question.Pace)).ToArray();
        return new MessageJudge(heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6], truth, assurance, whole, objecting);
    }
}
