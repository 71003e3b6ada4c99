using System.Text.Json;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>What one lesson teaches each head.</summary>
internal sealed record Examples(List<Example> Clauses, List<Example> Message, List<Example> Method, List<Example> Stage, List<Example> Objection, List<Example> When, List<Example> Sum)
{
    public static readonly Examples None = new([], [], [], [], [], [], []);

    private static readonly string[] Stages = ["lead", "interested", "negotiation", "won", "lost"];

    public static Examples Of(Lesson lesson)
    {
        var room = new int[Traits.Most];
        var examples = new Examples([], [], [], [], [], [], []);
        var (plain, whole) = (new List<int>(), new List<int>());
        for (var at = 0; at < lesson.Clauses.Count; at++)
        {
            var traits = Traits.Of(lesson.Clauses, at, lesson.Rules, lesson.Weighed, lesson.Who.Count > 0, room).ToArray();
            plain.AddRange(traits);
            whole.AddRange(at == 0 ? traits.Select(Traits.AsFirst) : []);
            whole.AddRange(at == lesson.Clauses.Count - 1 ? traits.Select(Traits.AsLast) : []);
            if (lesson.Kinds[at] is { } kind)
            {
                examples.Clauses.Add(new Example(traits, (int)kind));
            }
        }

        if (lesson.Lead is { } lead)
        {
            if (!lesson.Untold)
            {
                examples.Message.Add(new Example([.. plain, .. whole], (int)lead));
            }

            if (lesson.Gold is { } gold && lead is not (ActKind.None or ActKind.Ask))
            {
                Slots(examples, lesson, gold, lead);
            }
        }

        return examples;
    }

    private static void Slots(Examples examples, Lesson lesson, JsonElement gold, ActKind lead)
    {
        var (said, all) = (lesson.Said, lesson.Said.All);
        var task = lead.Deed() is ActKind.Plan;
        var mending = lead.Deed() is ActKind.Correct or ActKind.Change;
        var room = new int[Traits.Most];
        // As if it were known what the clauses do, where their writer said so; else at least one does what the message is for.
        List<Act> acts = [.. lesson.Rules.Select((act, at) => lesson.Kinds[at] is { } kind ? act with { Kind = kind, Confidence = 1 } : act)];
        acts = acts.Exists(act => act.Kind == lead) ? acts : [.. acts.Select(act => act with { Kind = lead })];
        var deeds = new Deeds(lesson.Clauses, acts);
        var (_, _, occurred, due) = WhenReader.Read(said, all, task, mending, deeds);
        void Pick(List<Example> into, string slot, uint question, int ruled, string[] answers)
        {
            if (!task && !mending && !Free(gold, slot) && !(lesson.Untold && (slot == "stage" || Marks.Text(gold, slot) is null)))
            {
                into.Add(new Example(Choices.PickTraits(lesson.Clauses, acts, lead, question, ruled, room).ToArray(), Array.IndexOf(answers, Marks.Text(gold, slot)) + 1));
            }
        }

        Pick(examples.Method, "method", Choices.Went, Array.IndexOf(Choices.Methods, MethodReader.Read(said, all, due, occurred, deeds)) + 1, Choices.Methods);
        Pick(examples.Stage, "stage", Choices.Reached, StageReader.Read(said, all, mending, deeds) is { } stage ? (int)stage + 1 : 0, Stages);
        if (!task && !mending && !Free(gold, "objection"))
        {
            var traits = Choices.ObjectionTraits(lesson.Clauses, acts, lead, Array.IndexOf(Choices.Objections, ObjectionReader.Read(said, all)) + 1, room).ToArray();
            examples.Objection.AddRange(Marks.Objections(gold).Select(objection => new Example(traits, objection)));
        }

        foreach (var item in said.Times.Where(item => WhenReader.Tells(said, item)))
        {
            if (Role(lesson, gold, item) is { } role)
            {
                examples.When.Add(new Example(Choices.TimeTraits(said, lesson.Clauses, acts, lead, item, occurred, due, room).ToArray(), role));
            }
        }

        if (!Free(gold, "amount"))
        {
            var candidates = AmountReader.Candidates(said, all, mending, lead is ActKind.Order or ActKind.Payment || deeds.Any(ActKind.Order) || deeds.Any(ActKind.Payment), lead is ActKind.Payment);
            var ruled = AmountReader.Ruled(candidates, lead is ActKind.Payment);
            foreach (var candidate in candidates)
            {
                var deal = Marks.Text(gold, "amountText") is { } words ? Lies(said.Text, words, candidate.Item.Start, candidate.Item.End) : Marks.Text(gold, "amount") is { } sum && candidate.Item.Amount(2)?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) == sum;
                examples.Sum.Add(new Example(Choices.SumTraits(lesson.Clauses, acts, lead, candidate, candidates, ruled, room).ToArray(), deal ? 1 : 0));
            }
        }
    }

    /// <summary>By the words that were marked; where none were, by the value.</summary>
    private static int? Role(Lesson lesson, JsonElement gold, Bot.Understanding.Expressions.Item item)
    {
        var said = lesson.Said;
        if (Marks.Text(gold, "occurredText") is not null || Marks.Text(gold, "nextDueText") is not null || Marks.Text(gold, "occurredAt") is null && Marks.Text(gold, "nextDue") is null)
        {
            return Worded(gold, "occurredText", said.Text, item.Start, item.End) ? Choices.Occurred : Worded(gold, "nextDueText", said.Text, item.Start, item.End) ? Choices.Due : 0;
        }

        return Free(gold, "occurredAt") || Free(gold, "nextDue") || Marks.Alternative(gold, "occurredAt", Marks.Written(WhenReader.Behind(said, item))) || Marks.Alternative(gold, "nextDue", Marks.Written(WhenReader.Future(said, item))) ? null
            : Marks.Text(gold, "occurredAt") is { } past && Marks.Same(past, Marks.Written(WhenReader.Behind(said, item))) ? Choices.Occurred
            : Marks.Text(gold, "nextDue") is { } due && Marks.Same(due, Marks.Written(WhenReader.Future(said, item))) ? Choices.Due : 0;
    }

    private static bool Worded(JsonElement gold, string name, string text, int start, int end) => Marks.Text(gold, name) is { Length: > 0 } said && Lies(text, said, start, end);

    /// <summary>Whether a place overlaps words of the text.</summary>
    private static bool Lies(string text, string words, int start, int end)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at < end && start < at + words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Free(JsonElement gold, string slot) => gold.TryGetProperty("any", out var any) && any.ValueKind == JsonValueKind.Array && any.EnumerateArray().Any(name => name.GetString() == slot);
}
