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
internal sealed record RecallRequest(Aspect? Aspect, bool Own, IReadOnlyList<CustomerCode> Named, IReadOnlyList<string> Colleagues, Stretch? When) : Request;

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
        if (said.Text.Length > Longest || said.Reading.NameOnly || !(Inquiry.In(said) || IsTopic(said)) || Inquiry.AndDoes(said))
        {
            return null;
        }

        var (named, asked) = (Mentioned.Named(said), Inquiry.Question(said));
        var folded = Folding.Of(asked);
        if (AspectWords.Narrows(folded) || AspectWords.Bids(folded))
        {
            return null;
        }

        var colleagues = Mentioned.Colleagues(said);
        var question = QuestionReader.Read(said, asked);
        var when = Days(said, folded, question);
        if (named.Count > 0)
        {
            var of = AspectWords.OfCustomer(folded) ?? AspectWords.OfCustomer(said.Folded);
            return of is null && !QuestionEnd.In(said.Text) && said.Reading.Intent is not Intent.Query && !Inquiry.Tells(said) ? null : Of(of, false, of is null ? Bid.Words : Sure);
        }

        if (Oneself(said, folded, question, when) is { } own)
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
            return Of(AspectWords.OfCustomer(folded), false, said.Reading is { Query.Type: "performance" or "ranking" or "activity" or "pipeline" or "stale" or "todo" or "overdue" } ? 0.91 : Bid.Words);
        }

        // Of all of them the card of one answers nothing either.
        if (AspectWords.General(folded) && !AspectWords.Theirs(folded) && said.Context.Current is not null && said.Reading is { Query.Type: "history" or "contact" or "customer" } && AspectWords.OfCustomer(folded) is not Aspect.People)
        {
            return Of(null, true, Bid.Words - 0.01);
        }

        // Told to tell something that no word explains: nothing of it is to be done or noted.
        if (Inquiry.Tells(said) && (said.Context.Current is null || AspectWords.OfCustomer(folded) is null) && said.Reading.Intent is Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct)
        {
            return Of(null, true, Bid.Words);
        }

        if (said.Context.Current is null || AspectWords.General(folded) && !AspectWords.Theirs(folded) && AspectWords.OfCustomer(folded) is not Aspect.People)
        {
            return null;
        }

        // Of whoever was spoken of last: their card answers nothing.
        var aspect = AspectWords.OfCustomer(folded);
        return aspect is Aspect.Owed or Aspect.Paid ? Of(aspect, false, Bid.Form + 0.005)
            : aspect is not null || said.Reading is { Query.Type: "history" or "contact" or "customer", NameOnly: false } ? Of(aspect, false, Bid.Words)
            : null;

        Bid Of(Aspect? aspect, bool own, double score) => new("recall", new RecallRequest(aspect, own, named, colleagues, when), score, asked);
    }

    /// <summary>周报, "recap", "my Thursday": nothing but what is asked about.</summary>
    private static bool IsTopic(Said said) => said.Text.Length <= Brief && said.Reading.Intent is Intent.Chitchat or Intent.Query && AspectWords.Topical(said.Folded);

    /// <summary>What of one's own is asked; null where it is rather of whoever was spoken of.</summary>
    private static Aspect? Oneself(Said said, string folded, FigureQuestion question, Stretch? when)
    {
        var (own, theirs, current) = (AspectWords.Own(folded), AspectWords.Theirs(folded), said.Context.Current is not null);
        var theirAspect = AspectWords.OfCustomer(folded);
        if (AspectWords.OfOneself(folded) is not { } aspect || (theirs && !own && current && aspect is not Aspect.Who) || (theirAspect is Aspect.Owed && aspect is not (Aspect.Agenda or Aspect.Promises or Aspect.Tasks) && (AspectWords.General(folded) || (current && !own))))
        {
            return null;
        }

        var writer = said.Roster.Writer;
        // A rep's total is the rep's own.
        bool Mine(Scope scope) => scope == new Scope(ScopeKind.Rep, writer.Name) || (scope.Kind == ScopeKind.All && writer.Role == Role.Rep);
        return aspect switch
        {
            // Of others, and by anything but what was sold, they are figures.
            Aspect.Ordered or Aspect.Paid => !(when is { } coming && coming.From > said.Today) && question.Scopes.All(Mine) && question.Ranks is null && (aspect is Aspect.Paid || !AspectWords.Others(folded)) && question.Metric is null or Metric.Orders or Metric.Collected
                && (when is not null || own || !current || AspectWords.General(folded)) ? aspect : null,
            Aspect.Attempts => when is not null || AspectWords.General(folded) || !current ? aspect : null,
            Aspect.Agenda => when is null && current && !own && theirAspect is Aspect.StepTime ? null : aspect,
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

        return question.When is [var when, ..] ? From().IsMatch(folded) && when.From <= said.Today ? new Stretch(when.From, said.Today) : when
            : Fortnight().IsMatch(folded) ? new Stretch(said.Today.AddDays(-13), said.Today)
            : null;
    }

    [GeneratedRegex(@"\bsince (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?! \w*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?<day>\d{1,2})(?:号|日)(?:以来|起|到现在|开始)")]
    private static partial Regex Since();

    [GeneratedRegex(@"\bsince\b|以来|到现在|到今天")]
    private static partial Regex From();

    [GeneratedRegex(@"两周|两个(?:星期|礼拜)|\bfortnight\b|\btwo weeks\b")]
    private static partial Regex Fortnight();
}
