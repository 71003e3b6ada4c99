using System.Text.RegularExpressions;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Tests.Files.Pages;

/// <summary>Reads sentences back: which of the known ones each is, and what stands in its places.</summary>
internal sealed class Sentences
{
    private readonly List<(string Key, Regex Form)> known = [];

    /// <param name="parts">Parts of the wording; what is not a sentence of a page never matches.</param>
    public Sentences(Language language, params string[] parts)
    {
        foreach (var part in parts)
        {
            known.AddRange(Words.Of(part, language).All().Select(sentence => ($"{part}.{sentence.Key}", new Regex("^" + Regex.Replace(Regex.Escape(sentence.Value), @"\\\{(\d)}", place => $"(?<p{place.Groups[1].Value}>.+?)") + "$", RegexOptions.Singleline))));
        }
    }

    /// <summary>Every reading there is; mostly one.</summary>
    public IEnumerable<(string Key, string?[] Places)> Read(string sentence) =>
        from one in known
        let match = one.Form.Match(sentence)
        where match.Success
        select (one.Key, Enumerable.Range(0, 6).Select(at => match.Groups[$"p{at}"] is { Success: true } place ? place.Value : null).ToArray());
}
