using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Pages;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class PageStored
{
    public static readonly StoredTypes Types = new(PageStoredJson.Default)
    {
        Names = [StoredName.Of<SalesCommand, OpenPages>("open-pages"), StoredName.Of<SalesCommand, ClosePage>("close-page")],
    };
}

[JsonSerializable(typeof(OpenPages))]
[JsonSerializable(typeof(ClosePage))]
internal sealed partial class PageStoredJson : JsonSerializerContext;
