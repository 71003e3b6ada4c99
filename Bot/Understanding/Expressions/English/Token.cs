using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.English;

internal enum TokenKind
{
    Word,
    Digits,
    Mark,
}

/// <summary>A run of letters, a run of digits, or one other character that is not a space.</summary>
/// <param name="Plain">The standard word for a dialect's: to for tae, half for hauf.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Lexeme? Lexeme, string? Plain = null)
{
    public static List<Token> Split(string folded)
    {
        var tokens = new List<Token>((folded.Length / 4) + 4);
        for (var at = 0; at < folded.Length;)
        {
            var start = at;
            var first = folded[at++];
            if (Folding.IsLatin(first))
            {
                while (at < folded.Length && (Folding.IsLatin(folded[at]) || (folded[at] == '\'' && at + 1 < folded.Length && Folding.IsLatin(folded[at + 1]))))
                {
                    at++;
                }

                var lexeme = Lexicon.Find(folded.AsSpan(start, at - start));
                if (lexeme is null && at - start > 2 && folded[at - 2] == '\'' && folded[at - 1] == 's' && Lexicon.Find(folded.AsSpan(start, at - start - 2)) is { } owner)
                {
                    // this month's revenue
                    (lexeme, at) = (owner, at - 2);
                }

                var plain = lexeme is null ? Dialects.Plain(folded.AsSpan(start, at - start)) : null;
                tokens.Add(new Token(start, at, TokenKind.Word, plain is null ? lexeme : Lexicon.Find(plain), plain));
            }
            else if (Folding.IsDigit(first))
            {
                while (at < folded.Length && Folding.IsDigit(folded[at]))
                {
                    at++;
                }

                tokens.Add(new Token(start, at, TokenKind.Digits, null));
            }
            else if (!char.IsWhiteSpace(first))
            {
                tokens.Add(new Token(start, at, TokenKind.Mark, null));
            }
        }

        return tokens;
    }
}
