using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Programs;

/// <summary>
/// Where programs ask and tell for a person: the chat's own way of a message, so that a program hears what its person would hear, and writes nothing that its
/// person could not. What is only shown is carried out and taken back in the same transaction.
/// </summary>
internal sealed class ProgramCalls(IStore store, TeamRules rules, CustomerNames names, CustomerRoll customers, IReportMessages reports, IDayLists days, Proposals proposals, TimeProvider clock)
{
    private const int Found = 10;

    private const int Told = 3;

    private const int Proved = 20;

    /// <summary>What a program may write: records of customers. Who is on the team, keys and the like are for the chat.</summary>
    private static readonly HashSet<string> Records =
    [
        nameof(LogFollowUp), nameof(AmendFollowUp), nameof(KeepRemark), nameof(CountRemark), nameof(PlanStep), nameof(MoveStep), nameof(EndSteps), nameof(ReopenStep), nameof(AddCustomer), nameof(SetCustomer), nameof(SetField), nameof(SetStage),
        nameof(RecordOrder), nameof(RecordPayment), nameof(AmendOrder), nameof(AmendPayment), nameof(Win), nameof(Snooze), nameof(Reschedule),
    ];

    private static readonly Reader Reader = new(Subjects.Readers);

    private static readonly Metric[] Headline = [Metric.Sales, Metric.Completion, Metric.Collected, Metric.NewCustomers, Metric.FollowUps, Metric.Visits, Metric.Coverage];

    private readonly CommandRunner sales = new(rules, names);

    private readonly UpdateHandler handler = new(new CommandRunner(rules, names), reports, days);

    /// <summary>What is shown and taken back must leave no trace in the names that the others read.</summary>
    private readonly Lazy<(CommandRunner Sales, UpdateHandler Handler)> trial = new(() =>
    {
        var own = new CommandRunner(rules, new CustomerNames());
        return (own, new UpdateHandler(own, reports, days));
    });

    public Task<ProgramAnswer> Today(Rep person, CancellationToken cancel) =>
        store.Read(session => new ProgramAnswer(Plain(days.Today(session, person, clock.GetUtcNow(), LanguageOf(person))), []), cancel);

    public Task<ProgramAnswer> Overdue(Rep person, CancellationToken cancel) =>
        store.Read(session => new ProgramAnswer(Plain(days.Overdue(session, person, clock.GetUtcNow(), LanguageOf(person))), []), cancel);

    /// <summary>Customers of that name, code, contact, phone or address, each with the last contacts and what was written of them.</summary>
    public async Task<ProgramAnswer> Find(Rep person, string words, CancellationToken cancel)
    {
        var roll = await customers.Known(cancel);
        return await store.Read(session =>
        {
            var message = Open(session, person, words);
            // Whoever looks after others is looking for anybody of theirs.
            var whose = Access.MaySeeAll(person) ? Scope.All : person is { Role: Role.Lead, Team: { } team } ? new Scope(ScopeKind.Team, team) : null;
            var found = words.Trim().Length == 0 ? [] : RolledCustomers.First(session, roll, person, message.Today, new CustomerBrowse { Whose = whose }, Folding.Of(words.Trim()), Found);
            if (found.Count == 0 && Visible(session, person, message.Today, words) is { } exact) found = [exact];
            return found.Count == 0
                ? new ProgramAnswer(Words.Of("Doors", message.Language)["Program.NobodyFound", words], [])
                : new ProgramAnswer(string.Join('\n', found.Select(customer => Line(message, customer))), [.. found.SelectMany(customer => Contacts(message, customer))]);
        }, cancel);
    }

    /// <summary>Anything that the chat can be asked; what would write is not written.</summary>
    public async Task<ProgramAnswer> Ask(Rep person, string question, CancellationToken cancel)
    {
        var told = await Try(person, new ProgramDeed(question), cancel);
        return new ProgramAnswer(told.Writes ? Words.Of("Doors", LanguageOf(person))["Program.WouldWrite"] : told.Text, told.Writes ? [] : told.Behind);
    }

