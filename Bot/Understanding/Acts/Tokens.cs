using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Cuts a message into words: names and times as recognised, then the longest entry of the vocabulary at each place.</summary>
internal static class Tokens
{
    public static List<Word> Of(Utterance said)
    {
        var folded = said.Folded;
        var tokens = new List<Word>(folded.Length / 2 + 4);
        var (mention, time, sum) = (0, 0, 0);
        for (var at = 0; at < folded.Length;)
        {
            while (mention < said.Mentions.Count && said.Mentions[mention].End <= at)
            {
                mention++;
            }

            if (mention < said.Mentions.Count && said.Mentions[mention].Offset <= at)
            {
                var found = said.Mentions[mention];
                tokens.Add(new Word(at, found.End, Exists(found.Owners) ? Sense.Customer : Sense.Person));
                at = found.End;
                continue;
            }

            while (time < said.Times.Count && said.Times[time].End <= at)
            {
                time++;
            }

            if (time < said.Times.Count && said.Times[time].Start == at && said.Times[time].Kind != ItemKind.Duration)
            {
                var item = said.Times[time];
                tokens.Add(new Word(at, item.End, Sense.Time | Lies(said, item)));
                at = item.End;
                continue;
            }

            while (sum < said.Money.Count && said.Money[sum].End <= at)
            {
                sum++;
            }

            if (sum < said.Money.Count && said.Money[sum].Start == at)
            {
                tokens.Add(new Word(at, said.Money[sum].End, Sense.Sum));
                at = said.Money[sum].End;
                continue;
            }

            // Nobody's name is letters to learn from: a company that opens a clause is one, known or not.
            if (Opens(folded, at) && UnknownCustomerReader.Named(said, at) is { } stranger)
            {
                tokens.Add(new Word(at, at + stranger.Length, Sense.Customer));
                at += stranger.Length;
                continue;
            }

            var token = Folding.IsHan(folded[at]) ? Han(said, at) : Folding.IsLatin(folded[at]) ? Latin(said, at) : new Word(at, at + 1, Sense.None);
            if (token.Sense != Sense.None)
            {
                tokens.Add(token);
            }

            at = token.End;
        }

        return tokens;
    }

    private static bool Opens(string folded, int at) => Folding.IsHan(folded[at]) && (at == 0 || !char.IsLetterOrDigit(folded[at - 1]));

