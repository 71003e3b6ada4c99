using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>One message as the dialogues see it: who wrote, what it says, what question was open, and what may be looked up.</summary>
internal sealed class Message(TeamRules rules, CustomerNames directory, Reader reader, IReadSession session, Rep person, ChatUpdate update, Conversation conversation, DateTimeOffset now)
{
    private readonly Dictionary<CustomerCode, Reading> readings = [];

    private readonly Roster roster = new(
        person, () => [.. session.All(Documents.Reps)], () => Products.Known(session), () => StandIns.LeaveOn(session, person.Id, DateOnly.FromDateTime(rules.LocalTime(person, now).DateTime)) is not null);

    private readonly ChatStep? open = conversation.Asked is { } asked && now - asked <= TimeSpan.FromDays(1) ? conversation.At : null;

    private bool? own;

    private Said? said;

    private Said? plain;

    private List<CustomerCode>? lately;

    private Whom? whom;

    private Domain.Sales.ExchangeRates? rates;

    public TeamRules Rules => rules;

    public Rep Person => person;

    public ChatUpdate Update => update;

    public IReadSession Session => session;

    public Conversation Conversation => conversation;

    /// <summary>The open question that this may answer; null when there is none, it has expired, or the message has a subject of its own.</summary>
    public ChatStep? Step => open is null || (update.Pressed is null && Press is null && (own ??= OwnSubject.In(this, open))) ? null : open;

    /// <summary>The open question that waits on whatever is said meanwhile.</summary>
    public ChatStep? Waiting => open is { Waits: true } ? open : null;

    /// <summary>Whether the open question was asked in the line just before.</summary>
    public bool JustAsked => Since == 0;

    /// <summary>Whether a bare yes can still mean the open question: much was not said since.</summary>
    public bool TakesYes => Step is { TakesYes: true } && (Since == 0 || (Since <= 2 && !Wrote));

    /// <summary>Something was written since the open question was asked: a yes is rather to that.</summary>
    public bool Wrote => conversation.Asked is { } when && (conversation.Lines ?? []).Any(line => line.At > when && line.Changes is { Count: > 0 });

    /// <summary>Lines said since the open question was asked.</summary>
    private int Since => open is null || conversation.Asked is not { } when ? int.MaxValue : (conversation.Lines ?? []).Count(line => line.At > when);

    public Language Language { get; } = Language.Read(person.Language) ?? Language.Read(update.LanguageTag) ?? Language.Simplified;

    public Words Words => Words.Of("Chat", Language);

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Now { get; } = rules.LocalTime(person, now);

    /// <summary>What was said last goes on: so long it is still what one speaks of.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(15);

    /// <summary>The line before, where it was a moment ago; null otherwise.</summary>
    public ConversationLine? JustSaid => Conversation.Lines is [var last, ..] && Now - last.At <= Prompt ? last : null;

    /// <summary>Whether the line before, a moment ago, was of that customer and wrote something.</summary>
    public bool JustWrote(CustomerCode customer) => JustSaid is { Customer: { } whose, Changes.Count: > 0 } && whose == customer;

    /// <summary>Whether the words name them beyond doubt, or point at them.</summary>
    public bool Means(CustomerCode customer) => Whom switch
    {
        { How: Reference.Named or Reference.Person, Tied: false } whom => whom.Customers.Contains(customer) && !Said.Utterance.Mentions.Exists(mention => mention.Fuzzy),
        { How: Reference.Pronoun or Reference.Thing } whom => whom.Customer == customer,
        _ => false,
    };

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The team's local date, by which figures are counted.</summary>
    public DateOnly TeamDay { get; } = rules.TeamDay(now);

    public string Text => update.Text?.Trim() ?? "";

    /// <summary>The text as words are compared, folded once for all who look for some.</summary>
    public string Folded => Said.Folded;

    /// <summary>What the pressed button does, e.g. <c>undo</c> and its arguments; null when nothing was pressed.</summary>
    public Press? Press { get; init; }

    /// <summary>The message the person replied to, if the bot sent it.</summary>
    public OutMessage? RepliedTo { get; init; }

    /// <summary>What came with the message.</summary>
    public Sent Sent { get; init; } = Sent.Nothing;

    /// <summary>What a contact told of now takes along: what came with the message, and what came shortly before and has no place yet.</summary>
    public IReadOnlyList<string> Attached => [.. Sent.Files.Concat(Orphans).Concat(Unplaced.Where(file => Now - file.At <= VisitWindow.After)).Select(file => file.Id).Distinct()];

