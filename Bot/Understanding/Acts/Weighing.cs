using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Holds what the judge takes a message for against what rules and cues see of it: the first rule that has something to say decides, else the judge.</summary>
/// <param name="Weighed">What the cues of the whole message add up to.</param>
/// <param name="Rules">What each clause does, as the rules see it.</param>
/// <param name="Settled">It speaks of a deal won or lost.</param>
/// <param name="Bare">It names nothing that a record could hold.</param>
internal sealed record Weighing(Intent Weighed, IReadOnlyList<Act> Rules, Opinion Opinion, bool Settled, bool Bare, Booked Booked)
{
    /// <summary>A message that rules take for a question or an order to staff has to be so surely something else.</summary>
    private const double Told = 0.8;

    /// <summary>What rules take for a contact with evidence of its own.</summary>
    private const double Contacted = 0.8;

    /// <summary>Another deed that rules see stands against a contact that only the judge sees from so likely on.</summary>
    private const float Rival = 0.15f;

    /// <summary>What rules are so sure of, such as an order to a colleague, is that.</summary>
    private const double Handed = 0.92;

    /// <summary>What rules see for certain has to be so likely to be written without a question.</summary>
    private const double Likely = 0.7;

    /// <summary>A judge less sure than this has no say against what cues see.</summary>
    private const double Guess = 0.4;

    /// <summary>Where the cues see a step, the judge has to be so sure of a change to say otherwise.</summary>
    private const double Overruling = 0.85;

    /// <summary>The evidence that they were in touch with us, and not only said to feel or want something.</summary>
    private static readonly HashSet<string> Touches = new(["contact", "contact, told of at once", "just now", "turned to us", "made contact", "went or gave", "with them", "from them", "towards us", "said", "done to us"], StringComparer.Ordinal);

    /// <summary>What the judge takes it for.</summary>
    private readonly ActKind kind = Opinion.Best().Kind;

    private readonly double sure = Opinion.Best().Sure;

    public Verdict Verdict => SetOutright() ?? SettledInAContact() ?? BroughtBack() ?? OnlyPromised() ?? NotPaid() ?? Guessed() ?? ToldAfterAll() ?? MendsNothing() ?? Mends() ?? PutOff()
        ?? NoColleague() ?? DoneNotPlanned() ?? OnlyHeard() ?? RuledOtherwise() ?? HandedOver() ?? Judged();

    /// <summary>"mark them as won": said to be set, and nothing told.</summary>
    private Verdict? SetOutright() => Settled && Rules.Any(act => act is { Kind: ActKind.Change, Confidence: >= Handed }) && !Sees(ActKind.Report) && !Sees(ActKind.Order) ? As(ActKind.Change, AtLeast(sure)) : null;

    /// <summary>A deal won or lost is told as a contact, and the order offered.</summary>
    private Verdict? SettledInAContact() => Weighed == Intent.Log && Settled && kind is (ActKind.Order or ActKind.Change) ? As(ActKind.Report, sure) with { Confirmed = true } : null;

    /// <summary>我刚才撤销的那条记录，请帮我恢复: what was taken back is only named to be brought back.</summary>
    private Verdict? BroughtBack() => kind is ActKind.Undo && Sees(ActKind.Redo) ? As(ActKind.Redo, AtLeast(sure)) : null;

    /// <summary>月底付尾款 and a quote that went out are told, and no money or order has come.</summary>
    private Verdict? OnlyPromised() => kind is ActKind.Payment && Booked.Promised || kind is ActKind.Order && (Booked.Unordered || Rules.Any(Quotes) && !Sees(ActKind.Order)) ? As(ActKind.Report, sure) : null;

    private Verdict? NotPaid() => kind is ActKind.Payment && Booked.Failed ? As(Sees(ActKind.Undo) ? ActKind.Undo : ActKind.Memo, AtLeast(sure)) : null;

    /// <summary>方式改成电子邮件: where cues see business and the judge is far from sure of a question or small talk, it is asked about.</summary>
    private Verdict? Guessed() => sure < Guess && kind is (ActKind.None or ActKind.Ask) && Weighed is (Intent.Log or Intent.Task or Intent.Update or Intent.Correct) ? new Verdict(Weighed, Verdict.As(Weighed).Kind, sure, true, kind) : null;

    /// <summary>"visited Brightline on Jan 5": where no rule sees a question, and one sees a contact, it is told, if asked about.</summary>
    private Verdict? ToldAfterAll() => Weighed is Intent.Log && Contact is { } contact && (kind is ActKind.Ask && !Sees(ActKind.Ask) || kind is ActKind.None && sure < Told && Rules.All(act => act.Kind is ActKind.Report))
        ? As(ActKind.Report, sure) with { Unsure = contact.Confidence < Handed } : null;

    /// <summary>不是人类 mends nothing.</summary>
    private Verdict? MendsNothing() => Bare && kind is ActKind.Correct ? new Verdict(Intent.Chitchat, ActKind.None, sure) : null;

    /// <summary>还要带上样品 after 哦对了 adds to what was told last.</summary>
    private Verdict? Mends() => !Bare && Weighed == Intent.Correct && kind is ActKind.None && sure < Verdict.Needed(kind).Act ? As(ActKind.Correct, sure) : null;

