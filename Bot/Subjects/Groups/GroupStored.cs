using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Groups;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class GroupStored
{
    public static readonly StoredTypes Types = new(GroupStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, BindGroup>("bind-group"),
            StoredName.Of<SalesCommand, ReleaseGroup>("release-group"),
            StoredName.Of<SalesCommand, SetGroupDigest>("group-digest"),
        ],
    };
}

[JsonSerializable(typeof(BindGroup))]
[JsonSerializable(typeof(ReleaseGroup))]
[JsonSerializable(typeof(SetGroupDigest))]
internal sealed partial class GroupStoredJson : JsonSerializerContext;
