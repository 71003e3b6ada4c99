using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>A customer that became part of another: links, reminders and files that still name it mean that one.</summary>
/// <param name="Name">As it was called.</param>
public sealed record MergedCode(CustomerCode Code, CustomerCode Into, string Name)
{
    /// <summary>The customer of that code; where it was merged, the one it became part of.</summary>
    public static Customer? Find(IReadSession session, CustomerCode code)
    {
        // A ring cannot be: the code merged into exists when the merge is made. Bounded all the same.
        for (var steps = 0; steps < 32; steps++)
        {
            if (session.Get(Documents.Customers, code.Value) is { } customer) return customer;
            if (session.Get(Documents.MergedCodes, code.Value) is not { } merged) return null;
            code = merged.Into;
        }

        return null;
    }
}
