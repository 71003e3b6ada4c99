using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Somebody whom nobody knows and who deals with us.</summary>
/// <param name="Company">Theirs, where it is told.</param>
/// <param name="Person">Who it is, where that is told.</param>
internal sealed record Outsider(string? Company, string? Person);

/// <summary>
/// Names that nobody known bears, where only those stand who deal with us: "Sheila Burke rang", "met Paul Dempsey from Harrow Mills", "an order from Dunmore Hotels", 碰到一个姓谭的.
/// Whoever is compared with us, a fair, a town or a thing with a capital stands elsewhere.
/// </summary>
internal static partial class Outsiders
{
    /// <summary>Longer texts are pasted, and introduce nobody.</summary>
    private const int Longest = 600;

    public static Outsider? Read(Utterance said)
    {
        if (said.Mentions.Exists(mention => mention.Owners.Any(owner => owner.Contact is null)))
        {
            return null;
        }

        if (said.Mentions.Count == 0 && Surnamed().Match(said.Folded) is { Success: true } surnamed)
        {
            return new Outsider(null, surnamed.Groups["who"].Value);
        }

        var names = Names(said).ToList();
        for (var at = 0; at < names.Count; at++)
        {
            var name = names[at];
            var (words, before) = (said.Text[name.Start..name.End], said.Folded[..name.Start]);
            var company = at + 1 < names.Count ? Beside(said, name, names[at + 1]) : null;
            // "Spoke to Fiona in accounts": of those we speak of anyway.
            if (Within().IsMatch(said.Text[name.End..]) || Theirs().IsMatch(before))
            {
                continue;
            }

            // Beside somebody known a name is rather a rival's than a customer's, but whom they send us to is one.
            if (Referred().IsMatch(before) || (said.Mentions.Count == 0 && (Met().IsMatch(before) || Going().IsMatch(before) || Acts(said, name, company is null ? name.End : names[at + 1].End))))
            {
                return company is null && IsCompany(said, name) ? new Outsider(words, null) : new Outsider(company, words);
            }

            if (said.Mentions.Count == 0 && (New().IsMatch(before) || Orders().IsMatch(before) || Stands(said, name)))
            {
                return new Outsider(words, Person(said, name.End));
            }
        }

        return null;
    }

    /// <summary>Who is told of past a place: "met the owner Rick Sandoval".</summary>
    public static string? Person(Utterance said, int after) =>
        Names(said).Where(name => name.Start >= after && (Met().IsMatch(said.Folded[..name.Start]) || Acts(said, name, name.End))).Select(name => said.Text[name.Start..name.End]).FirstOrDefault();

    /// <summary>Runs of words with a capital that mean nothing else and name nobody known.</summary>
    private static IEnumerable<Region> Names(Utterance said)
    {
        // What folds into fewer letters, as 10,000 of anything may, has no place for a name.
        if (said.Text.Length > Longest || said.Text.Length != said.Folded.Length)
        {
            yield break;
        }

        foreach (Match run in Capitals().Matches(said.Text))
        {
            var (start, end) = (run.Index, run.Index + run.Length);
            // "Called Rick", "Facilities manager Sheila Burke", "Mrs Tan": a capital that opens the sentence, or a title, is none of it.
            var word = Word(said.Text, start, end);
            while (start < end && (Titles().IsMatch(said.Text.AsSpan(start, word - start)) || Means(said, start, word)))
            {
                start = Math.Min(word + 1, end);
                word = Word(said.Text, start, end);
            }

            if (start < end && !said.Mentions.Exists(mention => mention.Offset < end && start < mention.End) && !said.Times.Exists(time => time.Start < end && start < time.End)
                && !said.Context.Colleagues.Any(name => said.Folded.AsSpan(start, end - start).SequenceEqual(name) || said.Folded.AsSpan(start, word - start).SequenceEqual(name)))
            {
                yield return new Region(start, end);
            }
        }
    }

    private static int Word(string text, int start, int end) => text.IndexOf(' ', start, end - start) is >= 0 and var space ? space : end;

    private static bool Means(Utterance said, int start, int end) =>
        Senses.Of(said.Folded.AsSpan(start, end - start)) is not Sense.None || said.Hits.Exists(hit => hit.Start < end && start < hit.End) || Strangers.Everyday.Contains(said.Folded[start..end]);

