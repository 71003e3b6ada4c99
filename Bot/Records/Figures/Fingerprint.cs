using System.Globalization;
using System.Runtime.CompilerServices;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Short texts that differ when what tallies rest on differs.</summary>
internal static class Fingerprint
{
    /// <summary>Of the kept documents: raised when it changes, so that those of an older version are made anew.</summary>
    private const string Form = "7";

    private static readonly ConditionalWeakTable<ReviewRules, string> Known = [];

    /// <summary>Of the documents' form, the cadence, the calendar and the thresholds.</summary>
    public static string Of(ReviewRules rules) => Known.GetValue(rules, Make);

    /// <summary>Of who is in which team.</summary>
    public static string Of(Staff staff) => Hash(string.Join(';', staff.People.Where(person => person.Team is not null)
        .OrderBy(person => person.Id.Value, StringComparer.Ordinal).Select(person => $"{person.Id.Value}={person.Team}")));

    private static string Make(ReviewRules rules)
    {
        var cadence = rules.Cadence.Rules;
        var days = Enumerable.Range(0, 366 * 16).Select(at => rules.Calendar.IsWorkingDay(new DateOnly(2020, 1, 1).AddDays(at)) ? '1' : '0');
        return Hash(string.Join(
            '|',
            Form,
            string.Join(',', Enum.GetValues<Grade>().Select(grade => $"{cadence.Interval[grade]}/{cadence.MinimumGap[grade]}")),
            cadence.Prospect,
            cadence.FirstWinBack,
            cadence.LaterWinBack,
            string.Join(',', rules.Rfm.Recency),
            string.Join(',', rules.Rfm.Frequency),
            string.Join(',', rules.Rfm.Monetary.Select(amount => amount.ToString(CultureInfo.InvariantCulture))),
            string.Concat(days)));
    }

    /// <summary>FNV-1a, 64 bits: the same on every machine and run.</summary>
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in text)
        {
            hash = (hash ^ sign) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
