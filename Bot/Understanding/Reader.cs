using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding;

/// <summary>Reads what a sales person wrote into what it says, and what it is about. Pure and safe for many threads; no text makes it throw.</summary>
/// <param name="readers">Those of the subjects, in the order that settles a tie; the general reading bids after them.</param>
/// <param name="language">The language of a text whose letters do not tell, such as 👌.</param>
internal sealed class Reader(IReadOnlyList<Func<Said, Bid?>>? readers = null, string language = "zh-Hans")
{
    private readonly IReadOnlyList<Func<Said, Bid?>> bidders = [.. readers ?? [], GeneralReader.Read];

    /// <summary>Everybody bids for the message; the best bid has it.</summary>
    public Chosen Choose(Said said)
    {
        var bids = bidders.Select(bid => bid(said)).OfType<Bid>().OrderByDescending(bid => bid.Score).ToList();
        return new Chosen(bids[0], bids.Find(bid => bid.Subject != bids[0].Subject));
    }

    /// <summary>Decides what a message does; null leaves it to the rules.</summary>
    public MessageJudge? Judge { get; init; } = MessageJudge.Shipped;

    public Reading Read(string text, Names names, ReadingContext context) => Read(new Utterance(text, names, context));

    public Reading Read(Utterance said)
    {
        var text = said.Text;
        var clauses = ActReader.Clauses(said, Tokens.Of(said));
        var rules = ActReader.ByRules(clauses);
        var tongue = LanguageOf(said);
        if (CommandReader.Read(text, said.Folded) is { } command && !(command.Name == "undo" && rules.Any(act => act.Kind is ActKind.Redo) && clauses.Exists(clause => clause.Has(Sense.Erase))))
        {
            IReadOnlyList<Act> done = command.Name == "undo" ? [.. rules.Select(act => act with { Kind = ActKind.Undo })] : rules;
            return Commanded(said, new Deeds(clauses, done), command, tongue) with { Acts = done };
        }

        var who = WhoReader.Read(said);
        if (who.Count == 0 && UnknownCustomerReader.Asked(said) is { } stranger)
        {
            var asked = new Who(said.All, null, stranger, [], null, false, false);
            return new Reading { Text = text, Intent = Intent.Query, Language = tongue, Query = QueryReader.Read(said, [asked]), Records = [About(asked)], Acts = rules };
        }

        var weighed = IntentReader.Read(said, who);
        var opinion = IsBare(said) ? null : Judge?.Of(clauses, rules, weighed, who.Count > 0);
        var verdict = said.Context.As is { } meant ? Verdict.As(meant) : Verdict.Of(weighed is Intent.Chitchat or Intent.Query && said.Has(Intents.Cue.Update) && IntentReader.Sets(said) ? Intent.Update : weighed, rules, opinion, IntentReader.OnlyNames(said), clauses is [var only] && (only.Questioned || QuestionEnd.In(text)), said.Has(Intents.Cue.Lost) || said.Has(Intents.Cue.Won) && !MoneyActs.Ordered(clauses), Bare(said), Booked.Of(clauses));
        var reading = new Reading { Text = text, Intent = verdict.Intent, Language = tongue, Acts = opinion?.Acts(rules, verdict.Kind, verdict.Instead) ?? rules, Judged = opinion is null ? null : new Judged(verdict.Kind, verdict.Sure) };
        switch (verdict.Intent)
        {
            case Intent.Chitchat:
                return who.Count > 0 && !Greets(said) ? reading with { Named = About(who[0]) } : reading;
            case Intent.Query:
                return reading with { NameOnly = IntentReader.OnlyNames(said) || UnknownCustomerReader.IsAll(said), Query = QueryReader.Read(said, who), Records = who.Count > 0 ? [About(who[0])] : [], Clarify = who.Count > 0 ? Doubt(who[0]) : null };
        }

        var deeds = new Deeds(clauses, reading.Acts);
        if (opinion is null || verdict.Intent == Intent.Create)
        {
            return Judged(Recorded(said, reading, deeds, who), verdict, null);
        }

        var choices = new Choices(Judge!, said, clauses, reading.Acts, verdict.Kind);
        var recorded = Recorded(said, reading, deeds, who, choices);
        var signs = choices.Signs;
        // What was said to be meant is in no doubt; its slots may be.
        signs.For(verdict.Kind, said.Context.As is not null ? 1 : verdict.Kind == opinion.Best().Kind ? opinion.Message[(int)verdict.Kind] : verdict.Sure, MessageJudge.Lead([.. rules.Select(act => act.Kind)]).Deed() == verdict.Kind.Deed());
        signs.Is(Sign.Nameless, who.Count == 0 ? 1 : 0);
        signs.Is(Sign.Clauses, Math.Log(1 + clauses.Count));
        signs.Is(Sign.Times, Math.Min(3, said.Times.Count(time => WhenReader.Tells(said, time))));
        signs.Is(Sign.Figures, Math.Min(3, said.Figures.Count));
        signs.Is(Sign.Unmethodical, verdict.Kind is ActKind.Report && recorded.First?.Method is null ? 1 : 0);
        signs.Is(Sign.Rival, opinion.Rival());
        signs.Is(Sign.Contrary, Math.Min(3, rules.Zip(reading.Acts).Count(pair => pair.First.Kind.Deed() != pair.Second.Kind.Deed())));
        Leftovers.Weigh(signs, said, clauses, recorded.First ?? new ReadRecord(), recorded.Spans);
        signs.Is(tongue is "en" ? Sign.Latin : tongue is "zh-Hant" ? Sign.Traditional : Sign.Always, 1);
        // Of several customers each has a card of its own; the signs were learnt from records of one.
        var whole = who.Count > 1 ? verdict.Sure : Judge!.Whole.Of(Judge.Assurance.Of(signs));
        return Judged(recorded with { Judged = new Judged(verdict.Kind, verdict.Sure, whole) { Signs = signs, Objecting = choices.Objecting } }, verdict, whole, choices.Objecting);
    }

