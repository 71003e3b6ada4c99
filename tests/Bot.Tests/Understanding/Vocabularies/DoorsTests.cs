using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Understanding.Vocabularies;

/// <summary>Every word of a vocabulary means at each door what it means in a file, whose cells are looked up in the vocabulary itself: in any case and width.</summary>
public sealed class DoorsTests
{
    private static readonly DateTime Now = new(2026, 3, 11, 9, 0, 0);

    private static readonly Names Customers = Names.Of(
    [
        new NamedCustomer(new CustomerCode("C1"), "恒通科技", ["恒通"], []),
        new NamedCustomer(new CustomerCode("C2"), "Brightline Foods", ["Brightline"], []),
    ]);

    private static readonly Rep Ming = new(new RepId("r1"), "小明", Role.Manager);

    private static readonly Rep Hong = new(new RepId("r2"), "小红", Role.Rep, "销售一部");

    private static readonly Reader Reader = new(Chat.Subjects.Readers);

    public static TheoryData<string> Writings => ["as it is", "capitals", "full width"];

    [Theory]
    [MemberData(nameof(Writings))]
    public void Stage_InACellBehindACommandAndInChat_IsTheSame(string writing) => Assert.All(Words(FieldWords.Stages, writing), word =>
    {
        Assert.Equal(word.Value, FieldWords.Stages.Find(word.Said));
        Assert.Equal(word.Value, StageNames.In($"恒通 {word.Said}")?.Stage);
        Assert.Equal(word.Value, StageNames.In($"Brightline Foods {word.Said}")?.Stage);
        Assert.Equal((new CustomerCode("C1"), word.Value), Changed($"把恒通科技的阶段改成{word.Said}", record => record.Stage));
        Assert.Equal((new CustomerCode("C2"), word.Value), Changed($"change the stage of Brightline Foods to {word.Said}", record => record.Stage));
    });

    [Theory]
    [MemberData(nameof(Writings))]
    public void Method_InACellAndInChat_IsTheSame(string writing) => Assert.All(Words(FieldWords.Methods, writing).Where(word => word.Value != Method.Other), word =>
    {
        Assert.Equal(word.Value, FieldWords.Methods.Find(word.Said));
        Assert.Equal(word.Value, MethodWords.Of(Said($"方式改成{word.Said}").Reading.First?.Method));
    });

    [Theory]
    [MemberData(nameof(Writings))]
    public void Role_InACellAndInChat_IsTheSame(string writing) => Assert.All(Words(FieldWords.Roles, writing), word =>
    {
        Assert.Equal(word.Value, FieldWords.Roles.Find(word.Said));
        Assert.Equal((MemberWish.Role, Hong, word.Value), Member($"把小红设为{word.Said}"));
        Assert.Equal((MemberWish.Role, Hong, word.Value), Member($"make 小红 {word.Said}"));
    });

    [Theory]
    [MemberData(nameof(Writings))]
    public void Industry_InACellAndInAProfile_IsTheSame(string writing) => Assert.All(IndustryWords.Words.Select(word => (Said: Written(word.Key, writing), word.Value)), word =>
    {
        Assert.Equal(word.Value, IndustryWords.Read(word.Said));
        // The letters of codes, and "other", are a value in a cell and nothing in a sentence; "it" is none there without its capitals.
        if (word.Value != "other" && word.Said.Length > 2)
        {
            Assert.Equal(word.Value, Profile.Read($"{word.Said}，联系人张工").Industry);
        }
    });

    [Fact]
    public void Size_InACellAndInAProfile_IsTheSame() => Assert.All(FieldWords.Sizes.Words, word =>
    {
        var told = Profile.Read($"制造，{word.Key}，联系人张工").Size;

        Assert.True(told is null || told == word.Value, $"{word.Key}: {told} in a sentence, {word.Value} in a cell");
    });

    /// <summary>报价 and 大 are values in a cell; in a sentence they are what they say.</summary>
    [Theory]
    [InlineData("把恒通的报价改成20万")]
    [InlineData("把恒通的下次跟进改成周五")]
    public void Stage_NotSetOutright_IsNotReadOutOfASentence(string text) => Assert.Null(Said(text).Reading.First?.Stage);

    private static (CustomerCode? Customer, T Value) Changed<T>(string text, Func<ReadRecord, T> field)
    {
        var reading = Said(text).Reading;
        return reading is { Intent: Intent.Update or Intent.Correct, First: { } record } ? (record.Customer, field(record)) : (null, default!);
    }

    private static (MemberWish, Rep?, Role?) Member(string text) => Said(text).Chosen.Best.Request is MemberRequest asked ? (asked.Wish, asked.Person, asked.Role) : default;

    private static Said Said(string text) => new(Reader, text, Customers, new ReadingContext(Now, "zh-Hans") { Roster = Roster.Of(Ming, [Ming, Hong], []) });

    private static IEnumerable<(string Said, T Value)> Words<T>(Vocabulary<T> vocabulary, string writing)
        where T : struct => vocabulary.Words.Select(word => (Written(word.Key, writing), word.Value));

    private static string Written(string word, string writing) => writing switch
    {
        "capitals" => word.ToUpperInvariant(),
        "full width" => string.Concat(word.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter)),
        _ => word,
    };
}
