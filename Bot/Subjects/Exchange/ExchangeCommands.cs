using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Exchange;

/// <summary>What one of a currency is worth from now on; records of it that had no rate are reckoned.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Worth">In the team's currency; null takes the rate away.</param>
public sealed record SetRate(string Currency, decimal? Worth) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ExchangeWork.Set(work, this);
}

/// <param name="Counted">Records that had no rate, and count now.</param>
public sealed record RateSet(string Currency, decimal? Worth, int Counted) : Done
{
    internal override Draft Say(Message message)
    {
        var words = Words.Of("Rates", message.Language);
        return Worth is not { } worth ? Draft.Plain(words["Gone", Currency])
            : new Html().Add(words["Done", Currency, Rates.Say(worth), message.Rules.Currency]).Lines(Counted > 0 ? [words.Count("Done.Counted", Counted)] : []);
    }
}

public sealed record RateOfOwn(string Currency) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Rates", message.Language)["Refused.Own", Currency];
}

public sealed record RateOutOfRange(decimal Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Rates", message.Language)["Refused.Range", Phrases.Number(Most)];
}
