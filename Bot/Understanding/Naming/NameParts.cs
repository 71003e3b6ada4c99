using System.Collections.Immutable;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>Where a text holds part of a name, and who bears it.</summary>
/// <param name="Opens">It is what the name begins with.</param>
/// <param name="Closes">It is what the name ends with, which may be its trade: 客车 of 宇通客车.</param>
internal readonly record struct NamePart(int Offset, int Length, CustomerCode[] Bearers, bool Opens, bool Closes)
{
    public int End => Offset + Length;
}

/// <summary>
/// The pieces of everyone's names: two characters and more of a Chinese name, a word or the initials of a Latin one. A piece is
/// distinctive where few in this directory bear it; what many end with is a trade.
/// </summary>
internal sealed class NameParts
{
    public static readonly NameParts None = new(ImmutableDictionary<uint, Bearer[]>.Empty, ImmutableDictionary<string, CustomerCode[]>.Empty, ImmutableDictionary<string, int>.Empty);

    /// <summary>Of more than these one would not be asked which.</summary>
    private const int Few = 3;

    /// <summary>A pair that so many names share tells nothing.</summary>
    private const int Many = 60;

    private readonly ImmutableDictionary<uint, Bearer[]> pairs;
    private readonly ImmutableDictionary<string, CustomerCode[]> words;
    private readonly ImmutableDictionary<string, int> endings;

    private NameParts(ImmutableDictionary<uint, Bearer[]> pairs, ImmutableDictionary<string, CustomerCode[]> words, ImmutableDictionary<string, int> endings) =>
        (this.pairs, this.words, this.endings) = (pairs, words, endings);

    private readonly record struct Bearer(CustomerCode Customer, string Core);

    public static NameParts Of(IEnumerable<NamedCustomer> customers)
    {
        var pairs = new Dictionary<uint, List<Bearer>>();
        var words = new Dictionary<string, List<CustomerCode>>(StringComparer.Ordinal);
        var endings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var customer in customers)
        {
            foreach (var core in Cores(customer))
            {
                foreach (var pair in Pairs(core))
                {
                    Add(pairs, pair, new Bearer(customer.Code, core));
                }

                foreach (var word in Words(core))
                {
                    Add(words, word, customer.Code);
                }

                if (Ending(core) is { } ending)
                {
                    endings[ending] = endings.GetValueOrDefault(ending) + 1;
                }
            }
        }

