using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>
/// Several questions in one message: "Who owes us more than 50k, and when did they last pay?". Each part is taken by itself, with whose, which days and which customers the parts before it name where
/// it names none; the parting that leaves least over is the one that was meant.
/// </summary>
internal static partial class SurveyCompound
{
    private const int Most = 5;

    /// <summary>Shorter is no question of its own.</summary>
    private const int Shortest = 2;

    /// <returns>The parts that can be answered, in order, and how much is left over of all; null where the message is one question.</returns>
    public static IReadOnlyList<SurveyTake>? Read(Said said, SurveyTake whole)
    {
        var clauses = Clauses(said.Folded, whole);
        if (clauses.Count is < 2 or > Most)
        {
            return null;
        }

        var taken = new Dictionary<(int, int, string), SurveyTake>();
        IReadOnlyList<SurveyTake>? best = null;
        var least = whole.Plan is null ? int.MaxValue : Cost([whole]);
        for (var parting = 1; parting < 1 << (clauses.Count - 1); parting++)
        {
            List<SurveyTake> parts = [];
            for (var (at, from) = (0, 0); at < clauses.Count; at++)
            {
                if (at < clauses.Count - 1 && (parting >> at & 1) == 0)
                {
                    continue;
                }

                parts.Add(Part(said, clauses[from].Start, clauses[at].End, parts, taken));
                // What already costs more is not taken further.
                if (parts[0].Plan is null || Cost(parts) >= least)
                {
                    break;
                }

                from = at + 1;
            }

            if (parts[0].Plan is not null && Cost(parts) is var cost && cost < least)
            {
                (best, least) = (parts, cost);
            }
        }

        return best;
    }

    /// <summary>Clauses, and what is joined to one by "and how", "and who".</summary>
    private static List<(int Start, int End)> Clauses(string folded, SurveyTake whole)
    {
        List<(int Start, int End)> clauses = [];
        foreach (var (start, end) in SurveySheet.Clauses(folded))
        {
            var from = start;
            foreach (Match match in Joined().Matches(folded[start..end]))
            {
                if (match.Index > 8)
                {
                    clauses.Add((from, start + match.Index));
                    from = start + match.Index;
                }
            }

            if (clauses.Count > 0 && folded[from..end].Trim().Length <= (Folding.IsHan(folded[..end].TrimEnd()[^1]) ? Shortest : 4 * Shortest))
            {
                clauses[^1] = (clauses[^1].Start, end);
            }
            else
            {
                clauses.Add((from, end));
            }
        }

        // What only remarks is nobody's question: it goes with what stands before it.
        for (var at = clauses.Count - 1; at > 0 && clauses.Count > Most; at--)
        {
            if (!whole.Sheet.Tokens.Any(token => token.Start >= clauses[at].Start && token.End <= clauses[at].End && !token.Is(SurveyTerm.Small)))
            {
                clauses[at - 1] = (clauses[at - 1].Start, clauses[at].End);
                clauses.RemoveAt(at);
            }
        }

        return clauses;
    }

    /// <summary>A part, with what it goes on from.</summary>
    private static SurveyTake Part(Said said, int start, int end, List<SurveyTake> before, Dictionary<(int, int, string), SurveyTake> taken)
    {
        var text = said.Text[start..end].Trim();
        var first = before.Find(part => part.Plan is not null);
        var key = (start, end, first is null ? "" : first.Sheet.Said.Text);
        if (taken.TryGetValue(key, out var known))
        {
            return known;
        }

        // The words of a part are found once, whatever it goes on from.
        var alone = key with { Item3 = "" };
        if (!taken.TryGetValue(alone, out var own))
        {
            taken[alone] = own = SurveyTake.Of(said.Other(text));
        }

        return taken[key] = first is null ? own : Going(said, first, text, own.Sheet.Tokens, own.Sheet.Unknown);
    }

    private static SurveyTake Going(Said said, SurveyTake first, string text, IReadOnlyList<SurveyToken> tokens, IReadOnlyList<SurveyWord> unknown)
    {
        var inherited = first.Sheet.Tokens.Where(token => Goes(first, token, tokens)).ToList();
        var prefix = "";
        List<SurveyToken> all = [];
        foreach (var token in inherited)
        {
            var word = first.Sheet.Said.Text[token.Start..token.End];
            all.Add(new SurveyToken(prefix.Length, prefix.Length + word.Length, token.Value));
            prefix += word + " ";
        }

        all.AddRange(tokens.Select(token => new SurveyToken(token.Start + prefix.Length, token.End + prefix.Length, token.Value)));
        return SurveyTake.Of(said.Other(prefix + text), all, [.. unknown.Select(word => new SurveyWord(word.Start + prefix.Length, word.End + prefix.Length, word.Text))], prefix.Length);
    }

