using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

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
        var when = AskedDays.Coming(AskedDays.In(said, folded, question), said, folded, topics);
        if (named.Count == 0 && topics.HasFlag(Topic.Both) && said.Context.Lately.Take(2).ToList() is [_, _] both)
        {
            named = both;
        }

        if (named.Count > 0)
        {
            var of = Aspects.OfCustomer(topics) ?? Aspects.OfCustomer(Topics.In(PlainWords.Of(said.Folded)));
            return of is null && !QuestionEnd.In(said.Text) && said.Reading.Intent is not Intent.Query && !Inquiry.Tells(said) && Inquiry.Does(said) ? null : Of(of, false, of is null && colleagues.Count == 0 ? Bid.Words : Sure);
        }

        if (OwnAspect.Of(said, topics, question, when) is { } own)
        {
            return Of(own, true, own switch
            {
                // Who of us is first is a figure; who said it is not.
                Aspect.Who or Aspect.Owed => Bid.Words,
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
            return topics.HasFlag(Topic.Task) ? Of(Aspect.Tasks, false, Sure) : Of(Aspects.OfCustomer(topics), false, said.Reading is { Query.Type: "performance" or "ranking" or "activity" or "pipeline" or "stale" or "todo" or "overdue" } ? 0.91 : Bid.Words);
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
            var whole = new RecallRequest(aspect, own, named, colleagues, when, form, topics) { At = AskedDays.Hour(said) };
            var parts = AskedParts.Of(whole, plain);
            return new("recall", whole with { Parts = parts }, parts.Count > 0 ? Math.Max(score, Sure) : score, asked);
        }
    }

    /// <summary>回款呢, 那上周呢, "and payments?", "what about Lumen?": the question before, of something else, somebody else or other days.</summary>
    private static Bid? On(Said said, Said before, List<CustomerCode> named, Topic topics, AnswerForm form, string folded)
    {
        if (Read(before) is not { Request: RecallRequest asked })
        {
            return null;
        }

        var when = AskedDays.In(said, folded, QuestionReader.Read(said, said.Text));
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

    /// <summary>Short, and joined to what was said.</summary>
    [GeneratedRegex(@"^[^，。,.]{1,14}呢\W*$|^(?:那|那么|还有)[^，。]{1,14}[?？]?\W*$|^\W*(?:and|what about|how about|same for)\b[^.]{1,30}$")]
    private static partial Regex GoesOn();

    /// <summary>"What about": the words that only join.</summary>
    [GeneratedRegex(@"^\W*(?:what|how) about\b(?![^?]*\b(?:pay|order|owe|step|visit|call)\w*)")]
    private static partial Regex Bare();
}
