using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>/target and the like in words: shows the table, sets a target after a yes, takes last month's over.</summary>
internal sealed class TargetDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "targets", Arguments: [var period, .. var scope] } when Period.Parse(period) is { } when && Scope.Parse(string.Join(':', scope)) is { } whose => Show(message, when, whose, message.Press.On.Id),
        { Verb: "copy-targets", Arguments: [var from, var to] } when Period.Parse(from) is { } one && Period.Parse(to) is { } other => Copy(message, one, other),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        TargetRequest.Set set => Confirm(message, set.Target),
        TargetRequest.Copy copy => Copy(message, copy.From, copy.To),
        TargetRequest.Whose => Turn.Say(Draft.Plain(Words(message)["Target.Whose"])),
        TargetRequest.Show show => Show(message, show.Period, show.Scope),
        _ => null,
    };

    private static Turn Confirm(Message message, SetTarget set)
    {
        if (message.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(Words(message)["Target.NotYours"]).With(new Button(Words(message)["Button.MyTarget"], "targets", set.Period.Key, "rep", message.Person.Name)));
        }

        var lines = TargetText.Fields(message, set);
        var html = new Html().Bold(Words(message)["Target.Confirm", TargetText.HolderName(message, set.Holder), set.Product is { } product ? $"{product} · " : "", ReportNames.Of(set.Period, message.Language)]);
        html.Lines(lines);

        return Turn.Ask(new Confirming(set), Draft.FromHtml(html).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    private static Turn Copy(Message message, Period from, Period to)
    {
        var words = Words(message);
        if (message.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(words["Target.NotYours"]));
        }

        return Turn.Ask(
            new Confirming(new CopyTargets(from, to)),
            Draft.Plain(words["Target.CopyConfirm", ReportNames.Of(from, message.Language), ReportNames.Of(to, message.Language)]).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    private static Turn Show(Message message, Period period, Scope scope, string? edits = null) => FigureRights.MaySee(message, scope)
        ? Turn.Say(TargetText.Table(message, period, scope) with { Edits = edits })
        : Turn.Say(FigureRights.NotYours(message));

    private static Words Words(Message message) => Wording.Words.Of("Reviews", message.Language);
}
