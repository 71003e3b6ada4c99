using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>
/// A customer's records boiled down to what figures need. Every figure is a sum over dossiers, so one that changes can be
/// taken out and put back.
/// </summary>
public sealed record Dossier
{
    private static readonly RepId Nobody = new("");

    public required CustomerCode Code { get; init; }

    public required string Name { get; init; }

    public required RepId Owner { get; init; }

    public Grade Grade { get; init; } = Grade.C;

    public string? Region { get; init; }

    public string? Industry { get; init; }

    public CompanySize? Size { get; init; }

    public string? Channel { get; init; }

    /// <summary>Days within which its orders are to be paid; null for the team's usual ones.</summary>
    public int? PaymentDays { get; init; }

    /// <summary>The earlier of the file's date and the first follow-up.</summary>
    public DateOnly? FirstContact { get; init; }

    public required IReadOnlyList<StageStay> Stays { get; init; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Touch> Touches { get; init; } = [];

    /// <summary>In order of time; none without consent.</summary>
    public IReadOnlyList<StandingDue> Dues { get; init; } = [];

    /// <summary>By date, then number: the first is the first order.</summary>
    public IReadOnlyList<Sale> Sales { get; init; } = [];

    /// <summary>As much of it as RFM, forecasts and findings need: its stages, the amounts told, what was bought when, by whom and for how much, what was paid for it, and for grade A what was long overdue.</summary>
    public Dossier Deals() => new()
    {
        Code = Code,
        Name = Name,
        Owner = Owner,
        Grade = Grade,
        Region = Region,
        PaymentDays = PaymentDays,
        Dues = Grade == Grade.A ? [.. Dues.Where(due => due.Met is null || due.Met > due.Day.AddDays(DossierDays.LongOverdue))] : [],
        Stays = Stays,
        Touches = [.. Touches.Where(touch => touch.Amount is not null).Select(touch => new Touch(touch.Day, Nobody, false, default, default, null, touch.Amount))],
        Sales = [.. Sales.Select(sale => sale with { Number = "", Cost = null })],
    };

    /// <summary>Everybody who owns, contacted or sold to it.</summary>
    public IReadOnlySet<RepId> People() => new HashSet<RepId>([Owner, .. Touches.Select(touch => touch.Rep), .. Sales.Select(sale => sale.Rep)]);
}

/// <summary>A follow-up as the figures see it.</summary>
/// <param name="FaceToFace">A visit or a meeting.</param>
/// <param name="Stage">The stage the customer ended that day in.</param>
/// <param name="Objection">What the objection raised amounts to, if one was.</param>
/// <param name="Amount">What a deal would come to, if it was spoken of.</param>
public sealed record Touch(DateOnly Day, RepId Rep, bool FaceToFace, RecordQuality Quality, Stage Stage, LossReason? Objection, Money? Amount = null);

/// <summary>A due date, fixed by a contact.</summary>
/// <param name="Since">The day of that contact.</param>
/// <param name="Met">The day of the next contact, by anyone; null while there is none.</param>
public readonly record struct StandingDue(DateOnly Since, DateOnly Day, DateOnly? Met);

/// <summary>An order with what was paid for it.</summary>
public sealed record Sale(
    string Number, DateOnly Date, RepId Rep, string Product, Money Amount, Money? Cost, IReadOnlyList<Receipt> Receipts);

public readonly record struct Receipt(DateOnly Date, Money Amount);
