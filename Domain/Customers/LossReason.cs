namespace SalesBot.Domain.Customers;

/// <summary>Why a customer was lost (流失原因).</summary>
public enum LossReason
{
    Price,
    Service,
    NeedChanged,
    Competitor,
    Other,
}
