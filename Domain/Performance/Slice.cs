using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Performance;

/// <summary>A customer within a window: what is the same for everybody's view of it, worked out once.</summary>
public sealed class Slice
{
    public Slice(Dossier customer, Window window, RfmThresholds rfm)
    {
        Customer = customer;
        Window = window;
        Touches = [.. customer.Touches.Where(touch => window.Holds(touch.Day))];
        Present = Funnel.Present(customer.Stays, window);
        Start = Funnel.AtStart(customer.Stays, window);
        (IsDue, IsCovered) = Coverage(customer, window);
        Rfm = Performance.Rfm.Of(customer, window, rfm);
    }

    public Dossier Customer { get; }

    public Window Window { get; }

    /// <summary>The contacts of the window's days.</summary>
    public IReadOnlyList<Touch> Touches { get; }

    /// <summary>The stays of <see cref="Funnel.Present"/>.</summary>
    public IReadOnlyList<StageStay> Present { get; }

    /// <summary>The stage of <see cref="Funnel.AtStart"/>.</summary>
    public Stage? Start { get; }

    /// <summary>A due date up to the end stood in the window.</summary>
    public bool IsDue { get; }

    /// <summary>Each such was met in time, by anyone.</summary>
    public bool IsCovered { get; }

    /// <summary>Null without an order.</summary>
    public RfmCustomer? Rfm { get; }

    private static (bool Due, bool Covered) Coverage(Dossier customer, Window window)
    {
        var (due, covered) = (false, true);
        foreach (var standing in customer.Dues)
        {
            if (standing.Since > window.End)
            {
                break;
            }

            var met = standing.Met <= window.End ? standing.Met : null;
            if (standing.Day <= window.End && !(met < window.From))
            {
                due = true;
                covered &= met <= standing.Day;
            }
        }

        return (due, due && covered);
    }
}