        return new NameParts(
            pairs.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.ToArray()),
            words.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Distinct().ToArray(), StringComparer.Ordinal),
            endings.ToImmutableDictionary(StringComparer.Ordinal));
    }

    public NameParts With(NamedCustomer customer) => Changed(customer, (list, one) => [.. list, one], (list, one) => list.Contains(one) ? list : [.. list, one], 1);

    public NameParts Without(NamedCustomer customer) => Changed(customer, (list, one) => [.. list.Where(other => other != one)], (list, one) => [.. list.Where(other => other != one)], -1);

    /// <summary>Whether several names of this directory end so: 科技, 客车, 茶业.</summary>
    public bool IsTrade(string ending) => endings.GetValueOrDefault(ending) > 1;

    /// <summary>Every distinctive part of a Chinese name that a text holds, the longest at each place.</summary>
    public void Find(ReadOnlySpan<char> folded, List<NamePart> into)
    {
        for (var at = 0; at + 1 < folded.Length;)
        {
            if (Folding.IsHan(folded[at]) && Folding.IsHan(folded[at + 1]) && pairs.TryGetValue(Pair(folded[at], folded[at + 1]), out var bearers) && bearers.Length <= Many && Longest(folded, at, bearers) is { Length: > 0 } part)
            {
                into.Add(part);
                at = part.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Those whose name begins so; none where they are more than one would be asked of.</summary>
    public List<CustomerCode> Opening(ReadOnlySpan<char> part)
    {
        var found = new List<CustomerCode>();
        foreach (var (customer, core) in part.Length >= 2 && pairs.TryGetValue(Pair(part[0], part[1]), out var bearers) && bearers.Length <= Many ? bearers : [])
        {
            if (core.AsSpan().StartsWith(part) && !found.Contains(customer))
            {
                found.Add(customer);
            }
        }

        return found.Count <= Few ? found : [];
    }

    /// <summary>Those whose Latin name has this word, or these initials; empty when none or too many.</summary>
    public CustomerCode[] Bearing(string word) => words.TryGetValue(word, out var bearers) && bearers.Length <= Few ? bearers : [];

    private static NamePart Longest(ReadOnlySpan<char> folded, int at, Bearer[] bearers)
    {
        var (length, opens, closes) = (0, false, false);
        var found = new List<CustomerCode>(Few + 1);
        foreach (var (customer, core) in bearers)
        {
            var place = core.AsSpan().IndexOf(folded.Slice(at, 2));
            var same = 2;
            while (place + same < core.Length && at + same < folded.Length && core[place + same] == folded[at + same])
            {
                same++;
            }

            if (same > length)
            {
                found.Clear();
                (length, opens, closes) = (same, true, true);
            }

            if (same == length)
            {
                (opens, closes) = (opens && place == 0, closes && place + same == core.Length);
                if (!found.Contains(customer))
                {
                    found.Add(customer);
                }
            }
        }

        return found.Count <= Few ? new NamePart(at, length, [.. found], opens, closes) : default;
    }

    /// <summary>What the names are made of, without place and legal form.</summary>
    private static IEnumerable<string> Cores(NamedCustomer customer) =>
        customer.Aliases.Prepend(customer.Name).Select(Folding.Of).SelectMany(name => Folding.IsHan(name.FirstOrDefault()) ? [NameForms.Core(name)] : new[] { NameForms.Core(name), name.Trim() }).Where(core => core.Length >= 2).Distinct(StringComparer.Ordinal);

    private static IEnumerable<uint> Pairs(string core)
    {
        if (core.Length < 3 || !Folding.IsHan(core[0]))
        {
            yield break;
        }

        for (var i = 0; i + 1 < core.Length; i++)
        {
            if (Folding.IsHan(core[i]) && Folding.IsHan(core[i + 1]) && core.IndexOf(core.Substring(i, 2), StringComparison.Ordinal) == i)
            {
                yield return Pair(core[i], core[i + 1]);
            }
        }
    }

    /// <summary>The words of a Latin name that are long enough, and the initials of three and more.</summary>
    private static IEnumerable<string> Words(string core)
    {
        if (Folding.IsHan(core[0]))
        {
            yield break;
        }

        var parts = core.Split([' ', '-', '&', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            if (part.Length >= 4 && parts.Length > 1)
            {
                yield return part;
            }
        }

        if (parts.Length >= 3)
        {
            yield return string.Concat(parts.Where(part => part is not ("and" or "of" or "the")).Select(part => part[0])) + "\n";
        }
    }

    private static string? Ending(string core) => core.Length >= 4 && Folding.IsHan(core[^1]) && Folding.IsHan(core[^2]) ? core[^2..] : null;

    private static uint Pair(char one, char two) => ((uint)one << 16) | two;

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }

    private NameParts Changed(NamedCustomer customer, Func<Bearer[], Bearer, Bearer[]> bearer, Func<CustomerCode[], CustomerCode, CustomerCode[]> code, int step)
    {
        var (newPairs, newWords, newEndings) = (pairs.ToBuilder(), words.ToBuilder(), endings.ToBuilder());
        foreach (var core in Cores(customer))
        {
            foreach (var pair in Pairs(core))
            {
                var list = bearer(newPairs.GetValueOrDefault(pair) ?? [], new Bearer(customer.Code, core));
                if (list.Length > 0)
                {
                    newPairs[pair] = list;
                }
                else
                {
                    newPairs.Remove(pair);
                }
            }

            foreach (var word in Words(core))
            {
                newWords[word] = code(newWords.GetValueOrDefault(word) ?? [], customer.Code);
            }

            if (Ending(core) is { } ending)
            {
                newEndings[ending] = newEndings.GetValueOrDefault(ending) + step;
            }
        }

        return new NameParts(newPairs.ToImmutable(), newWords.ToImmutable(), newEndings.ToImmutable());
    }
}
