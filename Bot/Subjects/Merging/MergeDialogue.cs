using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>/duplicates: customers that stand in the book twice, what merging two would do, and the merge.</summary>
internal sealed class MergeDialogue : IDialogue
{
    private const int Shown = 5;

    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "merge", Arguments: [var keep, var gone, var deed] } => Pressed(message, new CustomerCode(keep), new CustomerCode(gone), deed),
        { Verb: "duplicates" } => Turn.Say(List(message)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is DuplicatesRequest ? Turn.Say(List(message)) : null;

    /// <summary>Whom the person may see, in pairs that nobody has told apart.</summary>
    public static IReadOnlyList<DuplicatePair> Pairs(IReadSession session, IEnumerable<Customer> customers) =>
        [.. Duplicates.Find(customers, Folding.Of).Where(pair => !MergeWork.AreApart(session, pair.One.Code, pair.Other.Code))];

    private static Turn? Pressed(Message message, CustomerCode keep, CustomerCode gone, string deed)
    {
        if (message.Find(keep) is not { } one || message.Find(gone) is not { } other || one.Code == other.Code)
        {
            return Turn.Say(Draft.Plain(Words.Of("Merge", message.Language)["Gone"]));
        }

        return deed switch
        {
            "go" => Turn.Do(new MergeCustomers(one.Code, other.Code)) with { Topic = one.Code },
            "apart" => Turn.Do(new KeepApart(one.Code, other.Code)),
            "show" => Turn.Say(MergeText.Preview(message, one, other)),
            "turn" => Turn.Say(MergeText.Preview(message, one, other) with { Edits = message.Press!.On.Id }),
            _ => null,
        };
    }

    private static Draft List(Message message)
    {
        var words = Words.Of("Merge", message.Language);
        var pairs = Pairs(message.Session, new Sight(message.Session, message.Person).Customers());
        if (pairs.Count == 0)
        {
            return Draft.Plain(words["None"]);
        }

        var html = new Html().Bold(words.Count("List", pairs.Count));
        var buttons = new List<Button>();
        foreach (var (pair, number) in pairs.Take(Shown).Select((pair, at) => (pair, at + 1)))
        {
            var (keep, gone) = MergeText.Order(message, pair.One, pair.Other);
            html.Line(words["Pair", number, MergeText.Name(message, keep), MergeText.Name(message, gone), Spoken.List(pair.Why.Select(why => words[$"Why.{why}"]), message.Language)]);
            buttons.Add(new Button(words["Look", Spoken.Place(number, message.Language)], "merge", keep.Code, gone.Code, "show"));
        }

        if (pairs.Count > Shown)
        {
            html.Line(message.Words["List.More", pairs.Count - Shown]);
        }

        return Draft.FromHtml(html) with { Buttons = [.. buttons.Chunk(3)] };
    }
}
