using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ContactStored
{
    public static readonly StoredTypes Types = new(ContactStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, LogFollowUp>("log"),
            StoredName.Of<SalesCommand, AmendFollowUp>("amend"),
            StoredName.Of<SalesCommand, KeepRemark>("remark"),
            StoredName.Of<SalesCommand, RemoveFollowUp>("remove-follow-up"),
            StoredName.Of<SalesCommand, AmendRemark>("amend-remark"),
            StoredName.Of<SalesCommand, RemoveRemark>("remove-remark"),
            StoredName.Of<ChatStep, ChoosingEntry>("choosing-entry"),
            StoredName.Of<SalesCommand, AnswerTask>("answer-task"),
            StoredName.Of<SalesCommand, CountRemark>("count-remark"),
            StoredName.Of<ChatStep, AskingAct>("asking-act"),
            StoredName.Of<ChatStep, WritingLog>("writing-log"),
            StoredName.Of<ChatStep, AddingSubstance>("adding-substance"),
            StoredName.Of<ChatStep, MendingRecord>("mending-record"),
        ],
    };
}

[JsonSerializable(typeof(LogFollowUp))]
[JsonSerializable(typeof(AmendFollowUp))]
[JsonSerializable(typeof(KeepRemark))]
[JsonSerializable(typeof(RemoveFollowUp))]
[JsonSerializable(typeof(AmendRemark))]
[JsonSerializable(typeof(RemoveRemark))]
[JsonSerializable(typeof(ChoosingEntry))]
[JsonSerializable(typeof(AnswerTask))]
[JsonSerializable(typeof(CountRemark))]
[JsonSerializable(typeof(AskingAct))]
[JsonSerializable(typeof(WritingLog))]
[JsonSerializable(typeof(AddingSubstance))]
[JsonSerializable(typeof(MendingRecord))]
internal sealed partial class ContactStoredJson : JsonSerializerContext;
