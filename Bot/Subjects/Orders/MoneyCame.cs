using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Whether the words tell that money came in, or when it is to come: what is paid and the deed that pays it stand in one clause.</summary>
internal static partial class MoneyCame
{
    public static bool In(string text) => !QuestionEnd.In(text) && !Conditional().IsMatch(text) && Clauses().Split(text).Any(clause => (Came().IsMatch(clause) || Paid().IsMatch(clause)) && !NotCome().IsMatch(clause));

    /// <summary>钱下周给, "she'll pay on the 30th": the clause that says when money is to come; null where none does.</summary>
    public static string? Promised(string text)
    {
        if (QuestionEnd.In(text) || Conditional().IsMatch(text))
        {
            return null;
        }

        var clauses = Clauses().Split(text);
        for (var at = 0; at < clauses.Length; at++)
        {
            if (Done().IsMatch(clauses[at]) || Ours().IsMatch(clauses[at]))
            {
                continue;
            }

            if (Promises().IsMatch(clauses[at]) && Day().IsMatch(clauses[at]))
            {
                return clauses[at].Trim();
            }

            if ((InParts().IsMatch(clauses[at]) || Named().IsMatch(clauses[at])) && at + 1 < clauses.Length && Day().IsMatch(clauses[at + 1]) && Paying().IsMatch(clauses[at + 1]) && !Done().IsMatch(clauses[at + 1]))
            {
                return text[text.IndexOf(clauses[at], StringComparison.Ordinal)..].Trim();
            }
        }

        return null;
    }

