using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Tests.FollowUps;

public sealed class FuzzyFactsTests
{
    [Theory]
    [InlineData("预算待确认", FuzzyFact.Budget)]
    [InlineData("方案认可,预算要走审批,下周三前给报价", FuzzyFact.Budget)]
    [InlineData("價格還沒定", FuzzyFact.Price)]
    [InlineData("谁拍板还不清楚", FuzzyFact.DecisionMaker)]
    [InlineData("用量说不准", FuzzyFact.Quantity)]
    [InlineData("交期未定", FuzzyFact.Timing)]
    [InlineData("需求不明朗,规格待定", FuzzyFact.Need)]
    [InlineData("they like it, budget needs sign-off", FuzzyFact.Budget)]
    [InlineData("the delivery date isn't fixed", FuzzyFact.Timing)]
    [InlineData("price tbc", FuzzyFact.Price)]
    public void In_SomethingStillOpen_IsHeard(string text, FuzzyFact fact) => Assert.Equal(fact, FuzzyFacts.In(text));

    [Theory]
    [InlineData("预算20万,下周签")]
    [InlineData("样品没定型,预算充足")] // what is open and the budget are two clauses
    [InlineData("他们还没定午饭")]
    [InlineData("open to a new price")]
    [InlineData("the budget is approved")]
    public void In_NothingOpen_IsNone(string text) => Assert.Null(FuzzyFacts.In(text));
}
