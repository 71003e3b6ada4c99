using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>
/// Which of a customer's open steps a report does. A clause that tells of a deed as done does the step of its kind whose object it names. Where one of the two names none, as in "sent it" and 传给他,
/// the kind is enough if only one step is of it; two that agree equally well are left to a tap.
/// </summary>
internal static partial class DoneDeeds
{
    /// <param name="customer">Whose names say nothing of what was done; null where none is known.</param>
    public static IReadOnlyList<PlannedStep> Of(IEnumerable<PlannedStep> open, string text, Customer? customer)
    {
        var steps = open.Where(step => step.Text is { Length: > 0 }).ToList();
        if (steps.Count == 0)
        {
            return [];
        }

        var names = NamesOf(customer);
        var clauses = Done(text).Select(clause => new DeedWords(Nameless(clause, names), told: true)).Where(deed => deed.Kind != StepKind.None || deed.Objects.Count > 0).ToList();
        var weighed = steps.Select(step => (Step: step, Weight: clauses.Select(deed => Agrees(deed, new DeedWords(Nameless(Folding.Of(step.Text!), names), told: false))).DefaultIfEmpty(0).Max())).ToList();
        var named = weighed.Where(one => one.Weight == Named).Select(one => one.Step).ToList();
        return named.Count > 0 ? named : weighed.Where(one => one.Weight == Kindred).Select(one => one.Step).ToList() is [var only] ? [only] : [];
    }

    /// <summary>Whether the words name the thing the step is about, and not only a deed of its kind.</summary>
    public static bool Shares(PlannedStep step, string text, Customer? customer) => NamesOf(customer) is var names && new DeedWords(Nameless(Folding.Of(step.Text ?? ""), names), told: false).Objects.Overlaps(new DeedWords(Nameless(Folding.Of(text), names), told: true).Objects);

    /// <summary>News of what was to be found out, or the word that they promised: told in a contact with them.</summary>
    public static bool Answered(PlannedStep step, string text, Customer? customer)
    {
        if (step.Text is not { Length: > 0 } words)
        {
            return false;
        }

        var (deed, names) = (Folding.Of(words), NamesOf(customer));
        var folded = Folding.Of(text);
        return Theirs().IsMatch(deed) ? (StepKinds.In(deed) & StepKind.Answer) != 0 && TurnedToUs().IsMatch(folded)
            : (StepKinds.In(deed) & StepKind.Ask) != 0 && !Open().IsMatch(folded) && new DeedWords(Nameless(deed, names), told: false).Objects.Overlaps(new DeedWords(Nameless(folded, names), told: true).Objects);
    }

    /// <summary>The kind of deed of which a whole message says no more than that it is done: 寄了, "sent it", "posted"; <see cref="StepKind.None"/> where any may be meant ("that's done"), null where it says more or something else.</summary>
    public static StepKind? Bare(string text) => text.Length > Brief || Alone().Match(Folding.Of(text)) is not { Success: true } match ? null
        : match.Groups["any"].Success ? StepKind.None
        : StepKinds.In(match.Groups["verb"].Value + " over") is var kind and not StepKind.None ? kind : null;

    private const int Brief = 40;

    private const int Named = 2, Kindred = 1;

    private static int Agrees(DeedWords done, DeedWords step)
    {
        var kin = Kin(done.Kind, step.Kind);
        return done.Objects.Overlaps(step.Objects) ? (kin || ByPhone(done.Kind, step.Kind) || done.Kind == StepKind.None || step.Kind == StepKind.None ? Named : 0)
            : kin && (done.Objects.Count == 0 || step.Objects.Count == 0) ? Kindred : 0;
    }

    /// <summary>What was written to them by mail was handed over too, and what was handed over is ready.</summary>
    private static bool Kin(StepKind done, StepKind step) => (done & step) != 0 || ((done & StepKind.Hand) != 0 && (step & StepKind.Make) != 0);

    /// <summary>Asking by phone is a call; but a call that names nothing of what was to be asked has not asked it.</summary>
    private static bool ByPhone(StepKind done, StepKind step) => (done & (StepKind.Call | StepKind.Write)) != 0 && (step & (StepKind.Ask | StepKind.Answer)) != 0;

    /// <summary>The clauses that tell of something as done, folded.</summary>
    private static IEnumerable<string> Done(string text) => Clauses().Split(Folding.Of(text)).Where(clause => Past().IsMatch(clause) && !Open().IsMatch(clause) && !Promised().IsMatch(clause) && !ToUs().IsMatch(clause) && !Ordered().IsMatch(clause));

    /// <summary>Whether a clause tells of something as done, whatever it is.</summary>
    public static bool Tells(string text) => Done(text).Any();

