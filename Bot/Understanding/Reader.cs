using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding;

/// <summary>Reads what a sales person wrote into what it says. Pure and safe for many threads; no text makes it throw.</summary>
/// <param name="language">The language of a text whose letters do not tell, such as 👌.</param>
public sealed class Reader(string language = "zh-Hans")
{
    public Reading Read(string text, Names names, ReadingContext context)
    {
        var folded = Folding.Of(text);
        var mentions = new List<Mention>();
        names.Find(folded, mentions);
        var tongue = LanguageOf(folded, context);
        var trimmed = text.AsSpan().Trim();
        if (trimmed.StartsWith("/"))
        {
            var space = trimmed.IndexOf(' ');
            var word = space < 0 ? trimmed[1..] : trimmed[1..space];
            return new Reading
            {
                Text = text, Intent = Intent.Command, Language = tongue, Command = word.ToString().ToLowerInvariant(),
                Argument = space < 0 ? null : trimmed[space..].Trim().ToString(),
            };
        }

        if (mentions.Count == 0)
        {
            return new Reading { Text = text, Intent = Intent.Chitchat, Language = tongue };
        }

        var codes = mentions.SelectMany(mention => mention.Owners).Select(owner => owner.Customer).Distinct().ToArray();
        var contact = mentions.SelectMany(mention => mention.Owners).FirstOrDefault(owner => owner.Contact is not null)?.Contact;
        var single = codes.Length == 1 ? names.Find(codes[0]) : null;
        return new Reading
        {
            Text = text,
            Intent = Intent.Log,
            Language = tongue,
            Records = [new ReadRecord { Customer = single?.Code, CustomerName = single?.Name, Contact = contact?.Name, Candidates = codes.Length > 1 ? codes : [], Clause = text }],
            Clarify = codes.Length > 1 ? new Clarify("customer-ambiguous", codes) : null,
        };
    }

    private string LanguageOf(string folded, ReadingContext context) =>
        context.Language ?? (folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? "zh-Hans" : folded.AsSpan().ContainsAnyInRange('a', 'z') ? "en" : language);
}