    /// <summary>What belonged to the contact that an edit of its message has just taken back.</summary>
    public IReadOnlyList<Attachment> Orphans { get; set; } = [];

    /// <summary>What was sent earlier and has no place yet.</summary>
    public IEnumerable<Attachment> Unplaced => (conversation.Files ?? []).Select(id => session.Get(Documents.Attachments, id)).OfType<Attachment>().Where(file => file.FollowUp is null);

    public Names Names => directory.NamesFor(session, person, Today);

    /// <summary>Whom the words and the talk say the message is about.</summary>
    public Whom Whom => whom ??= Referent.Of(this, Plain.Utterance);

    /// <summary>The customer a message without a subject of its own is about.</summary>
    public CustomerCode? About => RepliedTo?.Customer is { } code ? new CustomerCode(code) : Whom is { How: Reference.Pronoun or Reference.Thing, Customer: { } meant } ? meant : conversation.Customer;

    /// <summary>What the subjects' readers see of it.</summary>
    public Said Said => said ??= About == conversation.Customer ? Continued(Plain, About) : Talked(Text, About);

    /// <summary>It as if it were about the customer spoken of last.</summary>
    private Said Plain => plain ??= Hear(Text, conversation.Customer);

    /// <summary>What the general reader makes of it.</summary>
    public Reading Reading => Said.Reading;

    /// <summary>The text read with a customer given.</summary>
    public Reading ReadAbout(string text, CustomerCode customer) =>
        readings.TryGetValue(customer, out var known) ? known : readings[customer] = Talked(text, customer).Reading;

    private Said Talked(string text, CustomerCode? about) => Continued(Hear(text, about), about);

    private Said Continued(Said read, CustomerCode? about) => about is not null && InConversation.Meant(read.Reading) is { } meant ? Hear(read.Text, about, meant) : read;

    /// <returns>Null when there is none within the person's scope, or it is still to be added.</returns>
    public Customer? Find(CustomerCode? code) =>
        code is { Value: not null } known && session.FindCustomer(known) is { } customer && CustomerNames.MaySee(session, person, customer, Today) ? customer : null;

    /// <summary>The days, hours and figures of words that name nobody, as this person says them now.</summary>
    public Utterance Plainly(string words) => new(words, Understanding.Names.None, new ReadingContext(Now.DateTime, Language.Tag));

    /// <param name="meant">What it is for, where the talk says so.</param>
    public Reading Read(string text, CustomerCode? current, Intent? meant = null) => Hear(text, current, meant).Reading;

    /// <summary>Whom they spoke of in the last lines, before them whom they have just met or are about to meet, and then whom they had to do with in the last days.</summary>
    private IEnumerable<CustomerCode> Lately()
    {
        foreach (var code in lately ??= [.. JustMet().Concat(conversation.Lately).Concat(Dealt()).Distinct()])
        {
            yield return code;
        }
    }

    private IEnumerable<CustomerCode> Dealt() =>
        session.LatestFollowUpsBy(person.Id, 20).Where(one => one.SourceMessage is not null && Now - one.At < Days).Select(one => (one.At, one.Customer))
            .Concat(session.LatestRemarksBy(person.Id, Today.AddDays(-(int)Days.TotalDays)).Where(one => one.SourceMessage is not null).Take(20).Select(one => (one.At, one.Customer)))
            .OrderByDescending(one => one.At).Select(one => one.Customer);

    private static readonly TimeSpan Days = TimeSpan.FromDays(14);

    private IEnumerable<CustomerCode> JustMet() =>
        from plan in session.PlansWithMeeting(person.Id, Today)
        from step in plan.Steps
        where step.Due == Today && step.Time is { } time && Math.Abs((Now.DateTime - Today.ToDateTime(time)).TotalHours) <= 4
        orderby Math.Abs((Now.DateTime - Today.ToDateTime(step.Time!.Value)).TotalHours)
        select plan.Customer;

    /// <summary>Other words as if they had been written: an answer goes on with what was said before.</summary>
    public Said Hear(string text, CustomerCode? current, Intent? meant = null) => new(reader, text, Names, Ground(current, meant));

