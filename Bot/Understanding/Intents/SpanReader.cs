using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Which characters gave which slot.</summary>
internal static class SpanReader
{
    public static IReadOnlyList<ReadSpan> Read(Utterance said, IReadOnlyList<ReadRecord> records)
    {
        var spans = new List<ReadSpan>();
        foreach (var mention in said.Mentions)
        {
            var contact = mention.Owners.All(owner => owner.Contact is not null);
            spans.Add(new ReadSpan(contact ? "contact" : "customer", mention.Offset, mention.Length, mention.Fuzzy ? "similar" : mention.Owners.Max(owner => owner.Claim).ToString().ToLowerInvariant()));
        }

        foreach (var item in said.Times)
        {
            if (item.Kind != ItemKind.Duration)
            {
                var due = WhenReader.Future(said, item);
                var slot = records.Any(record => record.NextDue is { } next && due is { } read && next.From == read.From) ? "nextDue"
                    : records.Any(record => record.Occurred is { } at && item.Alts.Any(alt => alt.Start?.Date == at.Date.ToDateTime(default))) ? "occurredAt" : null;
                if (slot is not null)
                {
                    spans.Add(new ReadSpan(slot, item.Start, item.End - item.Start, item.Kind.ToString().ToLowerInvariant()));
                }
            }
        }

        foreach (var record in records)
        {
            if (record.Amount is { } amount && (Gave(said, amount) ?? (record.AmountTo is { } upper ? Gave(said, upper) : null)) is { } item)
            {
                spans.Add(new ReadSpan("amount", item.Start, item.End - item.Start, item.Kind.ToString().ToLowerInvariant()));
            }
        }

        foreach (var hit in said.Hits)
        {
            var slot = hit.Cue switch
            {
                <= Cue.Event => "method",
                >= Cue.Lead and <= Cue.Lost => "stage",
                >= Cue.Price and <= Cue.Feature => "objection",
                _ => null,
            };
            var used = slot switch
            {
                "method" => records.Any(record => string.Equals(record.Method, hit.Cue.ToString(), StringComparison.OrdinalIgnoreCase)),
                "stage" => records.Any(record => record.Stage is not null),
                "objection" => records.Any(record => string.Equals(record.Objection, hit.Cue.ToString(), StringComparison.OrdinalIgnoreCase)),
                _ => false,
            };
            if (used)
            {
                spans.Add(new ReadSpan(slot!, hit.Start, hit.End - hit.Start, said.Text[hit.Start..hit.End]));
            }
        }

        spans.Sort((one, two) => one.Offset != two.Offset ? one.Offset.CompareTo(two.Offset) : one.Length.CompareTo(two.Length));
        return spans;
    }

    private static Item? Gave(Utterance said, decimal amount) => said.Money.Find(sum => sum.Amount(2) == amount) ?? said.Figures.Find(figure => figure.Amount(2) == amount);
}
