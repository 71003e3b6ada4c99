using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Tests.Subjects.Recall;

public sealed class TopicsTests
{
    /// <summary>The examples that stand beside the words: by them a reader finds the rule.</summary>
    private static readonly (string Phrase, Topic Topic)[] Examples =
    [
        ("他们还差咱多少", Topic.Owe), ("how much is left to pay", Topic.Owe), ("定金到账没", Topic.Pay), ("did the deposit come in", Topic.Pay), ("一分都没付吗", Topic.PaidWhat),
        ("what has Lumen paid so far", Topic.PaidWhat), ("那笔", Topic.Sum), ("that payment", Topic.Sum), ("是不是重复了", Topic.Twice), ("did I put it in twice", Topic.Twice),
        ("谈到多少", Topic.Price), ("what price did they want", Topic.Price), ("报了多少", Topic.Quote), ("what did I quote them for it", Topic.Quote), ("他们买了什么", Topic.Order),
        ("what did they order", Topic.Order), ("最大的一单", Topic.Biggest), ("my biggest", Topic.Biggest), ("合计", Topic.Total), ("my total", Topic.Total), ("合同", Topic.Contract),
        ("the lease", Topic.Contract), ("签到什么时候", Topic.Until), ("till when", Topic.Until), ("up for renewal", Topic.Until), ("收了多少", Topic.Earns),
        ("payments this week", Topic.Earns), ("签了几单", Topic.Sells), ("orders this month", Topic.Sells), ("上次联系是什么时候", Topic.Touch), ("when did we last speak", Topic.Touch),
        ("跑了几家", Topic.Visits), ("how many visits", Topic.Visits), ("打了几个电话", Topic.Calls), ("calls", Topic.Calls), ("邮件", Topic.Mails), ("emails", Topic.Mails),
        ("微信", Topic.Texts), ("messages", Topic.Texts), ("第几次没接", Topic.Attempt), ("how many tries", Topic.Attempt), ("谁没接电话", Topic.Tried), ("who didn't pick up", Topic.Tried),
        ("哪些还没联系", Topic.NotReached), ("who haven't I called", Topic.NotReached), ("他们回了吗", Topic.Reply), ("did he get back to me", Topic.Reply), ("他说了什么", Topic.Say),
        ("what did she ask for", Topic.Say), ("卡在哪", Topic.Objection), ("what is holding them up", Topic.Objection), ("还有什么没做", Topic.Step), ("what's next", Topic.Step),
        ("约了几点", Topic.Meet), ("when are we meeting", Topic.Meet), ("约好了没", Topic.Arranged), ("do I have a meeting", Topic.Arranged), ("下次什么时候联系", Topic.Due),
        ("are they overdue", Topic.Due), ("哪天", Topic.When), ("what time", Topic.When), ("还来吗", Topic.Still), ("is it still on", Topic.Still), ("样品寄了没", Topic.Done),
        ("did the quote go out", Topic.Done), ("忘了给他寄", Topic.Forgot), ("did I forget anything", Topic.Forgot), ("催款", Topic.Deed), ("send the contract", Topic.Deed),
        ("我还欠他们一份什么", Topic.OwesThing), ("do I owe her a quote", Topic.OwesThing), ("我答应了谁什么", Topic.Promise), ("what did I promise", Topic.Promise), ("谁还欠我回话", Topic.Task),
        ("what have I asked others for", Topic.Task), ("我还欠着谁", Topic.Debts), ("哪些没回信", Topic.Debts), ("哪些没写下一步", Topic.NoStep), ("no next step", Topic.NoStep),
        ("明天几件事", Topic.Agenda), ("what's on tomorrow", Topic.Agenda), ("超期的", Topic.Late), ("what slipped", Topic.Late), ("撞不撞", Topic.Clash),
        ("does anything overlap", Topic.Clash), ("记了没", Topic.Record), ("is it on file", Topic.Record), ("备忘", Topic.Note), ("my notes", Topic.Note), ("今天见了谁", Topic.Log),
        ("what did I log", Topic.Log), ("周总结", Topic.Recap), ("how was my week", Topic.Recap), ("记到哪家了", Topic.Where), ("who did you put that under", Topic.Where),
        ("算上没接的吗", Topic.Counting), ("does that include visits, is it", Topic.Counting), ("见过", Topic.Past), ("did", Topic.Past), ("so far", Topic.Past), ("姓什么", Topic.Detail),
        ("her job title", Topic.Detail), ("谁拍板", Topic.People), ("who is the contact", Topic.People), ("哪个阶段", Topic.Profile), ("what grade", Topic.Profile),
        ("客户编号", Topic.Code), ("their code", Topic.Code), ("情况怎么样", Topic.Status), ("where do we stand", Topic.Status), ("来龙去脉", Topic.History),
        ("the story so far", Topic.History), ("我", Topic.Mine), ("my", Topic.Mine), ("他们", Topic.Theirs), ("that order", Topic.Theirs), ("这两家", Topic.Both),
        ("both of them", Topic.Both), ("团队", Topic.Everybody), ("the team", Topic.Everybody), ("哪些", Topic.General), ("all my customers", Topic.General), ("谁家的", Topic.Whose),
        ("which one was it", Topic.Whose),
    ];

    [Fact]
    public void Examples_OfEveryTopic_AreKnownByItsWords() =>
        Assert.Equal([], Examples.Where(one => !Topics.In(PlainWords.Of(Folding.Of(one.Phrase))).HasFlag(one.Topic)).Select(one => $"{one.Phrase}: {one.Topic}"));

    [Fact]
    public void Topics_AllOfThem_HaveWordsAndAnExample() => Assert.Equal(Enum.GetValues<Topic>().Where(topic => topic != Topic.None).Order(), Examples.Select(one => one.Topic).Distinct().Order());
}
