using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>Puts duplicates and their merging into words.</summary>
internal static class MergeText
{
    public static Draft Merged(CustomersMerged merged, Message message)
    {
        var words = Words.Of("Merge", message.Language);
        return Draft.FromHtml(new Html().Add(words["Merged", merged.Gone.Name, merged.Customer.Name]).Line(Moved(message, merged.Contacts, merged.Orders)))
            .With(new Button(words["Card"], "customer", merged.Customer.Code), new Button(words["More"], "duplicates"));
    }

    public static Draft Apart(KeptApart apart, Message message)
    {
        var words = Words.Of("Merge", message.Language);
        return Draft.Plain(words["Apart", apart.One.Name, apart.Other.Name]).With(new Button(words["More"], "duplicates"));
    }

    /// <summary>The one that more was written about stays; of equals the older, as its code is known to more people.</summary>
    public static (Customer Keep, Customer Gone) Order(Message message, Customer one, Customer other)
    {
        var (mine, theirs) = (Count(message.Session, one), Count(message.Session, other));
        return (mine.Contacts + mine.Orders).CompareTo(theirs.Contacts + theirs.Orders) is var more and not 0 ? more > 0 ? (one, other) : (other, one)
            : one.Created <= other.Created ? (one, other) : (other, one);
    }

    public static string Name(Message message, Customer customer) => Words.Of("Merge", message.Language)["Name", customer.Name, customer.Code, message.RepOf(customer.Owner)?.Name ?? customer.Owner.Value];

    /// <summary>Which record stays, what moves, what is filled in and what gives way.</summary>
    public static Draft Preview(Message message, Customer keep, Customer gone)
    {
        var words = Words.Of("Merge", message.Language);
        var (contacts, orders) = Count(message.Session, gone);
        var html = new Html().Bold(words["Preview"]).Line(words["Keep", Name(message, keep)]).Line(words["Into", Name(message, gone)]).Line(Moved(message, contacts, orders));
        Fields("Gains", CustomerMerge.Gained(keep, gone, CustomerFields.Merged));
        if (gone.Contacts.Select(contact => contact.Name).Except(keep.Contacts.Select(contact => contact.Name)).ToList() is { Count: > 0 } people)
        {
            html.Line(words["Contacts", Spoken.List(people, message.Language)]);
        }

        Fields("Stands", CustomerMerge.Overruled(keep, gone, CustomerFields.Merged.Where(field => field != CustomerFields.Notes)));
        if (keep.Owner != gone.Owner)
        {
            html.Line(words["Owner", message.RepOf(keep.Owner)?.Name ?? keep.Owner.Value]);
        }

        if (keep.Stage != gone.Stage)
        {
            html.Line(words["Stage", Terms.Of(MergeWork.StageAfter(message.Session, keep, gone), message.Language)]);
        }

        if (keep.Consent != gone.Consent)
        {
            html.Line(words["Consent"]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                [new Button(words["Go"], "merge", keep.Code, gone.Code, "go"), new Button(words["Turn"], "merge", gone.Code, keep.Code, "turn")],
                [new Button(words["NotSame"], "merge", keep.Code, gone.Code, "apart")],
            ],
        };

        void Fields(string key, IReadOnlyList<CustomerField> fields)
        {
            if (fields.Count > 0)
            {
                html.Line(words[key, Spoken.List(fields.Select(field => field.Name(message.Language)), message.Language)]);
            }
        }
    }

    private static string Moved(Message message, int contacts, int orders)
    {
        var words = Words.Of("Merge", message.Language);
        return contacts + orders == 0 ? words["Moves.Nothing"] : words["Moves", words.Count("Contacts.Count", contacts), words.Count("Orders.Count", orders)];
    }

    private static (int Contacts, int Orders) Count(IReadSession session, Customer customer) => (
        session.CountFollowUpsOf(customer.Code),
        session.CountOrdersOf(customer.Code));
}
