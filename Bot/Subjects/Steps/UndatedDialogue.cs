using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>周四给他, 約了下周一, 她說這週五早上十點可以, right after a step that was told without a day: that is its day, and no second step.</summary>
internal sealed partial class UndatedDialogue : IDialogue, IFromConversation
{
    /// <summary>Who says more tells of something else as well.</summary>
    private const int Brief = 40;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => null;

    public Turn? FromConversation(Message message)
    {
        if (message.Text.Length > Brief || message.Text.StartsWith('/') || message.Update.Edited || message.JustSaid is not { Customer: { } whose, Changes.Count: > 0 } || message.Find(whose) is null
            || (message.Whom.Said && !message.Whom.Customers.Contains(whose)) || Inquiry.In(message.Said) || !SaysOnlyWhen(message))
        {
            return null;
        }

        var undated = (message.Session.Get(Documents.Plans, whose.Value)?.Steps ?? []).Where(step => step is { Due: null, Text.Length: > 0 } && SamePromise.IsFresh(message, whose, step)).ToList();
        return undated is [var step] && message.Read(message.Text, whose, Intent.Task).First?.NextDue is { } due && (due.Day > message.Today || (due.Day == message.Today && (due.Time is null || due.Time > TimeOnly.FromDateTime(message.Now.DateTime))))
            ? Turn.Do(new MoveStep(whose, step.Id, due.Day, due.Time)) with { Topic = whose } : null;
    }

    /// <summary>A day or an hour, and beside it nothing but whom it suits and that it is fixed.</summary>
    private static bool SaysOnlyWhen(Message message)
    {
        var said = message.Said.Utterance;
        if (!said.Times.Exists(item => item.Kind is not ItemKind.Duration))
        {
            return false;
        }

        var rest = said.Folded.ToCharArray();
        foreach (var item in said.Times)
        {
            rest.AsSpan(item.Start, item.End - item.Start).Fill(' ');
        }

        foreach (var mention in said.Mentions)
        {
            rest.AsSpan(mention.Offset, mention.Length).Fill(' ');
        }

        return Nothing().IsMatch(new string(rest));
    }

    [GeneratedRegex(@"^(?:[\s,.。!！~、:：-]|就|那|再|先|我|他们|她们|他|她|佢哋|佢|你|给|畀|俾|发|送|交|寄|回|覆|好|了|咗|的|嘅|可以|都行|行|吧|啦|喇|哈|约|定|订|说|话|讲|在|喺|之前|以前|前|要|会|得|ok|没问题|冇问题|方便|有空|过去|去|来|嚟|改|号|点"
        + @"|\b(?:it|that|this|him|her|them|i|we|you|he|she|they|me|us|get|send|give|have|do|by|on|at|for|before|then|is|are|was|fine|good|great|works|suits|best|ok|okay|says?|said|reckons|thinks|make|call|let|lets|say|booked|set|fixed|agreed|the|to|please|pls|can|should|will|would|go|with|and|so|yes|yep|yeah|off|over|sharp|first thing|ll|d|s|ve)\b|['’])*$")]
    private static partial Regex Nothing();
}
