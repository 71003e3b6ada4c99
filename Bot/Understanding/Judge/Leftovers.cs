using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What a message says that no slot took, and what else speaks against a record: a figure, a day or a way of contact left over is a slot that may have been missed.</summary>
internal static class Leftovers
{
    /// <summary>Below this a figure counts something.</summary>
    private const double Countable = 10;

    private const int Most = 3;

    public static void Weigh(Signs signs, Utterance said, IReadOnlyList<Clause> clauses, ReadRecord record, IReadOnlyList<ReadSpan> spans)
    {
        bool Used(int start, int end) => spans.Any(span => span.Offset < end && start < span.Offset + span.Length);
        signs.Is(Sign.SpareTimes, Math.Min(Most, said.Times.Count(time => WhenReader.Tells(said, time) && !Used(time.Start, time.End))));
        signs.Is(Sign.SpareMoney, Math.Min(Most, said.Money.Count(sum => !Used(sum.Start, sum.End))));
        signs.Is(Sign.SpareFigures, Math.Min(Most, said.Figures.Count(figure => figure.Value >= Countable && !Used(figure.Start, figure.End) && !said.Times.Exists(figure.Overlaps) && !said.Money.Exists(figure.Overlaps))));
        signs.Is(Sign.SpareDigits, Math.Min(Most, Digits(said)));
        signs.Is(Sign.Unknown, Math.Log(1 + clauses.Sum(Unknown)));
        signs.Is(Sign.Ways, Math.Min(Most, Ways(said)));
        var staged = record.Stage is not null;
        signs.Is(Sign.Staged, staged ? 1 : 0);
        signs.Is(Sign.Stageless, !staged && said.HasAny(said.All, Cue.Interested, Cue.Negotiating, Cue.Won, Cue.Lost) ? 1 : 0);
        signs.Is(Sign.Dated, record.NextDue is null ? 0 : 1);
        signs.Is(Sign.Past, record.Occurred is null ? 0 : 1);
        signs.Is(Sign.Summed, record.Amount is null ? 0 : 1);
        signs.Is(Sign.Undated, record.NextDue is null && record.NextAction is not null ? 1 : 0);
        var senses = clauses.Aggregate(Sense.None, (all, clause) => all | clause.Senses);
        signs.Is(Sign.Colleague, (senses & (Sense.Staff | Sense.House)) != 0 ? 1 : 0);
        signs.Is(Sign.Doubtful, (senses & (Sense.If | Sense.Wish | Sense.Heard)) != 0 ? 1 : 0);
        signs.Is(Sign.Asking, (senses & (Sense.Wh | Sense.Asks)) != 0 ? 1 : 0);
        signs.Is(Sign.ByContact, record.Customer is not null && said.Mentions.TrueForAll(mention => mention.Owners.All(owner => owner.Contact is not null)) ? 1 : 0);
        signs.Is(Sign.Length, Math.Log(1 + said.Text.Length));
    }

    private static int Unknown(Clause clause)
    {
        var unknown = 0;
        for (var at = 0; at < clause.Count; at++)
        {
            unknown += (clause[at].Sense & ~Sense.Plain) == Sense.Unknown ? 1 : 0;
        }

        return unknown;
    }

    private static int Ways(Utterance said)
    {
        var ways = 0;
        for (var cue = Cue.Phone; cue <= Cue.Event; cue++)
        {
            ways += said.Has(cue) ? 1 : 0;
        }

        return ways;
    }

    /// <summary>Runs of digits that are no time, figure or name.</summary>
    private static int Digits(Utterance said)
    {
        var runs = 0;
        for (var at = 0; at < said.Folded.Length; at++)
        {
            var digit = Folding.IsDigit(said.Folded[at]) && !(at > 0 && Folding.IsDigit(said.Folded[at - 1]));
            runs += digit && !said.Times.Exists(time => Holds(time.Start, time.End, at)) && !said.Figures.Exists(figure => Holds(figure.Start, figure.End, at)) && !said.Mentions.Exists(mention => Holds(mention.Offset, mention.End, at)) ? 1 : 0;
        }

        return runs;
    }

    private static bool Holds(int start, int end, int at) => start <= at && at < end;
}
