namespace SalesBot.Bot.Understanding.Acts.Judge;

/// <summary>Learns the judge's weights from labelled stretches: multinomial logistic regression by stochastic descent, the same every time.</summary>
internal static class Training
{
    private const int Rounds = 60;

    private const float Decay = 0.0001f;

    /// <summary>A trait seen once may be an accident of one writer's.</summary>
    private const int Least = 2;

    public static ActJudge Of(IReadOnlyList<(List<Feature> Features, ActKind Kind)> examples)
    {
        var often = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            often[feature.Hash] = often.GetValueOrDefault(feature.Hash) + 1;
        }

        var known = examples.Select(example => (Features: example.Features.Where(feature => often[feature.Hash] >= Least).ToList(), example.Kind)).ToArray();
        var weights = often.Where(entry => entry.Value >= Least).ToDictionary(entry => entry.Key, _ => new float[ActJudge.Kinds]);
        var judge = new ActJudge(weights);
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var rate = 2 / (1 + (round * 0.1f));
            order.Shuffle(known);
            foreach (var (features, kind) in known)
            {
                var likely = judge.Weigh(features);
                var norm = 1 / MathF.Sqrt(Math.Max(1, features.Count));
                foreach (var feature in features)
                {
                    var row = weights[feature.Hash];
                    for (var at = 0; at < row.Length; at++)
                    {
                        row[at] -= rate * ((((float)likely[at] - (at == (int)kind ? 1 : 0)) * norm) + (Decay * row[at]));
                    }
                }
            }
        }

        return judge;
    }
}