    /// <summary>三天后再提醒我 puts a reminder off, it does not end reminders.</summary>
    private Verdict? PutOff() => Weighed == Intent.Task && kind is ActKind.Change && sure < Overruling ? new Verdict(Intent.Task, ActKind.Plan, sure) : null;

    /// <summary>余经理收了样: a colleague that no rule sees, beside a contact that one does, is none.</summary>
    private Verdict? NoColleague() => kind is ActKind.Colleague && sure < Told && !Sees(ActKind.Colleague) && Contact is { } mine ? As(ActKind.Report, sure) with { Unsure = mine.Confidence < Contacted } : null;

    /// <summary>"Price sent to Hannah": a plan that no rule sees, beside a deed that one sees done.</summary>
    private Verdict? DoneNotPlanned() => kind is ActKind.Plan && sure < Told && !Booked.Ahead && !Sees(kind) && Rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= Contacted }
            && act.Evidence.Any(why => why.Why is "went or gave" or "contact" or "turned to us" or "made contact") && act.Evidence.Any(why => why.Why is "has happened" or "turned to us" or "made contact" or "a time past"))
        ? As(ActKind.Report, sure) : null;

    /// <summary>"word is Tom hates it": what was only heard is no contact, whatever they are said to think.</summary>
    private Verdict? OnlyHeard() => kind is ActKind.Report && Rules.Any(act => act is { Kind: ActKind.Memo, Evidence: [{ Why: "hearsay" or "our own house" }, ..] })
            && !Rules.Any(act => act.Kind is ActKind.Report && act.Evidence.Any(why => Touches.Contains(why.Why)))
        ? As(ActKind.Memo, AtLeast(Opinion.Sure(ActKind.Memo))) : null;

    /// <summary>小崔给立信打的电话, 跟曹总约好了下周四: where the judge alone sees a contact and the rules see another deed, that one stands unless it is far less likely.</summary>
    private Verdict? RuledOtherwise() => kind is ActKind.Report && !Sees(ActKind.Report) && MessageJudge.Lead([.. Rules.Select(act => act.Kind)]) is (ActKind.Colleague or ActKind.Attempt or ActKind.Plan) and var other
            && Opinion.Message[(int)other] >= (other is ActKind.Plan ? Rival : Rival / 3)
        ? As(other, AtLeast(Opinion.Sure(other.Deed()))) : null;

    /// <summary>投诉交给阿强处理: what is handed to a colleague is no contact, whatever it is about, unless one is told beside it.</summary>
    private Verdict? HandedOver() => kind is not ActKind.Tell && Verdict.For(kind) is not (Intent.Correct or Intent.Query) && HandsOver() ? As(ActKind.Tell, AtLeast(Opinion.Sure(ActKind.Tell))) : null;

    /// <summary>Rules that see the same need less certainty beside them; those that see a question or an order to staff ask for more. A contact that tells of a deal won or lost is confirmed.</summary>
    private Verdict Judged()
    {
        var contrary = sure < Told && Verdict.For(kind) is Intent.Log && Rules.Any(act => act is { Kind: ActKind.Tell or ActKind.Ask, Confidence: >= 0.85 });
        var agreed = kind is ActKind.Plan or ActKind.Correct && Rules.Any(act => act.Kind == kind && (act.Confidence >= 0.8 || Rules.Count == 1)) ? Verdict.Needed(ActKind.Report).Act : Verdict.Needed(kind).Act;
        return new Verdict(Verdict.For(kind), kind, sure, (sure < agreed || contrary) && kind is not (ActKind.None or ActKind.Ask)) { Confirmed = Settled && kind is ActKind.Report, Proven = Proves };
    }

    private bool Proves => kind is ActKind.Report or ActKind.Attempt or ActKind.Plan && sure >= Likely && Rules.Any(act => act.Kind == kind && act.Confidence >= Handed);

    private Verdict As(ActKind instead, double sure) => new(Verdict.For(instead), instead, sure, false, kind);

    private bool Sees(ActKind deed) => Rules.Any(act => act.Kind == deed);

    private Act? Contact => Rules.FirstOrDefault(act => act is { Kind: ActKind.Report, Confidence: >= Contacted });

    /// <summary>What rules say for certain is as sure as what needs no tap.</summary>
    private static double AtLeast(double sure) => Math.Max(sure, Verdict.Needed(ActKind.Change).Act);

    /// <summary>Handed to a colleague, and no contact beside it: what they say or like is only the reason where it comes after.</summary>
    private bool HandsOver() => Rules.FirstOrDefault(act => act is { Kind: ActKind.Tell, Confidence: >= Handed }) is { } tells
        && !Rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= Handed } && (act.Offset < tells.Offset || act.Evidence.Any(why => why.Why is not ("said" or "customer's side" or "wants or feels"))));

    /// <summary>报价已发, "sent them the quote".</summary>
    private static bool Quotes(Act act) => act is { Kind: ActKind.Report } && act.Evidence.Any(evidence => evidence.Why == "went or gave");
}
