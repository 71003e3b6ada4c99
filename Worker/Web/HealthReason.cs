using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Web;

/// <summary>What is wrong and what to do about it, in one sentence.</summary>
/// <param name="Of">What it is about, as programs that watch over this one know it: disk, outbox, telegram …</param>
/// <param name="Key">Of the sentence.</param>
/// <param name="Parts">What the sentence holds; lengths of time are said in its language.</param>
internal sealed record HealthReason(string Of, string Key, params object[] Parts)
{
    public string Say(Language language) => Words.Of("Admin", language)[$"Health.Why.{Key}", [.. Parts.Select(part => part is TimeSpan length ? Spoken.Duration(length, language) : part)]];

    /// <summary>As a page says it: what a sentence is about stands before it where it does not say so itself.</summary>
    public string Shown(Language language) => Key is "Told" or "Silent" ? $"{Of}: {Say(language)}" : Phrases.Capital(Say(language));

    /// <summary>As the log and /healthz say it.</summary>
    public override string ToString() => $"{Of}: {Say(Language.English)}";
}
