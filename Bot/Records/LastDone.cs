using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records;

/// <summary>What a change of the trail set down, read back from it.</summary>
internal static class LastDone
{
    public static IReadOnlyList<Payment> Payments(IReadSession session, ChangeEntry? entry) => entry is null ? [] :
    [
        .. from change in entry.Documents
           where change.Type == Documents.Payments.Name && change.Before is null
           let payment = session.Get(Documents.Payments, change.Id)
           where payment is not null
           select payment,
    ];

    public static Order? Order(IReadSession session, ChangeEntry entry) => entry.Documents
        .Where(change => change.Type == Documents.Orders.Name && change.Before is null)
        .Select(change => session.Get(Documents.Orders, change.Id)).FirstOrDefault(order => order is not null);

    /// <summary>The step that a reminder set or moved.</summary>
    public static (Domain.Customers.CustomerCode Customer, Domain.Cadence.PlannedStep Step)? Step(IReadSession session, ChangeEntry entry)
    {
        foreach (var change in entry.Documents.Where(change => change.Type == Documents.Plans.Name))
        {
            var before = change.Before is { } json ? JsonSerializer.Deserialize(json, Documents.Plans.Json)?.Steps : null;
            if (session.Get(Documents.Plans, change.Id) is { } plan && plan.Steps.FirstOrDefault(step => before?.Contains(step) != true && (step.FollowUp is null || before?.Any(old => old.Id == step.Id) == true)) is { } step)
            {
                return (plan.Customer, step);
            }
        }

        return null;
    }
}
