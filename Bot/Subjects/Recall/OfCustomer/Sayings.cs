using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>What was said about the thing a question names: the sentences of contacts, notes, tasks and steps are records themselves, shown as what was said and when.</summary>
internal static partial class Sayings
{
    private const int Latest = 60;

    private const int Shown = 3;

    /// <summary>Those that share most with the question; without a thing it names, those of its days.</summary>
    /// <returns>Null where nothing fits.</returns>
    public static Answer? Of(Message message, Customer customer, Stretch? when)
    {
        var thing = Thing(message, customer);
        bool Within(DateOnly day) => when is not { } days || (day >= days.From && day <= days.To);
        var found = Records(message, customer).Select(one => (one, Shared: Pieces.Shared(thing, one.Text))).ToList();
        var best = found.Where(one => one.Shared > 0 && Within(one.one.Day)).ToList() is { Count: > 0 } within ? within
            : found.Where(one => one.Shared > 0 ? true : when is { } && Pieces.Of(thing).Count == 0 && Within(one.one.Day)).ToList();
        // 要几台, "how many did she want": a count of that kind, whatever it is of.
        if (best.Count == 0 && Counted().Match(Mentioned.Besides(message, customer)) is { Success: true } counted)
        {
            best = [.. found.Where(one => Holds(one.one.Text, counted.Groups["of"].ValueSpan))];
        }

        return best.Count == 0 ? null
            : Answer.Of([.. best.OrderByDescending(one => one.Shared).ThenByDescending(one => one.one.At).Take(Shown).Select(one => RecallText.Quote(message, one.one.Day, one.one.Text, 120) + one.one.State)]);
    }

    /// <summary>Whether it names nothing but whom it is about.</summary>
    public static bool IsBare(Message message, Customer customer) => Pieces.Of(Thing(message, customer)).Count == 0;

    /// <summary>How much of the thing the question names stands in the text.</summary>
    public static int Shared(Message message, Customer customer, string text) => Pieces.Shared(Thing(message, customer), text);

    /// <summary>The question without the names that everything of the customer's shares, and without the words by which any question asks.</summary>
    public static string Thing(Message message, Customer? customer) => Asking().Replace(PlainWords.Of(Mentioned.Besides(message, customer)), " ");

    private static IEnumerable<(DateTimeOffset At, DateOnly Day, string Text, string State)> Records(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        foreach (var contact in message.Session.LatestFollowUpsOf(customer.Code, Latest))
        {
            yield return (contact.At, contact.Day, contact.Feedback is { Length: > 0 } more && !contact.Summary.Contains(more, StringComparison.Ordinal) ? contact.Summary + message.Words["List.Comma"] + more : contact.Summary, "");
        }

        foreach (var remark in message.Session.LatestRemarksOf(customer.Code, Latest))
        {
            yield return (remark.At, remark.Day, remark.Task is { } task ? task.Name + message.Words["List.Colon"] + task.Text : remark.Text, remark.Task is { } asked ? message.Words["List.Comma"] + words[$"Recall.Task.{asked.State}"] : "");
        }

        foreach (var ended in message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? [])
        {
            if (ended.Step.Text is { } text)
            {
                yield return (ended.At, DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, ended.At).DateTime), text, "");
            }
        }
    }

    /// <summary>十二台: a numeral before that measure; without one, any figure.</summary>
    private static bool Holds(string text, ReadOnlySpan<char> measure)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十百两兩".Contains(text[at], StringComparison.Ordinal))
            {
                var rest = text.AsSpan(at + 1).TrimStart();
                if (measure.Length == 0 ? char.IsAsciiDigit(text[at]) : rest.StartsWith(measure))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:几|多少)(?<of>[台套批吨张件份间层人箱片米根])|\bhow (?:many|much)\b[^?]*\b(?:want|need|ask|after|require)\w*")]
    private static partial Regex Counted();

    [GeneratedRegex(@"请问|你好|您好|早上好|下午好|现在|目前|最近|之前|以前|从前|上次|上回|这次|当时|到底|一共|总共|什么时候|什么|时候|哪[个家天里些位儿]|多少|几[个次号点天家月]|怎么样?|有没有|是不是|没有|知道|觉得|应该|可以|能不能|会不会|他们|我们|咱们|那边|这边|这家|那家|一下|来着|告诉|看看|帮我|给我|还是|已经|记录|关于|事情|情况|客户|进展|近况|动态|状况|提到|说过|说的|提过|问过|讲过|后来|了没|吗|呢"
        + @"|\b(?:tell|know|knew|say|said|says|mention\w*|really|exactly|actually|there|here|please|things?|anything|something|think|thought|going|gone|give|gave|much|many|long|times?|else|well|like|been|being|would|should|could|into|over|under|than|then|also|some|more|most|very|right|wait|okay|sorry|remind|remember|where|whose|down|good|make|made|take|took|told|customer|client|account|company|date|record|note|stand|stands|stage|status|latest|updates?|story|history|happen\w*|move|state|situation|looking|case|last|late|lately)\b")]
    private static partial Regex Asking();
}
