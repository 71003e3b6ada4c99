using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>Gives new customers their codes; the sequence runs per industry and never meets a code that came in by a file.</summary>
public static class CustomerCodes
{
    public static CustomerCode Next(IWriteSession session, string? industry, CompanySize? size, Stage stage)
    {
        var counter = CounterOf(industry);
        var sequence = session.Get(Documents.Counters, counter)?.Value ?? 0;
        CustomerCode code;
        do
        {
            code = CodePlan.Make(industry, size, stage, (int)++sequence);
        }
        while (session.Get(Documents.Customers, code.Value) is not null);

        session.Upsert(Documents.Counters, new Counter(counter, sequence));
        return code;
    }

    /// <summary>What counts the codes of an industry.</summary>
    public static string CounterOf(string? industry) => $"code:{CodePlan.IndustryPart(industry)}";

    /// <summary>Lets the sequences go on after codes that come in by a file.</summary>
    /// <param name="highest">The highest number by industry part.</param>
    public static void Raise(IWriteSession session, IReadOnlyDictionary<string, int> highest)
    {
        foreach (var (industry, sequence) in highest)
        {
            var counter = $"code:{industry}";
            if ((session.Get(Documents.Counters, counter)?.Value ?? 0) < sequence)
            {
                session.Upsert(Documents.Counters, new Counter(counter, sequence));
            }
        }
    }
}
