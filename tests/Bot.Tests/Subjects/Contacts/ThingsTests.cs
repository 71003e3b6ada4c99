using SalesBot.Bot.Subjects.Contacts;

namespace SalesBot.Bot.Tests.Subjects.Contacts;

public sealed class ThingsTests
{
    [Theory]
    [InlineData("She wants four coolers across the two depots", "four coolers and one coffee machine", "She wants four coolers and one coffee machine across the two depots")]
    [InlineData("They need two dental chairs by May", "three dental chairs", "They need three dental chairs by May")]
    [InlineData("要六张主管桌，下周看", "八张", "要八张主管桌，下周看")]
    [InlineData("先拿二十卷滴灌带", "二十五卷", "先拿二十五卷滴灌带")]
    public void Put_TheOneThingThatWasCounted_IsSaidAnew(string words, string said, string mended) => Assert.Equal(mended, Things.Put(words, said));

    [Theory]
    [InlineData("She wants four coolers", "three kettles")]
    [InlineData("two pumps for the hall and two pumps for the yard", "three pumps")]
    [InlineData("要六张桌子和两张台子", "八张")]
    [InlineData("They need two chairs", "by Friday")]
    public void Put_NoSuchThingOrSeveral_IsNone(string words, string said) => Assert.Null(Things.Put(words, said));
}
