using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Of several who answer to one name, the one whose city, trade or need the text speaks of: 苏州那家远航, 做仪表的汇通.</summary>
internal static class Namesakes
{
    /// <returns>The one meant, or all where nothing tells them apart.</returns>
    /// <param name="names">Where the text uses the name they share.</param>
    public static List<CustomerCode> Meant(Utterance said, List<CustomerCode> codes, IEnumerable<Region> names)
    {
        if (codes.Count is < 2 or > 8)
        {
            return codes;
        }

        var rest = said.Folded.ToCharArray();
        foreach (var name in names)
        {
            rest.AsSpan(name.Start, name.End - name.Start).Clear();
        }

        return Told(new string(rest), codes, said.Names) is { } one ? [one] : codes;
    }

    /// <summary>The one of whom the text names a trait that no other has.</summary>
    public static CustomerCode? Told(string folded, IReadOnlyList<CustomerCode> codes, Names names)
    {
        var traits = codes.Select(code => Traits(names.Find(code))).ToArray();
        var (best, length, tie) = (-1, 0, false);
        for (var i = 0; i < codes.Count; i++)
        {
            var own = traits[i].Max(trait => (int?)Shared(folded, trait, traits, i)) ?? 0;
            if (own > length)
            {
                (best, length, tie) = (i, own, false);
            }
            else if (own == length && own > 0)
            {
                tie = true;
            }
        }

        return best >= 0 && !tie ? codes[best] : null;
    }

    private static string[] Traits(NamedCustomer? customer) => customer is null ? [] : [Folding.Of(customer.Name), .. customer.Aliases.Select(Folding.Of), .. customer.Traits.Select(Folding.Of)];

    /// <returns>The length of the longest piece of the trait that the text has and none of the others; 0 where there is none of two characters.</returns>
    private static int Shared(string folded, string trait, string[][] all, int own)
    {
        var longest = 0;
        for (var start = 0; start < trait.Length; start++)
        {
            if (!Begins(trait, start))
            {
                continue;
            }

            var least = Folding.IsHan(trait[start]) ? 2 : 4;
            for (var length = Math.Max(least, longest + 1); start + length <= trait.Length; length++)
            {
                var piece = trait.Substring(start, length);
                if (!folded.Contains(piece, StringComparison.Ordinal))
                {
                    break;
                }

                if (Ends(trait, start + length) && !Elsewhere(piece, all, own))
                {
                    longest = length;
                }
            }
        }

        return longest;
    }

    private static bool Elsewhere(string piece, string[][] all, int own)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (i != own && Array.Exists(all[i], trait => trait.Contains(piece, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string text, int at) => !Folding.IsLatin(text[at]) || at == 0 || !Folding.IsLatin(text[at - 1]);

    /// <summary>"Food" ends in "foods" too.</summary>
    private static bool Ends(string text, int end) => !Folding.IsLatin(text[end - 1]) || end == text.Length || !Folding.IsLatin(text[end]) || (text[end] == 's' && (end + 1 == text.Length || !Folding.IsLatin(text[end + 1])));
}
