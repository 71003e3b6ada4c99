using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>Questions about what was said, done and promised: 他们还差咱多少, 新报价我说的是哪天, "did Declan get to the dentist". What is asked comes in the first line; nothing is written.</summary>
internal sealed class RecallDialogue : IDialogue
{
    /// <summary>Lines below the answer.</summary>
    private const int Further = 3;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is RecallRequest asked ? Answered(message, asked) : null;

    private static Turn Answered(Message message, RecallRequest asked)
    {
        IReadOnlyList<Customer> named = [.. asked.Named.Select(code => message.Find(code)).OfType<Customer>()];
        return asked.Colleagues.Count > 0 && TaskRecall.Of(message, asked.Colleagues, named) is { } tasks ? Turn.Say(tasks)
            : asked.Own ? Turn.Say(OwnRecall.Of(message, asked) ?? Unanswered.Say(message))
            : asked.Colleagues.Count > 0 && named.Count == 0 ? Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Recall.NoTask", Called(message, asked.Colleagues[0])]))
            : OfCustomers(message, asked, named) ?? Turn.Say(Unanswered.Say(message));
    }

    /// <summary>As the message writes it.</summary>
    private static string Called(Message message, string folded) => message.Folded.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var at && at + folded.Length <= message.Text.Length ? message.Text.Substring(at, folded.Length) : folded;

    private static Turn? OfCustomers(Message message, RecallRequest asked, IReadOnlyList<Customer> named)
    {
        var about = named.Count > 0 ? named : Meant(message, asked);
        if (about.Count == 0)
        {
            return null;
        }

        var answers = about.Select(customer => (Customer: customer, Lines: CustomerRecall.Of(message, asked, customer))).ToList();
        var html = new Html();
        foreach (var (customer, lines) in answers)
        {
            html.Line(customer.Name + message.Words["List.Colon"] + lines[0]);
        }

        foreach (var line in about.Count == 1 ? answers[0].Lines.Skip(1).Take(Further) : [])
        {
            html.Line(line);
        }

        if (about.Count == 1 && message.Waiting?.About == about[0].Code && asked.Aspect is Aspect.Owed or Aspect.Paid or Aspect.Ordered)
        {
            html.Line(Words.Of("Talk", message.Language)["Recall.Pending"]);
        }

        return Turn.Say(Draft.FromHtml(html) with { Unanswered = answers.Exists(one => one.Lines.Contains(CustomerRecall.NotKnown(message))), Customer = about.Count == 1 ? about[0].Code.Value : null, Buttons = CustomerCard.Opening(about) }) with { Topic = about.Count == 1 ? about[0].Code : null, Next = message.Step };
    }

    /// <summary>Nobody is named: whose step the words speak of, else whoever was spoken of last.</summary>
    private static IReadOnlyList<Customer> Meant(Message message, RecallRequest asked)
    {
        if (asked.Aspect is Aspect.StepTime or Aspect.StepDone or Aspect.Steps
            && OpenSteps.Mine(message).Select(step => (step.Customer, Shared: StepWords.Shared(message.Text, step.Text ?? ""))).Where(one => one.Shared > 0)
                .OrderByDescending(one => one.Shared).ThenByDescending(one => one.Customer.Code == message.About).ToList() is [var best, ..])
        {
            return [best.Customer];
        }

        return message.Find(message.About) is { } current ? [current] : [];
    }
}