    /// <summary>Whether a step is of that kind.</summary>
    public static bool Is(StepKind kind, string step) => new DeedWords(Folding.Of(step), told: false).Kind is var own && ((own & kind) != 0 || ((kind & StepKind.Hand) != 0 && (own & StepKind.Make) != 0));

    /// <summary>What came from them is no deed of ours.</summary>
    [GeneratedRegex(@"[给跟问回发寄打]我|我这|来电|[发寄传打]来|收到我|\b(?:sent|gave|emailed|texted|messaged|called|rang|phoned|told|asked|pinged|wrote|posted|mailed) (?:me|us|back)\b|\b(?:to|from) (?:me|us)\b|\bgot .{0,24}from\b")]
    private static partial Regex ToUs();

    /// <summary>A step's words without whom it is for: "Send Orchard Systems the specs" is not done by whatever else is told of Orchard Systems.</summary>
    public static string? Nameless(string? step, Customer? customer) => step is null || customer is null ? step
        : new[] { customer.Name }.Concat(customer.Aliases).OrderByDescending(name => name.Length).Aggregate(step, (rest, name) => rest.Replace(name, " ", StringComparison.OrdinalIgnoreCase)) is var bare && bare.Trim().Length > 1 ? bare.Trim() : step;

    /// <summary>Likewise without their people, folded.</summary>
    public static string Anonymous(string words, Customer? customer) => Nameless(Folding.Of(words), NamesOf(customer)).Trim();

    private static string Nameless(string folded, IReadOnlyList<string> names) => Titled().Replace(names.Aggregate(folded, (rest, name) => rest.Replace(name, " ", StringComparison.Ordinal)), " ");

    private static IReadOnlyList<string> NamesOf(Customer? customer) => customer is null ? [] :
    [
        .. new[] { customer.Name }.Concat(customer.Aliases).Concat(customer.Contacts.Select(contact => contact.Name)).Concat(customer.Contacts.SelectMany(contact => contact.Name.Split(' ')))
            .Concat(customer.Name.Any(letter => letter > '\u2fff') && customer.Name.Length > 2 ? [customer.Name[..2]] : customer.Name.Split(' ')).Select(Folding.Of).Where(name => name.Length > 1).Distinct().OrderByDescending(name => name.Length),
    ];

    /// <summary>A clause or a step: its kind, and what it is about.</summary>
    private sealed class DeedWords
    {
        public DeedWords(string words, bool told)
        {
            Kind = StepKinds.In(words);
            var things = Priced().Replace(StepKinds.Without(words), " quote ");
            Objects = [.. Pieces.Of(things).Where(piece => !Weightless.Contains(piece))];
            // "Quote for six": to be given.
            Kind = Kind == StepKind.None && Objects.Contains("quote") && !told ? StepKind.Hand : Kind;
            // "Emailed Marcus" hands nothing over.
            Kind = told && Objects.Count == 0 && Written().IsMatch(words) ? Kind & ~StepKind.Hand : Kind;
        }

        public StepKind Kind { get; }

        public HashSet<string> Objects { get; }
    }

    [GeneratedRegex(@"^(?!.*\b(?:it|that|those|both|over|across|off|out)\b).*\b(?:e-?mailed|mailed|texted|messaged)\b")]
    private static partial Regex Written();

    /// <summary>What stands beside a thing and is none.</summary>
    private static readonly HashSet<string> Weightless = new(["new", "revis", "final", "forma", "first", "secon", "price", "today", "early", "late"], StringComparer.Ordinal);

