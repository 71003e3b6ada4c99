using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Domain.Customers;

namespace SalesBot.Bench.Judge;

/// <summary>A labelled message as the reader sees it.</summary>
/// <param name="Voice">The file it is from: one writer's.</param>
/// <param name="Kinds">One for each clause; null where nobody said.</param>
/// <param name="Lead">The act it is for.</param>
internal sealed record Lesson(string Voice, string Text, List<Clause> Clauses, List<Act> Rules, IReadOnlyList<Act> Acts, Intent Weighed, bool Named, bool Settled, ActKind?[] Kinds, ActKind Lead)
{
    private static readonly ReadingContext Context = new(new DateTime(2026, 3, 10, 10, 0, 0));

    /// <summary>Written to be learnt from: every clause with its act.</summary>
    public static IEnumerable<Lesson> Labelled(string folder)
    {
        var names = Names.Of(Customers(Path.Combine(folder, "customers.json")));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "clauses"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString()!;
                var spans = Spans(text, json.RootElement.GetProperty("clauses"));
                if (spans.Count > 0)
                {
                    yield return Of(Path.GetFileNameWithoutExtension(file), text, names, clause => Label(clause, spans), MessageJudge.Lead([.. spans.Select(span => span.Kind)]));
                }
            }
        }
    }

    /// <summary>Our own sentences, which say what the message is for and no more: where that is a contact or a step, the rules say of which kind.</summary>
    public static IEnumerable<Lesson> Corpus(string folder)
    {
        var names = Names.Of(Customers(Path.Combine(folder, "customers.json")));
        foreach (var line in File.ReadLines(Path.Combine(folder, "messages.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            ActKind? kind = json.RootElement.GetProperty("intent").GetString() switch
            {
                "log" => ActKind.Report,
                "task" => ActKind.Plan,
                "order" => ActKind.Order,
                "payment" => ActKind.Payment,
                "update" => ActKind.Change,
                "correct" => ActKind.Correct,
                "query" => ActKind.Ask,
                "chitchat" => ActKind.None,
                _ => null,
            };
            if (kind is { } gold)
            {
                // Which kind of note or step it is the corpus does not say; as the rules read it is as it has to stay.
                var lesson = Of("corpus", json.RootElement.GetProperty("text").GetString()!, names, _ => null, gold);
                var ruled = Verdict.Of(lesson.Weighed, lesson.Acts, lesson.Named, lesson.Settled);
                yield return gold is ActKind.Report && ruled.Deed is ActKind.Memo ? lesson with { Lead = ActKind.Memo } : lesson;
            }
        }
    }

    private static Lesson Of(string voice, string text, Names names, Func<Region, ActKind?> kind, ActKind lead)
    {
        var said = new Utterance(text, names, Context);
        var words = Tokens.Of(said);
        var clauses = ActReader.Clauses(said, words);
        var rules = ActReader.ByRules(clauses);
        var who = WhoReader.Read(said);
        return new Lesson(voice, text, clauses, rules, ActReader.Weighed(said, words, clauses, rules), IntentReader.Read(said, who), who.Count > 0, said.Has(Cue.Won) || said.Has(Cue.Lost), [.. clauses.Select(clause => kind(clause.Region))], lead);
    }

    private static List<(int Start, int End, ActKind Kind)> Spans(string text, JsonElement clauses)
    {
        var spans = new List<(int, int, ActKind)>();
        var from = 0;
        foreach (var clause in clauses.EnumerateArray())
        {
            var words = clause.GetProperty("text").GetString()!;
            var at = text.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var next ? next : text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                spans.Add((at, at + words.Length, Enum.Parse<ActKind>(clause.GetProperty("act").GetString()!, ignoreCase: true)));
                from = at + words.Length;
            }
        }

        return spans;
    }

    /// <summary>The reader may cut a message elsewhere than its writer did: a clause is of the span that holds its middle, or begins in it.</summary>
    private static ActKind? Label(Region clause, List<(int Start, int End, ActKind Kind)> spans)
    {
        var middle = (clause.Start + clause.End) / 2;
        var at = spans.FindLastIndex(span => span.Start <= middle && middle < span.End);
        at = at >= 0 ? at : spans.FindIndex(span => clause.Holds(span.Start));
        return at >= 0 ? spans[at].Kind : null;
    }

    private static IEnumerable<NamedCustomer> Customers(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("customers").EnumerateArray().Select(customer => new NamedCustomer(
            new CustomerCode(customer.GetProperty("id").GetString()!),
            customer.GetProperty("name").GetString()!,
            [.. customer.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)],
            [.. customer.GetProperty("contacts").EnumerateArray().Select(contact => new NamedContact(contact.GetProperty("name").GetString()!, contact.GetProperty("title").GetString(), [.. contact.GetProperty("calledAs").EnumerateArray().Select(form => form.GetString()!)]))]))];
    }
}
