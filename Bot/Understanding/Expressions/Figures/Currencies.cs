using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <param name="Iso">ISO 4217; null for a name that several currencies share.</param>
/// <param name="Parts">How many make one of the main unit; 1 for a main unit.</param>
internal sealed record Currency(string Unit, string? Iso, int Parts = 1);

/// <summary>Names, codes and signs of currencies, folded, each found by the text that stands beside a number.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, Currency> AfterNumber = [];
    private static readonly Dictionary<string, Currency> BeforeNumber = [];
    private static readonly Dictionary<string, Currency> ByCode = [];

    private static readonly int LongestAfter;
    private static readonly int LongestBefore;

    /// <summary>Codes that are words as well: nothing is priced "in try", and what is "all 5" is no Albanian lek.</summary>
    private static readonly HashSet<string> AlsoWords = ["all", "try", "top", "bob", "cup", "mad", "pen", "php", "sos", "cop", "gel", "ang", "amd", "lak", "mop", "ron", "sar", "nad", "scr"];

    static Currencies()
    {
        foreach (var row in Lines(CurrencyTable.Rows))
        {
            Add(row[0], row[1].Split(','), row[2].Split(','), Words(row[3]));
        }

        foreach (var row in Lines(CurrencyTable.Units))
        {
            Name(new Currency(row[0], null), row.Skip(1).SelectMany(Words));
        }

        foreach (var row in Lines(CurrencyTable.Parts))
        {
            Name(new Currency(row[0], row[2].Length > 0 ? row[2] : null, int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)), row.Skip(3).SelectMany(Words));
        }

        var us = ByCode["usd"];
        var dollar = AfterNumber["dollar"];
        Sign(dollar, "$");
        Sign(us, "us$", "us $", "u.s.$", "u.s. $", "u.s $", "u. s. $", "usd$", "usd $", "美$");
        Sign(ByCode["cad"], "c$", "c $", "ca$", "can$", "cad$", "cad $");
        Sign(ByCode["aud"], "a$", "au$", "aud$");
        Sign(ByCode["hkd"], "hk$", "hk $", "hkd$");
        Sign(ByCode["twd"], "nt$", "nt $", "ntd$", "nt");
        Sign(ByCode["sgd"], "s$", "sg$", "sgd$");
        Sign(ByCode["nzd"], "nz$", "nz $", "nzd$");
        Sign(ByCode["mxn"], "mex$", "mex $", "mx$", "mxn$");
        Sign(ByCode["brl"], "r$");
        Sign(AfterNumber["pound"], "£");
        Sign(ByCode["eur"], "€");
        Sign(ByCode["cny"], "¥", "rmb", "rmb¥", "cn¥", "人民币¥");
        Sign(ByCode["jpy"], "jp¥", "円");
        Sign(ByCode["inr"], "₹");
        Sign(ByCode["krw"], "₩");
        Sign(ByCode["thb"], "฿");
        Sign(ByCode["rub"], "₽");
        Sign(ByCode["ils"], "₪");
        Sign(ByCode["vnd"], "₫");
        Sign(ByCode["ngn"], "₦");
        Sign(ByCode["php"], "₱");
        Sign(ByCode["uah"], "₴");
        Sign(ByCode["try"], "₺");
        Sign(ByCode["kzt"], "₸");
        Sign(ByCode["gel"], "₾");
        Sign(ByCode["lkr"], "ரூ");
        Sign(AfterNumber["bitcoin"], "₿", "btc");
        Sign(AfterNumber["rupee"], "rs", "rs.");
        BeforeNumber["sen"] = new Currency("Sen", null);
        AfterNumber["蚊"] = ByCode["hkd"];
        foreach (var (other, code) in new[] { ("rmb", "cny"), ("ntd", "twd"), ("nis", "ils"), ("byr", "byn"), ("vef", "ves") })
        {
            ByCode[other] = ByCode[code];
        }

        (LongestAfter, LongestBefore) = (AfterNumber.Keys.Max(word => word.Length), BeforeNumber.Keys.Max(word => word.Length));
    }

    /// <summary>The longest name or sign that begins at a place, whole words only.</summary>
    public static (Currency Currency, int End)? After(string folded, int at)
    {
        var lookup = AfterNumber.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestAfter, folded.Length - at); length > 0; length--)
        {
            var end = at + length;
            if ((end == folded.Length || !Folding.IsLatin(folded[end]) || !Folding.IsLatin(folded[end - 1])) && lookup.TryGetValue(folded.AsSpan(at, length), out var currency))
            {
                return (currency, end);
            }
        }

        return null;
    }

    /// <summary>The longest name or sign that ends at a place; a Latin one is not the end of another word.</summary>
    public static (Currency Currency, int Start)? Before(string folded, int at)
    {
        var lookup = BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = Math.Max(0, at - LongestBefore); start < at; start++)
        {
            if (!(start > 0 && Folding.IsLatin(folded[start]) && (Folding.IsLatin(folded[start - 1]) || Folding.IsDigit(folded[start - 1]))) && lookup.TryGetValue(folded.AsSpan(start, at - start), out var currency))
            {
                return (currency, start);
            }
        }

        return null;
    }

    /// <summary>The first currency that is named from a place on, with or without a sum beside it: 美金, dollars, USD. The sign or word of several is that of the most trade; what is no more than a unit to count in (元, 块) names none.</summary>
    public static (string Iso, int Start, int End)? Named(string folded, int from)
    {
        for (var at = from; at < folded.Length; at++)
        {
            if (at > 0 && Folding.IsLatin(folded[at]) && Folding.IsLatin(folded[at - 1]))
            {
                continue;
            }

            if (After(folded, at) is var (currency, end) && !CountedIn.Contains(folded[at..end]) && (currency.Iso ?? Usual(folded, currency.Unit)) is { } iso && currency.Parts == 1)
            {
                return (iso, at, end);
            }

            var letters = at;
            while (letters < folded.Length && Folding.IsLatin(folded[letters]))
            {
                letters++;
            }

            if (letters - at == 3 && Code(folded.AsSpan(at, 3), leads: true) is { Currency.Iso: { } code })
            {
                return (code, at, letters);
            }
        }

        return null;
    }

    /// <summary>A dollar of no country is the American one, in Cantonese Hong Kong's; a pound is sterling; of other names that several share the one of the most trade.</summary>
    public static string? Usual(string folded, string? unit) => unit switch
    {
        "Dollar" => folded.AsSpan().ContainsAny(Cantonese) ? "HKD" : "USD",
        "Pound" => "GBP",
        "Euro" => "EUR",
        "Rupee" => "INR",
        "Peso" => "MXN",
        "Franc" => "CHF",
        "Krona" => "SEK",
        "Krone" => "NOK",
        "Ruble" => "RUB",
        "Dirham" => "AED",
        "Riyal" => "SAR",
        _ => null,
    };

    private static readonly System.Buffers.SearchValues<char> Cantonese = System.Buffers.SearchValues.Create("咗喺嘅啲佢冇唔哋嗰嚟啱咁嘢睇畀俾蚊");

    private static readonly HashSet<string> CountedIn = ["元", "圆", "块", "块钱", "元钱", "蚊", "欧", "won", "real", "reals", "mark", "marks", "crown", "crowns", "rand", "som", "top", "all", "try"];

    /// <summary>A code of three letters, or of four that begin with k for thousands or m for millions.</summary>
    /// <param name="leads">Whether it stands before its number, where words that look like codes are read as words.</param>
    public static (Currency Currency, double Times)? Code(ReadOnlySpan<char> letters, bool leads)
    {
        var times = letters.Length == 4 ? letters[0] switch { 'm' => 1e6, 'k' => 1e3, _ => 0 } : letters.Length == 3 ? 1 : 0;
        if (times == 0)
        {
            return null;
        }

        var code = letters[^3..];
        return ByCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var currency)
            && !(AlsoWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(code) && (leads || code is "all" or "top" or "try" or "bob" or "sos"))
            ? (currency, times) : null;
    }

    /// <summary>R250 000, N4.5m: the rand's and the naira's letter, only before what is written as a sum; R410 is a name.</summary>
    public static Currency? Initial(string folded, int at)
    {
        if (folded[at] is not ('r' or 'n') || at > 0 && char.IsLetterOrDigit(folded[at - 1]))
        {
            return null;
        }

        var end = at + 1;
        while (end < folded.Length && (Folding.IsDigit(folded[end]) || folded[end] is ',' or '.' || folded[end] is ' ' && end + 3 < folded.Length && Folding.IsDigit(folded[end + 1]) && Folding.IsDigit(folded[end + 2]) && Folding.IsDigit(folded[end + 3]) && (end + 4 == folded.Length || !Folding.IsDigit(folded[end + 4]))))
        {
            end++;
        }

        var parted = folded.AsSpan(at + 1, end - at - 1).TrimEnd(",. ").ContainsAny(' ', ',');
        var scaled = end < folded.Length && folded[end] is 'k' or 'm' or 'b' && (end + 1 == folded.Length || !Folding.IsLatin(folded[end + 1]) || folded.AsSpan(end).StartsWithAny("mn", "bn"));
        return parted || scaled ? ByCode[folded[at] == 'r' ? "zar" : "ngn"] : null;
    }

    private static void Add(string iso, string[] lands, string[] units, IEnumerable<string> han)
    {
        var unit = units[0].TrimEnd('!');
        var currency = new Currency(lands[0].Length > 0 ? Capital(lands[0]) + " " + unit : Capital(unit), iso);
        ByCode[iso.ToLowerInvariant()] = currency;
        foreach (var word in units)
        {
            foreach (var land in lands)
            {
                if (land.Length > 0)
                {
                    AfterNumber.TryAdd(land + " " + word.TrimEnd('!'), currency);
                }
            }

            if (word[^1] == '!')
            {
                AfterNumber.TryAdd(word[..^1], currency);
            }
        }

        foreach (var name in han)
        {
            AfterNumber[name] = currency;
            if (name.Length > 1 && name[0] is not ('元' or '块'))
            {
                BeforeNumber[name] = currency;
            }
        }
    }

    private static void Name(Currency currency, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            AfterNumber.TryAdd(word, currency);
        }
    }

    private static void Sign(Currency currency, params string[] signs)
    {
        foreach (var sign in signs)
        {
            BeforeNumber[sign] = currency;
            if (!Folding.IsLatin(sign[^1]) && sign[^1] != '.')
            {
                AfterNumber.TryAdd(sign, currency);
            }
        }
    }

    private static string Capital(string words) => string.Join(' ', words.Split(' ').Select(word => word == "and" ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<string> Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Lines(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|'));
}
