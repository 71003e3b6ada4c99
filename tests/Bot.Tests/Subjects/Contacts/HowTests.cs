using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Tests.Subjects.Contacts;

public sealed class HowTests
{
    [Theory]
    [InlineData("微信发的", Method.Message)]
    [InlineData("哦 是电话里说的", Method.Call)]
    [InlineData("郵件發的", Method.Email)]
    [InlineData("当面聊的", Method.Meeting)]
    [InlineData("email, before you ask", Method.Email)]
    [InlineData("phone, 10 mins ago", Method.Call)]
    [InlineData("was WhatsApp, not phone, if you guessed phone", Method.Message)]
    [InlineData("it was on site", Method.Visit)]
    public void In_NothingButTheWay_IsThatWay(string text, Method method) => Assert.Equal(method, How.In(text));

    [Theory]
    [InlineData("微信发了报价给王总")]
    [InlineData("电话没人接")]
    [InlineData("明天电话")]
    [InlineData("email him the quote")]
    [InlineData("call Sofia tomorrow")]
    [InlineData("meeting on Friday")]
    public void In_AnythingMore_IsAMessageOfItsOwn(string text) => Assert.Null(How.In(text));
}
