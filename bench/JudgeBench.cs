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
        var right = 0;
        var sure = new SortedDictionary<int, (int Right, int Of)>();
        for (var part = 0; part < Parts; part++)
        {
            var judge = Training.Of([.. examples.Where((_, at) => at % Parts != part)]);
            foreach (var (features, kind) in examples.Where((_, at) => at % Parts == part))
            {
                var weighed = judge.Weigh(features);
                var found = Array.IndexOf(weighed, weighed.Max());
                right += found == (int)kind ? 1 : 0;
                var tenth = (int)(weighed[found] * 10);
                var (good, of) = sure.GetValueOrDefault(tenth);
                sure[tenth] = (good + (found == (int)kind ? 1 : 0), of + 1);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"judge\",\"case\":\"unseen clauses\",\"n\":{examples.Count},\"value\":{100.0 * right / examples.Count:0.0},\"unit\":\"% right\"}}"));
        foreach (var (tenth, (good, of)) in sure)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"judge\",\"case\":\"sure {tenth / 10.0:0.0}\",\"n\":{of},\"value\":{100.0 * good / of:0.0},\"unit\":\"% right\"}}"));
        }

        if (args.Length > 1)
        {
            File.WriteAllBytes(args[1], Training.Of(examples).Save());
        }
    }

    private static List<(List<Feature> Features, ActKind Kind)> Read(string file)
    {
        var examples = new List<(List<Feature>, ActKind)>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var (customer, person, staff) = text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? Chinese : English;
            text = text.Replace("{C}", customer, StringComparison.Ordinal).Replace("{P}", person, StringComparison.Ordinal).Replace("{S}", staff, StringComparison.Ordinal);
            var said = new Utterance(text, Everyone, Context);
            var words = Tokens.Of(said);
            examples.Add((Features.Of(said, said.All, words, 0, words.Count), Enum.Parse<ActKind>(json.RootElement.GetProperty("act").GetString()!, ignoreCase: true)));
        }

        return examples;
    }
}
