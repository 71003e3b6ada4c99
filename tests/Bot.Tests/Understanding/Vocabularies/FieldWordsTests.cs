using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Tests.Understanding.Vocabularies;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Find_OurOwnTerms_AreRead(string tag)
    {
        var language = Language.Read(tag)!;

        Check(FieldWords.Stages, stage => Terms.Of(stage, language));
        Check(FieldWords.Sizes, size => Terms.Of(size, language));
        Check(FieldWords.Urgencies, urgency => Terms.Of(urgency, language));
        Check(FieldWords.Focuses, focus => Terms.Of(focus, language));
        Check(FieldWords.Complexities, complexity => Terms.Of(complexity, language));
        Check(FieldWords.LossReasons, reason => Terms.Of(reason, language));
        Check(FieldWords.Methods, method => Terms.Of(method, language));
        Check(FieldWords.States, state => Terms.Of(state, language));
        Check(FieldWords.Roles, role => Terms.Of(role, language));
        Check(FieldWords.Grades, grade => grade.ToString());
        Assert.True(FieldWords.YesNo.Find(Terms.YesNo(true, language)));
        Assert.False(FieldWords.YesNo.Find(Terms.YesNo(false, language)));
    }

    [Theory]
    [InlineData("微信", Method.Message)]
    [InlineData("WeChat", Method.Message)]
    [InlineData("短信", Method.Message)]
    [InlineData("面談", Method.Meeting)]
    [InlineData("拜访", Method.Visit)]
    [InlineData("视频会议", Method.Call)]
    [InlineData("video call", Method.Call)]
    [InlineData("展会", Method.Event)]
    [InlineData(" ＣＡＬＬ ", Method.Call)]
    public void Find_WhatTeamsWrite_IsRead(string word, Method method) => Assert.Equal(method, FieldWords.Methods.Find(word));

    /// <summary>What a file may call a stage, /stage knows too, behind a customer's name of either script.</summary>
    [Theory]
    [InlineData("恒通")]
    [InlineData("Brightline Foods")]
    public void Stages_BehindACommand_AreThoseOfAFile(string customer) => Assert.All(FieldWords.Stages.Words, word =>
    {
        var named = StageNames.In($"{customer} {word.Key}");

        Assert.Equal((word.Key, word.Value), named);
    });

    [Theory]
    [InlineData("恒通赢单", "赢单", Stage.Won)]
    [InlineData("Brightline Foods closed won", "closed won", Stage.Won)]
    [InlineData("恒通 改到谈判 吧", "谈判", Stage.Negotiating)]
    public void Stage_AsTyped_IsTheOneThatStandsLast(string text, string word, Stage stage) => Assert.Equal((word, stage), StageNames.In(text));

    [Theory]
    [InlineData("恒通")]
    [InlineData("Unlost Ltd")]
    public void Stage_OfANameAlone_IsNone(string text) => Assert.Null(FieldWords.Stages.AtEnd(text));

    private static void Check<T>(Vocabulary<T> vocabulary, Func<T, string> term)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, vocabulary.Find(term(value))));
}
