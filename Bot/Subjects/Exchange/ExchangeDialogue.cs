using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Exchange;

/// <summary>The company's exchange rates: shown to everybody, set by an admin.</summary>
internal sealed class ExchangeDialogue : IDialogue
{
    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is ExchangeRequest asked
        ? (asked.Currencies.FirstOrDefault(one => one != message.Rules.Currency) ?? (asked.Currencies is [var own, ..] ? own : null), asked) switch
        {
            ({ } currency, { Ends: true }) => Turn.Do(new SetRate(currency, null)),
            ({ } currency, { Worth: { } worth }) => Turn.Do(new SetRate(currency, worth)),
            _ => Turn.Say(List(message)),
        }
        : null;

    private static Draft List(Message message)
    {
        var words = Words.Of("Rates", message.Language);
        var rates = Rates.Kept(message.Session);
        var html = rates.Count == 0 ? new Html().Add(words["None"]) : new Html().Bold(words["Title"]).Lines(rates.Select(rate => words["Line", rate.Key, Rates.Say(rate.Value), message.Rules.Currency]));
        return message.Person.Role == Domain.Team.Role.Admin ? html.Line().Italic(words["How"]) : html;
    }
}
