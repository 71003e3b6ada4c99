using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations.Merging;

/// <summary>/duplicates: customers that stand in the book twice, what merging two would do, and the merge.</summary>
internal sealed class MergeTalk : ICapability
{
    private const int Shown = 5;

    private static readonly string[] Names = ["duplicates", "duplicate", "dupes", "查重", "重复", "重複", "重复客户", "重複客戶", "客户查重", "客戶查重"];

    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "merge", Arguments: [var keep, var gone, var deed] } => Pressed(talk, new CustomerCode(keep), new CustomerCode(gone), deed),
        { Verb: "duplicates" } => Turn.Say(List(talk)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => Names.Contains(Folding.Of(talk.Text.TrimStart('/').Trim(' ', '?', '？'))) || talk.Reading is { Intent: Intent.Command, Command: "duplicates" }
        ? Turn.Say(List(talk))
        : null;

    /// <summary>Whom the person may see, in pairs that nobody has told apart.</summary>
    public static IReadOnlyList<DuplicatePair> Pairs(IReadSession session, IEnumerable<Customer> customers) =>
        [.. Duplicates.Find(customers, Folding.Of).Where(pair => !MergeDesk.AreApart(session, pair.One.Code, pair.Other.Code))];

    private static Turn? Pressed(Talk talk, CustomerCode keep, CustomerCode gone, string deed)
    {
        if (talk.Find(keep) is not { } one || talk.Find(gone) is not { } other || one.Code == other.Code)
        {
            return Turn.Say(Draft.Plain(Words.Of("Merge", talk.Language)["Gone"]));
        }

        return deed switch
        {
            "go" => Turn.Do(new MergeCustomers(one.Code, other.Code)) with { Topic = one.Code },
            "apart" => Turn.Do(new KeepApart(one.Code, other.Code)),
            "show" => Turn.Say(MergeWording.Preview(talk, one, other)),
            "turn" => Turn.Say(MergeWording.Preview(talk, one, other) with { Edits = talk.Press!.On.Id }),
            _ => null,
        };
    }

    private static Draft List(Talk talk)
    {
        var words = Words.Of("Merge", talk.Language);
        var pairs = Pairs(talk.Session, new Files.Sight(talk.Session, talk.Person).Customers());
        if (pairs.Count == 0)
        {
            return Draft.Plain(words["None"]);
        }

        var html = new Html().Bold(words.Count("List", pairs.Count));
        var buttons = new List<Button>();
        foreach (var (pair, number) in pairs.Take(Shown).Select((pair, at) => (pair, at + 1)))
        {
            var (keep, gone) = MergeWording.Order(talk, pair.One, pair.Other);
            html.Line(words["Pair", number, MergeWording.Name(talk, keep), MergeWording.Name(talk, gone), string.Join(talk.Words["List.Comma"], pair.Why.Select(why => words[$"Why.{why}"]))]);
            buttons.Add(new Button(words["Look", number], $"merge:{keep.Code}:{gone.Code}:show"));
        }

        if (pairs.Count > Shown)
        {
            html.Line(talk.Words["List.More", pairs.Count - Shown]);
        }

        return Draft.FromHtml(html) with { Buttons = [.. buttons.Chunk(3)] };
    }
}
