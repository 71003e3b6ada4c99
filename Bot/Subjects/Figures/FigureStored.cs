using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class FigureStored
{
    public static readonly StoredTypes Types = new(FigureStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<ChatStep, LookingAtFigure>("looking-at-figure"),
            StoredName.Of<Matter, FigureAsk>("figure"),
            StoredName.Of<Matter, Comparison>("comparison"),
            StoredName.Of<Recipe, CausePicture>("cause-picture"),
        ],
    };
}

[JsonSerializable(typeof(LookingAtFigure))]
[JsonSerializable(typeof(FigureAsk))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(CausePicture))]
internal sealed partial class FigureStoredJson : JsonSerializerContext;
