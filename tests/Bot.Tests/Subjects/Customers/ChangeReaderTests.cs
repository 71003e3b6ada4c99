using SalesBot.Bot.Subjects.Customers;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Subjects.Customers;

public sealed class ChangeReaderTests
{
    [Theory]
    [InlineData("宏达调成 B 级", Grade.B)]
    [InlineData("给它调成A级", Grade.A)]
    [InlineData("把華信升到A級吧", Grade.A)]
    [InlineData("bump Kestrel to A", Grade.A)]
    [InlineData("move Harbor & Pine down to C please", Grade.C)]
    public void GradeIn_AChange_NamesTheGrade(string text, Grade grade) => Assert.Equal(grade, ChangeReader.GradeIn(text));

    [Theory]
    [InlineData("B 级的客户有哪些")]
    [InlineData("move the demo to a new date")]
    [InlineData("A 方案他们不要")]
    [InlineData("move them to negotiating")]
    public void GradeIn_AnythingElse_IsNone(string text) => Assert.Null(ChangeReader.GradeIn(text));

    [Theory]
    [InlineData("宏达账期60天", 60)]
    [InlineData("宏達的帳期改成 45 天", 45)]
    [InlineData("put Kestrel on 45 day terms", 45)]
    [InlineData("Kestrel payment terms are net 30 days", 30)]
    [InlineData("宏达账期到了吗", null)]
    [InlineData("宏达账期 900 天", null)]
    [InlineData("他们 60 天没下单了", null)]
    [InlineData("they came to terms after 3 visits", null)]
    public void TermsIn_PaymentTerms_AreTheirDays(string text, int? days) => Assert.Equal(days, ChangeReader.TermsIn(text));

    [Theory]
    [InlineData("青松先停提醒，停到月底", true)]
    [InlineData("宏達先別提醒了", true)]
    [InlineData("quit nagging me re Ironwood", true)]
    [InlineData("pause reminders for Acme", true)]
    [InlineData("提醒我周五打电话", false)]
    [InlineData("remind me on Friday", false)]
    public void Pauses_OnlyWhatStopsReminders(string text, bool pauses) => Assert.Equal(pauses, ChangeReader.Pauses(text));
}
