using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Recall;

/// <param name="Aspect">What of them is asked; null where no word tells.</param>
/// <param name="Own">Of oneself and one's days, not of a customer.</param>
/// <param name="Named">The customers named, by themselves or by their people; several where a name is shared.</param>
/// <param name="Colleagues">Those named who may have been asked for something, as they are called.</param>
/// <param name="When">The days named, both included.</param>
/// <param name="Form">How it is to be answered.</param>
/// <param name="Topics">What its words speak of.</param>
internal sealed record RecallRequest(Aspect? Aspect, bool Own, IReadOnlyList<CustomerCode> Named, IReadOnlyList<string> Colleagues, Stretch? When, AnswerForm Form, Topic Topics) : Request
{
    /// <summary>The hour named.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Where it asks for several things, each as if it stood alone: 什么级别，上次联系是什么时候.</summary>
    public IReadOnlyList<RecallRequest> Parts { get; init; } = [];

    /// <summary>What is to be answered, one by one.</summary>
    public IReadOnlyList<RecallRequest> Each => Parts.Count > 0 ? Parts : [this];
}

/// <summary>
/// Reads questions about what was said, done and promised: whom they are about (somebody named, else oneself, else whoever was spoken of last), and what of them is asked.
/// </summary>
internal static partial class RecallReader
{
    private const int Longest = 240;

    /// <summary>As long as words that only name what is asked about.</summary>
    private const int Brief = 40;

    /// <summary>What is arranged is asked for so many days at most.</summary>
    private const int Soon = 14;

    private const int Week = 7;

    /// <summary>Nobody meets earlier.</summary>
    private const int Opens = 7;

    /// <summary>Somebody is named, and what is asked of them is plain; or it can only be oneself.</summary>
    private const double Sure = 0.96;

    public static Bid? Read(Said said)
    {
        if (said.Text.Length > Longest || (said.Reading.NameOnly && said.Context.Asked is null) || !(Inquiry.In(said) || IsTopic(said)) || Inquiry.AndDoes(said))
        {
            return null;
        }

        List<CustomerCode> named = [.. Mentioned.Named(said)];
        var asked = Inquiry.Question(said);
        var folded = Folding.Of(asked);
        if (AspectWords.Narrows(folded) || AspectWords.Bids(folded))
        {
            return null;
        }

        var plain = PlainWords.Of(folded);
        var (form, topics) = (AnswerForms.Of(plain), Topics.In(plain));
        // 这周一共: no Monday.
        var question = QuestionReader.Read(said, asked.Replace("一共", "总共", StringComparison.Ordinal));
        var current = said.Context.Current is not null && (named.Count > 0 || !OfMany.In(said, question));
        if (said.Context.Asked is { } before && said.Text.Length <= Brief && GoesOn().IsMatch(plain) && On(said, said.Other(before), named, topics, form, folded) is { } further)
        {
            return further;
        }

        if (said.Reading.NameOnly)
        {
            return null;
        }

        var colleagues = Mentioned.Colleagues(said);
        var when = Days(said, folded, question);
        if (when is { } gone && gone.From == gone.To && gone.To < said.Today && gone.To > said.Today.AddDays(-Week) && (!topics.HasFlag(Topic.Past) || topics.HasFlag(Topic.Clash)) && Weekday().IsMatch(folded))
        {
            when = new Stretch(gone.From.AddDays(Week), gone.To.AddDays(Week));
        }

        if (named.Count == 0 && topics.HasFlag(Topic.Both) && said.Context.Lately.Take(2).ToList() is [_, _] both)
        {
            named = both;
        }

        if (named.Count > 0)
        {
            var of = Aspects.OfCustomer(topics) ?? Aspects.OfCustomer(Topics.In(PlainWords.Of(said.Folded)));
            return of is null && !QuestionEnd.In(said.Text) && said.Reading.Intent is not Intent.Query && !Inquiry.Tells(said) && Inquiry.Does(said) ? null : Of(of, false, of is null && colleagues.Count == 0 ? Bid.Words : Sure);
        }

        if (Oneself(said, topics, question, when) is { } own)
        {
            return Of(own, true, own switch
            {
                // Who of us is first is a figure; who said it is not.
                Aspect.Who => Bid.Words,
                Aspect.Agenda => topics.HasFlag(Topic.Debts) ? Sure : Bid.Words + 0.01,
                Aspect.Ordered or Aspect.Paid => Bid.Words + 0.015,
                // "What is outstanding": somebody may know it for money.
                Aspect.Promises when !topics.HasFlag(Topic.Promise) => Bid.Words,
                _ => Sure,
            });
        }

        if (colleagues.Count > 0)
        {
            // Of their figures and days others know more.
            return Of(Aspects.OfCustomer(topics), false, said.Reading is { Query.Type: "performance" or "ranking" or "activity" or "pipeline" or "stale" or "todo" or "overdue" } ? 0.91 : Bid.Words);
        }

        // Of all of them the card of one answers nothing either.
        var (ofCustomer, general) = (Aspects.OfCustomer(topics), topics.HasFlag(Topic.General) && !topics.HasFlag(Topic.Theirs));
        if (general && current && said.Reading is { Query.Type: "history" or "contact" or "customer" } && ofCustomer is not Aspect.People)
        {
            return Of(null, true, Bid.Words - 0.01);
        }

        // Told to tell something that no word explains: nothing of it is to be done or noted.
        if (Inquiry.Tells(said) && (!current || ofCustomer is null) && said.Reading.Intent is Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct)
        {
            return Of(null, true, Bid.Words);
        }

        if (!current || (general && ofCustomer is not (Aspect.People or Aspect.Where)))
        {
            return null;
        }

        // Of whoever was spoken of last: their card answers nothing.
        var aspect = ofCustomer ?? (when is { } days && days.To >= said.Today && QuestionEnd.In(said.Text) ? Aspect.Steps : null);
        return aspect is Aspect.Owed or Aspect.Paid || topics.HasFlag(Topic.OwesThing) ? Of(aspect, false, Bid.Form + 0.005)
            : aspect is not null || said.Reading is { Query.Type: "history" or "contact" or "customer", NameOnly: false } ? Of(aspect, false, Bid.Words)
            : null;

        Bid Of(Aspect? aspect, bool own, double score)
        {
            var whole = new RecallRequest(aspect, own, named, colleagues, when, form, topics) { At = Hour(said) };
            return new("recall", whole with { Parts = Parts(whole, plain) }, score, asked);
        }
    }

