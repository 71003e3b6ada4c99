using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>Orders to colleagues that name a customer: whoever is told, and wherever they stand in the sentence, no contact of the writer's is written.</summary>
public sealed class OrdersToStaffTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c1"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", ["陈总"])]),
        new NamedCustomer(new CustomerCode("c2"), "宏远精机", ["宏遠"], [new NamedContact("林建国", "厂长", ["林厂长"])]),
        new NamedCustomer(new CustomerCode("c3"), "Summit Freight", ["Summit"], [new NamedContact("Aisha Khan", "COO", [])]),
        new NamedCustomer(new CustomerCode("c4"), "Harbour Mills", ["Harbour"], [new NamedContact("Peter Dunn", "Owner", [])]),
    ]);

    [Theory]
    [InlineData("华信的退货单转给孙小美处理")]
    [InlineData("宏远那台样机坏了，派钱大勇过去看看")]
    [InlineData("陈总要的报价由周倩发，今天之内")]
    [InlineData("华信催得紧，交给赵敏盯着")]
    [InlineData("林厂长那边的验收单，冯磊跟一下")]
    [InlineData("宏远的发票这件事吴静负责")]
    [InlineData("让唐伟明天去华信取合同")]
    [InlineData("华信要的证书麻烦叶欣补一份")]
    [InlineData("通知许强周五陪陈总看展厅")]
    [InlineData("把宏远的图纸交给技术部核一遍")]
    [InlineData("华信投诉包装破了，售后尽快处理一下")]
    [InlineData("陈总問的交期，請業助查一下再回他")]
    [InlineData("宏遠的樣品改由小謝寄，後天前")]
    [InlineData("林廠長要的型錄交代阿德送過去")]
    [InlineData("華信那張單叫阿珊跟返")]
    [InlineData("宏遠部機壞咗，搵阿明去睇")]
    [InlineData("陳總張發票交畀阿欣搞掂佢")]
    [InlineData("唔該阿強聽日送份合約去華信")]
    [InlineData("阿玲你去跟宏远的尾款")]
    [InlineData("小钱，华信的样品今天寄出去")]
    public void Read_OrderInChinese_WritesNoContact(string text) => WritesNoContact(text);

    [Theory]
    [InlineData("Summit's damaged crates: over to Wendell")]
    [InlineData("Aisha needs the new price list, Connor to send it")]
    [InlineData("get Marta to ring Harbour about the pallets")]
    [InlineData("the Harbour complaint goes to Declan")]
    [InlineData("Tessa should take the samples to Summit on Friday")]
    [InlineData("Please have Gordon visit Harbour Mills next week")]
    [InlineData("assign the Summit renewal to Bridget")]
    [InlineData("Summit is one for Tessa")]
    [InlineData("I want Connor to chase Peter for the signed form")]
    [InlineData("leave the Harbour invoice with Marta")]
    [InlineData("Harbour Mills: Declan must redo the drawings")]
    [InlineData("Wendell please call Aisha back before noon")]
    [InlineData("tell Gordon to drop the demo kit at Summit")]
    [InlineData("pass the Summit quote to Bridget for checking")]
    [InlineData("Connor, can you measure up at Harbour tomorrow")]
    [InlineData("need Tessa to walk Peter through the contract")]
    [InlineData("the Summit training is down to Marta")]
    [InlineData("ask dispatch to hold Harbour's order")]
    [InlineData("Bridget to apologise to Aisha")]
    [InlineData("let Declan handle Peter's complaint")]
    public void Read_OrderInEnglish_WritesNoContact(string text) => WritesNoContact(text);

    [Theory]
    [InlineData("Committee at Summit has to approve it first, spoke to Aisha this morning")]
    [InlineData("上午拜访了华信陈总，样品他交给质检了")]
    [InlineData("met Peter Dunn at Harbour Mills today, the rest to follow by email")]
    public void Read_ContactThatSpeaksOfWhoWillDoWhat_IsTold(string text) => Assert.Equal(Intent.Log, Read(text).Intent);

    private static void WritesNoContact(string text)
    {
        var reading = Read(text);

        Assert.True(reading.Intent is not Intent.Log || !reading.Records.Any(record => record.Counted) || reading.Clarify is not null || reading.Confidence < Reading.Sure, $"{reading.Intent} {reading.Confidence}");
    }

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));
}
