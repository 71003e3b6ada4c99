using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Reports.Grounds;

/// <summary>A record that a figure rests on, and what it adds above and below the line.</summary>
/// <param name="Customer">Null for a person.</param>
/// <param name="Index">Its place among the dossier's sales or touches; −1 where the whole customer, or a person, is meant.</param>
/// <param name="Receipt">A payment's place among the sale's receipts; −1 for anything else.</param>
/// <param name="Day">The local date it counts on.</param>
/// <param name="Top">Amounts in yuan.</param>
public sealed record Ground(
    GroundKind Kind, Dossier? Customer, int Index, DateOnly Day, RepId Person, decimal Top, decimal Bottom = 0, int Receipt = -1)
{
    /// <summary>The same record on every later look at the same books.</summary>
    public string Key => $"{Kind}|{Customer?.Code.Value ?? Person.Value}|{Index}|{Receipt}";
}

/// <summary>What a figure's record is.</summary>
public enum GroundKind
{
    Order,
    Payment,
    Contact,

    /// <summary>A customer as a whole: its stages, dues or orders taken together.</summary>
    Customer,

    /// <summary>A colleague: what is a mean over people.</summary>
    Person,
}

/// <summary>How a figure is drawn from what its records add.</summary>
public enum Reckoning
{
    /// <summary>The sum above the line.</summary>
    Sum,

    /// <summary>The sum above by the sum below.</summary>
    Quotient,

    /// <summary>The sum above by the target.</summary>
    OfTarget,

    /// <summary>The sum above by the sum below, less one: growth on an earlier period.</summary>
    Growth,

    /// <summary>Shares of records kept well, weighed to 100 points.</summary>
    Compliance,
}
