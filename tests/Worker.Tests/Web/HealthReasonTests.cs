using SalesBot.Bot.Wording;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class HealthReasonTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(6);

    public static TheoryData<string, object[]> Known => new()
    {
        { "Disk", ["150 MB"] }, { "Outbox", [3, Long] }, { "Inbox", [3, Long] }, { "Schedule", [Long] }, { "Lease", [77, "north"] }, { "BadRecords", [2] }, { "Told", ["409"] }, { "Silent", [Long] },
        { "Hooks", [3, "crm.example.com", Long] }, { "HookFailed", ["crm.example.com", "410"] }, { "BackupOld", [Long] },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Reason_OfEveryKind_IsSaidInEveryLanguageWithAllItHolds(string key, object[] parts)
    {
        var reason = new HealthReason("disk", key, parts);
        foreach (var language in new[] { Language.Simplified, Language.Traditional, Language.English })
        {
            var said = reason.Say(language);
            Assert.All(parts, part => Assert.Contains(part is TimeSpan length ? Spoken.Duration(length, language) : $"{part}", said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Reason_OnAPage_SaysWhatItIsAboutWhereTheSentenceDoesNot()
    {
        Assert.Equal("telegram: 已经 6 分钟 没有应答", new HealthReason("telegram", "Silent", Long).Shown(Language.Simplified));
        Assert.Equal("3 messages wait, the oldest 6 minutes", new HealthReason("outbox", "Outbox", 3, Long).Shown(Language.English));
    }
}
