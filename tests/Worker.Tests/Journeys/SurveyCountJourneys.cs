using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>However conditions are joined in a question, as many customers are counted as a plain count over the records finds.</summary>
public sealed class SurveyCountJourneys
{
    private const int Questions = 60;

    [Fact]
    public async Task Conditions_JoinedByChance_AreCountedAsThePlainCountFinds()
    {
        await using var journey = await Journey.Of();
        var (customers, orders, contacts) = await journey.Read(session => (session.All(Documents.Customers).ToList(), session.All(Documents.Orders).ToList(), session.All(Documents.FollowUps).ToList()));
        (string Said, Func<Customer, bool> Holds)[] conditions =
        [
            ("A级", customer => customer.EffectiveGrade == Grade.A),
            ("B级", customer => customer.EffectiveGrade == Grade.B),
            ("谈判阶段", customer => customer.Stage == Stage.Negotiating),
            ("大型", customer => customer.Size == CompanySize.Large),
            ("制造业", customer => customer.Industry == "manufacturing"),
            ("华东", customer => customer.Region == "华东"),
            ("没填需求", customer => string.IsNullOrWhiteSpace(customer.Need)),
            ("二月下过单", customer => orders.Exists(order => order.Customer == customer.Code && order.Date is { Year: 2026, Month: 2 })),
            ("三月没联系", customer => !contacts.Exists(contact => contact.Customer == customer.Code && contact.Day is { Year: 2026, Month: 3 }) && customer.LastContact is not { Year: 2026, Month: 3 }),
            ("买过检测仪器", customer => orders.Exists(order => order.Customer == customer.Code && order.Product == "检测仪器")),
        ];
        var chance = new Random(14);
        var wrong = new List<string>();
        for (var at = 0; at < Questions; at++)
        {
            var some = conditions.Where(_ => chance.Next(4) == 0).Where((one, place) => one.Said != "B级" || place == 0).ToList();
            if (some.Count == 0 || some.Exists(one => one.Said == "A级") && some.Exists(one => one.Said == "B级"))
            {
                continue;
            }

            var question = string.Join("、", some.Select(one => one.Said)) + "的客户有几家";
            var count = customers.Count(customer => some.TrueForAll(one => one.Holds(customer)));
            var answer = (await journey.Last("@陈静", question)).Text;
            if (!answer.StartsWith(count == 0 ? "没有这样的客户" : $"{count} 家：", StringComparison.Ordinal))
            {
                wrong.Add($"{question} = {count} → {answer.Split('\n')[0]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }
}
