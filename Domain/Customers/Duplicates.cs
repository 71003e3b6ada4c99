using System.Text;

namespace SalesBot.Domain.Customers;

/// <summary>What two customers have in common that only one company should have.</summary>
public enum Likeness
{
    Name,
    Phone,
    CreditCode,
}

/// <summary>Two records that are most likely the same company.</summary>
/// <param name="Why">At least one.</param>
public sealed record DuplicatePair(Customer One, Customer Other, IReadOnlyList<Likeness> Why);

/// <summary>Finds customers that stand in the book twice: the same normalised name, phone or credit code. Nothing is merged by itself.</summary>
public static class Duplicates
{
    /// <summary>A phone that more customers share is an agent's or a placeholder's.</summary>
    private const int MostSharing = 4;

    private const int ShortestPhone = 7;

    /// <summary>What a company's name says of its form, not of which company it is. The longer first.</summary>
    private static readonly string[] Forms =
    [
        "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "总公司", "分公司", "集团", "公司",
        "corporation", "incorporated", "limited", "company", "gmbh", "corp", "inc", "llc", "ltd", "plc", "co", "ag", "sa",
    ];

    /// <param name="fold">Makes script, width and case one: 恆通 and 恒通, ＡＢＣ and abc.</param>
    /// <returns>Each pair once, the best founded first; of three alike, the first with each of the others.</returns>
    public static IReadOnlyList<DuplicatePair> Find(IEnumerable<Customer> customers, Func<string, string> fold)
    {
        var all = customers.OrderBy(customer => customer.Created).ThenBy(customer => customer.Code.Value, StringComparer.Ordinal).ToList();
        var pairs = new Dictionary<(CustomerCode, CustomerCode), (Customer One, Customer Other, SortedSet<Likeness> Why)>();
        Match(all, customer => [NameKey(customer.Name, fold), .. customer.Aliases.Select(alias => NameKey(alias, fold))], Likeness.Name, int.MaxValue);
        Match(all, customer => customer.Contacts.Select(contact => PhoneKey(contact.Phone)), Likeness.Phone, MostSharing);
        Match(all, customer => [CodeKey(customer.CreditCode)], Likeness.CreditCode, int.MaxValue);
        return
        [
            .. pairs.Values.Select(pair => new DuplicatePair(pair.One, pair.Other, [.. pair.Why]))
                .OrderByDescending(pair => pair.Why.Count).ThenByDescending(pair => pair.Why[^1]).ThenBy(pair => pair.One.Code.Value, StringComparer.Ordinal).ThenBy(pair => pair.Other.Code.Value, StringComparer.Ordinal),
        ];

        void Match(List<Customer> among, Func<Customer, IEnumerable<string?>> keys, Likeness why, int most)
        {
            var alike = among.SelectMany(customer => keys(customer).OfType<string>().Distinct().Select(key => (key, customer))).GroupBy(entry => entry.key, entry => entry.customer, StringComparer.Ordinal);
            foreach (var group in alike.Select(group => group.Distinct().ToList()).Where(group => group.Count > 1 && group.Count <= most))
            {
                foreach (var other in group.Skip(1))
                {
                    var key = (group[0].Code, other.Code);
                    if (!pairs.TryGetValue(key, out var known)) pairs[key] = known = (group[0], other, []);
                    known.Why.Add(why);
                }
            }
        }
    }

    /// <summary>Letters and digits of the folded name without the words for its legal form; null when nothing is left.</summary>
    public static string? NameKey(string name, Func<string, string> fold)
    {
        var words = fold(name.Normalize(NormalizationForm.FormKC)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit))).Where(word => word.Length > 0).ToList();

        // Latin forms are words of their own; Chinese ones are the name's end.
        while (words.Count > 1 && Forms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var key = string.Concat(words);
        var form = Forms.FirstOrDefault(form => form[0] > 'z' && key.Length > form.Length + 1 && key.EndsWith(form, StringComparison.Ordinal));
        key = form is null ? key : key[..^form.Length];
        return key.Length > 1 ? key : null;
    }

    /// <summary>The digits without the country's code for mainland China; null for what is too short to be one company's.</summary>
    public static string? PhoneKey(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit)).TrimStart('0');
        digits = digits.Length > 11 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.Length >= ShortestPhone && digits.Distinct().Count() > 1 ? digits : null;
    }

    private static string? CodeKey(string? code) =>
        string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() is { Length: >= 8 } key ? key : null;
}