    /// <summary>王总你好: a form of address, and nobody is spoken of.</summary>
    private static bool Greets(Utterance said) => said.Mentions is [{ Offset: 0 } first, ..] && said.Folded.AsSpan(first.End).TrimStart(" ,") is var rest && (rest.StartsWithAny("你好", "您好", "早上好", "早安"));

    /// <summary>A word or two beside names, times and figures: too little for the judge, and told by the question it answers.</summary>
    private static bool IsBare(Utterance said)
    {
        var letters = 0;
        for (var at = 0; at < said.Folded.Length && letters < 3; at++)
        {
            letters += char.IsLetter(said.Folded[at]) && !said.Times.Exists(time => time.Start <= at && at < time.End) && !said.Mentions.Exists(mention => mention.Offset <= at && at < mention.End) ? 1 : 0;
        }

        return letters < 3;
    }

    /// <summary>Whoever says so wants something mended, though it is not said what.</summary>
    private static readonly System.Buffers.SearchValues<string> Mistakes = System.Buffers.SearchValues.Create(["错", "不对", "更正", "wrong", "mistake", "typo", "oops", "correction", "meant"], StringComparison.Ordinal);

    /// <summary>No name, time, figure, way of contact, stage or deed: nothing that a record could hold.</summary>
    private static bool Bare(Utterance said) =>
        !said.Folded.AsSpan().ContainsAny(Mistakes) && said.Times.Count + said.Figures.Count + said.Mentions.Count == 0 && !said.HasAny(said.All, Intents.Cue.Phone, Intents.Cue.Visit, Intents.Cue.Meeting, Intents.Cue.Video, Intents.Cue.Email, Intents.Cue.Wechat, Intents.Cue.Im, Intents.Cue.Event, Intents.Cue.Interested, Intents.Cue.Negotiating, Intents.Cue.Won, Intents.Cue.Lost, Intents.Cue.Action);