    /// <summary>What it asks part by part, where that is not all the same.</summary>
    private static List<RecallRequest> Parts(RecallRequest whole, string plain)
    {
        var parts = new List<RecallRequest>();
        foreach (var part in Joints().Split(plain).Where(part => Asks().IsMatch(part)))
        {
            var topics = Topics.In(part) | (whole.Topics & (Topic.Mine | Topic.General));
            if ((whole.Own ? Aspects.OfOneself(topics) : Aspects.OfCustomer(topics)) is { } aspect and not Aspect.Said && parts.TrueForAll(other => other.Aspect != aspect))
            {
                parts.Add(whole with { Aspect = aspect, Topics = topics, Form = AnswerForms.Of(part) });
            }
        }

        return parts.Count > 1 ? parts : [];
    }

    /// <summary>The hour it names; of two the same by day the one of working hours.</summary>
    private static TimeOnly? Hour(Said said) =>
        said.Utterance.Times.Find(item => item.Kind is ItemKind.Time or ItemKind.DateTime)?.Alts is [{ Start: { } at }, ..] ? TimeOnly.FromDateTime(at.Hour < Opens ? at.AddHours(12) : at) : null;

    /// <summary>回款呢, 那上周呢, "and payments?", "what about Lumen?": the question before, of something else, somebody else or other days.</summary>
    private static Bid? On(Said said, Said before, List<CustomerCode> named, Topic topics, AnswerForm form, string folded)
    {
        if (Read(before) is not { Request: RecallRequest asked })
        {
            return null;
        }

        var when = Days(said, folded, QuestionReader.Read(said, said.Text));
        var own = asked.Own && named.Count == 0;
        var (now, then) = own ? (Aspects.OfOneself(topics), asked.Aspect) : (Bare().IsMatch(folded) ? null : Aspects.OfCustomer(topics), asked.Own ? Aspects.OfCustomer(asked.Topics) : asked.Aspect);
        if (named.Count == 0 && now is null && when is null)
        {
            return null;
        }

        var taken = now is null ? asked.Topics : topics;
        return new Bid("recall", asked with { Aspect = now ?? then, Own = own, Named = named.Count > 0 ? named : asked.Named, When = when ?? asked.When, Form = now is null ? asked.Form : form, Topics = taken }, Sure + 0.005, said.Text);
    }

