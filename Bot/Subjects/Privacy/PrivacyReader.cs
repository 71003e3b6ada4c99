using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>What is kept of somebody is to be shown, or erased.</summary>
/// <param name="Person">Null where none of the team is meant: then the words name a contact.</param>
internal sealed record PrivacyRequest(Rep? Person, string Words, bool Erase) : Request;

/// <summary>Reads /privacy and 我的个人信息: whose, and whether it is to go.</summary>
internal static class PrivacyReader
{
    private static readonly string[] Topics = ["个人信息", "个人数据", "个人资讯", "个人资料", "personal data", "personal information"];

    private static readonly string[] Erasing = ["抹掉", "抹去", "删除", "删掉", "清除", "erase", "delete", "remove", "forget"];

    public static Bid? Read(Said said) => said.After("privacy") is { } words ? new Bid("privacy", Of(said, words, erase: false), Bid.Command, "/privacy")
        : !said.IsSlashed && said.Text.Length <= 60 && said.First(Topics) is { } topic
            ? new Bid("privacy", Of(said, said.Text.Remove(said.Folded.IndexOf(topic, StringComparison.Ordinal), topic.Length), said.First(Erasing) is not null), Bid.Form, topic)
        : null;

    private static PrivacyRequest Of(Said said, string words, bool erase)
    {
        var colleagues = Colleagues.Of(said.Roster);
        var person = colleagues.NamedIn(Folding.Of(words)).Select(found => found.Person).FirstOrDefault() ?? colleagues.Find(words);
        return new PrivacyRequest(person ?? (IsOneself(words) ? said.Roster.Writer : null), words, erase);
    }

    /// <summary>Nothing is left that could be a name: 我的个人信息, "my personal data".</summary>
    private static bool IsOneself(string words)
    {
        var left = Folding.Of(words);
        foreach (var filler in Erasing.Concat(["我的", "我", "有哪些", "哪些", "看看", "查看", "看", "是什么", "什么", "的", "please", "show me", "show", "what", "is my", "my", "me"]))
        {
            left = left.Replace(filler, "", StringComparison.Ordinal);
        }

        return !left.Any(char.IsLetterOrDigit);
    }
}
