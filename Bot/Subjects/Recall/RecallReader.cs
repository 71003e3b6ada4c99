using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
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
internal sealed record RecallRequest(Aspect? Aspect, bool Own, IReadOnlyList<CustomerCode> Named, IReadOnlyList<string> Colleagues, Stretch? When, AnswerForm Form, Topic Topics) : Request;

/// <summary>
/// Reads questions about what was said, done and promised: whom they are about (somebody named, else oneself, else whoever was spoken of last), and what of them is asked.
/// </summary>
internal static partial class RecallReader
{
    private const int Longest = 240;

    /// <summary>As long as words that only name what is asked about.</summary>
    private const int Brief = 40;

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
        var current = said.Context.Current is not null;
        if (said.Context.Asked is { } before && said.Text.Length <= Brief && GoesOn().IsMatch(plain) && On(said, said.Other(before), named, topics, form, folded) is { } further)
        {
            return further;
        }

        if (said.Reading.NameOnly)
        {
            return null;
        }

        var colleagues = Mentioned.Colleagues(said);
        var question = QuestionReader.Read(said, asked);
        var when = Days(said, folded, question);
        if (named.Count == 0 && topics.HasFlag(Topic.Both) && said.Context.Lately.Take(2).ToList() is [_, _] both)
        {
            named = both;
        }

        if (named.Count > 0)
        {
            var of = Aspects.OfCustomer(topics) ?? Aspects.OfCustomer(Topics.In(PlainWords.Of(said.Folded)));
            return of is null && !QuestionEnd.In(said.Text) && said.Reading.Intent is not Intent.Query && !Inquiry.Tells(said) && Inquiry.Does(said) ? null : Of(of, false, of is null ? Bid.Words : Sure);
        }

        if (Oneself(said, topics, question, when) is { } own)
        {
            return Of(own, true, own switch
            {
                // Who of us is first is a figure; who said it is not.
                Aspect.Who => Bid.Words,
                Aspect.Agenda => Bid.Words + 0.01,
                Aspect.Ordered or Aspect.Paid => Bid.Words + 0.015,
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

        Bid Of(Aspect? aspect, bool own, double score) => new("recall", new RecallRequest(aspect, own, named, colleagues, when, form, topics), score, asked);
    }

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
        if (Aspects.OfOneself(topics) is not { } aspect || theirAspect is Aspect.Where || (theirs && !own && current && aspect is not Aspect.Who) || (theirAspect is Aspect.Owed && aspect is not (Aspect.Agenda or Aspect.Promises or Aspect.Tasks) && (topics.HasFlag(Topic.General) || (current && !own))))
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
            Aspect.Agenda => when is null && current && !own && theirAspect is Aspect.StepTime or Aspect.Meetings ? null : aspect,
            // Of a month, a quarter or a year the figures say more.
            Aspect.WeekReport => when is { Period: not null } ? null : aspect,
            // "Did that close the promise I made": one of them.
            Aspect.Promises => current && theirAspect is Aspect.StepDone && theirs ? null : aspect,
            // By region and the like nobody is left out in silence.
            Aspect.NotReached or Aspect.NoStep or Aspect.Attempts when question.Scopes.Any(scope => scope.Kind is ScopeKind.Region or ScopeKind.Product or ScopeKind.Team) => null,
            Aspect.Logged => when is { } days && days.From > said.Today ? Aspect.Agenda : question.Scopes.All(Mine) ? aspect : null,
            _ => aspect,
        };
    }

    private static Stretch? Days(Said said, string folded, FigureQuestion question)
    {
        if (Since().Match(folded) is { Success: true } since && int.TryParse(since.Groups["day"].ValueSpan, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 29)
        {
            var from = new DateOnly(said.Today.Year, said.Today.Month, day);
            return new Stretch(from > said.Today ? from.AddMonths(-1) : from, said.Today);
        }

        return Fortnight().IsMatch(folded) ? Coming().IsMatch(folded) ? new Stretch(said.Today, said.Today.AddDays(13)) : new Stretch(said.Today.AddDays(-13), said.Today)
            : question.When is [var when, ..] ? From().IsMatch(folded) && when.From <= said.Today ? new Stretch(when.From, said.Today) : when
            : null;
    }

    [GeneratedRegex(@"\bsince (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?! \w*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?<day>\d{1,2})(?:号|日)(?:以来|起|到现在|开始)")]
    private static partial Regex Since();

    [GeneratedRegex(@"\bsince\b|以来|到现在|到今天")]
    private static partial Regex From();

    [GeneratedRegex(@"两周|两个(?:星期|礼拜)|\bfortnight\b|\btwo weeks\b")]
    private static partial Regex Fortnight();

    [GeneratedRegex(@"接下来|未来|往后|之后|\bnext\b|\bcoming\b")]
    private static partial Regex Coming();

    /// <summary>Short, and joined to what was said.</summary>
    [GeneratedRegex(@"^[^，。,.]{1,14}呢\W*$|^(?:那|那么|还有)[^，。]{1,14}[?？]?\W*$|^\W*(?:and|what about|how about|same for)\b[^.]{1,30}$")]
    private static partial Regex GoesOn();

    /// <summary>"What about": the words that only join.</summary>
    [GeneratedRegex(@"^\W*(?:what|how) about\b(?![^?]*\b(?:pay|order|owe|step|visit|call)\w*)")]
    private static partial Regex Bare();
}
