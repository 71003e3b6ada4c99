using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A value and nothing else, right after something was written: 两点半, 四十支, "worth about 48k", "8.6 sorry", 是上周四: the field of that kind of what was written last.</summary>
internal static partial class BareValue
{
    private const int Longest = 40;

    public static Turn? Of(Message message)
    {
        var text = message.Text.Trim(' ', '.', '。', '!', '！', '~', '～');
        if (text.Length > Longest || (message.JustAsked && message.Waiting is ChoosingCustomer { Candidates: [var asked] } && asked != message.Conversation.Customer) || message.Find(message.Conversation.Customer) is not { } customer || Entries.Just(message).Where(entry => entry.Customer.Code == customer.Code).ToList() is not { Count: > 0 } just)
        {
            return null;
        }

        var value = Fillers().Replace(Slip.Value(text), " ");
        if (Measured(value, just.OrderByDescending(entry => entry.Logged).ToList()) is { } measured)
        {
            return measured;
        }

        if (Figured(value.Trim(), just.OrderByDescending(entry => entry.Logged)) is { } figured)
        {
            return figured;
        }

        var said = message.Plainly(value);
        var rest = value.ToCharArray();
        foreach (var item in said.Times)
        {
            rest.AsSpan(item.Start, item.End - item.Start).Fill(' ');
        }

        // "No, 4", right after an appointment for three.
        if (said.Times.Count == 0 && int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && bare is >= 1 and <= 12 && Coming(message, customer) is { Time: { } stands, Made: { } set } step && message.Now - set <= Fresh)
        {
            return Turn.Do(new MoveStep(customer.Code, step.Id, null, new TimeOnly(bare < 8 || (stands.Hour >= 13 && bare < 12) ? bare + 12 : bare, 0))) with { Topic = customer.Code };
        }

        var left = Figures().Replace(new string(rest), " ");
        var last = just.OrderByDescending(entry => entry.Logged).ToList();
        if (left.Any(char.IsLetter))
        {
            return null;
        }

        if (said.Times.Count > 0)
        {
            return said.Times.TrueForAll(item => item.Kind is ItemKind.Time) ? Hour(message, value, customer) : Day(message, value, customer, last);
        }

        return last.OfType<OrderEntry>().FirstOrDefault() is { } order && Slip.Count(value, order) is { } count ? count == order.Order.Quantity ? null : Turn.Do(new AmendOrder(order.Order.Number, Quantity: count))
            : Sum(message, value, last);
    }

    /// <summary>"It was 40 minutes", 是六周: a count takes the place of the only one of its measure that was told.</summary>
    private static Turn? Measured(string value, List<Entry> last)
    {
        if (Count().Match(value) is not { Success: true } count)
        {
            return null;
        }

        var unit = count.Groups["of"].Value;
        foreach (var entry in last.Where(entry => entry is ContactEntry or NoteEntry))
        {
            if (Regex.Matches(entry.Words, $@"(?:\d+(?:\.\d+)?|[一二两兩三四五六七八九十百千半]+|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half an))[\s-]?{Regex.Escape(Folding.IsHan(unit[0]) ? unit : unit.TrimEnd('s', 'S'))}{(Folding.IsHan(unit[0]) ? "" : @"s?\b")}", RegexOptions.IgnoreCase) is [var told] && !told.Value.Equals(count.Groups["whole"].Value, StringComparison.OrdinalIgnoreCase))
            {
                var mended = entry.Words[..told.Index] + count.Groups["whole"].Value.Trim() + entry.Words[(told.Index + told.Length)..];
                return Turn.Do(entry is ContactEntry ? new AmendFollowUp(entry.Id) { Summary = mended } : new AmendRemark(entry.Id, mended)) with { Topic = entry.Customer.Code };
            }
        }

        return null;
    }