    /// <summary>One figure, and a page of the records it is the sum of.</summary>
    /// <param name="whose">all, team:NAME, rep:NAME, region:NAME or product:NAME; empty for what "the figures" means to its person.</param>
    public Task<ProgramAnswer> Figure(Rep person, Metric metric, Period period, string whose, int page, CancellationToken cancel) => store.Read(
        session =>
        {
            var message = Open(session, person, "");
            return ScopeOf(session, person, whose) is { } scope
                ? Proof(message, new FigureAsk(metric, Stretch.Of(period), scope), Math.Max(0, page - 1) * Proved, Proved)
                : new ProgramAnswer(Words.Of("Doors", message.Language)["Program.NotYours"], []);
        },
        cancel);

    /// <summary>A period's headline and findings, and behind each figure of the headline the first of its records.</summary>
    public Task<ProgramAnswer> Report(Rep person, Period period, string whose, CancellationToken cancel) => store.Read(
        session =>
        {
            var message = Open(session, person, "");
            if (ScopeOf(session, person, whose) is not { } scope) return new ProgramAnswer(Words.Of("Doors", message.Language)["Program.NotYours"], []);

            var report = reports.Headline(session, new ReportRequest(ReportRequest.KindOf(period), period, scope), message.TeamDay, message.Language);
            var proofs = Headline.Select(metric => Proof(message, new FigureAsk(metric, Stretch.Of(period), scope), 0, Told)).ToList();
            return new ProgramAnswer(string.Join("\n\n", proofs.Select(proof => proof.Text).Prepend(Plain(report))), [.. proofs.SelectMany(proof => proof.Behind)]);
        },
        cancel);

    /// <summary>Shows what would be written; the code confirms it.</summary>
    public async Task<ProgramAnswer> Propose(Rep person, ProgramDeed deed, CancellationToken cancel)
    {
        var told = await Try(person, deed, cancel);
        return told.Changes.All(change => Records.Contains(change.What))
            ? new ProgramAnswer(told.Text, told.Behind, told.Writes ? proposals.Add(person.Id, deed, told.Text) : null)
            : new ProgramAnswer(Words.Of("Doors", LanguageOf(person))["Program.OnlyInChat"], []);
    }

    /// <summary>A step for the customer of that code or exact name.</summary>
    public async Task<ProgramAnswer> ProposeStep(Rep person, string customer, string what, DateOnly day, TimeOnly? time, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(rules.LocalTime(person, clock.GetUtcNow()).DateTime);
        var known = await store.Read(session => Visible(session, person, today, customer), cancel);
        if (known is null) return new ProgramAnswer(Words.Of("Doors", LanguageOf(person))["Program.NobodyFound", customer], []);

        var at = time is { } hour ? $" {Phrases.Time(hour)}" : "";
        return await Propose(person, new ProgramDeed($"{known.Name}: {what}, {Documents.Day(day)}{at}") { Command = new PlanStep(known.Code, what, day, time) }, cancel);
    }

    /// <summary>Writes what was shown. Where it would be something else by now, that is shown instead, with a code of its own.</summary>
    public async Task<ProgramAnswer> Confirm(Rep person, string code, CancellationToken cancel)
    {
        if (proposals.Take(person.Id, code) is not { } proposal) return new ProgramAnswer(Words.Of("Doors", LanguageOf(person))["Program.CodeOver"], []);

        try
        {
            var told = await store.Write(session => Carry(session, person, proposal.Deed, sales, handler) is var done && done.Text == proposal.Shown ? Tell(session, person, done) : throw new TakenBack(done), cancel);
            return new ProgramAnswer(told.Text, told.Behind, null, told.Writes);
        }
        catch (TakenBack other)
        {
            return new ProgramAnswer(other.Told.Text, other.Told.Behind, other.Told.Writes ? proposals.Add(person.Id, proposal.Deed, other.Told.Text) : null);
        }
    }

