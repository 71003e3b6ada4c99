using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>
/// One act for each clause: each idea in turn says whether it sees its evidence, and what shows none goes on with the clause before. What
/// the judge makes of them: <see cref="Understanding.Judge.Opinion.Acts"/>.
/// </summary>
internal static class ActReader
{
    /// <summary>In the order they are asked: what forbids a record comes before what makes one.</summary>
    private static readonly Func<Clause, Act?>[] Ideas =
    [
        Nods.Read, Questions.Read, Amends.Read, Handings.Read, Orders.Read, Conditions.Read, FieldChanges.Read, Moves.Read, Attempts.Read, OthersContacts.Read, Sources.Read, MoneyActs.Read, Contacts.Read, TheirWords.Read, Plans.Read,
    ];

    /// <summary>As the rules alone have it, one act for each clause.</summary>
    public static List<Act> ByRules(List<Clause> clauses)
    {
        var acts = new Act?[clauses.Count];
        for (var at = 0; at < clauses.Count; at++)
        {
            foreach (var idea in Ideas)
            {
                if (idea(clauses[at]) is { } act)
                {
                    acts[at] = act;
                    break;
                }
            }
        }

        return Joined(clauses, acts);
    }

    public static List<Clause> Clauses(Utterance said, List<Word> words)
    {
        var clauses = new List<Clause>(said.Clauses.Count);
        var at = 0;
        foreach (var region in said.Clauses)
        {
            while (at < words.Count && words[at].Start < region.Start)
            {
                at++;
            }

            var first = at;
            while (at < words.Count && words[at].Start < region.End)
            {
                at++;
            }

            if (at > first)
            {
                clauses.Add(new Clause(said, region, words, first, at, clauses.Count > 0 && (clauses[^1].Follows && clauses[^1].Subject is Subject.Unsaid || clauses[^1].Has(Sense.Person | Sense.Customer | Sense.They | Sense.Reach | Sense.Meet))));
            }
        }

        return clauses;
    }

    /// <summary>A clause without evidence of its own goes on with the one before; with none before, it is a note if it speaks of business, else nothing.</summary>
    private static List<Act> Joined(List<Clause> clauses, Act?[] acts)
    {
        Discourse.Settle(clauses, acts);
        var all = new List<Act>(acts.Length);
        for (var at = 0; at < acts.Length; at++)
        {
            all.Add(acts[at] ?? (all.Count > 0 && Goes(all[^1], clauses[at]) ? Discourse.As(all[^1], clauses[at]) : Bare(clauses[at])));
        }

        return all;
    }

    private static bool Goes(Act before, Clause clause) => before.Kind is not (ActKind.Ask or ActKind.Undo or ActKind.Redo or ActKind.Correct) && !clause.Has(Sense.Nod);

    private static Act Bare(Clause clause) =>
        clause.Has(Sense.Customer | Sense.Person) && clause.Has(Sense.Business | Sense.Deal | Sense.Order) ? clause.Act(ActKind.Memo, 0.5)
        : clause.Act(ActKind.None, clause.Has(Sense.Customer | Sense.Person | Sense.Business | Sense.Deal) ? 0.55 : 0.9);
}
