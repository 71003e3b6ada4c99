using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Reports;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ReportStored
{
    public static readonly StoredTypes Types = new(ReportStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<Matter, ReportRequest>("report"),
            StoredName.Of<Recipe, ReportFile>("report"),
        ],
    };
}

[JsonSerializable(typeof(ReportRequest))]
[JsonSerializable(typeof(ReportFile))]
internal sealed partial class ReportStoredJson : JsonSerializerContext;
