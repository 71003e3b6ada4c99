using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>"No, 11 o'clock" after a reminder, "it was 60k" after an order or a payment: what was set down last is set down anew.</summary>
internal static class LastChangeCorrections
{
    /// <returns>Null when the last change was something else.</returns>
    public static Turn? Mend(Message message, ReadRecord said)
    {
        if ((message.RepliedTo?.Change ?? message.Conversation.LastChange) is not { Length: > 0 } id || message.Session.Get(Documents.Changes, id) is not { UndoneBy: null } entry || entry.By != message.Person.Id)
        {
            return null;
        }

        SalesCommand? old = entry.What switch
        {
            nameof(PlanStep) when LastDone.Step(message.Session, entry) is { Step.Due: { } due } set => new PlanStep(set.Customer, set.Step.Text ?? message.Words["Log.DefaultStep"], due, set.Step.Time),
            nameof(RecordOrder) when LastDone.Order(message.Session, entry) is { } order => new RecordOrder(order.Customer, order.Amount, order.Product, order.Date, order.Quantity),
            nameof(RecordPayment) when LastDone.Payments(message.Session, entry) is [var part, ..] parts && message.Session.Get(Documents.Orders, part.Order) is { } order =>
                new RecordPayment(order.Customer, new Money(parts.Sum(one => one.Amount.Minor)), part.Date),
            _ => null,
        };
        if (old is null)
        {
            return null;
        }

        var mended = Mended(message, old, said);
        return mended == old ? Asked(message, id) : Turn.Do(new Instead(id, mended));
    }

    /// <summary>Nothing in the words could be put right: the record stays, and the way out is offered.</summary>
    public static Turn Asked(Message message, string? change)
    {
        var words = Draft.Plain(Wording.Words.Of("Asks", message.Language)["Mend.What"]);
        return Turn.Say(change is { Length: > 0 } ? words.With(new Button(message.Words["Button.Undo"], "undo", change)) : words) with { Next = message.Step };
    }

    private static SalesCommand Mended(Message message, SalesCommand old, ReadRecord said)
    {
        var amount = said.Amount is { } sum ? Money.Of(sum) : (Money?)null;
        var day = said.NextDue?.Day ?? said.Occurred?.Date;
        return old switch
        {
            PlanStep step => step with
            {
                Customer = said.Customer ?? step.Customer,
                Text = said.NextAction ?? step.Text,
                Due = OnlyClock(message) ? step.Due : day ?? step.Due,
                Time = said.NextDue?.Time ?? said.Occurred?.Time ?? step.Time,
            },
            RecordOrder order => order with
            {
                Customer = said.Customer ?? order.Customer, Amount = amount ?? order.Amount, Date = said.Occurred?.Date ?? order.Date, Product = Products.NamedIn(message.Session, message.Text) ?? order.Product,
            },
            RecordPayment payment => payment with { Customer = said.Customer ?? payment.Customer, Amount = amount ?? payment.Amount, Date = said.Occurred?.Date ?? payment.Date },
            _ => old,
        };
    }

    /// <summary>"No, 11am" moves the hour and not the day.</summary>
    public static bool OnlyClock(Message message) =>
        new Utterance(message.Text, Names.None, new ReadingContext(message.Now.DateTime, message.Language.Tag)).Times is { Count: > 0 } times && times.TrueForAll(item => item.Kind is ItemKind.Time or ItemKind.Part);
}
