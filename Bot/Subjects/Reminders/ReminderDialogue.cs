using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>每月 5 号催对账, "remind me every Friday", 我的提醒, 别再提醒我交报销: reminders are set, listed, changed and ended.</summary>
internal sealed partial class ReminderDialogue : IDialogue, IFromConversation
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "remind-end", First: { } id } => Turn.Do(new EndReminder(id)),
        { Verb: "remind-later", First: { } id } when message.Session.Get(Documents.Reminders, id) is { Every: null } => Turn.Do(Later(message, id)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        ReminderListRequest => Turn.Say(ReminderText.List(message)),
        ReminderRequest wanted => Turn.Do(Wanted(message, wanted)) with { Topic = wanted.Customer },
        _ => null,
    };

    /// <summary>Ends or changes the one that is meant; where none of one's own is, nothing was said of reminders.</summary>
    public Turn? FromConversation(Message message)
    {
        var ends = Ends().IsMatch(message.Text);
        if ((!ends && !Moves().IsMatch(message.Text)) || message.Text.Length > 80 || message.Text.StartsWith('/'))
        {
            return null;
        }

        var own = message.Session.RemindersOf(message.Person.Id).Where(reminder => reminder.OnOrAfter(message.Today) is not null).ToList();
        var weighed = own.Select(reminder => (Reminder: reminder, Weight: Pieces.Shared(message.Text, reminder.Text))).Where(one => one.Weight > 0).ToList();
        var meant = weighed.Where(one => one.Weight == weighed.Max(other => other.Weight)).Select(one => one.Reminder).ToList();
        if (meant.Count == 0)
        {
            // The only one there is, where reminders and no customer are spoken of.
            meant = own.Count == 1 && Speaks().IsMatch(message.Text) && message.Whom.Named is null && Pieces.Of(Speaks().Replace(Ends().Replace(message.Text, " "), " ")).Count == 0 ? own : [];
        }

        return meant switch
        {
            [] => null,
            [var only] when ends => Turn.Do(new EndReminder(only.Id)),
            [var only] => Changed(message, only),
            _ => Turn.Say(ReminderText.List(message)) with { Next = message.Step },
        };
    }

    private static SetReminder Wanted(Message message, ReminderRequest wanted)
    {
        var at = wanted.At ?? ReminderReader.Usual;
        var passed = at < TimeOnly.FromDateTime(message.Now.DateTime);
        var from = wanted.Every is { } every ? every.OnOrAfter(passed ? message.Today.AddDays(1) : message.Today)
            : wanted.Day ?? (passed && wanted.At is null ? message.Today.AddDays(1) : message.Today);
        return new SetReminder(wanted.Text, from, at, wanted.Every, wanted.Customer);
    }

    private static Turn? Changed(Message message, Reminder reminder)
    {
        var split = Moves().Match(message.Text);
        var to = message.Text[split.Index..];
        var read = ReminderReader.Read(message.Hear("提醒我 xx " + to[split.Length..], null))?.Request as ReminderRequest;
        return read is { Every: null, Day: null, At: null } or null ? null
            : Turn.Do(new ChangeReminder(reminder.Id, read.Every?.OnOrAfter(message.Today) ?? read.Day, read.At, reminder.Every is null ? null : read.Every));
    }

    private static ChangeReminder Later(Message message, string id)
    {
        var at = message.Now.DateTime.AddHours(1);
        return new ChangeReminder(id, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute))));
    }

    [GeneratedRegex(@"别再?提醒|別再?提醒|不用再?提醒|不要再?提醒|停止提醒|(?:取消|停掉|关掉|關掉|删掉|刪掉|去掉)[^，。,.]{0,16}提醒|提醒[^，。,.]{0,6}(?:取消|停掉|停了|关掉|關掉|删掉|刪掉|不要了|去掉)|\b(?:stop|quit) (?:reminding|nagging|nudging|pinging) me\b|\b(?:cancel|drop|stop|delete|remove|kill|turn off|end) (?:the |my |that )?[\w' ]{0,24}reminders?\b|\bno more [\w' ]{0,24}reminders?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<=提醒[^，。,.]{0,12})(?:改到|改成|改为|改為|挪到|换到|換到|调到|調到)|(?<=\breminders?\b.{0,24})\b(?:to|is now)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Moves();

    [GeneratedRegex(@"提醒(?:我)?|那个|那個|这个|這個|\breminders?\b|\bme\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();
}
