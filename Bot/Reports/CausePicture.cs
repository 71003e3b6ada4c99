using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Store;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>The waterfall from what was sold before to what was sold now.</summary>
/// <param name="Language">Its tag.</param>
/// <param name="For">Who looks at it: customers they may not see have no name in it.</param>
internal sealed record CausePicture(Comparison Comparison, Dimension By, string Language, RepId For) : Recipe
{
    /// <summary>Parts that are drawn by themselves; the others are one bar.</summary>
    private const int Most = 6;

    public string FileName => $"why-{By.ToString().ToLowerInvariant()}.png";

    /// <returns>Null for a language or a person that is gone.</returns>
    public Drawing? Draw(IReadSession session, ReviewRules rules, string currency, DateOnly today)
    {
        if (Wording.Language.Read(Language) is not { } language || session.Get(Documents.Reps, For.Value) is not { } person)
        {
            return null;
        }

        var reader = new DossiersReader(session, rules, today);
        var names = new CauseNames(session, reader.Staff, person, today, language, currency);
        var causes = Comparison.Causes(reader);
        var parts = causes[By].Where(part => part.Change != 0).ToList();
        var shown = parts.Count > Most + 1 ? parts.Take(Most).ToList() : parts;
        List<Bar> steps = [.. shown.OrderBy(part => part.Change).Select(part => Step(names.Short(By, part), part.Change))];
        if (parts.Count > shown.Count)
        {
            steps.Add(Step(names.Words["Others", parts.Count - shown.Count], parts.Skip(shown.Count).Sum(part => part.Change)));
        }

        return Waterfall.Of(
            names.Words["Picture", names.Title(Comparison), names.Words[$"By.{By}"]], End(names.Before(Comparison), causes.Before, Palette.Pale), steps, End(names.Now(Comparison), causes.Now, Palette.Main), language);

        Bar End(string name, decimal value, string fill) => new(name, value, ChartAmount.Of(value, language, currency), Fill: fill);
        Bar Step(string name, decimal value) => new(name, value, (value > 0 ? "+" : "") + ChartAmount.Of(value, language, currency), Fill: value < 0 ? Palette.Alert : Palette.Good);
    }
}
