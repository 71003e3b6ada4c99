using System.Text.Json.Serialization;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>A question that waits for its answer. Kept with the chat, so it survives a restart.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(ChoosingCustomer), "choosing-customer")]
public abstract record ChatStep;

/// <summary>Several customers answer to the name, or none was named.</summary>
/// <param name="Text">The message that is to be read again once the customer is known.</param>
public sealed record ChoosingCustomer(string Text, string Source, IReadOnlyList<CustomerCode> Candidates) : ChatStep;