    /// <summary>What is no contact says so, and what may be none, or holds a choice that may be wrong, is asked.</summary>
    /// <param name="whole">How often such a record is right in everything but an objection.</param>
    /// <param name="objecting">How often what is taken for an objection is right.</param>
    private static Reading Judged(Reading reading, Verdict verdict, double? whole, double objecting = 1) => reading with
    {
        Confidence = reading.Confidence < Reading.Sure || whole is null ? reading.Confidence : verdict.Confidence(whole.Value, objecting),
        Records = [.. reading.Records.Select(record => record with { Counted = record.Apart?.First?.Counted ?? verdict.Counted })],
        // Whose it is comes before whether it was a contact.
        Clarify = reading.Clarify ?? (reading.Confidence >= Reading.Sure && verdict.Unsure ? new Clarify("act-unsure", []) : null),
    };

    private Reading Commanded(Utterance said, Deeds deeds, CommandReader.Command command, string tongue)
    {
        var who = WhoReader.Read(said);
        var telling = command.Argument is not null && command.Name is "log" or "order" or "pay" or "stage" or "new" or "customer";
        var empty = command is { Name: "log", Argument: null };
        return new Reading
        {
            Text = said.Text,
            Intent = Intent.Command,
            Language = tongue,
            Command = command.Name,
            Argument = command.Argument,
            Query = command.Argument is not null && command.Name is "report" or "kpi" or "today" or "overdue" or "team" ? Asked(said, command.Name, who) : null,
            Records = telling ? Recorded(said, new Reading { Text = said.Text, Intent = command.Name switch { "order" => Intent.Order, "pay" => Intent.Payment, "stage" => Intent.Update, "new" => Intent.Create, _ => Intent.Log }, Language = tongue }, deeds, who).Records : [],
            Clarify = empty ? new Clarify("missing-content", []) : null,
        };
    }

    private static Query Asked(Utterance said, string command, List<Who> who)
    {
        var query = QueryReader.Read(said, who);
        return command switch { "report" or "kpi" or "team" => query with { Type = "performance" }, "today" => query with { Type = "todo" }, _ => query with { Type = "overdue" } };
    }

    private Reading Recorded(Utterance said, Reading reading, Deeds deeds, List<Who> who, Choices? choices = null)
    {
        var novel = NewCustomerReader.Read(said);
        if (novel is { } fresh && (who.Count == 0 || reading.Intent == Intent.Create || who.All(other => other.ByContact)))
        {
            who = [new Who(said.All, null, fresh.Name, [], NewCustomerReader.Contact(said, fresh.Region), true, false)];
        }

        if (novel is null && reading.Intent is (Intent.Log or Intent.Task or Intent.Order or Intent.Payment) && who.All(one => one.ByContact) && UnknownCustomerReader.Met(said) is { } stranger)
        {
            who = [new Who(said.All, null, stranger, [], said.Outsider?.Person ?? WhoReader.Spoken(said, said.All) ?? (said.Mentions is [var person, ..] ? said.Text.Substring(person.Offset, person.Length) : null), false, false)];
        }

        if (who.Count == 0)
        {
            // A correction mends what was said last, whoever was spoken of since.
            who = [reading.Intent == Intent.Correct ? Who.Nobody with { Region = said.All, Contact = WhoReader.Spoken(said, said.All) } : Unnamed(said)];
        }

        ReadRecord[] records = [.. who.Select(one => Record(said, reading.Intent, deeds, who.Count == 1 ? one with { Region = said.All, Also = [] } : one, choices, who.Count == 1))];
        if (who.Count > 1 && choices is not null)
        {
            records = [.. records.Select((record, at) => Parted(said, who, at, record, reading.Judged))];
        }

        return reading with
        {
            Records = records,
            Clarify = Doubts(reading.Intent, who, said),
            Spans = SpanReader.Read(said, records),
            Confidence = Array.Exists(records, record => FarAhead(said, record)) ? 0.5 : Confidence(said, reading.Intent, who),
        };
    }

