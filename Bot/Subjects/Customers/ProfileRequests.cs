using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Of what is known of a customer something is told or asked, by its name.</summary>
/// <param name="Of">Whose it is: several where the name fits several.</param>
internal abstract record ProfileRequest(IReadOnlyList<CustomerCode> Of) : Request;

/// <param name="Field">Null for all of them.</param>
internal sealed record FieldAsked(IReadOnlyList<CustomerCode> Of, CustomerField? Field) : ProfileRequest(Of);

/// <param name="Values">None where what stands there is no value of the field.</param>
/// <param name="Written">What stands there.</param>
internal sealed record FieldTold(IReadOnlyList<CustomerCode> Of, CustomerField Field, IReadOnlyList<FieldValue> Values, string Written) : ProfileRequest(Of);

/// <param name="Person">Null for everybody there.</param>
internal sealed record ContactAsked(IReadOnlyList<CustomerCode> Of, string? Person, ContactDetail Detail) : ProfileRequest(Of);

/// <summary>Somebody new there, or something new of somebody known: what is null was not said.</summary>
internal sealed record ContactTold(IReadOnlyList<CustomerCode> Of, Contact Person) : ProfileRequest(Of);

/// <summary>What is known of a person at the customer.</summary>
internal enum ContactDetail
{
    Phone,
    Email,
    WeChat,
    Title,
}
