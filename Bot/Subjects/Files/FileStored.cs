using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class FileStored
{
    public static readonly StoredTypes Types = new(FileStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, AttachFiles>("attach"),
            StoredName.Of<ChatStep, PlacingFiles>("placing-files"),
            StoredName.Of<Recipe, KeptCopy>("kept"),
            StoredName.Of<Recipe, BlobCopy>("blob"),
        ],
    };
}

[JsonSerializable(typeof(AttachFiles))]
[JsonSerializable(typeof(PlacingFiles))]
[JsonSerializable(typeof(KeptCopy))]
[JsonSerializable(typeof(BlobCopy))]
internal sealed partial class FileStoredJson : JsonSerializerContext;
