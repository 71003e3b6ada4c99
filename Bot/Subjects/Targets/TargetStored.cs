using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class TargetStored
{
    public static readonly StoredTypes Types = new(TargetStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, SetTarget>("set-target"),
            StoredName.Of<SalesCommand, CopyTargets>("copy-targets"),
        ],
    };
}

[JsonSerializable(typeof(SetTarget))]
[JsonSerializable(typeof(CopyTargets))]
internal sealed partial class TargetStoredJson : JsonSerializerContext;
