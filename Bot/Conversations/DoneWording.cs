using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Conversations.Merging;
using SalesBot.Bot.Conversations.Remarks;
using SalesBot.Bot.Conversations.Strategies;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Privacy;
using SalesBot.Bot.Team;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>Puts what a command did into words, with the buttons to go on from there.</summary>
internal static class DoneWording
{
    /// <returns>The message, and the question it leaves open.</returns>
    public static (Draft Draft, ChatStep? Question) Of(Done done, Talk talk)
    {
        var words = talk.Words;
        var (draft, question) = done switch
        {
            FollowUpLogged logged => Logged(logged, talk),
            RemarkKept kept => RemarkTalk.Wording(kept, talk),
            StepPlanned planned => (Draft.FromHtml(Head(talk, planned.Customer).Line(Planned(planned, talk))), null),
            CustomerAdded added => Added(added, talk),
            CustomerSet set => Set(set, talk),
            StageSet { Customer.Stage: Stage.Lost } lost => (Lost(lost, talk), null),
            StageSet set => (Selling(Draft.FromHtml(Head(talk, set.Customer).Line(words[set.Customer.Stage == Stage.Won ? "Done.Won" : "Done.Stage", Terms.Of(set.From, talk.Language), Terms.Of(set.Customer.Stage, talk.Language)])), set.Customer.Stage == Stage.Won ? set.FollowUp : null, talk), null),
            OrderRecorded order => (Draft.FromHtml(Head(talk, order.Customer).Line(words["Done.Order", order.Order.Product, talk.Amount(order.Order.Amount), Phrases.NearDay(order.Order.Date, talk.Today, talk.Language), order.Order.Number])), null),
            PaymentRecorded payment => (Paid(payment, talk), null),
            ChangeUndone { Entry: { Source: { } file } entry } when entry.What.StartsWith("import:", StringComparison.Ordinal) => (Draft.Plain(Words.Of("Sent", talk.Language)["Import.Undone", file]), null),
            ChangeUndone undone => (Draft.Plain(words["Done.Undone", undone.Customers.Count == 0 ? ReviewWording.NameOf(undone.Entry, talk) ?? words["Done.UndoneThing"] : undone.Customers.Count == 1 ? undone.Customers[0].Name : Words.Of("Team", talk.Language)["Undone.Customers", undone.Customers[0].Name, undone.Customers.Count]]), null),
            Snoozed snoozed => (Draft.Plain(words["Done.Snoozed", snoozed.Customer.Name, Phrases.Day(snoozed.To, talk.Language, talk.Today)]), null),
            Rescheduled moved => (Moved(moved, talk), null),
            ConsentSet consent => (Consent(consent.Customer, talk), null),
            HandedOver over => (Draft.Plain(words["Done.HandedOver", over.Customer.Name, over.To.Name]), null),
            ProfilesConfirmed looked => (Draft.Plain(Words.Of("Pushes", talk.Language).Count("Check.Done", looked.Customers.Count, looked.Customers[0].Name)), null),
            GradeSet grade => (Draft.FromHtml(Head(talk, grade.Customer).Line(Words.Of("Pushes", talk.Language)["Grade.Done", grade.From, grade.Customer.EffectiveGrade])), null),
            StrategySet strategy => (Draft.Plain(Words.Of("Merge", talk.Language)["Strategy.Done", Terms.Of(strategy.Segment, talk.Language)]), null),
            MergeDone merge => (MergeWording.Of(merge, talk), null),
            FileDone files => (FileWording.Of(files, talk), null),
            ReviewDone review => (ReviewWording.Of(review, talk), null),
            FollowUpJudged judged => (Draft.Plain(Words.Of("Pushes", talk.Language)[judged switch { { Commented: true } => "Spot.Comment", { Check.Good: true } => "Spot.Good", _ => "Spot.Bad" }, judged.Author.Name, judged.Customer]), null),
            LanguageSet set => (Draft.Plain(Words.Of("Chat", Language.Read(set.Tag) ?? talk.Language)["Done.Language"]), null),
            _ => (PrivacyText.Of(done, talk) ?? TeamWording.Of(done, talk) ?? throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."), null),
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
    private static Draft Lost(StageSet lost, Talk talk)
    {
        var words = Words.Of("Pushes", talk.Language);
        var (from, to) = (Terms.Of(lost.From, talk.Language), Terms.Of(lost.Customer.Stage, talk.Language));
        var html = Head(talk, lost.Customer).Line(lost.Reason is { } reason ? words["Lost.Done", from, to, Terms.Of(reason, talk.Language)] : talk.Words["Done.Stage", from, to]);
        return Draft.FromHtml(DueOf(talk, lost.Customer) is { } due ? html.Line(words["Lost.WinBack", Phrases.NearDay(due, talk.Today, talk.Language)]) : html);
    }

    private static Draft Moved(Rescheduled moved, Talk talk)
    {
        var words = Words.Of("Pushes", talk.Language);
        var html = new Html().Add(talk.Words["Done.Rescheduled", moved.Customer.Name, CustomerCard.When(talk, moved.Day, moved.Time)]);
        if (moved is { Longest: { } longest, Reminder: { } day })
        {
            var overdue = DueOf(talk, moved.Customer) <= talk.Today;
            html.Line(words[overdue ? "Reschedule.Overdue" : "Reschedule.Sooner", longest, Phrases.NearDay(day, talk.Today, talk.Language)]);
        }

        return Draft.FromHtml(html);
    }

    private static Draft Consent(Customer customer, Talk talk)
    {
        var words = Words.Of("Pushes", talk.Language);
        var html = Head(talk, customer).Line(words[customer.Consent ? "Consent.On" : "Consent.Off"]);
        return Draft.FromHtml(DueOf(talk, customer) is { } due ? html.Line(words["Consent.Next", Phrases.NearDay(due > talk.Today ? due : talk.Today, talk.Today, talk.Language)]) : html);
    }

    private static DateOnly? DueOf(Talk talk, Customer customer) => talk.Session.Get(Documents.Plans, customer.Code.Value)?.Due;

    private static (Draft Draft, ChatStep? Question) Logged(FollowUpLogged logged, Talk talk)
    {
        var html = Head(talk, logged.Customer);
        FollowUpLines.Add(html, talk, logged.FollowUp);
        List<string> notes = [];
        if (logged.TooSoon is { } days)
        {
            notes.Add(days == 0 ? talk.Words["Note.SameDay"] : talk.Words.Count("Note.TooSoon", days));
        }

        if (logged.AskAgain is { Due: { } again, Text: { } about })
        {
            notes.Add(Words.Of("Pushes", talk.Language)["Fuzzy.Note", about, Phrases.NearDay(again, talk.Today, talk.Language)]);
        }

        if (logged.Amended)
        {
            notes.Add(talk.Words["Note.Amended"]);
        }

        foreach (var note in notes)
        {
            html.Line().Italic(note);
        }

        var draft = logged.Customer.Consent && CareTalk.AsksForPeace(logged.FollowUp.Summary)
            ? Draft.FromHtml(html).With(new Button(Words.Of("Pushes", talk.Language)["Button.DoNotContact"], $"consent:{logged.Customer.Code}:no"))
            : Selling(Draft.FromHtml(html), logged is { Sold: true, Proposed: null } ? logged.FollowUp : null, talk);
        if (logged.Proposed is { } proposed)
        {
            var ask = Draft.FromHtml(html.Line().Line(talk.Words[$"Confirm.{proposed}", logged.Customer.Name]));
            return (ask
                .With(new Button(talk.Words[$"Button.{proposed}"], $"stage:{logged.Customer.Code}:{proposed}:{logged.FollowUp.Id}"), new Button(talk.Words["Button.NotYet"], "keep"))
                .With(new Button(talk.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), null);
        }

        return logged.Vague
            ? (Draft.FromHtml(html.Line().Line(talk.Words["Log.Vague"])).With(new Button(talk.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), new AddingSubstance(logged.FollowUp.Id))
            : (draft.With(new Button(talk.Words["Button.Edit"], $"edit:{logged.FollowUp.Id}")), null);
    }

    /// <summary>On a day off nothing is pushed: it says which day the reminder comes instead.</summary>
    private static string Planned(StepPlanned planned, Talk talk)
    {
        if (planned.Due is not { } due)
        {
            return Words.Of("Remarks", talk.Language)["Planned.NoDate", planned.Text];
        }

        var day = planned.Time is null ? talk.Rules.DutyOf(talk.Session, planned.Customer.Owner).OnOrAfter(due) : due;
        return day == due
            ? talk.Words["Done.Planned", CustomerCard.When(talk, due, planned.Time), planned.Text]
            : Words.Of("Asks", talk.Language)["Planned.DayOff", Phrases.Day(due, talk.Language, talk.Today), Phrases.Day(day, talk.Language, talk.Today), planned.Text];
    }

    /// <summary>With the tap that makes an order of what was told as won.</summary>
    private static Draft Selling(Draft draft, FollowUp? won, Talk talk) =>
        won is { Amount: { IsPositive: true } amount } ? draft.With(new Button(Words.Of("Asks", talk.Language)["Button.Sell", talk.Amount(amount)], $"sell:{won.Id}")) : draft;

    private static (Draft Draft, ChatStep? Question) Added(CustomerAdded added, Talk talk)
    {
        var html = new Html().Bold(added.Customer.Name).Add(" · ").Add(added.Customer.Code.Value).Line(talk.Words["Done.Added"]);
        if (added.First is { } first)
        {
            FollowUpLines.Add(html, talk, first);
        }

        return Asked(html, added.Customer, added.Missing, talk);
    }

    private static (Draft Draft, ChatStep? Question) Set(CustomerSet set, Talk talk) =>
        Asked(Head(talk, set.Customer).Line(talk.Words["Done.Set"]), set.Customer, set.Missing, talk);

    private static (Draft Draft, ChatStep? Question) Asked(Html html, Customer customer, IReadOnlyList<RequiredField> missing, Talk talk) => missing.Count == 0
        ? (Draft.FromHtml(html), null)
        : (Draft.FromHtml(html.Line(talk.Words["New.Missing", NewCustomers.Fields(talk, missing)])).With(new Button(talk.Words["Button.Fill"], $"fill:{customer.Code}")), null);

    private static Draft Paid(PaymentRecorded payment, Talk talk)
    {
        var html = Head(talk, payment.Customer);
        foreach (var part in payment.Parts)
        {
            html.Line(talk.Words["Done.Paid", talk.Amount(part.Amount), part.Order]);
        }

        return Draft.FromHtml(html.Line(payment.StillOpen.IsPositive ? talk.Words["Done.StillOpen", talk.Amount(payment.StillOpen)] : talk.Words["Done.AllPaid"]));
    }

    private static Html Head(Talk talk, Customer customer) =>
        new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, talk.Language)}");

    private static IReadOnlyList<IReadOnlyList<Button>> WithUndo(Draft draft, string label, string change)
    {
        var undo = new Button(label, $"undo:{change}");
        return draft.Buttons.Count > 0 ? [.. draft.Buttons.SkipLast(1), [.. draft.Buttons[^1], undo]] : [[undo]];
    }
}
