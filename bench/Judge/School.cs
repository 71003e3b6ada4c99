using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>Teaches judges from lessons; what it looked at in one it remembers for the next.</summary>
internal sealed class School
{
    private readonly Dictionary<Lesson, (List<Example> Clauses, Example? Message)> looked = new((IEqualityComparer<Lesson>)(object)ReferenceEqualityComparer.Instance);

    private readonly int[] room = new int[Traits.Most];

    public MessageJudge Teach(IReadOnlyList<Lesson> lessons, Truth truth)
    {
        var examples = lessons.Where(lesson => lesson.Clauses.Count is > 0 and <= MessageJudge.Most).Select(Looked).ToList();
        return new MessageJudge(
            Learner.Of([.. examples.SelectMany(example => example.Clauses)], MessageJudge.Kinds),
            Learner.Of([.. examples.Select(example => example.Message).OfType<Example>()], MessageJudge.Kinds),
            truth);
    }

    private (List<Example> Clauses, Example? Message) Looked(Lesson lesson)
    {
        if (looked.TryGetValue(lesson, out var known))
        {
            return known;
        }

        var clauses = new List<Example>();
        var whole = new List<int>();
        for (var at = 0; at < lesson.Clauses.Count; at++)
        {
            var traits = Traits.Of(lesson.Clauses, at, lesson.Rules, lesson.Weighed, lesson.Who.Count > 0, room).ToArray();
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

        return looked[lesson] = (clauses, lesson.Lead is { } lead ? new Example([.. whole], (int)lead) : null);
    }
}
