using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class MergeStored
{
    public static readonly StoredTypes Types = new(MergeStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, MergeCustomers>("merge"),
            StoredName.Of<SalesCommand, KeepApart>("keep-apart"),
        ],
    };
}

[JsonSerializable(typeof(MergeCustomers))]
[JsonSerializable(typeof(KeepApart))]
internal sealed partial class MergeStoredJson : JsonSerializerContext;
