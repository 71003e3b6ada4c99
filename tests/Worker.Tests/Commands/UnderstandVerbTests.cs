using System.Text.Json;
using SalesBot.Worker.Commands;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>What <c>understand</c> prints is read by programs: one JSON object a line, as the documentation says.</summary>
public sealed class UnderstandVerbTests : IDisposable
{
    private const string Customers = """
        {"customers":[
          {"id":"c01","name":"恒通科技","aliases":["恒通"],"contacts":[{"name":"王建国","title":"采购经理","calledAs":["王经理"]}]},
          {"id":"c02","name":"华信电子","fullName":"华信电子有限公司","aliases":[],"contacts":[]}]}
        """;

    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private readonly string directory = Path.GetTempFileName();

    private readonly StringWriter output = new();

    private readonly StringWriter errors = new();

    public UnderstandVerbTests() => File.WriteAllText(directory, Customers);

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        File.Delete(directory);
    }

    [Fact]
    public void Run_PlainLine_GivesTheSlotsAtTheCommandsTime()
    {
        var said = One("刚拜访了恒通王经理，周五前报价，大概20万");

        Assert.Equal("log", Text(said, "intent"));
        Assert.Equal("恒通科技", Text(said, "customer"));
        Assert.Equal("c01", Text(said, "customerId"));
        Assert.Equal("王建国", Text(said, "contact"));
        Assert.Equal("visit", Text(said, "method"));
        Assert.Equal("2026-03-10", Text(said, "occurredAt"));
        Assert.Equal("2026-03-13", Text(said, "nextDue"));
        Assert.Equal(200_000m, said.GetProperty("amount").GetDecimal());
        Assert.False(said.TryGetProperty("id", out _));
    }

    [Fact]
    public void Run_ObjectLine_EchoesItsIdAndCountsFromItsOwnReference()
    {
        var said = One("""{"id":"m-7","text":"明天拜访恒通科技","reference":"2026-05-01T09:00","lang":"zh-CN"}""");

        Assert.Equal("m-7", Text(said, "id"));
        Assert.Equal("明天拜访恒通科技", Text(said, "text"));
        Assert.Equal("2026-05-02", Text(said, "nextDue"));
    }

    [Fact]
    public void Run_EverySlot_SaysWhichCharactersGaveItAndHowSureItIs()
    {
        const string Message = "昨天拜访恒通科技，周五前报价20万";

        var said = One(Message);

        var slots = said.GetProperty("slots").EnumerateArray().ToDictionary(slot => Text(slot, "slot")!, slot => Message.Substring(slot.GetProperty("offset").GetInt32(), slot.GetProperty("length").GetInt32()));
        Assert.Equal("恒通科技", slots["customer"]);
        Assert.Equal("昨天", slots["occurredAt"]);
        Assert.Equal("拜访", slots["method"]);
        Assert.Equal("周五前", slots["nextDue"]);
        Assert.Equal("20万", slots["amount"]);
        Assert.InRange(said.GetProperty("confidence").GetDouble(), 0.6, 1);
        Assert.Contains(said.GetProperty("spans").EnumerateArray(), span => Text(span, "text") == "周五前" && Text(span, "slot") == "nextDue");
    }

    [Fact]
    public void Run_NameMisspelt_IsLessSureThanTheChatWritesOn()
    {
        var said = One("昨天拜访化信电子，谈了合同");

        Assert.Equal("华信电子", Text(said, "customer"));
        Assert.True(said.GetProperty("confidence").GetDouble() < 0.6);
        Assert.Equal("similar", Text(said.GetProperty("slots").EnumerateArray().First(slot => Text(slot, "slot") == "customer"), "why"));
    }

    [Fact]
    public void Run_TwoCustomers_GivesARecordEachAndAtTheTopOnlyWhatTheyShare()
    {
        var said = One("昨天拜访了恒通和华信电子，恒通签了20万，华信电子嫌贵");

        Assert.Equal("multi-customer", Text(said, "expectClarify"));
        Assert.Null(Text(said, "customer"));
        Assert.Equal("visit", Text(said, "method"));
        Assert.Equal("2026-03-09", Text(said, "occurredAt"));
        Assert.Equal(JsonValueKind.Null, said.GetProperty("amount").ValueKind);
        var (first, second) = (said.GetProperty("records")[0], said.GetProperty("records")[1]);
        Assert.Equal(("恒通科技", "won", null), (Text(first, "customer"), Text(first, "stage"), Text(first, "objection")));
        Assert.Equal(("华信电子", null, "price"), (Text(second, "customer"), Text(second, "stage"), Text(second, "objection")));
    }

    [Fact]
    public void Run_LineThatOnlyBeginsLikeJson_IsAMessage()
    {
        Assert.Equal("{改天再约恒通科技", Text(One("{改天再约恒通科技"), "text"));
        Assert.Equal("""{"note":"no text"}""", Text(One("""{"note":"no text"}"""), "text"));
    }

    [Fact]
    public void Run_ReferenceThatIsNoTime_CountsFromTheCommandsTime() =>
        Assert.Equal("2026-03-11", Text(One("""{"id":"1","text":"明天拜访恒通科技","reference":"soon"}"""), "nextDue"));

    [Fact]
    public void Run_SeveralLines_GivesOneObjectEachInOrderAndNoneForBlankOnes()
    {
        Run("谢谢\n\n   \n/help\n\ud800恒通科技\n");

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["chitchat", "command"], lines.Take(2).Select(line => Text(JsonElement.Parse(line), "intent")));
        Assert.Equal("c01", Text(JsonElement.Parse(lines[2]), "customerId"));
        Assert.Equal(3, lines.Length);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not json")]
    [InlineData("""{"customers":[{"name":"恒通"}]}""")]
    public void Run_DirectoryThatIsNone_SaysWhichFileAndWhatItShouldHold(string content)
    {
        File.WriteAllText(directory, content);

        Assert.Equal(1, UnderstandVerb.Run(directory, null, Now, new StringReader("谢谢"), output, errors));

        Assert.StartsWith(directory, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"customers\"", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Run_DirectoryMissing_SaysSo()
    {
        Assert.Equal(1, UnderstandVerb.Run(directory + ".none", null, Now, new StringReader("谢谢"), output, errors));

        Assert.Contains(".none", errors.ToString(), StringComparison.Ordinal);
    }

    private JsonElement One(string line)
    {
        output.GetStringBuilder().Clear();
        Run(line);
        return JsonElement.Parse(output.ToString());
    }

    private void Run(string lines) => Assert.Equal(0, UnderstandVerb.Run(directory, null, Now, new StringReader(lines), output, errors));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