    /// <summary>"The money", 那笔钱, "they paid up": what was owed, and no part of it.</summary>
    public static bool IsAllOwed(string text) => In(text) && Definite().IsMatch(text) && !Partly().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:money|payments?|deposit|balance|checks?|cheques?|wire|transfer|funds|cash|remittance|instal?lments?|down ?payment|retainer|half|rest|remainder|retention|fee|bacs)\b(?:\s[\w'’&$£€,.-]+){0,8}?(?:['’]s|\s(?:is|are|has|have|just|now|all|finally))*\s(?:landed|came (?:in|through|over|good)|came\b(?= (?:this|yesterday|today|on|last|friday|monday))|arrived|cleared|hit (?:the|our)|turned up|in(?! (?:the post|transit|writing|three|two|four|full on|\d))(?=\s*(?:[,.;:!]|$|from\b|this\b|yesterday|today|now|already|on\b|at last|last\b))|received|through|showed up|went in|paid|settled|released|credited)\b|\b(?:released|sent) (?:us )?the (?:retention|first lot|second lot|balance|rest)\b|\b(?:received|got|banked|collected)\s(?:[A-Z]{2,3}\$?\s?|[£$€]\s?)?\d[\d,.]*k?\s(?:from|off)\b|\b\d[\d,.]*k?\b(?: of (?:the|it|that)\b[^.;]{0,12})? (?:turned up|came in|came through|landed|cleared)\b"
        + @"|\b(?:received|collected|banked|got)\b[^.;,]{0,24}\b(?:money|instal?ment|payment|deposit|balance|cheque|check|cash|the rest|(?:the |their )?(?:other )?half)\b|\b(?:sent|posted|dropped off|handed over|brought)\b[^.;,]{0,20}\b(?:money|payment|deposit|balance|cheque|check|cash|the rest|half)\b|^\W*(?:wire|transfer|cheque|check|payment|deposit|cash|money) (?:is |just )?(?:in|from)\b"
        + @"|(?:钱|錢|款|[定订訂]金|尾数|尾數|支票|承兑|承兌|首付|一半|剩下的?|第.期)(?:[^，,。;；不没沒未要说說]|,(?=\d)){0,18}?(?:到(?:了|账|賬|帐|帳|咗|齐)|入(?:账|賬|帐|帳|了|咗)|[进進](?:账|賬|帐|帳|来|來|了)|收(?:到|了|讫|齐)|打(?:来|來|过来|過來|了|咗)|(?<!掉|调|調)[转轉](?:来|來|了|咗|过来|過來|账|帳)|[汇匯](?:来|來|了|咗|过来|過來)|付(?:了|清|讫|掉|咗)|[结結](?:了|清)|[给給](?:了|咗)|[过過](?:咗|了)?[数數]|[俾畀](?:咗|了))"
        + @"|(?:收到|付了|付清|付咗|打来|打來|打过来|打過來|[转轉]来|[转轉]了|[汇匯]了|[汇匯]来|[结結]清|找咗|[过過]咗|[给給]了|交了|打了)[^，,。;；]{0,10}?(?:[钱錢款]|[定订訂]金|尾[数數]|一半|首付|[数數](?!据|據)|支票)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Came();

    [GeneratedRegex(
        @"(?<!\b(?:i|we|i['’]ve|we['’]ve|not|get|be|getting|been|to be) )\b(?:paid|settled|wired|transferred|remitted|stumped up|coughed up|squared up|paid up)\b(?! (?:us |me )?(?:a|any|no) (?:visit|compliment|attention|heed)| for (?:lunch|dinner|coffee|drinks|parking|breakfast)| attention| leave| in (?:may|june|july|august|arrears))|\bcleared (?:the|their|his|her|its) (?:bill|invoice|balance|account|tab|slate)\b"
        + @"|付清|[结結]清|付讫|(?:现金|現金|刷卡|当场|當場|现场)(?:都|就|已)?付(?:了|清|咗)|[过過]咗[数數]|(?:打|[转轉]|[汇匯]|付|回|入|到|[结結])(?:了|咗|哒|(?:过来|過來|来|來)了?)(?=(?:定金|订金|尾款|货款)?[一二两兩三四五六七八九十百\d][\d.]*[一二两三四五六七八九十百]*\s?(?:万|萬|千|百|块|塊|元|蚊))|(?<!掉|调|調)(?:[转轉]|[汇匯])(?:过来|過來)(?:了)?(?=$|[，,。!！\s])|(?<!掉|调|調|反|回|好|扭)[转轉](?:了|咗|账|帳)(?:了|过来|過來)?(?=$|[，,。!！\s])|找(?:咗|清)[数數]|埋(?:咗)?[单單]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Paid();

    [GeneratedRegex(@"没|沒|未|(?<!差)不(?!含|少)|别|別|催|等(?!了)|(?<!需|主|重)要(?!了|求)|会|會(?!计|計)|答应|答應|应承|應承|下周|下週|下个?月|月底|明天|明早|听日|聽日|之前|才(?=付|打|给|結|结)|\b(?:not|never|yet|will|going to|gonna|should|promised|promises|swears|next|tomorrow|tmrw|when|chase|chasing|waiting|owes?|owed|bounced|could|would|might|may|can|has to|have to|must|needs?|until|once|by (?:mon|tue|wed|thu|fri|the|end)\w*)\b|(?:n['’]t|['’]ll)\b|\bno sign\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotCome();

    [GeneratedRegex(
        @"(?:\b(?:will|shall|going to|gonna|promised(?: to)?|promises(?: to)?|swears(?: to)?|is to|are to|due to)\b|['’]ll\b)(?: \w+){0,4}? (?:pay|settle|wire|transfer|remit|cut (?:the|a) check|send (?:\w+ ){0,3}?(?:money|balance|rest|payment|cheque|check|deposit))\b"
        + @"|\b(?:pay|pays|paying|payment|balance|deposit|money|rest|half(?! (?:past|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d))|remainder|cheque|check)\b[^.;,]{0,24}\b(?:due|by (?:the |end )?\w+|on (?:the )?\w+day|on the \d+|next (?:week|month|\w+day)|(?:at )?(?:the )?end of|tomorrow|tmrw|in (?:a week|\d+ days|two weeks)|goes out|leaves|to follow|on delivery)\b"
        + @"|(?:[钱錢款]|[定订訂]金|尾[数數]|剩下的?|一半|全款|余下)[^，,。;；]{0,14}?(?:付|打|[给給]|[转轉]|[汇匯]|[过過][数數]|(?<!月|总|總)[结結]|到[账帐帳賬]|[俾畀])(?!了|咗|清了)|(?:今天|明天|后天|後天|听日|聽日|下周|下週|下个?月|月底|年底|月初|\d{1,2}[号號日])[^，,。;；]{0,8}?(?:付|打|[给給]|[转轉]|[汇匯]|[结結]|[过過])[^，,。;；了咗]{0,4}(?:[钱錢款]|[定订訂]金|尾[数數]|一半|[数數])|先付一半",
        RegexOptions.IgnoreCase)]
    private static partial Regex Promises();

    /// <summary>先付一半: how much of it, where the day stands in the clause behind.</summary>
    [GeneratedRegex(@"先?付(?:一半|\d|[一二三四五六七八九]成)|(?:预|預|首)付", RegexOptions.IgnoreCase)]
    private static partial Regex InParts();

    /// <summary>定金三成，说明天打过来: the money, where the day stands in the clause behind.</summary>
    [GeneratedRegex(@"[定订訂]金|尾款|尾[数數]|余款|首付|货款|貨款|\b(?:deposit|balance|payment|the money|the rest)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"[付打转轉汇匯给給结結]|[过過][数數]|\b(?:pay|pays|paid|transfer|wire|send|settle)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Paying();

    [GeneratedRegex(@"今天|明天|后天|後天|听日|聽日|[下本这這][周週]|下个?月|月底|年底|月初|\d{1,2}[号號日]|[周週][一二三四五六日天]|\b(?:\d{1,2}(?:st|nd|rd|th)|in \d+ days|\w+day|tomorrow|tmrw|today|week|month|january|february|march|april|may|june|july|august|september|october|november|december)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"[付打给給转轉汇匯结結到](?:来|來|过来|過來)?[了咗清]|收到|\b(?:paid|came|landed|arrived|cleared|received|wired)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    /// <summary>What one pays oneself.</summary>
    [GeneratedRegex(@"催|提醒|追(?!加)|我们?付|我們付|\b(?:chas\w+|remind\w*|nudge|follow up)\b|\b(?:i|we)(?:['’]ll| will| have to)? pay\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b(?:the|their|her|his|its|that|our) (?:money|payment|cash|cheque|check|invoice|bill|wire|transfer)\b|\bmoney['’]?s? (?:is )?(?:in|here|landed|came)\b|\b(?:paid|settled|squared up|paid up)\b|[钱錢款](?:也|都|已经|已經|刚|剛|就|全|终于|終於)*(?:到|收|付|[结結]|打|[转轉]|[汇匯]|入|[进進]|[过過])|付了|[结結]了|[过過]咗[数數]|付清|[结結]清|[转转轉](?:了|咗)", RegexOptions.IgnoreCase)]
    private static partial Regex Definite();

    [GeneratedRegex(@"部分|一部|一些|一笔|一筆|先(?=付|打|[转轉]|[给給])|第[一二三四]|[首头頭]款|首付|[定订訂预預][金付]|一半|[一二三四五六七八九]成|[%％]|\b(?:some|part|partial\w*|bit|towards?|on account|deposit|half|first|second|third|instal?lments?|retainer|of it|per ?cent|advance)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Partly();

    [GeneratedRegex(@"要是|如果|万一|除非|的话|的話|\b(?:if|unless|as soon as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?<!\d),|,(?!\d)|[;!?\n，。；！？]|\.\s|\.$")]
    private static partial Regex Clauses();
}
