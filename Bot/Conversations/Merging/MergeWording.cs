using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Conversations.Merging;

/// <summary>Puts duplicates and their merging into words.</summary>
internal static class MergeWording
{
    public static Draft Of(MergeDone done, Talk talk)
    {
        var words = Words.Of("Merge", talk.Language);
        return done switch
        {
            CustomersMerged merged => Draft.FromHtml(new Html().Add(words["Merged", merged.Gone.Name, merged.Customer.Name]).Line(Moved(talk, merged.Contacts, merged.Orders)))
                .With(new Button(words["Card"], $"customer:{merged.Customer.Code}"), new Button(words["More"], "duplicates")),
            KeptApart apart => Draft.Plain(words["Apart", apart.One.Name, apart.Other.Name]).With(new Button(words["More"], "duplicates")),
            _ => throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."),
        };
    }

    /// <summary>The one that more was written about stays; of equals the older, as its code is known to more people.</summary>
    public static (Customer Keep, Customer Gone) Order(Talk talk, Customer one, Customer other)
    {
        var (mine, theirs) = (Count(talk.Session, one), Count(talk.Session, other));
        return (mine.Contacts + mine.Orders).CompareTo(theirs.Contacts + theirs.Orders) is var more and not 0 ? more > 0 ? (one, other) : (other, one)
            : one.Created <= other.Created ? (one, other) : (other, one);
    }

    public static string Name(Talk talk, Customer customer) => Words.Of("Merge", talk.Language)["Name", customer.Name, customer.Code, talk.RepOf(customer.Owner)?.Name ?? customer.Owner.Value];

    /// <summary>Which record stays, what moves, what is filled in and what gives way.</summary>
    public static Draft Preview(Talk talk, Customer keep, Customer gone)
    {
        var words = Words.Of("Merge", talk.Language);
        var (contacts, orders) = Count(talk.Session, gone);
        var html = new Html().Bold(words["Preview"]).Line(words["Keep", Name(talk, keep)]).Line(words["Into", Name(talk, gone)]).Line(Moved(talk, contacts, orders));
        Fields("Gains", CustomerMerge.Gained(keep, gone));
        if (gone.Contacts.Select(contact => contact.Name).Except(keep.Contacts.Select(contact => contact.Name)).ToList() is { Count: > 0 } people)
        {
            html.Line(words["Contacts", string.Join(talk.Words["List.Comma"], people)]);
        }

        Fields("Stands", CustomerMerge.Overruled(keep, gone));
        if (keep.Owner != gone.Owner)
        {
            html.Line(words["Owner", talk.RepOf(keep.Owner)?.Name ?? keep.Owner.Value]);
        }

        if (keep.Stage != gone.Stage)
        {
            html.Line(words["Stage", Terms.Of(MergeDesk.StageAfter(talk.Session, keep, gone), talk.Language)]);
        }

        if (keep.Consent != gone.Consent)
        {
            html.Line(words["Consent"]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                [new Button(words["Go"], $"merge:{keep.Code}:{gone.Code}:go"), new Button(words["Turn"], $"merge:{gone.Code}:{keep.Code}:turn")],
                [new Button(words["NotSame"], $"merge:{keep.Code}:{gone.Code}:apart")],
            ],
        };

        void Fields(string key, IReadOnlyList<CustomerField> fields)
        {
            if (fields.Count > 0)
            {
                html.Line(words[key, string.Join(talk.Words["List.Comma"], fields.Select(field => words[$"Field.{field}"]))]);
            }
        }
    }

    private static string Moved(Talk talk, int contacts, int orders)
    {
        var words = Words.Of("Merge", talk.Language);
        return contacts + orders == 0 ? words["Moves.Nothing"] : words["Moves", words.Count("Contacts.Count", contacts), words.Count("Orders.Count", orders)];
    }

    private static (int Contacts, int Orders) Count(IReadSession session, Customer customer) => (
        session.Count(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value])),
        session.Count(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Code.Value])));
}