    /// <summary>周报, "recap", "my Thursday": nothing but what is asked about.</summary>
    private static bool IsTopic(Said said) => said.Text.Length <= Brief && AspectWords.Topical(said.Folded)
        && (said.Reading.Intent is Intent.Chitchat or Intent.Query || (said.Reading.Intent is Intent.Order or Intent.Payment && said.Reading.Records.All(record => record.Amount is null)));

    /// <summary>What of one's own is asked; null where it is rather of whoever was spoken of.</summary>
    private static Aspect? Oneself(Said said, Topic topics, FigureQuestion question, Stretch? when)
    {
        var (own, theirs, current) = (topics.HasFlag(Topic.Mine), topics.HasFlag(Topic.Theirs), said.Context.Current is not null);
        var theirAspect = Aspects.OfCustomer(topics);
        if ((Aspects.OfOneself(topics) ?? (IsAhead(said, topics, when) ? Aspect.Agenda : null)) is not { } aspect || theirAspect is Aspect.Where || (theirAspect is Aspect.People && topics.HasFlag(Topic.Detail) && current) || (theirs && !own && current && aspect is not (Aspect.Who or Aspect.Counted)) || (theirAspect is Aspect.Owed && aspect is not (Aspect.Promises or Aspect.Tasks) && (aspect is not Aspect.Agenda || (when is null && said.Utterance.Times.Count == 0)) && (topics.HasFlag(Topic.General) || (current && !own))))
        {
            return null;
        }

        var writer = said.Roster.Writer;
        // A rep's total is the rep's own.
        bool Mine(Scope scope) => scope == new Scope(ScopeKind.Rep, writer.Name) || (scope.Kind == ScopeKind.All && writer.Role == Role.Rep);
        return aspect switch
        {
            // Of others, and by anything but what was sold, they are figures.
            Aspect.Ordered or Aspect.Paid => !(when is { } coming && coming.From > said.Today) && question.Scopes.All(Mine) && question.Ranks is null && (aspect is Aspect.Paid || !topics.HasFlag(Topic.Everybody)) && question.Metric is null or Metric.Orders or Metric.Collected
                && (when is not null || own || !current || topics.HasFlag(Topic.General)) ? aspect : null,
            Aspect.Attempts => when is not null || topics.HasFlag(Topic.General) || !current ? aspect : null,
            Aspect.Agenda => when is null && current && !own && (theirAspect is Aspect.StepTime or Aspect.Meetings || topics.HasFlag(Topic.Clash)) ? null : aspect,
            // Who comes first on a day that lies ahead is what is arranged then.
            Aspect.Who when when is { } coming && coming.To >= said.Today && (topics & (Topic.Past | Topic.Say | Topic.Pay | Topic.Order)) == 0 && Hour(said) is null => Aspect.Agenda,
            // Of a month, a quarter or a year the figures say more.
            Aspect.WeekReport => when is { Period: not null } ? null : aspect,
            // "Did that close the promise I made": one of them.
            // What is open of days that are named is what falls due in them.
            Aspect.Promises when !topics.HasFlag(Topic.Promise) && when is { } due && due.To > said.Today && due.To != due.From => Aspect.Agenda,
            Aspect.Promises => current && theirAspect is Aspect.StepDone && theirs ? null : aspect,
            // By region and the like nobody is left out in silence.
            Aspect.NotReached or Aspect.NoStep or Aspect.Attempts when question.Scopes.Any(scope => scope.Kind is ScopeKind.Region or ScopeKind.Product or ScopeKind.Team) => null,
            Aspect.Logged => when is { } days && days.From > said.Today ? Aspect.Agenda : question.Scopes.All(Mine) ? aspect : null,
            _ => aspect,
        };
    }