    /// <summary>What a part goes on from: names, days and conditions of a kind that it has none of; the figure, where it names nothing that is counted.</summary>
    private static bool Goes(SurveyTake first, SurveyToken token, IReadOnlyList<SurveyToken> own) => Same(first, token, own) || Goes(first.Sheet, token, own);

    /// <summary>"how many, whose, and which is the biggest": of the same customers, whatever chose them, where the part names nothing of its own to choose by.</summary>
    private static bool Same(SurveyTake first, SurveyToken token, IReadOnlyList<SurveyToken> own) =>
        first.Plan is { Of: SurveyOf.Customers, Which.Happenings.Count: > 0 } && (first.Sheet.HeldBy(token) == SurveyPart.Which || token.Is(SurveyTerm.Customer)) && token.Value is not (Stretch or Lately)
        && own.Any(other => other.SurveyTerm is SurveyTerm.Who or SurveyTerm.Which or SurveyTerm.HowMany or SurveyTerm.Owner or SurveyTerm.Most or SurveyTerm.Least or SurveyTerm.List)
        && !own.Any(other => SurveyDeeds.Of(other) is not null || other.Value is Measure or Scope or Stage or Grade[] || other.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Person or SurveyTerm.Sell or SurveyTerm.Target or SurveyTerm.Debt or SurveyTerm.Step);

    private static bool Goes(SurveySheet sheet, SurveyToken token, IReadOnlyList<SurveyToken> own) => token.Value switch
    {
        Scope scope => !own.Any(other => other.Value is Scope one && one.Kind == scope.Kind),
        Stretch or Lately => sheet.HeldBy(token) is SurveyPart.Days or SurveyPart.Which && !own.Any(other => other.Value is Stretch or Lately),
        AsOf => !own.Any(other => other.Value is AsOf),
        Grade[] or Segment or CompanySize or Named or CustomerCode => sheet.HeldBy(token) == SurveyPart.Which && !own.Any(other => other.Value.GetType() == token.Value.GetType()),
        Stage => sheet.HeldBy(token) == SurveyPart.Which && !own.Any(other => other.Value is Stage),
        _ => (sheet.HeldBy(token) == SurveyPart.Measure || token.SurveyTerm is SurveyTerm.Target or SurveyTerm.Challenge && sheet.HeldBy(token) == SurveyPart.Aim) && !own.Any(other => other.Value is Measure || SurveyDeeds.Of(other) is not null || other.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Debt or SurveyTerm.Open or SurveyTerm.Step or SurveyTerm.Loss or SurveyTerm.HowMuch or SurveyTerm.Ahead or SurveyTerm.Profit or SurveyTerm.Does),
    };

    /// <summary>What could change an answer costs most, then what is not answered, then what is said aside; one question is sooner meant than two.</summary>
    private static int Cost(List<SurveyTake> parts)
    {
        var cost = 0;
        foreach (var part in parts)
        {
            if (part.Plan is null)
            {
                cost += part.Sheet.Tokens.Any(token => !token.Is(SurveyTerm.Small)) ? 60 : 2;
                continue;
            }

            var (bearing, open, aside) = part.Residue;
            // What cannot be answered of a later part is named; of the first nothing is.
            cost += bearing.Count > 0 ? (part.Text.Length / 8) : 0;
            cost += (part.Asks ? 0 : 150) + ((ReferenceEquals(part, parts[0]) ? 100 : 30) * bearing.Count) + (12 * open.Count) + (10 * aside.Count) + (part.Idle.Count > 0 ? 1 : 0) + (part.Mixes ? 12 : 0) + 5;
        }

        return cost;
    }

    [GeneratedRegex(@"\b(?:and|plus)(?: also)? (?=(?:what|how|who|whose|which|when|where|why|did|does|do|is|are|was|were)\b)|(?:以及|还有|另外|顺便|再)(?=.{0,6}(?:多少|几|哪|谁|什么))")]
    private static partial Regex Joined();
}
