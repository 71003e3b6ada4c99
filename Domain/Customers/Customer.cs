using SalesBot.Domain.Team;

namespace SalesBot.Domain.Customers;

/// <summary>A company we sell to (客户), as the profile of S3 describes it.</summary>
public sealed record Customer
{
    public required CustomerCode Code { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>统一社会信用代码, or another country's number of the company's register; as it was written.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The key of a known industry (see <see cref="Industries"/>), or the words as they came; null if unknown.</summary>
    public string? Industry { get; init; }

    public CompanySize? Size { get; init; }

    public string? Region { get; init; }

    public string? Address { get; init; }

    /// <summary>Where the customer came from (获客渠道).</summary>
    public string? Channel { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>May we contact them? Without consent a customer is never due.</summary>
    public bool Consent { get; init; } = true;

    public Grade? Grade { get; init; }

    /// <summary>The current stage, kept equal to the last event of the customer's stage timeline.</summary>
    public Stage Stage { get; init; }

    /// <summary>What the customers file said last; the same file again says nothing new. Null when no file named a stage.</summary>
    public Stage? FiledStage { get; init; }

    /// <summary>A file brought it in: new here, but not a new customer of the team's.</summary>
    public bool FromFile { get; init; }

    public bool Strategic { get; init; }

    /// <summary>潜力评分, 0 to 10.</summary>
    public int? Potential { get; init; }

    public required RepId Owner { get; init; }

    /// <summary>As the customers file or the first follow-up said; the owner's local date.</summary>
    public DateOnly? FirstContact { get; init; }

    /// <summary>As the customers file said; follow-ups, not this, drive the cadence once there are any.</summary>
    public DateOnly? LastContact { get; init; }

    public string? Need { get; init; }

    public Urgency? Urgency { get; init; }

    public Money? BudgetMin { get; init; }

    public Money? BudgetMax { get; init; }

    public DateOnly? ExpectedClose { get; init; }

    public string? Supplier { get; init; }

    /// <summary>The current supplier's share of wallet, 0 to 1.</summary>
    public decimal? SupplierShare { get; init; }

    public Focus? Focus { get; init; }

    /// <summary>决策周期, in days.</summary>
    public int? DecisionDays { get; init; }

    public DecisionComplexity? DecisionComplexity { get; init; }

    /// <summary>Days within which their orders are to be paid (账期), 0 to 365; null for the team's usual ones.</summary>
    public int? PaymentDays { get; init; }

    public string? Notes { get; init; }

    /// <summary>Local date the profile was last looked over: changed, or confirmed as it stands. Null before the first time.</summary>
    public DateOnly? ProfileChecked { get; init; }

    /// <summary>When the record came into SalesBot, in the owner's zone.</summary>
    public required DateTimeOffset Created { get; init; }

    public Grade EffectiveGrade => Grade ?? Customers.Grade.C;
}