    /// <summary>A day or an hour to come, and nothing of what is past, of money or of theirs: what is arranged then, whatever it is called.</summary>
    private static bool IsAhead(Said said, Topic topics, Stretch? when) =>
        (topics & (topics.HasFlag(Topic.Mine) ? Elsewhere & ~Topic.Theirs : Elsewhere)) == 0 && Mentioned.Colleagues(said).Count == 0 && (when is { } days ? days.To >= said.Today && days.To.DayNumber - days.From.DayNumber <= Soon && !(days.From <= said.Today && topics.HasFlag(Topic.Past)) : Hour(said) is not null);

    private const Topic Elsewhere = Topic.Theirs | Topic.Owe | Topic.Pay | Topic.Price | Topic.Quote | Topic.Order | Topic.Contract | Topic.Record | Topic.Note | Topic.Reply | Topic.Objection | Topic.Attempt | Topic.OwesThing | Topic.Done | Topic.Still | Topic.Due | Topic.Profile;

    private static Stretch? Days(Said said, string folded, FigureQuestion question)
    {
        if (Since().Match(folded) is { Success: true } since && int.TryParse(since.Groups["day"].ValueSpan, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 29)
        {
            var from = new DateOnly(said.Today.Year, said.Today.Month, day);
            return new Stretch(from > said.Today ? from.AddMonths(-1) : from, said.Today);
        }

        return Fortnight().IsMatch(folded) ? Coming().IsMatch(folded) ? new Stretch(said.Today, said.Today.AddDays(13)) : new Stretch(said.Today.AddDays(-13), said.Today)
            : question.When.Count == 0 && By().Match(folded).Value.EndsWith("weekend", StringComparison.Ordinal) ? new Stretch(said.Today, said.Today.AddDays((Week - (int)said.Today.DayOfWeek) % Week))
            : question.When is [var when, ..] ? From().IsMatch(folded) && when.From <= said.Today ? new Stretch(when.From, said.Today) : By().IsMatch(folded) && when.From > said.Today ? new Stretch(said.Today, when.To) : when
            : null;
    }

    [GeneratedRegex(@"\bsince (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?! \w*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?<day>\d{1,2})(?:号|日)(?:以来|起|到现在|开始)")]
    private static partial Regex Since();

    [GeneratedRegex(@"\bsince\b|以来|到现在|到今天")]
    private static partial Regex From();

    [GeneratedRegex(@"两周|[两俩]个?(?:星期|礼拜)|\bfortnight\b|\btwo[- ]weeks?\b|\bpast 14 days\b")]
    private static partial Regex Fortnight();

    /// <summary>周五之前, "before the weekend": from now till then.</summary>
    [GeneratedRegex(@"之前|以前|前(?:要|得|该|还|有)|\b(?:before|by|till|until) (?:the |next |this )?(?:end|weekend|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|month)")]
    private static partial Regex By();

    /// <summary>周四, Thursday: where nothing past is asked, the next.</summary>
    [GeneratedRegex(@"(?<![上这本])(?:周|星期|礼拜)[一二三四五六日天]|(?<!\blast )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")]
    private static partial Regex Weekday();

    /// <summary>A part that asks by itself.</summary>
    [GeneratedRegex(@"什么|哪|谁|几|多少|怎|吗|没|呢|是不是|不(?=\W*$)|\b(?:what|when|who|how|which|why|where|has|have|did|does|do|is|are|any)\b")]
    private static partial Regex Asks();

    /// <summary>Between the parts of a question that asks for several things.</summary>
    [GeneratedRegex(@"[,，;；、?？。!！]+|\band (?=what|when|who|how|which|has|have|did|is|are)|(?:还有|另外)(?=[^，。]{2,})")]
    private static partial Regex Joints();

    [GeneratedRegex(@"接下来|未来|往后|之后|\bnext\b|\bcoming\b")]
    private static partial Regex Coming();

    /// <summary>Short, and joined to what was said.</summary>
    [GeneratedRegex(@"^[^，。,.]{1,14}呢\W*$|^(?:那|那么|还有)[^，。]{1,14}[?？]?\W*$|^\W*(?:and|what about|how about|same for)\b[^.]{1,30}$")]
    private static partial Regex GoesOn();

    /// <summary>"What about": the words that only join.</summary>
    [GeneratedRegex(@"^\W*(?:what|how) about\b(?![^?]*\b(?:pay|order|owe|step|visit|call)\w*)")]
    private static partial Regex Bare();
}