    /// <summary>Writes at once, and once whatever often it is asked for under the same key: what was answered is kept in the transaction of what was written.</summary>
    public async Task<ProgramWriting> Write(Rep person, ProgramDeed deed, Once once, CancellationToken cancel)
    {
        var id = Secrets.HashOf($"{person.Id.Value}\n{once.Key}");
        try
        {
            return await store.Write<ProgramWriting>(
                session =>
                {
                    if (session.Get(Documents.KeptAnswers, id) is { } kept) return kept.Print == once.Print ? new ProgramWriting.Written(kept.Text, News(session, kept.Changes), Again: true) : new ProgramWriting.OtherRequest();

                    var done = Carry(session, person, deed, sales, handler);
                    if (!done.Writes) throw new TakenBack(done);
                    if (!(deed.Command is Undo { Change: { } back } ? Records.Contains(session.Get(Documents.Changes, back)!.What) : done.Changes.All(change => Records.Contains(change.What))))
                    {
                        throw new TakenBack(done with { Text = Words.Of("Doors", LanguageOf(person))["Program.OnlyInChat"] });
                    }

                    IReadOnlyList<string> changes = [.. done.Changes.Select(change => change.Id)];
                    session.TryInsert(Documents.KeptAnswers, new KeptAnswer(id, person.Id, once.Print, clock.GetUtcNow(), done.Text, changes));
                    Tell(session, person, done);
                    return new ProgramWriting.Written(done.Text, News(session, changes), Again: false);
                },
                cancel);
        }
        catch (TakenBack none)
        {
            return new ProgramWriting.Refused(none.Told.Text);
        }
    }

    private static IReadOnlyList<ChangeNews> News(IReadSession session, IEnumerable<string> changes) => [.. changes.Select(id => session.Get(Documents.Changes, id)).OfType<ChangeEntry>().Select(entry => ChangeNews.From(session, entry))];

    /// <summary>The person hears of it in their chats, with the button that takes it back.</summary>
    private Telling Tell(IWriteSession session, Rep person, Telling done)
    {
        var words = Words.Of("Doors", LanguageOf(person));
        var draft = Draft.Plain(words["Program.Noted", done.Text]);
        SignIns.TellAll(session, person.Id, done.Changes is [var only] ? draft.With(new Button(Words.Of("Chat", LanguageOf(person))["Button.Undo"], "undo", only.Id)) : draft, clock.GetUtcNow(), Addressee.Of(person));
        return done;
    }

    private async Task<Telling> Try(Rep person, ProgramDeed deed, CancellationToken cancel)
    {
        try
        {
            return await store.Write<Telling>(session => throw new TakenBack(Carry(session, person, deed, trial.Value.Sales, trial.Value.Handler)), cancel);
        }
        catch (TakenBack shown)
        {
            return shown.Told;
        }
    }

    /// <summary>Says or does it as the person, in a chat that only programs speak in: no open question of the person's is answered by it.</summary>
    private Telling Carry(IWriteSession session, Rep asked, ProgramDeed deed, CommandRunner runner, UpdateHandler talk)
    {
        var now = clock.GetUtcNow();
        var person = session.Get(Documents.Reps, asked.Id.Value)!;
        LocalChat.Join(session, person, now);
        var id = Ids.New(now);
        var update = new ChatUpdate { Id = ThisMachine.Prefix + id, Chat = $"{LocalMessenger.ChatOf(person.Id.Value)}/program", Person = LocalMessenger.ChatOf(person.Id.Value), At = now, MessageId = id, Text = deed.Text };
        var source = $"{update.Chat}/{id}";
        session.Delete(Documents.Conversations, update.Chat);
        session.TryInsert(Documents.Inbox, new InboxEntry(update, id, Done: true));
        if (deed.Command is { } command) return Command(session, person, command, source, now, runner);

        talk.Handle(session, update, now);
        var said = session.MessagesTo(update.Chat, id).ToList();
        foreach (var message in said) session.Upsert(Documents.Outbox, message with { State = OutState.Sent, SentAt = now, MessageId = message.Id });
        var behind = said.SelectMany(message => message.Buttons.SelectMany(row => row)).Select(button => button.Do.About).OfType<FigureAsk>().Distinct()
            .SelectMany(figure => Proof(Open(session, person, ""), figure, 0, Proved).Behind).ToList();
        return new Telling(string.Join("\n\n", said.Select(message => Html.ToPlain(message.Html))), behind, session.ChangesFrom(source));
    }