    /// <summary>17,520 for 17,250 and 4471 for 4417: the one number in the words of the newest that is the same but for its digits' order or for one digit.</summary>
    private static Turn? Figured(string value, IEnumerable<Entry> last)
    {
        if (!Numeral().IsMatch(value))
        {
            return null;
        }

        foreach (var entry in last)
        {
            if (entry is ContactEntry { Sum: null } or NoteEntry && Swap.Renumbered(entry.Words, Numerals().Matches(entry.Words), value) is { } mended)
            {
                return Turn.Do(entry is ContactEntry ? new AmendFollowUp(entry.Id) { Summary = mended } : new AmendRemark(entry.Id, mended)) with { Topic = entry.Customer.Code };
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\d[\d,]{2,}(?:\.\d+)?$")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]|[.,]\d)")]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^\s*(?<whole>(?:\d+(?:\.\d+)?|[一二两兩三四五六七八九十百千半]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half an)(?=\s))\s?(?<of>分钟|分鐘|小时|小時|钟头|鐘頭|天|周|週|个月|個月|年|人|个人|個人|次|遍|(?!k\b|m\b|am\b|pm\b|grand\b)[a-z]{3,}))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    /// <summary>The hour of the step that was set last, of this customer.</summary>
    private static Turn? Hour(Message message, string value, CustomerCode customer, string id, TimeOnly? stood) =>
        message.Read(value, customer, Intent.Task).First is { } read && (read.NextDue?.Time ?? read.Occurred?.Time) is { } time
            ? Turn.Do(new MoveStep(customer, id, null, time.Hour < 8 || (stood is { Hour: >= 12 } && time.Hour < 12) ? time.AddHours(12) : time)) with { Topic = customer } : null;

    private static Turn? Hour(Message message, string value, Customer customer) =>
        Coming(message, customer) is { } step && ((step.Made is { } made && message.Now - made <= Fresh) || step.FollowUp is not null || step.Time is null) ? Hour(message, value, customer.Code, step.Id, step.Time) : null;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    private static PlannedStep? Coming(Message message, Customer customer) =>
        (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Where(step => step.Due >= message.Today).OrderByDescending(step => step.Made).FirstOrDefault();

    /// <summary>A day that is past or today is when it was; one to come is when the step is.</summary>
    private static Turn? Day(Message message, string value, Customer customer, List<Entry> last)
    {
        if (Slip.Day(message, value) is { } day)
        {
            return last.FirstOrDefault(entry => entry is ContactEntry or PaymentEntry or OrderEntry) is { } entry ? Mending.Of(message, entry, value, [entry.Customer]) : null;
        }

        return last[0] is StepEntry step && message.Read(value, customer.Code, Intent.Task).First?.NextDue is { } due && !(due.Day == step.Step.Due && (due.Time is null || due.Time == step.Step.Time))
            ? Turn.Do(new MoveStep(step.Customer.Code, step.Id, due.Day, due.Time)) with { Topic = step.Customer.Code } : null;
    }

    private static Turn? Sum(Message message, string value, List<Entry> last)
    {
        foreach (var entry in last)
        {
            if (Slip.Rescaled(message, value, entry) is not null)
            {
                return Mending.Of(message, entry, value, [entry.Customer]);
            }
        }

        return last[0] is ContactEntry { FollowUp: { Amount: null, AsSaid: null } } contact && message.Read("/order " + value, contact.Customer.Code).First is { Amount: { } sum } read && (Unit().IsMatch(value) || sum >= 1000)
            ? Turn.Do(new AmendFollowUp(contact.Id, Amount: message.Sum(read)) { AmountTo = message.SumTo(read) }) with { Topic = contact.Customer.Code } : null;
    }

    [GeneratedRegex(@"嘶|哦|噢|呃|啊|吧|呢|就|[是係](?!否)|应该|應該|大概|大约|大約|差不多|左右|总共|總共|一共|金额|金額|约(?=\d)|的|\b(?:sorry|hmm|erm|its|it's|it is|it was|was|worth|about|around|roughly|say|approx|circa|so|in all|total|all in|make it|make that|that's|thats|oh|ah|well|ok|the|at|on|by)\b|[,，;；:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Fillers();

    [GeneratedRegex(@"[£$€¥￥]?\d[\d.,]*\s?(?:[-–~到至]\s?\d[\d.,]*)?\s?(?:k|m|grand|万|萬|千|百|块|塊|元|圆|刀|美元|台币|台幣|港币|港紙|rmb|usd|hkd|台|臺|套|部|件|箱|批|支|个|個|张|張|片|把|条|條|units?|kits?|pcs|pieces|sets?|boxes|pallets?|seats?|licen[cs]es)?(?![a-z])|[一二两兩三四五六七八九十百千万萬]+(?:块|塊|元|台|臺|套|部|件|箱|批|支|个|個|张|張|片|把|条|條)?", RegexOptions.IgnoreCase)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[£$€¥￥万萬千]|k\b|grand|元|块|塊", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
