namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <param name="Iso">ISO 4217; null for a name that several currencies share.</param>
/// <param name="Parts">How many make one of the main unit; 1 for a main unit.</param>
internal sealed record Currency(string Unit, string? Iso, int Parts = 1);

/// <summary>Names, codes and signs of currencies, folded.</summary>
internal static class Currencies
{
    private static readonly Currency Dollar = new("Dollar", null);
    private static readonly Currency Us = new("United States dollar", "USD");
    private static readonly Currency Yuan = new("Chinese yuan", "CNY");
    private static readonly Currency Yen = new("Japanese yen", "JPY");
    private static readonly Currency Pound = new("Pound", null);
    private static readonly Currency Euro = new("Euro", "EUR");
    private static readonly Currency Taiwan = new("New Taiwan dollar", "TWD");
    private static readonly Currency HongKong = new("Hong Kong dollar", "HKD");
    private static readonly Currency Franc = new("Swiss franc", "CHF");
    private static readonly Currency Canadian = new("Canadian dollar", "CAD");
    private static readonly Currency Australian = new("Australian dollar", "AUD");
    private static readonly Currency Sterling = new("British pound", "GBP");
    private static readonly Currency Won = new("South Korean won", "KRW");

    /// <summary>Before the number, longest first.</summary>
    public static readonly (string Word, Currency Currency)[] Signs = Sorted(
    [
        ("$", Dollar), ("us $", Us), ("us$", Us), ("u.s. $", Us), ("u.s $", Us), ("u.s.$", Us), ("usd$", Us), ("c $", Canadian), ("c$", Canadian), ("ca$", Canadian), ("a$", Australian), ("au$", Australian), ("hk$", HongKong), ("hk $", HongKong), ("nt$", Taiwan), ("nt $", Taiwan), ("s$", new("Singapore dollar", "SGD")),
        ("nz$", new("New Zealand dollar", "NZD")), ("nzd$", new("New Zealand dollar", "NZD")), ("mex$", new("Mexican peso", "MXN")), ("mxn$", new("Mexican peso", "MXN")), ("r$", new("Brazilian real", "BRL")), ("£", Pound), ("€", Euro), ("¥", Yuan), ("₹", new("Indian rupee", "INR")), ("₩", Won), ("฿", new("Thai baht", "THB")), ("₽", new("Russian ruble", "RUB")), ("₿", new("Bitcoin", null)),
        ("sen", new("Sen", null)), ("rs", new("Rupee", null)), ("rs.", new("Rupee", null)), ("人民币", Yuan), ("rmb", Yuan), ("新台币", Taiwan), ("台币", Taiwan), ("港币", HongKong), ("美金", Us), ("美元", Us), ("欧元", Euro),
    ]);

    /// <summary>Three-letter codes, before or after the number, with a leading m for millions.</summary>
    public static readonly Dictionary<string, Currency> Codes = new(StringComparer.Ordinal)
    {
        ["usd"] = Us, ["cny"] = Yuan, ["rmb"] = Yuan, ["eur"] = Euro, ["gbp"] = Sterling, ["jpy"] = Yen, ["hkd"] = HongKong, ["twd"] = Taiwan, ["ntd"] = Taiwan, ["aud"] = Australian, ["cad"] = Canadian, ["chf"] = Franc, ["krw"] = Won, ["sgd"] = new("Singapore dollar", "SGD"), ["nzd"] = new("New Zealand dollar", "NZD"), ["inr"] = new("Indian rupee", "INR"),
        ["sek"] = new("Swedish krona", "SEK"), ["nok"] = new("Norwegian krone", "NOK"), ["dkk"] = new("Danish krone", "DKK"), ["rub"] = new("Russian ruble", "RUB"), ["mxn"] = new("Mexican peso", "MXN"), ["thb"] = new("Thai baht", "THB"), ["myr"] = new("Malaysian ringgit", "MYR"), ["idr"] = new("Indonesian rupiah", "IDR"), ["php"] = new("Philippine peso", "PHP"), ["vnd"] = new("Vietnamese dong", "VND"), ["try"] = new("Turkish lira", "TRY"), ["zar"] = new("South African rand", "ZAR"), ["aed"] = new("United Arab Emirates dirham", "AED"), ["pln"] = new("Polish zloty", "PLN"),
    };

