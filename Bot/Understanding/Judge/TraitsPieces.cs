using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Judge;

/// <content>The words of a clause, those of whom and how much masked.</content>
internal ref partial struct Traits
{
    /// <summary>A word of Latin script, one Chinese character, or the mask of a name, time, sum or number.</summary>
    private readonly record struct Piece(uint Hash, uint Stem, int Start);

    private static ReadOnlySpan<Piece> Pieces(Clause clause, Span<Piece> into)
    {
        var folded = clause.Utterance.Folded.AsSpan(0, clause.Region.End);
        var count = 0;
        into[count++] = new Piece('^', 0, clause.Region.Start);
        var token = 0;
        for (var at = clause.Region.Start; at < folded.Length && count < into.Length - 1;)
        {
            while (token < clause.Count && clause[token].End <= at)
            {
                token++;
            }

            if (token < clause.Count && clause[token].Start <= at && Mask(clause[token].Sense) is not '\0' and var mask)
            {
                into[count++] = new Piece(mask, 0, at);
                at = clause[token].End;
                continue;
            }

            var start = at++;
            if (Folding.IsLatin(folded[start]))
            {
                while (at < folded.Length && (Folding.IsLatin(folded[at]) || folded[at] == '\''))
                {
                    at++;
                }

                var word = folded[start..at];
                into[count++] = new Piece(Hash(word), word.Length > 4 ? Hash(word[..4]) : 0, start);
            }
            else if (Folding.IsDigit(folded[start]))
            {
                while (at < folded.Length && (Folding.IsDigit(folded[at]) || folded[at] is '.' or ',' or ':'))
                {
                    at++;
                }

                into[count++] = new Piece('#', 0, start);
            }
            else if (!char.IsWhiteSpace(folded[start]))
            {
                into[count++] = new Piece(folded[start], 0, start);
            }
        }

        into[count++] = new Piece('$', 0, folded.Length);
        return into[..count];
    }

    private static char Mask(Sense sense) => sense switch
    {
        Sense.Customer => '\u0001',
        Sense.Person => '\u0002',
        Sense.Staff => '\u0003',
        Sense.Sum => '\u0004',
        _ when (sense & Sense.Time) != 0 => '\u0005',
        _ => '\0',
    };

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }
}
