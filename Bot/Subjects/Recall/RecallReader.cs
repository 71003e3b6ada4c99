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

        if (named.Count == 0 && topics.HasFlag(Topic.Both) && said.Context.Lately.Take(2).ToList() is [_, _] both)
        {
            named = both;
        }

        var when = AskedDays.Coming(AskedDays.In(said, folded, question), said, folded, topics);
        var whole = new RecallRequest(null, false, named, Mentioned.Colleagues(said), when, form, topics) { At = AskedDays.Hour(said) };
        var of = named.Count > 0 ? OfNamed(said, whole)
            : OwnAspect.Of(said, topics, question, when) is { } own ? (own, true, SureOf(own, topics, AskedDays.Hour(said)))
            : whole.Colleagues.Count > 0 ? OfColleagues(said, whole)
            : OfNobody(said, whole, current);
        if (of is not { } found)
        {
            return null;
        }

        whole = whole with { Aspect = found.Aspect, Own = found.Own };
        var parts = AskedParts.Of(whole, plain);
        return new("recall", whole with { Parts = parts }, parts.Count > 0 ? Math.Max(found.Score, Sure) : found.Score, asked);
    }

    private static (Aspect? Aspect, bool Own, double Score)? OfNamed(Said said, RecallRequest asked)
    {
        var of = Aspects.OfCustomer(asked.Topics) ?? Aspects.OfCustomer(Topics.In(PlainWords.Of(said.Folded)));
        return of is null && !QuestionEnd.In(said.Text) && said.Reading.Intent is not Intent.Query && !Inquiry.Tells(said) && Inquiry.Does(said) ? null
            : (of, false, of is null && asked.Colleagues.Count == 0 ? Bid.Words : Sure);
    }

    private static double SureOf(Aspect own, Topic topics, TimeOnly? at) => own switch
    {
        // Who of us is first is a figure; who said it, or has ten o'clock, is not.
        Aspect.Who when at is not null => Bid.Words + 0.01,
        Aspect.Who or Aspect.Owed => Bid.Words,
        Aspect.Agenda => topics.HasFlag(Topic.Debts) ? Sure : Bid.Words + 0.01,
        Aspect.Ordered or Aspect.Paid => Bid.Words + 0.015,
        // "What is outstanding": somebody may know it for money.
        Aspect.Promises when !topics.HasFlag(Topic.Promise) => Bid.Words,
        _ => Sure,
    };

    /// <summary>What they were asked for; of their figures and days others know more.</summary>
    private static (Aspect? Aspect, bool Own, double Score)? OfColleagues(Said said, RecallRequest asked) =>
        asked.Topics.HasFlag(Topic.Task) ? (Aspect.Tasks, false, Sure)
        : (Aspects.OfCustomer(asked.Topics), false, said.Reading is { Query.Type: "performance" or "ranking" or "activity" or "pipeline" or "stale" or "todo" or "overdue" } ? 0.91 : Bid.Words);

    /// <summary>Nobody is named: of all of one's own, or of whoever was spoken of last.</summary>
    private static (Aspect? Aspect, bool Own, double Score)? OfNobody(Said said, RecallRequest asked, bool current)
    {
        var (aspect, general) = (Aspects.OfCustomer(asked.Topics), asked.Topics.HasFlag(Topic.General) && !asked.Topics.HasFlag(Topic.Theirs));
        // Of all of them the card of one answers nothing either.
        if (general && current && said.Reading is { Query.Type: "history" or "contact" or "customer" } && aspect is not Aspect.People)
        {
            return (null, true, Bid.Words - 0.01);
        }

        // Told to tell something that no word explains: nothing of it is to be done or noted.
        if (Inquiry.Tells(said) && (!current || aspect is null) && said.Reading.Intent is Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct)
        {
            return (null, true, Bid.Words);
        }

        if (!current || (general && aspect is not (Aspect.People or Aspect.Where)))
        {
            return null;
        }

        aspect ??= asked.When is { } days && days.To >= said.Today && QuestionEnd.In(said.Text) ? Aspect.Steps : null;
        return aspect is Aspect.Owed or Aspect.Paid || asked.Topics.HasFlag(Topic.OwesThing) ? (aspect, false, Bid.Form + 0.005)
            : aspect is not null || said.Reading is { Query.Type: "history" or "contact" or "customer", NameOnly: false } ? (aspect, false, Bid.Words)
            : null;
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
