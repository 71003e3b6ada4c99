using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for: the judge decides, and where it is not sure enough the message is asked about.</summary>
/// <param name="Kind">The act it is for.</param>
/// <param name="Sure">0 to 1: how often a message like this is there for that; 1 where words alone decide.</param>
/// <param name="Unsure">What it does has to be asked before anything is written.</param>
/// <param name="Instead">What the judge took it for, where it is taken for something else.</param>
internal readonly record struct Verdict(Intent Intent, ActKind Kind, double Sure = 1, bool Unsure = false, ActKind? Instead = null)
{
    /// <summary>
    /// A message that is less often there for what it is taken for is asked about, and so is a record less often right in everything. Plain reports are to need no
    /// tap, so a contact is asked about only where far more is in doubt than usual: found on voices that the judge had not learnt from (docs/decisions/judge.md).
    /// </summary>
    private static readonly (double Act, double Whole) Contact = (0.5, 0.4), Plan = (0.6, 0.75), Note = (0.6, 0.7), Other = (0.6, 0.83);

    /// <summary>A message that rules take for a question or an order to staff has to be so surely something else.</summary>
    private const double Told = 0.8;

    /// <summary>What rules take for a contact with evidence of its own.</summary>
    private const double Contacted = 0.8;

    /// <summary>Another deed that rules see stands against a contact that only the judge sees from so likely on.</summary>
    private const float Rival = 0.15f;

    /// <summary>What rules are so sure of to be an order to a colleague is one.</summary>
    private const double Handed = 0.92;

    /// <summary>A judge less sure than this has no say against what cues see.</summary>
    private const double Guess = 0.4;

    /// <summary>Where the cues see a step, the judge has to be so sure of a change to say otherwise.</summary>
    private const double Overruling = 0.85;

    /// <summary>A deal told as won or lost is confirmed with a tap, however sure its record is.</summary>
    public bool Confirmed { get; private init; }

    /// <summary>False for what is no contact of the writer's: a colleague's, an attempt, a note.</summary>
    public bool Counted => Kind is not (ActKind.Memo or ActKind.Colleague or ActKind.Attempt);

    /// <summary>0 to 1: below <see cref="Reading.Sure"/> the chat asks.</summary>
    /// <param name="whole">How often such a record is right in everything but an objection.</param>
    /// <param name="objecting">How often what is taken for an objection is right; for that alone nobody is asked.</param>
    public double Confidence(double whole, double objecting) => Confirmed || whole >= Limits(Kind).Whole ? Math.Max(whole * objecting, Reading.Sure) : Math.Min(whole, Reading.Sure - 0.01);

    /// <summary>Of a message whose writer said what it is meant to be.</summary>
    public static Verdict As(Intent meant) => new(meant, meant switch
    {
        Intent.Log => ActKind.Report,
        Intent.Task => ActKind.Plan,
        Intent.Order => ActKind.Order,
        Intent.Payment => ActKind.Payment,
        Intent.Update => ActKind.Change,
        Intent.Correct => ActKind.Correct,
        Intent.Query => ActKind.Ask,
        _ => ActKind.None,
    });

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="rules">What each clause does, as the rules see it.</param>
    /// <param name="named">Nothing but names was said.</param>
    /// <param name="asked">One clause, with a question mark.</param>
    /// <param name="settled">It speaks of a deal won or lost.</param>
    /// <param name="bare">It names nothing that a record could hold.</param>
    /// <param name="booked">What it says of money and orders beside that there are some.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> rules, Opinion? opinion, bool named, bool asked, bool settled, bool bare, Booked booked)
    {
        if (weighed is Intent.Command or Intent.Create)
        {
            return new Verdict(weighed, ActKind.Change);
        }

        if (named || asked || rules.Count > 0 && rules.All(Asks))
        {
            // What is asked of nobody's business is small talk.
            return !named && opinion is not null && opinion.Message[(int)ActKind.None] > opinion.Message[(int)ActKind.Ask] ? new Verdict(Intent.Chitchat, ActKind.None) : new Verdict(Intent.Query, ActKind.Ask);
        }

        if (opinion is null)
        {
            return new Verdict(weighed, MessageJudge.Lead([.. rules.Select(act => act.Kind)]), 0, weighed is Intent.Log && rules.Count > 0 && !rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.55 } or { Kind: ActKind.Attempt, Confidence: >= Contacted }) && !named);
        }

        var (kind, sure) = opinion.Best();
        // "mark them as won": said to be set, and nothing told.
        if (rules.Any(act => act is { Kind: ActKind.Change, Confidence: >= Handed }) && settled && !rules.Any(act => act.Kind is ActKind.Report or ActKind.Order))
        {
            return new Verdict(Intent.Update, ActKind.Change, Math.Max(sure, Other.Act), false, kind);
        }

        if (weighed == Intent.Log && settled && kind is (ActKind.Order or ActKind.Change))
        {
            // A deal won or lost is told as a contact, and the order offered.
            return new Verdict(Intent.Log, ActKind.Report, sure, false, kind) { Confirmed = true };
        }

        // 我刚才撤销的那条记录，请帮我恢复: what was taken back is only named to be brought back.
        if (kind is ActKind.Undo && rules.Any(act => act.Kind is ActKind.Redo))
        {
            return new Verdict(Intent.Correct, ActKind.Redo, Math.Max(sure, Other.Act), false, kind);
        }

        // 月底付尾款 and a quote that went out are told, and no money or order has come.
        if (kind is ActKind.Payment && booked.Promised || kind is ActKind.Order && booked.Unordered || kind is ActKind.Order && rules.Any(Quotes) && !rules.Any(act => act.Kind is ActKind.Order))
        {
            return new Verdict(Intent.Log, ActKind.Report, sure, false, kind);
        }

        if (kind is ActKind.Payment && booked.Failed)
        {
            return rules.Any(act => act.Kind is ActKind.Undo)
                ? new Verdict(Intent.Correct, ActKind.Undo, Math.Max(sure, Other.Act), false, kind)
                : new Verdict(Intent.Log, ActKind.Memo, Math.Max(sure, Other.Act), false, kind);
        }

        // 方式改成电子邮件: where cues see business and the judge is far from sure of a question or small talk, it is asked about.
        if (sure < Guess && kind is (ActKind.None or ActKind.Ask) && weighed is (Intent.Log or Intent.Task or Intent.Update or Intent.Correct))
        {
            return new Verdict(weighed, As(weighed).Kind, sure, true, kind);
        }

        // "visited Brightline on Jan 5": where no rule sees a question, and one sees a contact, it is told, if asked about.
        if ((kind is ActKind.Ask && !rules.Any(act => act.Kind is ActKind.Ask) || kind is ActKind.None && sure < Told && rules.All(act => act.Kind is ActKind.Report)) && weighed is Intent.Log && rules.FirstOrDefault(act => act is { Kind: ActKind.Report, Confidence: >= Contacted }) is { } contact)
        {
            return new Verdict(Intent.Log, ActKind.Report, sure, contact.Confidence < Handed, kind);
        }

        // 不是人类 mends nothing; 还要带上样品 after 哦对了 adds to what was told last.
        if (bare && kind is ActKind.Correct)
        {
            return new Verdict(Intent.Chitchat, ActKind.None, sure);
        }

        if (!bare && weighed == Intent.Correct && kind is ActKind.None && sure < Other.Act)
        {
            return new Verdict(Intent.Correct, ActKind.Correct, sure, false, kind);
        }

        // 三天后再提醒我 puts a reminder off, it does not end reminders.
        if (weighed == Intent.Task && kind is ActKind.Change && sure < Overruling)
        {
            return new Verdict(Intent.Task, ActKind.Plan, sure);
        }

        // 余经理收了样: a colleague that no rule sees, beside a contact that one does, is none.
        if (kind is ActKind.Colleague && !rules.Any(act => act.Kind is ActKind.Colleague) && rules.FirstOrDefault(act => act is { Kind: ActKind.Report, Confidence: >= Contacted }) is { } mine && sure < Told)
        {
            return new Verdict(Intent.Log, ActKind.Report, sure, mine.Confidence < Contacted, kind);
        }

        // "Price sent to Hannah": a plan that no rule sees, beside a deed that one sees done.
        if (kind is ActKind.Plan && sure < Told && !booked.Ahead && !rules.Any(act => act.Kind == kind) && rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= Contacted } && act.Evidence.Any(why => why.Why is "went or gave" or "contact" or "turned to us" or "made contact") && act.Evidence.Any(why => why.Why is "has happened" or "turned to us" or "made contact" or "a time past")))
        {
            return new Verdict(Intent.Log, ActKind.Report, sure, false, kind);
        }

        // "word is Tom hates it": what was only heard is no contact, whatever they are said to think.
        if (kind is ActKind.Report && rules.Any(act => act is { Kind: ActKind.Memo, Evidence: [{ Why: "hearsay" or "our own house" }, ..] }) && !rules.Any(act => act.Kind is ActKind.Report && act.Evidence.Any(why => Touches.Contains(why.Why))))
        {
            return new Verdict(Intent.Log, ActKind.Memo, Math.Max(opinion.Sure(ActKind.Memo), Other.Act), false, kind);
        }

        // 小崔给立信打的电话, 跟曹总约好了下周四: where the judge alone sees a contact and the rules see another deed, that one stands unless it is far less likely.
        if (kind is ActKind.Report && !rules.Any(act => act.Kind is ActKind.Report) && MessageJudge.Lead([.. rules.Select(act => act.Kind)]) is (ActKind.Colleague or ActKind.Attempt or ActKind.Plan) and var other && opinion.Message[(int)other] >= (other is ActKind.Plan ? Rival : Rival / 3))
        {
            return new Verdict(For(other), other, Math.Max(opinion.Sure(other.Deed()), Other.Act), false, kind);
        }

        // 投诉交给阿强处理: what is handed to a colleague is no contact, whatever it is about, unless one is told beside it.
        if (kind is not ActKind.Tell && For(kind) is not (Intent.Correct or Intent.Query) && HandsOver(rules))
        {
            return new Verdict(Intent.Task, ActKind.Tell, Math.Max(opinion.Sure(ActKind.Tell), Other.Act), false, kind);
        }

        var contrary = sure < Told && For(kind) is Intent.Log && rules.Any(act => act is { Kind: ActKind.Tell or ActKind.Ask, Confidence: >= 0.85 });
        // Rules that see the same need less certainty beside them.
        var agreed = kind is ActKind.Plan or ActKind.Correct && rules.Any(act => act.Kind == kind && (act.Confidence >= 0.8 || rules.Count == 1)) ? Contact.Act : Limits(kind).Act;
        return new Verdict(For(kind), kind, sure, (sure < agreed || contrary) && kind is not (ActKind.None or ActKind.Ask)) { Confirmed = settled && kind is ActKind.Report };
    }

    private static (double Act, double Whole) Limits(ActKind kind) => kind switch { ActKind.Report => Contact, ActKind.Plan => Plan, ActKind.Attempt or ActKind.Memo => Note, _ => Other };

    /// <summary>Handed to a colleague, and no contact beside it: what they say or like is only the reason where it comes after.</summary>
    private static bool HandsOver(IReadOnlyList<Act> rules)
    {
        var tells = rules.FirstOrDefault(act => act is { Kind: ActKind.Tell, Confidence: >= Handed });
        return tells is not null && !rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= Handed } && (act.Offset < tells.Offset || act.Evidence.Any(why => why.Why is not ("said" or "customer's side" or "wants or feels"))));
    }

    /// <summary>A question mark, the verb before its subject, 吗 and 了没 ask whatever the other words.</summary>
    private static bool Asks(Act act) => act is { Kind: ActKind.Ask, Confidence: >= 0.95 };

    /// <summary>报价已发, "sent them the quote".</summary>
    private static bool Quotes(Act act) => act is { Kind: ActKind.Report } && act.Evidence.Any(evidence => evidence.Why == "went or gave");

    /// <summary>The evidence that they were in touch with us, and not only said to feel or want something.</summary>
    private static readonly HashSet<string> Touches = new(["contact", "contact, told of at once", "just now", "turned to us", "made contact", "went or gave", "with them", "from them", "towards us", "said", "done to us"], StringComparer.Ordinal);

    private static Intent For(ActKind kind) => kind switch
    {
        ActKind.Report or ActKind.Memo or ActKind.Colleague or ActKind.Attempt => Intent.Log,
        ActKind.Plan or ActKind.Move or ActKind.Cancel or ActKind.Tell => Intent.Task,
        ActKind.Correct or ActKind.Undo or ActKind.Redo => Intent.Correct,
        ActKind.Order => Intent.Order,
        ActKind.Payment => Intent.Payment,
        ActKind.Change => Intent.Update,
        ActKind.Ask => Intent.Query,
        _ => Intent.Chitchat,
    };
}