    /// <summary>What is known beside the words.</summary>
    private ReadingContext Ground(CustomerCode? current, Intent? meant) => new(Now.DateTime, Language.Tag, current)
    {
        Roster = roster,
        TeamDay = TeamDay,
        IsReply = RepliedTo is not null,
        Colleagues = conversation.Told is { Count: > 0 } told ? [.. roster.Colleagues, .. told.Select(Folding.Of)] : roster.Colleagues,
        Lately = Lately(),
        Met = [.. (conversation.Lines ?? []).Where(line => line.Customer == current).Select(line => line.Met).OfType<string>()],
        Asked = conversation.Lines is [{ Asked: { } asked }, ..] ? asked : null,
        As = meant,
    };

    public IEnumerable<string> ColleagueNames => roster.People.Where(rep => rep.Active && rep.Id != person.Id).Select(rep => rep.Name);

    /// <summary>The one colleague a text names; null when none or several are.</summary>
    public Rep? ColleagueIn(string text)
    {
        var words = Folding.Of(text);
        return roster.People.Where(rep => rep.Active && rep.Id != person.Id && Roster.CalledAs(rep.Name).Any(name => words.Contains(name, StringComparison.Ordinal))).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>When the customer is to be contacted next; null when never.</summary>
    public DateOnly? DueOf(Customer customer) => session.Get(Documents.Plans, customer.Code.Value)?.Due;

    public Rep? RepOf(RepId id) => session.Get(Documents.Reps, id.Value);

    /// <summary>What other currencies are worth today.</summary>
    public Domain.Sales.ExchangeRates ExchangeRates => rates ??= Records.Rates.Of(session, rules.Currency);

    /// <summary>The amount that was read, in the currency it was said in; null where none was.</summary>
    /// <param name="unsaid">The currency where none was said, such as that of the record that is put right; null for the team's.</param>
    public Domain.Money? Sum(ReadRecord? read, string? unsaid = null) => read?.Amount is { } amount ? Domain.Money.Of(amount, Currency(read, unsaid)) : null;

    /// <summary>Likewise the upper end of a range.</summary>
    public Domain.Money? SumTo(ReadRecord? read, string? unsaid = null) => read is { Amount: not null, AmountTo: { } most } ? Domain.Money.Of(most, Currency(read, unsaid)) : null;

    /// <summary>The sum that words are known to hold; behind the command even a bare number is read as one.</summary>
    public Domain.Money? SumIn(string words, CustomerCode? about, string? unsaid = null) => Sum(Read("/order " + words, about).First, unsaid);

    private string? Currency(ReadRecord read, string? unsaid) => read.Currency is not { } said ? unsaid
        // Of a record in Hong Kong dollars $ is a Hong Kong dollar.
        : said != rules.Currency && unsaid is not null && SharedCurrencies.Meant(said, read.SumWords, unsaid) is null ? unsaid
        : SharedCurrencies.Meant(said, read.SumWords, rules.Currency);

    public string Amount(Domain.Money amount) => Phrases.Amount(amount, Language, rules.Currency);

    /// <summary>To the last yuan, as a card shows what was stored.</summary>
    public string Exact(Domain.Money amount) => Phrases.Exact(amount, Language, rules.Currency);

    /// <summary>A record's amount as it was said, and what it counts for.</summary>
    public string Exact(Domain.Money amount, Domain.Money? asSaid) => Phrases.Exact(amount, asSaid, Language, rules.Currency);

    /// <summary>Sums of unlike currencies, each for itself.</summary>
    public string Exact(IEnumerable<Domain.Money> sums) => Phrases.Exact(Domain.Sales.Purse.Of(sums), Language, rules.Currency);

    /// <summary>Whether a sum is so large that it is confirmed first: by what it is worth, and without a rate by its figure.</summary>
    public bool IsLarge(Domain.Money sum) => (ExchangeRates.InTeam(sum) ?? sum with { Currency = null, Minor = (long)(sum.Amount * 100) }) >= rules.LargeAmount;
}

/// <summary>A pressed button: to snooze a customer for three days is the verb snooze with two arguments.</summary>
internal sealed record Press(string Verb, string[] Arguments, OutMessage On)
{
    public Matter? About { get; init; }

    public string? First => Arguments.Length > 0 ? Arguments[0] : null;

    public CustomerCode? Customer => First is { } code ? new CustomerCode(code) : null;

    public static Press Of(Button button, OutMessage on) => new(button.Do.Verb, [.. button.Do.Arguments], on) { About = button.Do.About };
}
