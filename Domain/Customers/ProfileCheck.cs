namespace SalesBot.Domain.Customers;

/// <summary>Whether a customer's record is complete (docs/rules.md, required fields).</summary>
public static class ProfileCheck
{
    /// <returns>The required fields that are still blank, in the order they are asked for.</returns>
    public static IReadOnlyList<RequiredField> Missing(Customer customer) =>
    [
        .. new (RequiredField Field, bool Blank)[]
        {
            (RequiredField.Industry, string.IsNullOrWhiteSpace(customer.Industry)),
            (RequiredField.Size, customer.Size is null),
            (RequiredField.Contact, customer.Contacts.Count == 0),
            (RequiredField.Need, string.IsNullOrWhiteSpace(customer.Need)),
            (RequiredField.Source, string.IsNullOrWhiteSpace(customer.Channel)),
        }.Where(check => check.Blank).Select(check => check.Field),
    ];
}
