using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Chat;

/// <summary>
/// Finds whom a message is about, always in the same order: a customer named, a contact named, a pronoun, the words of an open step or an order, a day and an hour
/// that fit one of them, and only then the customer spoken of last.
/// </summary>
internal static partial class Referent
{
    /// <summary>A pronoun reaches so many lines back.</summary>
    private const int Reach = 5;

    /// <summary>Orders and tasks older than this are spoken of by name.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Two pieces in common, or one with the day, where the words point at something; more where they do not.</summary>
    private const int Pointed = 4, Unpointed = 7;

    /// <param name="said">The text as the reader sees it, whoever was spoken of.</param>
    public static Whom Of(Message message, Utterance said)
    {
        var who = WhoReader.Read(said);
        if (who is [{ Customer: null, Candidates.Count: 0, CustomerName: not null } stranger])
        {
            return new Whom(Reference.Stranger, [], Person: stranger.Contact);
        }

        if (who.Count > 0)
        {
            var tied = who.Any(one => one.Customer is null && one.Candidates.Count > 1);
            return new Whom(
                who.TrueForAll(one => one.ByContact) ? Reference.Person : Reference.Named,
                [.. tied && who.Count == 1 ? who[0].Candidates : who.Select(one => one.Customer).OfType<CustomerCode>()],
                tied && who.Count == 1,
                who[0].Contact);
        }

        if (InList(message, said) is { } place)
        {
            return new Whom(Reference.Thing, [place]);
        }

        if (Telltale.Side(message, said) is { } side)
        {
            return new Whom(Reference.Thing, [side]);
        }

        var person = said.Outsider?.Person ?? WhoReader.Spoken(said, said.All);
        if (said.Outsider is { Company: not null } || (person is not null && !IsMet(message, person)))
        {
            return new Whom(Reference.Stranger, [], Person: person);
        }

        // "950 in from Brightline Media" left a question of money open: she is whoever that is about.
        if (person is null && message.JustAsked && message.Waiting?.About is { } asked && Pronoun().IsMatch(said.Folded) && message.Find(asked) is not null)
        {
            return new Whom(Reference.Pronoun, [asked], Person: Spoken(message) is { } talked && talked.Customer == asked ? talked.Met : null);
        }

        return person is null && Pronoun().IsMatch(said.Folded) && Spoken(message) is { Customer: { } met } line && message.Find(met) is not null ? new Whom(Reference.Pronoun, [met], Person: line.Met)
            : Thing(message, said) is { } thing ? new Whom(Reference.Thing, [thing])
            : new Whom(Reference.Last, message.Conversation.Customer is { } last ? [last] : [], Person: person);
    }