    /// <summary>Nothing but what somebody is stands before it in the clause, and behind it what they did: "the owner Rick Sandoval rang". Of one word that no given name is only what nobody but a person does.</summary>
    private static bool Acts(Utterance said, Region name, int end) =>
        Lead().Match(said.Folded[..name.Start]) is { Success: true } lead && said.Folded[end..] is var behind
        && (Reached().IsMatch(behind) || (Does().IsMatch(behind) && (lead.Groups["role"].Length > 0 || said.Text.AsSpan(name.Start, name.End - name.Start).Contains(' ') || GivenNames.Has(said.Folded.AsSpan(name.Start, name.End - name.Start)))));

    /// <summary>"Paul Dempsey from Harrow Mills", "Wanda (Harlow Print)", "Carla Ruiz, runs purchasing for Delmar Ice Cream"; "at" says of one word where, and not of whom.</summary>
    private static string? Beside(Utterance said, Region name, Region other) =>
        From().Match(said.Folded[name.End..other.Start]) is { Success: true } from && (from.Groups["of"].Length > 0 || said.Text.AsSpan(other.Start, other.End - other.Start).Contains(' ')) && !Event().IsMatch(said.Folded[other.End..]) ? said.Text[other.Start..other.End] : null;

    /// <summary>A clause of its own: "popped in next door too, Kilbride Joinery, spoke to the owner".</summary>
    private static bool Stands(Utterance said, Region name) =>
        said.Folded[..name.Start].TrimEnd() is [.., ',' or ':' or ';' or '-'] && said.Folded[name.End..].TrimStart() is [',' or '.' or ';' or '-', ..] && IsOfSeveral(said, name);

    /// <summary>Several words that end as companies' names do or are many, behind no title.</summary>
    private static bool IsCompany(Utterance said, Region name) => IsOfSeveral(said, name) && !Titled().IsMatch(said.Folded[..name.Start])
        && said.Text[name.Start..name.End] is var words && (Trades.EndsLatin(words) || words[^1] == 's' || words.AsSpan().Count(' ') > 1);

    /// <summary>Several words, the first of them nobody's given name.</summary>
    private static bool IsOfSeveral(Utterance said, Region name) => Word(said.Text, name.Start, name.End) is var first && first < name.End && !GivenNames.Has(said.Folded.AsSpan(name.Start, first - name.Start));

    [GeneratedRegex(@"\b(?:mr|mrs|ms|miss|dr|prof)\.?\s+$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\s+(?:over\s+)?(?:in|from)\s+(?:their\s+|the\s+)?[a-z]")]
    private static partial Regex Within();

