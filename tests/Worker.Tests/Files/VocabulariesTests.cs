using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

public sealed class VocabulariesTests
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Find_OurOwnTerms_AreRead(string tag)
    {
        var language = Language.Read(tag)!;

        Check(Vocabularies.Stages, stage => Terms.Of(stage, language));
        Check(Vocabularies.Sizes, size => Terms.Of(size, language));
        Check(Vocabularies.Urgencies, urgency => Terms.Of(urgency, language));
        Check(Vocabularies.Focuses, focus => Terms.Of(focus, language));
        Check(Vocabularies.Complexities, complexity => Terms.Of(complexity, language));
        Check(Vocabularies.LossReasons, reason => Terms.Of(reason, language));
        Check(Vocabularies.Methods, method => Terms.Of(method, language));
        Check(Vocabularies.States, state => Terms.Of(state, language));
        Check(Vocabularies.Roles, role => Terms.Of(role, language));
        Check(Vocabularies.Grades, grade => grade.ToString());
        Assert.True(Vocabularies.YesNo.Find(Terms.YesNo(true, language)));
        Assert.False(Vocabularies.YesNo.Find(Terms.YesNo(false, language)));
    }

    [Theory]
    [InlineData("微信", Method.Message)]
    [InlineData("WeChat", Method.Message)]
    [InlineData("短信", Method.Message)]
    [InlineData("面談", Method.Meeting)]
    [InlineData("拜访", Method.Visit)]
    [InlineData("展会", Method.Event)]
    [InlineData(" ＣＡＬＬ ", Method.Call)]
    public void Find_WhatTeamsWrite_IsRead(string word, Method method) => Assert.Equal(method, Vocabularies.Methods.Find(word));

    private static void Check<T>(Vocabulary<T> vocabulary, Func<T, string> term)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, vocabulary.Find(term(value))));
}
