using System.Globalization;
using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Acts.Judge;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain.Customers;

namespace SalesBot.Bench;

/// <summary>
/// Makes the judge of acts: learns from the labelled clauses of the tests, prints what it gets right of clauses it has not seen (five parts, each read by a judge
/// that learnt from the other four), and writes <c>acts.judge</c>. Without a file name it only prints.
/// </summary>
internal static class JudgeBench
{
    private const int Parts = 5;

    /// <summary>What {C}, {P} and {S} stand for in a clause, by its script.</summary>
    private static readonly (string Customer, string Person, string Staff) Chinese = ("恒通科技", "王经理", "阿强");

    private static readonly (string Customer, string Person, string Staff) English = ("Brightline", "Marcus", "Declan");

    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c1"), "恒通科技", [], [new NamedContact("王建国", "采购经理", ["王经理"])]),
        new NamedCustomer(new CustomerCode("c2"), "Brightline", [], [new NamedContact("Marcus Cole", "Plant Manager", ["Marcus"])]),
    ]);

    private static readonly ReadingContext Context = new(new DateTime(2026, 3, 10, 10, 0, 0)) { Colleagues = ["阿强", "declan"] };

    public static void Run(string[] args, TextWriter output)
    {
        var examples = Read(args.Length > 0 ? args[0] : "tests/Bot.Tests/Understanding/Corpus/clauses.jsonl");
        var (right, ruled, judged) = (0, 0, 0);
        var sure = new SortedDictionary<int, (int Right, int Of)>();
        for (var part = 0; part < Parts; part++)
        {
            var judge = Training.Of([.. examples.Where((_, at) => at % Parts != part).Select(example => (example.Features, example.Kind))]);
            foreach (var (features, kind, rule, trust) in examples.Where((_, at) => at % Parts == part))
            {
                ruled += rule == kind ? 1 : 0;
                var alone = judge.Weigh(features);
                judged += Array.IndexOf(alone, alone.Max()) == (int)kind ? 1 : 0;
                var weighed = Weighing.Both(alone, rule, trust);
                var found = Array.IndexOf(weighed, weighed.Max());
                right += found == (int)kind ? 1 : 0;
                var tenth = (int)(weighed[found] * 10);
                var (good, of) = sure.GetValueOrDefault(tenth);
                sure[tenth] = (good + (found == (int)kind ? 1 : 0), of + 1);
            }
        }

        foreach (var (who, good) in new[] { ("rules alone", ruled), ("judge alone", judged) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"judge\",\"case\":\"{who}\",\"n\":{examples.Count},\"value\":{100.0 * good / examples.Count:0.0},\"unit\":\"% right\"}}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"judge\",\"case\":\"both\",\"n\":{examples.Count},\"value\":{100.0 * right / examples.Count:0.0},\"unit\":\"% right\"}}"));
        foreach (var (tenth, (good, of)) in sure)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"judge\",\"case\":\"sure {tenth / 10.0:0.0}\",\"n\":{of},\"value\":{100.0 * good / of:0.0},\"unit\":\"% right\"}}"));
        }

        if (args.Length > 1)
        {
            File.WriteAllBytes(args[1], Training.Of([.. examples.Select(example => (example.Features, example.Kind))]).Save());
        }
    }

    private static List<(List<Feature> Features, ActKind Kind, ActKind Rule, double Trust)> Read(string file)
    {
        var examples = new List<(List<Feature>, ActKind, ActKind, double)>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var (customer, person, staff) = text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? Chinese : English;
            text = text.Replace("{C}", customer, StringComparison.Ordinal).Replace("{P}", person, StringComparison.Ordinal).Replace("{S}", staff, StringComparison.Ordinal);
            var said = new Utterance(text, Everyone, Context);
            var words = Tokens.Of(said);
            var acts = ActReader.ByRules(ActReader.Clauses(said, words));
            var rule = acts.GroupBy(act => act.Kind).MaxBy(group => group.Sum(act => act.Confidence));
            examples.Add((Features.Of(said, said.All, words, 0, words.Count), Enum.Parse<ActKind>(json.RootElement.GetProperty("act").GetString()!, ignoreCase: true), rule?.Key ?? ActKind.None, rule?.Max(act => act.Confidence) ?? 0.5));
        }

        return examples;
    }
}