    /// <summary>A quote goes by many names.</summary>
    [GeneratedRegex(@"报个?价|报价单?|抱价|价格表|价格|价(?!值)|\b(?:quot(?:e|es|ation|ed|ing)|pric(?:e|es|ing|ed)|numbers|proposal|qte)\b")]
    private static partial Regex Priced();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}](?:总监|总|经理|主任|部长|校长|店长|厂长|处长|主管|老板|博士|小姐|先生|太太|工|董|姐|哥|副理|协理)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"[,;!?\n。；！？]|\.\s|\.$")]
    private static partial Regex Clauses();

    /// <summary>Told as done: an aspect, a past form, or where a thing has got to.</summary>
    [GeneratedRegex(
        @"(?:发|寄|传|送|递|交|给|畀|俾|补|报(?!价)|打|问|回|覆|告诉|做|写|办|弄|出|见|装|修|换|签|send|email|whatsapp)[^,]{0,5}?(?:了|咗|过(?!去|来)|完|好(?!好)|晒|掉)|[说讲](?:了|过|好|咗)|[跟同和与给畀][^,]{1,10}[讲说]|搞定|妥当|已"
        + @"|\b(?:sent|resent|emailed|mailed|posted|couriered|shipped|delivered|forwarded|handed|gave|given|quoted|submitted|shared|dispatched|dropped|brought|called|rang|phoned|texted|messaged|whatsapped|pinged|wrote|told|asked|checked|found|confirmed|chased|answered|replied|let \w+ know|met|saw|visited|showed|did|done|finished|sorted|booked|issued|signed|gone|went|landed|arrived|received|got)\b"
        + @"|(?:\bis|\bare|'s|'re|\bnow|\bcopy|\bemail|\bmail)? (?:out|off|over|across)(?: to\b| with?\b|$)|\b(?:is|are|'s|'re) (?:out|in|with (?:him|her|them)|(?:in|on) (?:the (?:post|mail)|its way|their way))\b|\bin the (?:post|mail)\b|\bon (?:its|their) way\b|\b(?:has|have|'s got) (?:it|them|both|his|her|their)\b")]
    private static partial Regex Past();

    /// <summary>Not done, or not yet.</summary>
    [GeneratedRegex(@"还没|没有|没(?=[发寄传送交办做写问打回报讲说给来])|尚未|未(?=[发寄传送交办做给])|冇|不用|别|待会|等下|一会|马上|回头|晚点|要(?=[发寄传送交办做写问打回报给])|会(?=[发寄传送交办做写问打回报给])|明天|后天|听日|下周|\b(?:not|haven'?t|hasn'?t|didn'?t|yet|won'?t|can'?t|will|'ll|going to|still|need|needs|must|should|tomorrow|tmrw|next week|skip|instead|if|when|once|wants?)\b|\bto (?:be|follow)\b")]
    private static partial Regex Open();

    /// <summary>"Told them I'd send it": promised, and not done.</summary>
    [GeneratedRegex(@"答应|应承|承诺|\b(?:i'?d|we'?d|i would|we would|promised|promise)\b")]
    private static partial Regex Promised();

    /// <summary>"Hand Ming's customers over to Nina": told to do, and not done.</summary>
    [GeneratedRegex(@"^\s*(?:please |pls |can you |could you |and )*(?:hand|send|pass|give|bring|take|move|put|transfer|forward|drop)\b")]
    private static partial Regex Ordered();

    /// <summary>会回复, 等通知, "he'll confirm": theirs to do.</summary>
    [GeneratedRegex(@"^(?:会|等|待|他|她|佢|对方)|^(?:a?wait|he|she|they)\b")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"[他她佢总理工任长董监员姐]\s?(?:就|秒|也|终于|今天|刚|又)?(?:回(?:电|复|覆|信|话|我|了|过来)|答复|来电|打来|覆)|\b(?:called|rang|wrote|came|got|texted|emailed|phoned) (?:me )?back\b|\brepl(?:ied|ies)\b|\bback to (?:me|us)\b")]
    private static partial Regex TurnedToUs();

    /// <summary>A verb and that it is done, with no more than words that point.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:ok|okay|yes|yep|yeah|aye|right|and|so|oh|ah|well|all|just|already|now|finally|i|i've|ive|have|that|it|it's|that's|they're|they|is|was|has|been|got|both|them|those)\b[\s,.!]*)*(?:(?<any>done|did|sorted|finished|taken care of|dealt with|job done|ticked off)|(?<verb>sent|resent|posted|mailed|emailed|couriered|shipped|delivered|forwarded|handed (?:it|them) over|dropped (?:it |them )?off|gone|called|rang|phoned|texted|messaged|told|asked|checked|quoted|submitted))(?:\s+(?:it|that|them|those|both|one|him|her|already|now|off|out|over|across|to|just|too|as|well|this|morning|today|then|all))*[\s.!]*$"
        + @"|^\s*(?:嗯|好|哦|对|已经|已|刚刚|刚才|刚|头先|都|也|早就|早|那个|这个|那份|这份|我|全|,|\s)*(?:(?<any>办(?:了|好了?|妥了?|完了?)|搞定了?|做(?:了|好了|完了)|弄(?:好|完)了?|完成了?|搞掂(?:咗|了)?)|(?<verb>(?:发|寄|传|送|交|给|问|回|打|讲|说|覆|send|email|call)(?:返|过去|出去|回去|好|完|过|给他|给她|畀佢|俾佢|他|她|佢)*(?:了|咗|好|完|过)(?:他|她|佢|过去|出去|畀佢|俾佢)*))(?:了|啦|喇|晒|啊|\s)*[。.!~]*$")]
    private static partial Regex Alone();
}
