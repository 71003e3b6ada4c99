using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What is told as done and says little more: the step it does, among those spoken of or of such a thing.</summary>
internal static class Finishing
{
    /// <summary>More is a message of its own.</summary>
    private const int Brief = 40;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <summary>寄了, "sent it", "that's done", "swatches are in the mail": a step of those spoken of, or the one that is of such a thing.</summary>
    public static Turn? Of(Message message)
    {
        if (DoneDeeds.Bare(message.Text) is { } kind)
        {
            bool Fits(OpenStep step) => step.Who is null && (kind == StepKind.None || (step.Text is { } words && DoneDeeds.Is(kind, words)));
            // 办了, right after a list: of those it named.
            var all = Several.Of(message);
            var listed = all.Count > 0 ? [.. all.Select(code => message.Find(code)).OfType<Customer>()] : kind == StepKind.None && message.Conversation.Lines is [{ Listed: { } shown }, ..] ? [.. shown.Select(code => message.Find(code)).OfType<Customer>()] : (List<Customer>)[];
            var spoken = listed.Count > 0 ? listed.SelectMany(customer => OpenSteps.Of(message, customer)).Where(step => Fits(step) && (all.Count > 0 || step.Due <= message.Today)).ToList()
                : message.Find(message.About) is { } about ? OpenSteps.Of(message, about).Where(Fits).ToList() : [];
            // "Sent to both": each of them has one.
            if (all.Count > 0 && spoken.Count > 1 && spoken.DistinctBy(step => step.Customer.Code).Count() == spoken.Count)
            {
                return Turn.Do([.. spoken.Select(step => new EndSteps(step.Customer.Code, [step.Id], StepEnd.Done))]) with { Topic = spoken[^1].Customer.Code };
            }

            return Latest(message, spoken) switch
            {
                [] => null,
                [var one] => Turn.Do(new EndSteps(one.Customer.Code, [one.Id], StepEnd.Done)) with { Topic = one.Customer.Code },
                var several => StepDialogue.Which(message, StepDeed.Finish, several),
            };
        }

        // What is read as news of the customer spoken of last, and is of another's thing, is that one's.
        return message.Text.Length <= Brief && message.Reading.Intent is Intent.Chitchat or Intent.Query or Intent.Log or Intent.Task && DoneDeeds.Tells(message.Text) && Things(message) is [var thing]
            && (message.Reading.Intent is Intent.Chitchat or Intent.Query || (message.Reading is { Intent: Intent.Log or Intent.Task } read && (read.First is not { Customer: { } whose } || (message.Whom.How is Reference.Last && whose != thing.Customer.Code))))
            ? Turn.Do(new EndSteps(thing.Customer.Code, [thing.Id], StepEnd.Done)) with { Topic = thing.Customer.Code } : null;
    }

    /// <summary>Of several the one set or moved a moment ago, or else the only one that is due.</summary>
    private static List<OpenStep> Latest(Message message, List<OpenStep> steps) =>
        steps.Count <= 1 ? steps
        : steps.Where(step => Made(message, step) is { } made && message.Now - made <= Fresh).OrderByDescending(step => Made(message, step)).FirstOrDefault() is { } latest ? [latest]
        : steps.Where(step => step.Due <= message.Today).ToList() is [var due] ? [due] : steps;

    private static DateTimeOffset? Made(Message message, OpenStep step) => message.Session.Get(Documents.Plans, step.Customer.Code.Value)?.Steps.FirstOrDefault(open => open.Id == step.Id)?.Made;

    /// <summary>The steps whose very thing the words tell of as done: of the customers they name, else of those lately spoken of and then all.</summary>
    public static List<OpenStep> Things(Message message)
    {
        List<OpenStep> Done(IEnumerable<Customer> customers) =>
        [
            .. from customer in customers
               from step in DoneDeeds.Of(message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? [], message.Text, customer)
               where DoneDeeds.Shares(step, message.Text, customer)
               select new OpenStep(customer, step.Id, step.Text, step.Due, step.Time),
        ];
        var whom = message.Whom;
        if (whom.How is Reference.Stranger || whom.Tied)
        {
            return [];
        }

        return whom.How is Reference.Named or Reference.Person or Reference.Pronoun or Reference.Thing ? Done(whom.Customers.Select(code => message.Find(code)).OfType<Customer>())
            : Done(message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>()) is { Count: > 0 } lately ? lately
            : Done(OpenSteps.Mine(message).Select(step => step.Customer).DistinctBy(customer => customer.Code));
    }
}