    private static Telling Command(IWriteSession session, Rep person, SalesCommand command, string source, DateTimeOffset now, CommandRunner runner)
    {
        var outcome = runner.Decide(command, person, session, source, now);
        var message = Open(session, person, "", runner, now);
        return outcome switch
        {
            Result<Done>.Accepted(var done) => new Telling(Plain(done.Say(message)), [], session.ChangesFrom(source)) { Accepted = true },
            Result<Done>.Refused(var reason) => new Telling(Plain(SpokenRefusal.Of(reason, message)), [], []),
            _ => throw new InvalidOperationException("Neither done nor refused."),
        };
    }

    private Message Open(IReadSession session, Rep person, string text) => Open(session, person, text, sales, clock.GetUtcNow());

    private static Message Open(IReadSession session, Rep person, string text, CommandRunner runner, DateTimeOffset now)
    {
        var chat = $"{LocalMessenger.ChatOf(person.Id.Value)}/program";
        return new Message(runner.Rules, runner.CustomerNames, Reader, session, person, new ChatUpdate { Id = "", Chat = chat, Person = chat, At = now, Text = text }, new Conversation(chat), now);
    }

    private static ProgramAnswer Proof(Message message, FigureAsk figure, int skip, int take)
    {
        var whole = new WhyText(message, FigureAnswers.Of(message)).Whole(figure, skip, take);
        var text = string.Join('\n', new[] { whole.Title, whole.Is, whole.Sum, $"{whole.Count}" }.OfType<string>().Select(Html.ToPlain));
        return new ProgramAnswer(text, [.. whole.Records.Select(record => new ProgramRecord(Html.ToPlain(record.Line), record.Html is { } html ? Html.ToPlain(html) : null))]);
    }

    private static Scope? ScopeOf(IReadSession session, Rep person, string whose) => whose.Length == 0 ? FigureRights.OwnScope(person)
        : Scope.Parse(whose) is { } scope && FigureRights.MaySee(session, person, scope) ? scope
        : null;

    private static Customer? Visible(IReadSession session, Rep person, DateOnly today, string name)
    {
        var called = name.Trim();
        var found = (session.FindCustomer(new CustomerCode(called)) is { } coded ? [coded] : session.CustomersNamed(called)).Where(customer => CustomerNames.MaySee(session, person, customer, today)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static string Line(Message message, Customer customer) => string.Join(" · ", new[]
    {
        customer.Code.Value, customer.Name, customer.EffectiveGrade.ToString(), Terms.Of(customer.Stage, message.Language), message.RepOf(customer.Owner)?.Name,
        string.Join(", ", customer.Contacts.Select(contact => string.Join(' ', new[] { contact.Name, contact.Title, contact.Phone }.OfType<string>()))),
        message.DueOf(customer) is { } due ? Documents.Day(due) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static IEnumerable<ProgramRecord> Contacts(Message message, Customer customer) =>
        from contact in message.Session.FollowUpsOf(customer.Code).OrderByDescending(one => one.At).Take(Told)
        let origin = Origins.Of(message.Session, contact.SourceMessage)
        let line = $"{customer.Name} · {Documents.Day(DateOnly.FromDateTime(contact.At.DateTime))} · {Terms.Of(contact.Method, message.Language)} · {message.RepOf(contact.Rep)?.Name}"
        select new ProgramRecord(line, string.Join('\n', new[] { contact.Summary, contact.Feedback, origin?.Text is { } said ? $"「{said}」" : null }.OfType<string>()));

    private static string Plain(Draft draft) => Html.ToPlain(draft.Html);

    private static Language LanguageOf(Rep person) => Language.Read(person.Language) ?? Language.Simplified;

    /// <param name="Changes">What it wrote, as the trail has it.</param>
    private sealed record Telling(string Text, IReadOnlyList<ProgramRecord> Behind, IReadOnlyList<ChangeEntry> Changes)
    {
        /// <summary>A command did its work, also where that left no change of its own, as taking another back may.</summary>
        public bool Accepted { get; init; }

        public bool Writes => Accepted || Changes.Count > 0;
    }

    /// <summary>Leaves the store as it was.</summary>
    private sealed class TakenBack(Telling told) : Exception
    {
        public Telling Told => told;
    }
}