    /// <summary>"The first one, when did we last speak", 第二家: the customer at that place of the list just shown.</summary>
    private static CustomerCode? InList(Message message, Utterance said)
    {
        if (Place().Match(said.Folded) is not { Success: true } match || (message.Conversation.Lines ?? []).Take(2).Select(line => line.Listed).FirstOrDefault(listed => listed is not null) is not { } shown)
        {
            return null;
        }

        var place = match.Groups["last"].Success ? shown.Count - 1 : match.Groups["mid"].Success ? shown.Count / 2
            : match.Groups["former"].Success ? 0
            : Choice.PlaceOf(match.Groups[match.Groups["n"].Success ? "n" : "o"].Value);
        return place >= 0 && place < shown.Count && message.Find(shown[place]) is not null ? shown[place] : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:and|so|ok|then|what about|how about|with|for) )?(?:the )?(?:(?<o>first|second|third|fourth|fifth|sixth)|(?<last>last|bottom|latter)|(?<mid>middle)|(?<former>former))(?: one\b| of (?:those|these|them)\b| on (?:the|that) list\b| (?:customer|company|account)\b|(?=\s*[,.;:?!]|$))"
        + @"|\b(?:the|for|to|at|with) (?:the )?(?:(?<o>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)|(?<last>last|latter)|(?<mid>middle)|(?<former>former)) one\b"
        + @"|^(?:那|那么|就|另外|还有)?(?:第(?<n>[一二三四五六七八九])|(?<last>最后|后面?|末)(?:一|那)?|(?<former>前面?)(?:一|那)|(?<mid>中间)那?一?)(?:家|间|个|位)")]
    private static partial Regex Place();

    /// <summary>Somebody the directory does not hold was named in the talk before.</summary>
    private static bool IsMet(Message message, string person) => (message.Conversation.Lines ?? []).Any(line => line.Met == person);

    /// <summary>The last line that named a person, unless a contact elsewhere was told of since or a customer was added.</summary>
    private static ConversationLine? Spoken(Message message)
    {
        foreach (var line in (message.Conversation.Lines ?? []).Take(Reach))
        {
            if (line.Customer is not null && (line.Met is not null || (line.Changes ?? []).Any(change => message.Session.Get(Documents.Changes, change)?.Documents.Any(doc => doc.Type == Documents.FollowUps.Name || (doc.Type == Documents.Customers.Name && doc.Before is null)) == true)))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The customer of the one step, task or order that the words, a day or an hour fit better than anything of the customer spoken of last.</summary>
    private static CustomerCode? Thing(Message message, Utterance said)
    {
        var pieces = Pieces.Of(said.Text);
        var (days, hours) = Times(said);
        if (pieces.Count == 0 && (days.Count == 0 || hours.Count == 0))
        {
            return null;
        }

        var things = Things(message).ToList();
        var weighed = things.Select(thing => (thing.Customer, Weight: Weight(thing, pieces, days, hours))).GroupBy(one => one.Customer).Select(group => (Customer: group.Key, Weight: group.Max(one => one.Weight))).OrderByDescending(one => one.Weight).ToList();
        return weighed is [var best, ..] && best.Weight >= (Points().IsMatch(said.Folded) ? Pointed : Unpointed) && !(weighed.Count > 1 && weighed[1].Weight == best.Weight)
            && message.Find(best.Customer) is not null ? best.Customer : Telltale.Of(message, said, things, days);
    }

    private static int Weight((CustomerCode Customer, string? Text, DateOnly? Due, TimeOnly? Time) thing, HashSet<string> pieces, List<DateOnly> days, List<TimeOnly> hours) =>
        (2 * Pieces.Of(thing.Text ?? "").Count(pieces.Contains)) + (thing.Due is { } due && days.Contains(due) ? 2 : 0) + (thing.Time is { } time && hours.Contains(time) ? 3 : 0);

    private static IEnumerable<(CustomerCode Customer, string? Text, DateOnly? Due, TimeOnly? Time)> Things(Message message)
    {
        var session = message.Session;
        var lately = message.Conversation.Lately.ToList();
        var plans = session.PlansByFirstStep(message.Person.Id, null, DateOnly.MaxValue).Concat(lately.Select(code => session.Get(Documents.Plans, code.Value)).OfType<Domain.Cadence.ContactPlan>()).DistinctBy(plan => plan.Customer);
        var steps = plans.SelectMany(plan => plan.Steps.Select(step => (plan.Customer, step.Text, step.Due, step.Time)));
        var tasks = session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-(int)Fresh.TotalDays)).Where(remark => remark is { Kind: RemarkKind.Told, Task.IsOpen: true })
            .Select(remark => (remark.Customer, (string?)$"{remark.Task!.Name} {remark.Task.Text}", remark.Task.Due, remark.Task.Time));
        var orders = lately.SelectMany(code => session.OrdersOf(code, message.Today.AddDays(-(int)Fresh.TotalDays), message.Today)).Where(order => order.Rep == message.Person.Id)
            .Select(order => (order.Customer, (string?)order.Product, (DateOnly?)null, (TimeOnly?)null));
        return steps.Concat(tasks).Concat(orders);
    }

    private static (List<DateOnly> Days, List<TimeOnly> Hours) Times(Utterance said)
    {
        var (days, hours) = (new List<DateOnly>(), new List<TimeOnly>());
        foreach (var item in said.Times)
        {
            if (item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Part && (item.Day ?? item) is { } day && (item.Kind is not ItemKind.Part || item.Day is not null))
            {
                days.AddRange(day.Alts.Select(alt => alt.Start).OfType<DateTime>().Select(DateOnly.FromDateTime));
            }

            if (item.Kind is ItemKind.Time or ItemKind.DateTime)
            {
                foreach (var at in item.Alts.Select(alt => alt.Start).OfType<DateTime>())
                {
                    hours.Add(TimeOnly.FromDateTime(at));
                    if (item.Kind is ItemKind.Time && item.TwelveHour && at.Hour < 12)
                    {
                        hours.Add(TimeOnly.FromDateTime(at.AddHours(12)));
                    }
                }
            }
        }

        return (days, hours);
    }

    [GeneratedRegex(@"(?<!其|吉)[他她](?![们們人日乡])|\b(?:he|she|him|her|his|hers)\b(?!e)|\b(?:he|she)['’]")]
    private static partial Regex Pronoun();

    /// <summary>Words that point at something known, or do something to it.</summary>
    [GeneratedRegex(
        @"那[个個件次场場单單台条]|这[个個件次场場单單]|的会|的會|改到|改成|挪|推[到迟后]|延[到后期]|提前|取消|不办|不去|不用|还是|照旧|谁家|哪家|哪个|是几点|什么时候|\b(?:the|that|this) (?:\w+ )?(?:visit|call|demo|order|quote|meeting|appointment|one|survey|step|reminder|task|training|lunch)\b|\b(?:move|moved|push|pushed|shift|postpone\w*|reschedul\w+|cancel\w*|scrap|scratch|off|back to|bring|forward|instead|still|which|whose|when is|what time|sent|gone|went|delivered|shipped|posted|dispatched|finished|done)\b|(?:发|發|寄|送|传|交|做|办|辦|给|給|send|email)\s?(?:了|咗|好了|完了|掉了|出去了|过去了|過去了)|(?:证|证书|文件|报价|样|图|合同|资料).{0,6}[寄发送传]")]
    private static partial Regex Points();
}
