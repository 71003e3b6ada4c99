using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Commands;

namespace SalesBot.Bench.Judge;

/// <summary>A labelled message as the reader sees it.</summary>
/// <param name="Voice">One writer's messages; those of a fold are held out together.</param>
/// <param name="Kinds">One for each clause; null where nobody said.</param>
/// <param name="Lead">The act it is for; null where only its clauses were labelled.</param>
/// <param name="Gold">All that it says, where somebody wrote that down.</param>
internal sealed record Lesson(string Voice, Utterance Said, Names Names, List<Clause> Clauses, List<Act> Rules, List<Who> Who, Intent Weighed, ActKind?[] Kinds, ActKind? Lead, JsonElement? Gold = null)
{
    /// <summary>What it is for was not said, only what was objected and which times and figures say what.</summary>
    public bool Untold { get; private init; }

    public static readonly ReadingContext Context = new(new DateTime(2026, 3, 10, 10, 0, 0));

    /// <summary>Written to be hard: every clause with its act.</summary>
    public static IEnumerable<Lesson> Hard(string folder)
    {
        var names = UnderstandDirectory.Read(Path.Combine(folder, "customers.json")).Names;
        foreach (var (voice, line) in Lines(Path.Combine(folder, "clauses")))
        {
            var text = line.GetProperty("text").GetString()!;
            var spans = Spans(text, line.GetProperty("clauses"));
            if (spans.Count > 0)
            {
                yield return Of(voice, text, names, clause => Label(clause, spans), MessageJudge.Lead([.. spans.Select(span => span.Kind)]));
            }
        }
    }

    /// <summary>Mostly plain: the acts in their order, what is written, and every slot.</summary>
    /// <param name="lines">Where they lie.</param>
    public static IEnumerable<Lesson> Plain(string folder, string lines)
    {
        var names = UnderstandDirectory.Read(Path.Combine(folder, "directory.json")).Names;
        foreach (var (voice, line) in Lines(lines))
        {
            // What is asked of nobody's business is small talk.
            var idle = line.GetProperty("intent").GetString() == "chitchat";
            var acts = line.GetProperty("acts").EnumerateArray().Select(act => idle ? ActKind.None : Kind(act.GetString()!)).ToList();
            var lesson = Of(voice, line.GetProperty("text").GetString()!, names, _ => acts.TrueForAll(act => act == acts[0]) ? acts[0] : null, Written(line));
            yield return lesson with { Gold = line, Kinds = acts.Count == lesson.Clauses.Count ? [.. acts.Select(act => (ActKind?)act)] : lesson.Kinds };
        }
    }

    /// <summary>Told of contacts: what was objected, and which times and figures say what.</summary>
    public static IEnumerable<Lesson> Objections(string folder, string lines)
    {
        var names = UnderstandDirectory.Read(Path.Combine(folder, "directory.json")).Names;
        foreach (var (voice, line) in Lines(lines))
        {
            yield return Of(voice, line.GetProperty("text").GetString()!, names, _ => null, ActKind.Report) with { Gold = line, Untold = true };
        }
    }

    /// <summary>Single stretches: what a clause like this does.</summary>
    public static IEnumerable<Lesson> Stretches(string file)
    {
        var (chinese, english) = (("恒通科技", "王经理", "阿强"), ("Brightline", "Marcus", "Declan"));
        var names = Names.Of(
        [
            new NamedCustomer(new CustomerCode("c1"), chinese.Item1, [], [new NamedContact("王建国", "采购经理", [chinese.Item2])]),
            new NamedCustomer(new CustomerCode("c2"), english.Item1, [], [new NamedContact("Marcus Cole", "Plant Manager", [english.Item2])]),
        ]);
        foreach (var text in File.ReadLines(file))
        {
            var line = JsonDocument.Parse(text).RootElement;
            var words = line.GetProperty("text").GetString()!;
            var (customer, person, staff) = words.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? chinese : english;
            words = words.Replace("{C}", customer, StringComparison.Ordinal).Replace("{P}", person, StringComparison.Ordinal).Replace("{S}", staff, StringComparison.Ordinal);
            yield return Of("stretches", words, names, _ => Kind(line.GetProperty("act").GetString()!), null, Context with { Colleagues = ["阿强", "declan"] });
        }
    }

    /// <summary>Our own sentences, which say what the message is for and no more: of which kind a note or a step is the rules say.</summary>
    public static IEnumerable<Lesson> Corpus(string folder)
    {
        var names = UnderstandDirectory.Read(Path.Combine(folder, "customers.json")).Names;
        foreach (var text in File.ReadLines(Path.Combine(folder, "messages.jsonl")))
        {
            var line = JsonDocument.Parse(text).RootElement;
            ActKind? lead = line.GetProperty("intent").GetString() switch
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
            if (lead is { } gold)
            {
                var lesson = Of("corpus", line.GetProperty("text").GetString()!, names, _ => null, gold);
                var ruled = MessageJudge.Lead([.. lesson.Rules.Where(act => act.Kind.Deed() == gold || gold is ActKind.Report && act.Kind is ActKind.Attempt).Select(act => act.Kind)]);
                yield return lesson with { Lead = ruled is ActKind.None || gold is ActKind.Report && lesson.Rules.Exists(act => act.Kind is ActKind.Report) ? gold : ruled, Gold = line };
            }
        }
    }

    /// <summary>What the tests say in a talk: what each is for, and the customers that it names.</summary>
    public static IEnumerable<Lesson> Talk(string file)
    {
        foreach (var text in File.ReadLines(file))
        {
            var line = JsonDocument.Parse(text).RootElement;
            var lead = Kind(line.GetProperty("act").GetString()!);
            yield return Of("talk", line.GetProperty("text").GetString()!, Named(line), _ => null, lead);
        }
    }

    private static Names Named(JsonElement line) => !line.TryGetProperty("customers", out var customers) ? Names.None : Names.Of(customers.EnumerateArray().Select((customer, at) => new NamedCustomer(
        new CustomerCode($"c{at}"), customer.GetProperty("name").GetString()!, Strings(customer, "aliases"),
        [.. customer.GetProperty("contacts").EnumerateArray().Select(contact => new NamedContact(contact.GetProperty("name").GetString()!, Marks.Text(contact, "title"), Strings(contact, "calledAs")))])));

    private static List<string> Strings(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(one => one.GetString()!)] : [];

    public static ActKind Kind(string name) => Enum.Parse<ActKind>(name, ignoreCase: true);

    private static IEnumerable<(string Voice, JsonElement Line)> Lines(string folder) =>
        from file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        select (Path.GetFileNameWithoutExtension(file), JsonDocument.Parse(line).RootElement);

    private static ActKind? Written(JsonElement line) => line.GetProperty("write").GetString() switch
    {
        "contact" => ActKind.Report,
        "step" => ActKind.Plan,
        "mend" => ActKind.Correct,
        "none" => line.GetProperty("intent").GetString() == "query" ? ActKind.Ask : ActKind.None,
        "new" => null,
        var kind => Kind(kind!),
    };

    private static Lesson Of(string voice, string text, Names names, Func<Region, ActKind?> kind, ActKind? lead, ReadingContext? context = null)
    {
        var said = new Utterance(text, names, context ?? Context);
        var clauses = ActReader.Clauses(said, Tokens.Of(said));
        var who = WhoReader.Read(said);
        return new Lesson(voice, said, names, clauses, ActReader.ByRules(clauses), who, IntentReader.Read(said, who), [.. clauses.Select(clause => kind(clause.Region))], lead);
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
                spans.Add((at, at + words.Length, Kind(clause.GetProperty("act").GetString()!)));
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
}