    /// <summary>After the number, longest first.</summary>
    public static readonly (string Word, Currency Currency)[] Names = Sorted(
    [
        ("united states dollars", Us), ("united states dollar", Us), ("us dollars", Us), ("us dollar", Us), ("u.s. dollars", Us), ("u.s. dollar", Us), ("u s dollars", Us), ("american dollars", Us), ("american dollar", Us), ("us$", Us), ("australian dollars", Australian), ("australian dollar", Australian), ("canadian dollars", Canadian), ("canadian dollar", Canadian), ("hong kong dollars", HongKong), ("hong kong dollar", HongKong),
        ("new zealand dollars", new("New Zealand dollar", "NZD")), ("new zealand dollar", new("New Zealand dollar", "NZD")), ("singapore dollars", new("Singapore dollar", "SGD")), ("singapore dollar", new("Singapore dollar", "SGD")), ("taiwan dollars", Taiwan), ("new taiwan dollars", Taiwan), ("dollars", Dollar), ("dollar", Dollar), ("bucks", Dollar), ("buck", Dollar), ("$", Dollar),
        ("british pounds", Sterling), ("british pound", Sterling), ("pounds sterling", Sterling), ("pound sterling", Sterling), ("pounds", Pound), ("pound", Pound), ("quid", Pound), ("£", Pound), ("euros", Euro), ("euro", Euro), ("€", Euro), ("japanese yen", Yen), ("yen", Yen), ("chinese yuan", Yuan), ("yuan", Yuan), ("renminbi", Yuan),
        ("swiss francs", Franc), ("swiss franc", Franc), ("french francs", new("French franc", null)), ("francs", new("Franc", null)), ("franc", new("Franc", null)), ("finnish markka", new("Finnish markka", null)), ("markka", new("Finnish markka", null)), ("pesetas", new("Peseta", null)), ("peseta", new("Peseta", null)), ("mexican pesos", new("Mexican peso", "MXN")), ("pesos", new("Peso", null)), ("peso", new("Peso", null)),
        ("turkish liras", new("Turkish lira", "TRY")), ("turkish lira", new("Turkish lira", "TRY")), ("liras", new("Lira", null)), ("lira", new("Lira", null)), ("lire", new("Lira", null)), ("indian rupees", new("Indian rupee", "INR")), ("rupees", new("Rupee", null)), ("rupee", new("Rupee", null)), ("ரூ", new("Sri Lankan rupee", "LKR")), ("₾", new("Georgian lari", "GEL")), ("₹", new("Indian rupee", "INR")), ("₩", Won), ("₽", new("Russian ruble", "RUB")),
        ("russian rubles", new("Russian ruble", "RUB")), ("rubles", new("Ruble", null)), ("ruble", new("Ruble", null)), ("korean won", Won), ("won", Won), ("swedish kronor", new("Swedish krona", "SEK")), ("kronor", new("Krona", null)), ("kroner", new("Krone", null)), ("baht", new("Thai baht", "THB")), ("ringgit", new("Malaysian ringgit", "MYR")), ("rand", new("South African rand", "ZAR")), ("dirhams", new("Dirham", null)), ("german marks", new("German mark", null)), ("marks", new("Mark", null)), ("deutsche marks", new("German mark", null)),
        ("cents", new("Cent", null, 100)), ("cent", new("Cent", null, 100)), ("¢", new("Cent", null, 100)), ("pennies", new("Penny", null, 100)), ("penny", new("Penny", null, 100)), ("pence", new("Pence", null, 100)), ("bitcoins", new("Bitcoin", null)), ("bitcoin", new("Bitcoin", null)), ("satoshis", new("Satoshi", null)), ("satoshi", new("Satoshi", null)),
        ("元人民币", Yuan), ("人民币元", Yuan), ("元新台币", Taiwan), ("元新臺幣", Taiwan), ("元港币", HongKong), ("元美金", Us), ("块钱", Yuan), ("元钱", Yuan), ("人民币", Yuan), ("新台币", Taiwan), ("台币", Taiwan), ("港币", HongKong), ("港元", HongKong), ("港纸", HongKong), ("港圆", HongKong), ("美元", Us), ("美圆", Us), ("美金", Us), ("美刀", Us), ("刀", Us), ("欧元", Euro), ("欧", Euro), ("日元", Yen), ("日圆", Yen), ("日币", Yen), ("英镑", Sterling), ("镑", Pound),
        ("瑞士法郎", Franc), ("法郎", new("Franc", null)), ("韩元", Won), ("韩圆", Won), ("卢布", new("Russian ruble", "RUB")), ("卢比", new("Rupee", null)), ("泰铢", new("Thai baht", "THB")), ("澳元", Australian), ("澳大利亚元", Australian), ("加元", Canadian), ("加拿大元", Canadian), ("新加坡元", new("Singapore dollar", "SGD")), ("新币", new("Singapore dollar", "SGD")), ("新西兰元", new("New Zealand dollar", "NZD")), ("马克", new("Mark", null)), ("比索", new("Peso", null)), ("里拉", new("Lira", null)), ("比特币", new("Bitcoin", null)), ("澳门元", new("Macanese pataca", "MOP")),
        ("元", Yuan), ("圆", Yuan), ("块", Yuan), ("圆整", Yuan), ("元整", Yuan), ("美分", new("Cent", "USD", 100)), ("欧分", new("Cent", "EUR", 100)), ("日本銭", new("Sen", "JPY", 100)), ("日本钱", new("Sen", "JPY", 100)), ("角", new("Jiao", "CNY", 10)), ("毛钱", new("Jiao", "CNY", 10)), ("毛", new("Jiao", "CNY", 10)), ("分钱", new("Fen", "CNY", 100)), ("分", new("Fen", "CNY", 100)),
    ]);

    private static (string, Currency)[] Sorted((string Word, Currency Currency)[] words) => [.. words.OrderByDescending(pair => pair.Word.Length).ThenBy(pair => pair.Word, StringComparer.Ordinal)];
}
