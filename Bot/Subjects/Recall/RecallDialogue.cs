using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Recall.OfCustomer;
using SalesBot.Bot.Subjects.Recall.OfOneself;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>Questions about what was said, done and promised: 他们还差咱多少, 新报价我说的是哪天, "did Declan get to the dentist". What is asked comes in the first line; nothing is written.</summary>
internal sealed partial class RecallDialogue : IDialogue
{
    /// <summary>Lines below the answer.</summary>
    private const int Further = 5;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is RecallRequest asked ? Answered(message, asked) with { Asked = message.Text } : null;

    private static Turn Answered(Message message, RecallRequest asked)
    {
        var named = Told(message, [.. asked.Named.Select(code => message.Find(code)).OfType<Customer>()]);
        return asked is { Own: true, Aspect: Aspect.Counted } && OwnRecall.Of(message, asked) is { } counted ? Turn.Say(counted)
            : asked.Colleagues.Count > 0 && asked is not ({ Own: true, Aspect: Aspect.WeekReport } or { Named.Count: 0, When: not null, Aspect: Aspect.Status or Aspect.WeekReport }) && TaskRecall.Of(message, asked.Colleagues, named, open: asked.Form == AnswerForm.Many || asked.Aspect is Aspect.Tasks) is { } tasks ? Turn.Say(tasks)
            : !(asked is { Own: true, Aspect: Aspect.WeekReport }) && Others(message, asked) is { } theirs ? theirs
            : asked.Own ? Turn.Say(OwnRecall.Of(message, asked) ?? WhoRecall.Found(message, least: 2) ?? Unanswered.Say(message))
            : asked.Colleagues.Count > 0 && named.Count == 0 && asked.Aspect is not Aspect.Tasks && OfMany.In(message.Said) ? Turn.Say(Unanswered.Say(message))
            : asked.Colleagues.Count > 0 && named.Count == 0 ? Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Recall.NoTask", Called(message, asked.Colleagues[0])]))
            : asked.Aspect is Aspect.Where ? Turn.Say(WhoRecall.Put(message) ?? Unanswered.Say(message))
            : OfCustomers(message, asked, named) ?? Turn.Say(WhoRecall.Found(message, least: 2) ?? Unanswered.Say(message));
    }

    /// <summary>阿强这个月跑得怎么样: how a colleague's days went is a matter of figures, and of rights.</summary>
    private static Turn? Others(Message message, RecallRequest asked) =>
        asked is { Colleagues.Count: > 0, Named.Count: 0, When: not null, Aspect: Aspect.Status or Aspect.WeekReport or Aspect.Logged } && message.ColleagueIn(message.Text) is { } colleague
            ? Turn.Say(FigureRights.MaySee(message, new Scope(ScopeKind.Rep, colleague.Name)) ? Unanswered.Say(message) : FigureRights.NotYours(message)) : null;

    /// <summary>Of those who share one name only those one has dealt with, where there are any.</summary>
    private static IReadOnlyList<Customer> Told(Message message, IReadOnlyList<Customer> named) =>
        named.Count > 1 && !named.All(customer => Mentioned.People(message, customer).Count > 0) && named.All(customer => customer.Name.AsSpan(0, Math.Min(2, customer.Name.Length)).SequenceEqual(named[0].Name.AsSpan(0, Math.Min(2, named[0].Name.Length))))
            && !named.All(customer => message.Text.Contains(customer.Name, StringComparison.OrdinalIgnoreCase))
            && named.Where(customer => message.Conversation.Lately.Contains(customer.Code) || message.Session.CountRemarksOf(customer.Code) + message.Session.CountFollowUpsOf(customer.Code) > 0).ToList() is { Count: > 0 } dealt ? dealt : named;

    /// <summary>As the message writes it.</summary>
    private static string Called(Message message, string folded) => message.Folded.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var at && at + folded.Length <= message.Text.Length ? message.Text.Substring(at, folded.Length) : folded;

    private static Turn? OfCustomers(Message message, RecallRequest asked, IReadOnlyList<Customer> named)
    {
        var about = named.Count > 0 ? named : Meant(message, asked);
        if (about.Count == 0)
        {
            return null;
        }

        var answers = about.SelectMany(customer => asked.Each.Select(one => (Customer: customer, one.Form, Said: CustomerRecall.Of(message, one, customer)))).ToList();
        // Of whoever was spoken of last nothing is known: then of whom the records say it.
        if (asked.Named.Count == 0 && message.Whom.How is not Reference.Pronoun && answers is [{ Said.Empty: true }] && WhoRecall.Found(message, least: asked.When is null ? 2 : 1, asked.When) is { } found)
        {
            return Turn.Say(found) with { Next = message.Step };
        }

        var html = new Html();
        foreach (var (customer, form, said) in answers)
        {
            html.Line(customer.Name + message.Words["List.Colon"] + said.First(message, form));
        }

        html.Lines(about.Count == 1 ? answers.SelectMany(one => one.Said.Lines.Skip(1)).Distinct().Take(Further) : []);

        // Money of whoever was spoken of last there is none: one's own may be meant.
        if (asked.Named.Count == 0 && !asked.Topics.HasFlag(Topic.Theirs) && asked.Aspect is Aspect.Paid or Aspect.Ordered or Aspect.Owed && answers is [{ Said.Empty: true }])
        {
            html.Line(Html.ToPlain((asked.Aspect is Aspect.Owed ? SalesRecall.Owing(message) : SalesRecall.Sums(message, asked.When, asked.Aspect is Aspect.Paid, asked.Aspect is Aspect.Ordered)).Html));
        }

        if (about.Count == 1 && message.Waiting?.About == about[0].Code && asked.Aspect is Aspect.Owed or Aspect.Paid or Aspect.Ordered)
        {
            html.Line(Words.Of("Talk", message.Language)["Recall.Pending"]);
        }

        return Turn.Say(Draft.FromHtml(html) with { Unanswered = answers.Exists(one => one.Said.Lines.Contains(CustomerRecall.NotSaid(message))), Customer = about.Count == 1 ? about[0].Code.Value : null, Buttons = CustomerCard.Opening(about) }) with { Topic = about.Count == 1 ? about[0].Code : null, Next = message.Step };
    }

    /// <summary>Nobody is named: whose step the words speak of, else whoever was spoken of last.</summary>
    private static IReadOnlyList<Customer> Meant(Message message, RecallRequest asked)
    {
        if (asked.Aspect is Aspect.StepTime or Aspect.StepDone or Aspect.Steps or Aspect.Meetings
            && OpenSteps.Mine(message).Select(step => (step.Customer, Shared: Sayings.Shared(message, step.Customer, step.Text ?? ""))).Where(one => one.Shared > 0)
                .OrderByDescending(one => one.Shared).ThenByDescending(one => one.Customer.Code == message.About).ToList() is [var best, ..])
        {
            return [best.Customer];
        }

        // A contract or an order named by its number is its customer's.
        return Number().Match(message.Text) is { Success: true } number
            && message.Session.OrdersWithin(message.Today.AddYears(-2), message.Today).LastOrDefault(order => string.Equals(order.Contract, number.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(order.Number, number.Value, StringComparison.OrdinalIgnoreCase)) is { } named
            && message.Find(named.Customer) is { } theirs ? [theirs]
            : message.Find(message.About) is { } current ? [current] : [];
    }

    [GeneratedRegex(@"\b[A-Za-z]{1,6}-?\d[\d-]{2,}\b")]
    private static partial Regex Number();
}
