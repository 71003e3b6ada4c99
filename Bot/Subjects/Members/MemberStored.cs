using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class MemberStored
{
    public static readonly StoredTypes Types = new(MemberStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, InvitePerson>("invite"),
            StoredName.Of<SalesCommand, SetRole>("role"),
            StoredName.Of<SalesCommand, SetTeam>("team"),
            StoredName.Of<SalesCommand, Deactivate>("deactivate"),
            StoredName.Of<SalesCommand, SignOut>("sign-out"),
            StoredName.Of<ChatStep, ChoosingTeam>("choosing-team"),
            StoredName.Of<ChatStep, NamingInvited>("naming-invited"),
        ],
    };
}

[JsonSerializable(typeof(InvitePerson))]
[JsonSerializable(typeof(SetRole))]
[JsonSerializable(typeof(SetTeam))]
[JsonSerializable(typeof(Deactivate))]
[JsonSerializable(typeof(SignOut))]
[JsonSerializable(typeof(ChoosingTeam))]
[JsonSerializable(typeof(NamingInvited))]
internal sealed partial class MemberStoredJson : JsonSerializerContext;
