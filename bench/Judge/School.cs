using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>Teaches judges from lessons; what it looked at in one it remembers for the next.</summary>
internal sealed class School
{
    private readonly Dictionary<Lesson, Examples> looked = new((IEqualityComparer<Lesson>)(object)ReferenceEqualityComparer.Instance);

    public MessageJudge Teach(IReadOnlyList<Lesson> lessons, Truth truth, Truth whole)
    {
        var examples = lessons.Where(lesson => lesson.Clauses.Count is > 0 and <= MessageJudge.Most).Select(Looked).ToList();
        Head Learn(Func<Examples, IEnumerable<Example>> question, int answers) => Learner.Of([.. examples.SelectMany(question)], answers);
        return new MessageJudge(
            Learn(example => example.Clauses, MessageJudge.Kinds),
            Learn(example => example.Message, MessageJudge.Kinds),
            Learn(example => example.Method, Choices.Methods.Length + 1),
            Learn(example => example.Stage, Choices.Stages + 1),
            Learn(example => example.Objection, Choices.Objections.Length + 1),
            Learn(example => example.When, Choices.Roles),
            Learn(example => example.Sum, 2),
            truth,
            whole);
    }

    private Examples Looked(Lesson lesson)
    {
        if (!looked.TryGetValue(lesson, out var known))
        {
            looked[lesson] = known = Examples.Of(lesson);
        }

        return known;
    }
}
