using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class CustomerStored
{
    public static readonly StoredTypes Types = new(CustomerStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, AddCustomer>("add-customer"),
            StoredName.Of<SalesCommand, SetCustomer>("set-customer"),
            StoredName.Of<SalesCommand, SetField>("set-field"),
            StoredName.Of<SalesCommand, SetStage>("set-stage"),
            StoredName.Of<SalesCommand, ConfirmProfiles>("confirm-profiles"),
            StoredName.Of<SalesCommand, AskGrade>("ask-grade"),
            StoredName.Of<SalesCommand, SetGrade>("set-grade"),
            StoredName.Of<SalesCommand, SetConsent>("consent"),
            StoredName.Of<ChatStep, ChoosingCustomer>("choosing-customer"),
            StoredName.Of<ChatStep, ChoosingWhose>("choosing-whose"),
            StoredName.Of<ChatStep, NamingCustomer>("naming-customer"),
            StoredName.Of<ChatStep, OfferingNewCustomer>("offering-new-customer"),
            StoredName.Of<ChatStep, GivingReason>("giving-reason"),
            StoredName.Of<ChatStep, ChoosingStage>("choosing-stage"),
            StoredName.Of<ChatStep, FillingProfile>("filling-profile"),
            StoredName.Of<ChatStep, NamingNewCustomer>("naming-new-customer"),
            StoredName.Of<ChatStep, LookingAtCustomers>("looking-at-customers"),
            StoredName.Of<Matter, CustomerBrowse>("customers"),
        ],
    };
}

[JsonSerializable(typeof(AddCustomer))]
[JsonSerializable(typeof(SetCustomer))]
[JsonSerializable(typeof(SetField))]
[JsonSerializable(typeof(SetStage))]
[JsonSerializable(typeof(ConfirmProfiles))]
[JsonSerializable(typeof(AskGrade))]
[JsonSerializable(typeof(SetGrade))]
[JsonSerializable(typeof(SetConsent))]
[JsonSerializable(typeof(ChoosingCustomer))]
[JsonSerializable(typeof(ChoosingWhose))]
[JsonSerializable(typeof(NamingCustomer))]
[JsonSerializable(typeof(OfferingNewCustomer))]
[JsonSerializable(typeof(GivingReason))]
[JsonSerializable(typeof(ChoosingStage))]
[JsonSerializable(typeof(FillingProfile))]
[JsonSerializable(typeof(NamingNewCustomer))]
[JsonSerializable(typeof(LookingAtCustomers))]
[JsonSerializable(typeof(CustomerBrowse))]
internal sealed partial class CustomerStoredJson : JsonSerializerContext;
