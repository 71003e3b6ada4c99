using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Buttons of a customer whose code, which a file may bring in as it likes, holds what joins other things.</summary>
public sealed class ButtonJourneys
{
    private const string Name = "冒号机电";

    [Fact]
    public async Task Card_OfACodeWithColons_HasNoDeadButton()
    {
        await using var journey = await Journey.Of();
        await Add(journey);
        var words = Words.Of("Chat", Language.Simplified);
        string[] dead = [words["Press.Late"], words["Press.Gone"], words["Refused.CustomerUnknown"]];
        var card = await journey.Last("@小明", $"/customer {Name}");

        Assert.NotEmpty(card.Buttons);
        foreach (var label in card.Buttons)
        {
            var answers = await journey.Play($"/customer {Name}", $"> {label}");

            Assert.DoesNotContain(answers[^1].Text, dead);
            Assert.Contains(answers, answer => answer.Text.Contains(Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Reschedule_OfACodeWithColons_MovesThatCustomer()
    {
        await using var journey = await Journey.Of();
        await Add(journey);
        await journey.Play("@小明", $"拜访{Name}，谈了滑环打样，4月20日回访");

        var answer = (await journey.Play($"/customer {Name}", "> 改时间", "5月6日"))[^1];

        Assert.Contains(Name, answer.Text, StringComparison.Ordinal);
        Assert.Contains("5月6日", answer.Text, StringComparison.Ordinal);
    }

    private static Task<int> Add(Journey journey) => journey.Rehearsal.Store.Write(
        session =>
        {
            var ming = session.Query(Documents.Reps, new(Documents.RepsByName, ["小明"]))[0];
            session.Upsert(Documents.Customers, session.All(Documents.Customers).First(customer => customer.Owner == ming.Id) with { Code = new CustomerCode("YL:001:x"), Name = Name, Aliases = [] });
            Bot.Records.CustomerNames.RaiseRevision(session);
            return 0;
        },
        TestContext.Current.CancellationToken);
}