    /// <summary>"Their buyer Fiona".</summary>
    [GeneratedRegex(@"\b(?:their|his|her)\s+(?:[a-z]+\s+){1,3}$")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@#/._'’-])\p{Lu}\p{Ll}[\p{L}'’-]*(?<!['’]s)(?:(?: & | )\p{Lu}[\p{Ll}'’][\p{L}'’-]*(?<!['’]s))*")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Madam)$")]
    private static partial Regex Titles();

    /// <summary>What opens a clause, and what somebody is.</summary>
    [GeneratedRegex(@"(?:^|[,.;:!?\n–—-])\s*(?:(?:and|so|then|oh|also|but|now|just|btw|well|right|morning|earlier|today|yesterday)[\s,]+)*(?<role>(?:(?:a|an|the|some|their|our|new|one|this|that)\s+)?(?:[a-z]+\s+){0,2}(?:owner|manager|director|buyer|boss|head|chef|lady|guy|bloke|fella|woman|man|chap|lad|girl|engineer|officer|assistant|secretary|planner|foreman|supervisor|md|ceo|cfo|coo|cto|pa|mr|mrs|ms|dr|called|named|a|an)\.?\s+)?$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*\(\s*$|^[^.;!?(]{0,40}\b(?:(?<of>from|of|for)|at)\s+$")]
    private static partial Regex From();

    /// <summary>"at the Indy food show", "from Leeds office".</summary>
    [GeneratedRegex(@"^\s+(?:[a-z]+\s+)?(?:show|fair|expo|conference|summit|event|office|branch|site|station|airport|road|street)\b")]
    private static partial Regex Event();

    /// <summary>What whoever deals with us does.</summary>
    [GeneratedRegex(@"^\s*,?\s*(?:(?:just|also|has|had|only|never|finally|then|still|again|already|both|all|did ?n['’]?t|has ?n['’]?t|would ?n['’]?t|is ?n['’]?t|was ?n['’]?t|ain['’]?t)\s+)*(?:rang|rung|ring|called?|phoned?|e-?mailed|texted?|messaged|pinged|wrote|replied|repl(?:y|ies)|got back|got in touch|get back|came (?:in|by|round|over|back)|dropped (?:by|in)|popped (?:in|by|round)|stopped by|swung by|visited|reached out|enquired|inquired|asked|asks|wants?|wanted|needs?|said|says|ordered|placed|paid|picked up|pick(?:s|ing)? up|answer(?:ed|ing|s)?|no[- ]?showed)\b")]
    private static partial Regex Does();

    /// <summary>Of one word alone only what nobody but a person does.</summary>
    [GeneratedRegex(@"^\s*(?:(?:just|also|has|had|never|finally|then|still|again|did ?n['’]?t|has ?n['’]?t|would ?n['’]?t|was ?n['’]?t)\s+)*(?:rang|rung|phoned|e-?mailed|texted?|messaged|pinged|replied|got back|got in touch|came (?:in|by|round|over|back)|dropped (?:by|in)|popped (?:in|by|round)|stopped by|picked up|pick(?:s|ing)? up)\b")]
    private static partial Regex Reached();

    /// <summary>Whom one was in touch with, and what somebody is.</summary>
    [GeneratedRegex(@"(?<!\b(?:he|she|they|who)(?:['’](?:ve|s|d))? (?:just |has |have |had )?)\b(?:met|saw|rang|called|phoned|e-?mailed|texted|messaged|visited|tried|chased|(?:spoke|spoken|speaking|talked|talking|chatted|chat|lunch|lunched|coffee|dinner|breakfast|call|catch-?up|meeting|sat down|zoom|demo) (?:to|with|w/|w)|heard(?: back)? from|(?:call|calls|e-?mail|message|text|note|letter|visit) from)\s+(?:(?:a|an|the|one|some|their|our|new|this)\s+)?(?:(?!(?:h?im|her|them|it|us|me|you|that|at|in|on|for|from|to|by|about|over|with|and|or|who|but|if|when|back|up|again|twice)\s)[a-z]+\s+){0,3}(?:mr\.?\s+|mrs\.?\s+|ms\.?\s+|dr\.?\s+)?$")]
    private static partial Regex Met();

    /// <summary>"Ring Glenmore Foods tomorrow at 10": whom one is to be in touch with.</summary>
    [GeneratedRegex(@"(?:^|[,.;:!?\n]|\b(?:to|and|then|i['’]ll|must|please|pls))\s*(?:ring|call|phone|e-?mail|text|visit|see|meet|chase|message|try|drop in on|pop (?:in )?(?:to|on)|swing by|go (?:to|and see|see|back to)|quote)\s+(?:(?:up|the|a|one|some|their|mr|mrs|ms|dr)\.?\s+)*$")]
    private static partial Regex Going();

    [GeneratedRegex(@"\b(?:put (?:me|us) (?:on to|onto|in touch with)|(?:introduced|referred|pointed|passed) (?:me |us )?(?:on )?to|intro to|(?:his|her|their) (?:mate|friend|brother|sister|cousin|wife|husband|neighbour|neighbor|colleague))\s+(?:(?:a|an|the|one|some|their)\s+)?(?:(?!at\s|in\s|on\s|for\s|from\s)[a-z]+\s+){0,2}$")]
    private static partial Regex Referred();

    /// <summary>Who an order, an enquiry or a payment comes from.</summary>
    [GeneratedRegex(@"\b(?:orders?|p\.?o\.?|enquir(?:y|ies)|inquir(?:y|ies)|leads?|requests?|referral|deposit|payment|sign-?up)\b[^,.;!?]{0,40}?\b(?:from|by|at|with)\s+(?:the\s+)?$")]
    private static partial Regex Orders();

    /// <summary>"New crowd off the website: …", "a new lead, …".</summary>
    [GeneratedRegex(@"^\W*(?:(?:and|oh|so|also|got|have|we have|we['’]ve got|there['’]s|a|an|another|one|more|brand)\s+)*new\s+(?:(?:[a-z]+\s+){0,6}[a-z]+\s*[:–—-]|(?:crowd|one|lead|customer|client|account|prospect|enquiry|inquiry|outfit|company|lot|place|firm|contact|name|business|shop)\s*,)\s*$")]
    private static partial Regex New();

    /// <summary>碰到一个姓谭的, 有位姓罗的女士.</summary>
    [GeneratedRegex(@"(?:[一有]?[个個位]|有)(?<who>姓\p{IsCJKUnifiedIdeographs}的)")]
    private static partial Regex Surnamed();
}
