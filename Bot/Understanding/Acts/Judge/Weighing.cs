using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Understanding.Acts.Judge;

/// <summary>Rules and judge together: what the rules see counts as much as the judge would need to see by itself, and the sum says how sure both are.</summary>
internal static class Weighing
{
    /// <summary>How much the rules count, found on clauses neither had seen (docs/understanding.md).</summary>
    private const double Rules = 0.5;

    public static IReadOnlyList<Act> Of(Utterance said, List<Word> words, List<Clause> clauses, List<Act> acts, ActJudge judge)
    {
        var weighed = new List<Act>(acts.Count);
        for (var first = 0; first < acts.Count;)
        {
            var (rule, sure, end) = Stretch(acts, first);
            var region = new Region(clauses[first].Region.Start, clauses[end - 1].Region.End);
            var features = Features.Of(said, region, words, clauses[first].Start, clauses[end - 1].Stop);
            var judged = judge.Weigh(features);
            if (Forbids(acts[first], rule, sure))
            {
                judged[(int)ActKind.Report] = 0;
            }

            var both = Both(judged, rule, sure);
            var plain = Plainly(acts[first]);
            var kind = plain ? ActKind.Ask : (ActKind)Array.IndexOf(both, both.Max());
            for (; first < end; first++)
            {
                weighed.Add(acts[first] with { Kind = kind, Confidence = plain ? Math.Max(both[(int)kind], 0.9) : both[(int)kind], Evidence = kind == acts[first].Kind ? acts[first].Evidence : Learnt(judge, features, kind) });
            }
        }

        return weighed;
    }

    /// <summary>Clauses of one act in a row; a piece that shows nothing by itself, as a name or a sum between commas, belongs to what stands beside it.</summary>
    private static (ActKind Rule, double Sure, int End) Stretch(List<Act> acts, int first)
    {
        var (rule, sure, end) = (acts[first].Kind, acts[first].Confidence, first + 1);
        var open = Silent(acts[first]);
        for (; end < acts.Count && (open || Silent(acts[end]) || acts[end].Kind == rule); end++)
        {
            if (!Silent(acts[end]))
            {
                (rule, sure) = open ? (acts[end].Kind, acts[end].Confidence) : (rule, Math.Max(sure, acts[end].Confidence));
                open = false;
            }
        }

        return (rule, sure, end);
    }

    /// <summary>A question mark, the verb before its subject, 吗 and 了没 ask whatever the other words.</summary>
    private static bool Plainly(Act act) => act is { Kind: ActKind.Ask, Confidence: >= 0.95 };

    /// <summary>A question by its mark or its order of words, a condition and a nod are no contact, whatever they remind of.</summary>
    private static bool Forbids(Act act, ActKind rule, double sure) => rule is ActKind.Ask or ActKind.None && sure >= 0.9 && !Silent(act);

    private static bool Silent(Act act) => act.Evidence.Count == 0;

    /// <returns>How likely each kind is in the light of both; the sum is 1.</returns>
    public static double[] Both(double[] judged, ActKind rule, double sure)
    {
        var sums = new double[judged.Length];
        for (var kind = 0; kind < sums.Length; kind++)
        {
            sums[kind] = Math.Log(judged[kind] + (judged[kind] == 0 ? 1e-12 : 1e-6)) + (kind == (int)rule ? Rules * (Math.Log((sure / (1 - Math.Min(0.97, sure))) + 1) + 0.5) : 0);
        }

        return ActJudge.Softmax(sums, 1);
    }

    private static IReadOnlyList<ActEvidence> Learnt(ActJudge judge, List<Feature> features, ActKind kind) =>
        judge.Strongest(features, kind) is { } feature ? [new ActEvidence(feature.Start, feature.End - feature.Start, "learnt")] : [];
}
