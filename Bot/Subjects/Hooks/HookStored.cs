using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Hooks;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class HookStored
{
    public static readonly StoredTypes Types = new(HookStoredJson.Default)
    {
        Names = [StoredName.Of<SalesCommand, AddHook>("add-hook"), StoredName.Of<SalesCommand, TestHook>("test-hook"), StoredName.Of<SalesCommand, RemoveHook>("remove-hook")],
    };
}

[JsonSerializable(typeof(AddHook))]
[JsonSerializable(typeof(TestHook))]
[JsonSerializable(typeof(RemoveHook))]
internal sealed partial class HookStoredJson : JsonSerializerContext;
