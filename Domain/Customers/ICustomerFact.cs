namespace SalesBot.Domain.Customers;

/// <summary>Something known of a customer, of which a merge takes one record's word.</summary>
public interface ICustomerFact
{
    /// <returns>Null when it is not known.</returns>
    object? Of(Customer customer);

    Customer Take(Customer to, Customer from);
}
