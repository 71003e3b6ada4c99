using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>Customers that stand in the book twice, side by side: which of the two stays is a tap, and taken back by another.</summary>
/// <param name="Found">All there are; the first of them are shown.</param>
public sealed record DuplicatesView(IReadOnlyList<PairRow> Pairs, int Found)
{
    private const int Shown = 10;

    internal static DuplicatesView Of(IReadSession session, Viewer viewer, Message message)
    {
        var pairs = MergeDialogue.Pairs(session, session.All(Documents.Customers));
        return new DuplicatesView([.. pairs.Take(Shown).Select(pair => PairRow.Of(session, viewer, message, pair))], pairs.Count);
    }
}

/// <param name="Lines">What either record says.</param>
/// <param name="KeepOne">The other's records move to it.</param>
public sealed record PairRow(CustomerLink One, CustomerLink Other, IReadOnlyList<string> Why, IReadOnlyList<PairLine> Lines, PageButton KeepOne, PageButton KeepOther, PageButton Apart)
{
    internal static PairRow Of(IReadSession session, Viewer viewer, Message message, DuplicatePair pair)
    {
        var (merge, words) = (Words.Of("Merge", viewer.Language), Words.Of("Admin", viewer.Language));
        var (one, other) = MergeText.Order(message, pair.One, pair.Other);
        List<PairLine> lines =
        [
            Line(words["Pair.Code"], customer => customer.Code.Value),
            Line(words["Pair.Owner"], customer => session.Get(Documents.Reps, customer.Owner.Value)?.Name),
            Line(words["Pair.Stage"], customer => Terms.Of(customer.Stage, viewer.Language)),
            Line(words["Pair.Since"], customer => viewer.Day(DateOnly.FromDateTime(customer.Created.DateTime))),
            Line(words["Pair.Contacts"], customer => Phrases.Number(session.CountFollowUpsOf(customer.Code))),
            Line(words["Pair.Orders"], customer => Phrases.Number(session.CountOrdersOf(customer.Code))),
            Line(words["Pair.People"], customer => customer.Contacts.Count == 0 ? null : string.Join(", ", customer.Contacts.Select(contact => string.Join(' ', new[] { contact.Name, contact.Phone }.OfType<string>())))),
            .. CustomerFields.Merged.Select(field => Line(Phrases.Capital(field.Name(viewer.Language)), customer => ProfileField.Of(viewer, customer, field).Value)),
        ];
        return new PairRow(
            CustomerLink.Of(one), CustomerLink.Of(other), [.. pair.Why.Select(why => merge[$"Why.{why}"])], [.. lines.Where(line => line.One is not null || line.Other is not null)],
            viewer.Button(words["Pair.Keep"], "merge", one.Code, other.Code, "go"), viewer.Button(words["Pair.Keep"], "merge", other.Code, one.Code, "go"), viewer.Button(merge["NotSame"], "merge", one.Code, other.Code, "apart"));

        PairLine Line(string label, Func<Customer, string?> said) => new(label, said(one), said(other));
    }
}

public sealed record PairLine(string Label, string? One, string? Other)
{
    public bool Differs => One != Other;
}