    private static bool Exists(NameOwner[] owners)
    {
        foreach (var owner in owners)
        {
            if (owner.Contact is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a time lies behind or ahead; a bare weekday or hour may do either.</summary>
    private static Sense Lies(Utterance said, Item item)
    {
        var today = said.Today;
        if (item is { Kind: ItemKind.DateTime, Day: null, Alts: [{ Start: { } moment }] })
        {
            return moment < said.Context.Now ? Sense.Before | Sense.Today : Sense.Coming;
        }

        if (item.Bound is Bound.Before or Bound.Until or Bound.Within or Bound.After)
        {
            return Sense.Coming;
        }

        switch (item.Kind)
        {
            case ItemKind.Part:
                // 早上 told at ten lies behind; 下午 may be told of in the evening.
                return item.Alts is [{ Start: { } begins }, ..] && begins.TimeOfDay <= said.Context.Now.TimeOfDay && begins.Hour < 12 ? Sense.Before | Sense.Today : Sense.Today;
            case ItemKind.Time or ItemKind.TimeRange:
                return WhenReader.Future(said, item) is { Time: { } clock } && clock > TimeOnly.FromDateTime(said.Context.Now) && item.Kind == ItemKind.Time ? Sense.Coming : Sense.Today;
            case ItemKind.Period:
                return item.Alts is [{ Start: { } from, End: { } to }] ? DateOnly.FromDateTime(to) <= today ? Sense.Before : DateOnly.FromDateTime(from) > today ? Sense.Coming : Sense.Today : Sense.None;
            default:
                var day = item.Day ?? item;
                if (day.Alts.Length == 0 || day.Alts[0].Start is not { } early)
                {
                    return Sense.None;
                }

                var first = DateOnly.FromDateTime(early);
                var last = day.Alts[^1].Start is { } late ? DateOnly.FromDateTime(late) : first;
                return last < today ? Sense.Before : first > today ? Sense.Coming : first == today ? Sense.Today : Nearer(today.DayNumber - first.DayNumber, last.DayNumber - today.DayNumber);
        }
    }

    /// <summary>3/18 a week before it is the coming one; of a weekday only the tense can tell.</summary>
    private static Sense Nearer(int back, int ahead) => ahead > 0 && ahead * 2 <= back && back > 7 ? Sense.Coming : back > 0 && back * 2 <= ahead && ahead > 7 ? Sense.Before : Sense.None;

    private static Word Han(Utterance said, int at)
    {
        var folded = said.Folded;
        var rest = folded.AsSpan(at);
        var (length, sense) = Senses.Han(rest);
        if (length < 3 && People.Chinese(said, at) is { Length: > 0 } person && person.Length >= length)
        {
            return new Word(at, at + person.Length, person.Sense);
        }

        // 聊得不错: after a verb 得 tells how it went; 要 after one wants nothing either.
        if (length == 1 && folded[at] == '得' && at > 0 && Folding.IsHan(folded[at - 1]))
        {
            return new Word(at, at + 1, Sense.Done);
        }

        return length > 0 ? new Word(at, at + length, sense) : new Word(at, at + 1, Sense.Unknown);
    }

    private static Word Latin(Utterance said, int at)
    {
        var folded = said.Folded;
        foreach (var colleague in said.Context.Colleagues)
        {
            if (folded.AsSpan(at).StartsWith(colleague) && (at + colleague.Length == folded.Length || !Folding.IsLatin(folded[at + colleague.Length])))
            {
                return new Word(at, at + colleague.Length, Sense.Staff);
            }
        }

        Span<int> ends = stackalloc int[Senses.MostWords];
        var count = 0;
        for (var end = at; count < Senses.MostWords;)
        {
            while (end < folded.Length && (Folding.IsLatin(folded[end]) || Folding.IsDigit(folded[end]) || folded[end] is '\'' or '-' or '/' && end + 1 < folded.Length && Folding.IsLatin(folded[end + 1])))
            {
                end++;
            }

            ends[count++] = end;
            if (end + 1 >= folded.Length || folded[end] != ' ' || !Folding.IsLatin(folded[end + 1]) && folded[end + 1] != '\'')
            {
                break;
            }

            end++;
        }

        for (var word = count - 1; word >= 0; word--)
        {
            // A name inside a phrase is a name.
            var end = ends[word];
            if (said.Mentions.Exists(mention => mention.Offset > at && mention.Offset < end))
            {
                continue;
            }

            if (Senses.Of(folded.AsSpan(at, ends[word] - at)) is not Sense.None and var sense)
            {
                return new Word(at, ends[word], sense);
            }
        }

        var one = folded.AsSpan(at, ends[0] - at);
        // "Karen's": the name, then its ending.
        if (one.EndsWithAny("'s", "'d", "n't"))
        {
            var stem = one[..one.LastIndexOf('\'')];
            if (one.EndsWith("n't"))
            {
                return new Word(at, ends[0], Sense.Not | Sense.Aux);
            }

            if (Senses.Of(stem) is not Sense.None and var known)
            {
                return new Word(at, ends[0], known);
            }
        }

        // "the tiered sheet" is no past tense.
        var lead = folded.AsSpan(0, at).TrimEnd();
        var past = one.Length > 4 && one.EndsWith("ed") && !one.EndsWith("eed") && !(lead[(lead.LastIndexOf(' ') + 1)..] is "the" or "a" or "an" or "our" or "their" or "his" or "her") ? Sense.Past : Sense.None;
        var verb = one.Length > 5 && one.EndsWith("ing") ? Sense.Verb : Sense.None;
        return new Word(at, ends[0], past != 0 && !char.IsUpper(said.Text[at]) || past != 0 && at == 0 ? Sense.Unknown | past : People.Latin(said, at, ends[0]) is not Sense.None and var who ? who : Sense.Unknown | verb);
    }
}
