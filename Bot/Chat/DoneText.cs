using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Remarks;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Chat;

/// <summary>Puts what a command did into words, with the buttons to go on from there.</summary>
internal static class DoneText
{
    /// <returns>The message, and the question it leaves open.</returns>
    public static (Draft Draft, ChatStep? Question) Of(Done done, Message message)
    {
        var words = message.Words;
        var (draft, question) = done switch
        {
            FollowUpLogged logged => Logged(logged, message),
            RemarkKept kept => RemarkDialogue.Wording(kept, message),
            StepPlanned planned => (Draft.FromHtml(Head(message, planned.Customer).Line(Planned(planned, message))), null),
            CustomerAdded added => Added(added, message),
            CustomerSet set => Set(set, message),
            StageSet { Customer.Stage: Stage.Lost } lost => (Lost(lost, message), null),
            StageSet set => (Selling(Draft.FromHtml(Head(message, set.Customer).Line(words[set.Customer.Stage == Stage.Won ? "Done.Won" : "Done.Stage", Terms.Of(set.From, message.Language), Terms.Of(set.Customer.Stage, message.Language)])), set.Customer.Stage == Stage.Won ? set.FollowUp : null, message), null),
            OrderRecorded order => (Draft.FromHtml(Head(message, order.Customer).Line(words["Done.Order", order.Order.Product, message.Amount(order.Order.Amount), Phrases.NearDay(order.Order.Date, message.Today, message.Language), order.Order.Number])), null),
            PaymentRecorded payment => (Paid(payment, message), null),
            ChangeUndone { Entry: { Source: { } file } entry } when entry.What.StartsWith("import:", StringComparison.Ordinal) => (Draft.Plain(Words.Of("Sent", message.Language)["Import.Undone", file]), null),
            ChangeUndone undone => (Draft.Plain(words["Done.Undone", undone.Customers.Count == 0 ? ReviewText.NameOf(undone.Entry, message) ?? words["Done.UndoneThing"] : undone.Customers.Count == 1 ? undone.Customers[0].Name : Words.Of("Team", message.Language)["Undone.Customers", undone.Customers[0].Name, undone.Customers.Count]]), null),
            Snoozed snoozed => (Draft.Plain(words["Done.Snoozed", snoozed.Customer.Name, Phrases.Day(snoozed.To, message.Language, message.Today)]), null),
            Rescheduled moved => (Moved(moved, message), null),
            ConsentSet consent => (Consent(consent.Customer, message), null),
            HandedOver over => (Draft.Plain(words["Done.HandedOver", over.Customer.Name, over.To.Name]), null),
            ProfilesConfirmed looked => (Draft.Plain(Words.Of("Pushes", message.Language).Count("Check.Done", looked.Customers.Count, looked.Customers[0].Name)), null),
            GradeSet grade => (Draft.FromHtml(Head(message, grade.Customer).Line(Words.Of("Pushes", message.Language)["Grade.Done", grade.From, grade.Customer.EffectiveGrade])), null),
            StrategySet strategy => (Draft.Plain(Words.Of("Merge", message.Language)["Strategy.Done", Terms.Of(strategy.Segment, message.Language)]), null),
            MergeDone merge => (MergeText.Of(merge, message), null),
            FileDone files => (FileText.Of(files, message), null),
            ReviewDone review => (ReviewText.Of(review, message), null),
            FollowUpJudged judged => (Draft.Plain(Words.Of("Pushes", message.Language)[judged switch { { Commented: true } => "Spot.Comment", { Check.Good: true } => "Spot.Good", _ => "Spot.Bad" }, judged.Author.Name, judged.Customer]), null),
            LanguageSet set => (Draft.Plain(Words.Of("Chat", Language.Read(set.Tag) ?? message.Language)["Done.Language"]), null),
            _ => (PrivacyText.Of(done, message) ?? TeamOutcomeText.Of(done, message) ?? throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."), null),
        };
        var undoable = done is not (ChangeUndone or LanguageSet) && done.Change is not null;
        return (draft with
        {
            Customer = TopicOf(done)?.Value,
            Change = done.Change,
            Buttons = undoable ? WithUndo(draft, words["Button.Undo"], done.Change!) : draft.Buttons,
        }, question);
    }

    public static CustomerCode? TopicOf(Done done) => done switch
    {
        FollowUpLogged logged => logged.Customer.Code,
        RemarkKept kept => kept.Customer.Code,
        StepPlanned planned => planned.Customer.Code,
        CustomerAdded added => added.Customer.Code,
        CustomerSet set => set.Customer.Code,
        StageSet set => set.Customer.Code,
        GradeSet set => set.Customer.Code,
        ConsentSet set => set.Customer.Code,
        OrderRecorded order => order.Customer.Code,
        PaymentRecorded payment => payment.Customer.Code,
        CustomersMerged merged => merged.Customer.Code,
        FilesAttached attached => attached.Customer.Code,
        _ => null,
    };

    /// <summary>Why, and when to look in on them again.</summary>
    private static Draft Lost(StageSet lost, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var (from, to) = (Terms.Of(lost.From, message.Language), Terms.Of(lost.Customer.Stage, message.Language));
        var html = Head(message, lost.Customer).Line(lost.Reason is { } reason ? words["Lost.Done", from, to, Terms.Of(reason, message.Language)] : message.Words["Done.Stage", from, to]);
        return Draft.FromHtml(DueOf(message, lost.Customer) is { } due ? html.Line(words["Lost.WinBack", Phrases.NearDay(due, message.Today, message.Language)]) : html);
    }

    private static Draft Moved(Rescheduled moved, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var html = new Html().Add(message.Words["Done.Rescheduled", moved.Customer.Name, CustomerCard.When(message, moved.Day, moved.Time)]);
        if (moved is { Longest: { } longest, Reminder: { } day })
        {
            var overdue = DueOf(message, moved.Customer) <= message.Today;
            html.Line(words[overdue ? "Reschedule.Overdue" : "Reschedule.Sooner", longest, Phrases.NearDay(day, message.Today, message.Language)]);
        }

        return Draft.FromHtml(html);
    }

    private static Draft Consent(Customer customer, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var html = Head(message, customer).Line(words[customer.Consent ? "Consent.On" : "Consent.Off"]);
        return Draft.FromHtml(DueOf(message, customer) is { } due ? html.Line(words["Consent.Next", Phrases.NearDay(due > message.Today ? due : message.Today, message.Today, message.Language)]) : html);
    }

    private static DateOnly? DueOf(Message message, Customer customer) => message.Session.Get(Documents.Plans, customer.Code.Value)?.Due;

    private static (Draft Draft, ChatStep? Question) Logged(FollowUpLogged logged, Message message)
    {
        var html = Head(message, logged.Customer);
        FollowUpLines.Add(html, message, logged.FollowUp);
        List<string> notes = [];
        if (logged.TooSoon is { } days)
        {
            notes.Add(days == 0 ? message.Words["Note.SameDay"] : message.Words.Count("Note.TooSoon", days));
        }

        if (logged.AskAgain is { Due: { } again, Text: { } about })
        {
            notes.Add(Words.Of("Pushes", message.Language)["Fuzzy.Note", about, Phrases.NearDay(again, message.Today, message.Language)]);
        }

        if (logged.Amended)
        {
            notes.Add(message.Words["Note.Amended"]);
        }

        foreach (var note in notes)
        {
            html.Line().Italic(note);
        }

        var draft = logged.Customer.Consent && CareDialogue.AsksForPeace(logged.FollowUp.Summary)
            ? Draft.FromHtml(html).With(new Button(Words.Of("Pushes", message.Language)["Button.DoNotContact"], $"consent:{logged.Customer.Code}:no"))
            : Selling(Draft.FromHtml(html), logged is { Sold: true, Proposed: null } ? logged.FollowUp : null, message);
        if (logged.Proposed is { } proposed)
        {
            var ask = Draft.FromHtml(html.Line().Line(message.Words[$"Confirm.{proposed}", logged.Customer.Name]));
            return (ask
                .With(new Button(message.Words[$"Button.{proposed}"], $"stage:{logged.Customer.Code}:{proposed}:{logged.FollowUp.Id}"), new Button(message.Words["Button.NotYet"], "keep"))
                .With(new Button(message.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), null);
        }

        return logged.Vague
            ? (Draft.FromHtml(html.Line().Line(message.Words["Log.Vague"])).With(new Button(message.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), new AddingSubstance(logged.FollowUp.Id))
            : (draft.With(new Button(message.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), null);
    }

    /// <summary>On a day off nothing is pushed: it says which day the reminder comes instead.</summary>
    private static string Planned(StepPlanned planned, Message message)
    {
        if (planned.Due is not { } due)
        {
            return Words.Of("Remarks", message.Language)["Planned.NoDate", planned.Text];
        }

        var day = planned.Time is null ? message.Rules.DutyOf(message.Session, planned.Customer.Owner).OnOrAfter(due) : due;
        return day == due
            ? message.Words["Done.Planned", CustomerCard.When(message, due, planned.Time), planned.Text]
            : Words.Of("Asks", message.Language)["Planned.DayOff", Phrases.Day(due, message.Language, message.Today), Phrases.Day(day, message.Language, message.Today), planned.Text];
    }

    /// <summary>With the tap that makes an order of what was told as won.</summary>
    private static Draft Selling(Draft draft, FollowUp? won, Message message) =>
        won is { Amount: { IsPositive: true } amount } ? draft.With(new Button(Words.Of("Asks", message.Language)["Button.Sell", message.Amount(amount)], $"sell:{won.Id}")) : draft;

    private static (Draft Draft, ChatStep? Question) Added(CustomerAdded added, Message message)
    {
        var html = new Html().Bold(added.Customer.Name).Add(" · ").Add(added.Customer.Code.Value).Line(message.Words["Done.Added"]);
        if (added.First is { } first)
        {
            FollowUpLines.Add(html, message, first);
        }

        return Asked(html, added.Customer, added.Missing, message);
    }

    private static (Draft Draft, ChatStep? Question) Set(CustomerSet set, Message message) =>
        Asked(Head(message, set.Customer).Line(message.Words["Done.Set"]), set.Customer, set.Missing, message);

    private static (Draft Draft, ChatStep? Question) Asked(Html html, Customer customer, IReadOnlyList<RequiredField> missing, Message message) => missing.Count == 0
        ? (Draft.FromHtml(html), null)
        : (Draft.FromHtml(html.Line(message.Words["New.Missing", NewCustomerDialogue.Fields(message, missing)])).With(new Button(message.Words["Button.Fill"], $"fill:{customer.Code}")), null);

    private static Draft Paid(PaymentRecorded payment, Message message)
    {
        var html = Head(message, payment.Customer);
        foreach (var part in payment.Parts)
        {
            html.Line(message.Words["Done.Paid", message.Amount(part.Amount), part.Order]);
        }

        return Draft.FromHtml(html.Line(payment.StillOpen.IsPositive ? message.Words["Done.StillOpen", message.Amount(payment.StillOpen)] : message.Words["Done.AllPaid"]));
    }

    private static Html Head(Message message, Customer customer) =>
        new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}");

    private static IReadOnlyList<IReadOnlyList<Button>> WithUndo(Draft draft, string label, string change)
    {
        var undo = new Button(label, $"undo:{change}");
        return draft.Buttons.Count > 0 ? [.. draft.Buttons.SkipLast(1), [.. draft.Buttons[^1], undo]] : [[undo]];
    }
}