    /// <summary>A step more than a year ahead is rather a slip than a plan: it is asked.</summary>
    private static bool FarAhead(Utterance said, ReadRecord record) => record.NextDue is { } due && due.From > said.Today.AddYears(1);

    /// <summary>打通了刘工，郭总没接: each customer's part does what it says itself; what is said of all goes with it where it says nothing of its own.</summary>
    private ReadRecord Parted(Utterance said, List<Who> who, int at, ReadRecord record, Judged? whole)
    {
        var region = who[at].Region;
        if (record.Customer is not { } customer || record.Passage is not { Length: > 1 } words || who.Exists(other => other != who[at] && other.Region.Start < region.End && region.Start < other.Region.End))
        {
            return record;
        }

        var apart = Read(words, said.Names, said.Context with { Current = customer });
        // What the whole message is surely there for its parts are no less, where they say the same.
        apart = apart.Clarify is { Kind: "act-unsure" } && whole is { Sure: >= 0.6 } && apart.Judged?.Deed == whole.Deed ? apart with { Clarify = null, Confidence = Math.Max(apart.Confidence, Reading.Sure) } : apart;
        return apart is { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment, First: { } own } && (own.Customer ?? customer) == customer
            ? record with { Counted = own.Counted, Apart = apart with { Records = [own with { Customer = customer, CustomerName = record.CustomerName, Contact = own.Contact ?? record.Contact, Method = own.Method ?? record.Method, Occurred = own.Occurred ?? record.Occurred, NextDue = own.Counted || record.NextDue is not null ? own.NextDue : null, Passage = words }] } }
            : record;
    }

    private static Who Unnamed(Utterance said)
    {
        var spoken = WhoReader.Spoken(said, said.All);
        return said.Context.Current is { } current && !said.Has(Intents.Cue.Create)
            ? new Who(said.All, current, said.Names.Find(current)?.Name, [], spoken, false, false)
            : Who.Nobody with { Region = said.All, Contact = spoken };
    }

    /// <summary>What the part about them says; what it leaves unsaid, a further part may.</summary>
    /// <param name="sole">Of nobody else.</param>
    private static ReadRecord Record(Utterance said, Intent intent, Deeds deeds, Who who, Choices? choices, bool sole)
    {
        var record = Part(said, intent, deeds, who, choices, sole);
        foreach (var region in who.Also)
        {
            var more = Part(said, intent, deeds, who with { Region = region }, choices, sole);
            record = record with
            {
                Method = record.Method ?? more.Method,
                Occurred = record.Occurred ?? more.Occurred,
                NextDue = record.NextDue ?? more.NextDue,
                NextAction = record.NextAction ?? more.NextAction,
                Amount = record.Amount ?? more.Amount,
                AmountTo = record.Amount is null ? more.AmountTo : record.AmountTo,
                Currency = record.Amount is null ? more.Currency : record.Currency,
                SumWords = record.Amount is null ? more.SumWords : record.SumWords,
                Stage = record.Stage ?? more.Stage,
                Objection = record.Objection ?? more.Objection,
                NoAnswer = record.NoAnswer || more.NoAnswer,
                Elsewhere = more.Passage is { Length: > 0 } words ? [.. record.Elsewhere, words] : record.Elsewhere,
            };
        }

        return record;
    }

    private static ReadRecord Part(Utterance said, Intent intent, Deeds deeds, Who who, Choices? choices, bool sole)
    {
        var task = intent == Intent.Task;
        var mending = intent is Intent.Correct or Intent.Update;
        var when = WhenReader.Read(said, who.Region, task, mending, deeds);
        when = choices is null ? when : WhenReader.Chosen(said, who.Region, !task && !mending, when, choices);
        var amount = AmountReader.Read(said, who.Region, mending, intent is Intent.Order or Intent.Payment || deeds.Any(ActKind.Order) || deeds.Any(ActKind.Payment), intent == Intent.Payment, choices);
        var reckoned = amount is null && intent == Intent.Order && sole ? UnitPrice.Reckon(said) : null;
        var method = MethodReader.Read(said, who.Region, when.DueItem, when.OccurredItem, deeds);
        var stage = StageReader.Read(said, who.Region, mending, deeds);
        var objection = task && !said.HasAny(who.Region, Intents.Cue.Speech, Intents.Cue.Negation) ? null : ObjectionReader.Read(said, who.Region);
        // Of several customers each has its own part, where only its own words count.
        var whole = sole && !mending && !task ? choices : null;
        return About(who) with
        {
            Method = whole is null ? method : whole.Method(method),
            Occurred = when.Occurred,
            NextDue = when.Due,
            NextAction = mending && !ActionReader.Named(said, who.Region) ? null : ActionReader.Read(said, who.Region, when.DueItem),
            Amount = amount?.Amount ?? reckoned?.Amount,
            AmountTo = amount?.To,
            Currency = amount?.Currency ?? reckoned?.Currency,
            SumWords = amount is { Item: var sum } ? said.Folded[sum.Start..sum.End] : reckoned is null ? null : said.Folded,
            Stage = whole is null ? stage : whole.Stage(stage),
            Objection = (whole is null ? objection : whole.Objection(objection)) is { } stood && !Untroubled.By(said, stood) && (whole is not null || new Grounds(said, who.Region).For(stood)) ? stood : null,
            NoAnswer = said.Has(Intents.Cue.NoAnswer, who.Region),
            Passage = said.Words(who.Region),
        };
    }

    private static ReadRecord About(Who who) => new()
    {
        Customer = who.Customer,
        CustomerName = who.CustomerName,
        NewCustomer = who.New,
        Candidates = who.Candidates,
        Contact = who.Contact,
    };

    private static Clarify? Doubts(Intent intent, List<Who> who, Utterance said)
    {
        foreach (var one in who)
        {
            if (Doubt(one) is { } doubt)
            {
                return doubt;
            }
        }

        var nobody = who is [{ Customer: null, CustomerName: null, New: false, Candidates.Count: 0 }];
        return nobody && intent is Intent.Log or Intent.Task or Intent.Order or Intent.Payment && (said.Context.Current is null || said.Has(Intents.Cue.Create)) ? new Clarify("customer-missing", []) : null;
    }

    private static Clarify? Doubt(Who who) =>
        who.Candidates.Count > 1 ? new Clarify(who.ByContact ? "contact-ambiguous" : "customer-ambiguous", [.. who.Candidates.Take(3)]) : null;

    /// <summary>A plain statement with a name is sure; what was only inferred is less so.</summary>
    private static double Confidence(Utterance said, Intent intent, List<Who> who)
    {
        var sure = intent == Intent.Correct && IntentReader.Lone(said) ? 0.55 : who.Exists(one => one.Customer is not null) || intent is Intent.Correct or Intent.Create ? 0.9 : 0.65;
        var unsure = said.Mentions.Exists(mention => mention.Fuzzy) || said.Mentions.Count == 0 && intent is Intent.Log or Intent.Task && who is [{ Customer: not null, New: false }] && (Strangers.In(said) || who[0].Contact is { } unknown && !said.Context.Met.Contains(unknown));
        return unsure ? Math.Min(sure, 0.5) : sure;
    }

    private string LanguageOf(Utterance said)
    {
        if (said.Context.Language is { } given)
        {
            return given;
        }

        var han = false;
        foreach (var (written, folded) in said.Text.Zip(said.Folded))
        {
            if (Folding.IsHan(folded))
            {
                han = true;
                if (written != folded)
                {
                    return "zh-Hant";
                }
            }
        }

        return han ? "zh-Hans" : said.Folded.AsSpan().ContainsAnyInRange('a', 'z') ? "en" : language;
    }
}
