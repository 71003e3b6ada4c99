using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// "今天：1. … 2. … 3. …", 下周拜访：周一瑞丰，周三万禾: each line of a list is read by itself, under its heading. What cannot be
/// placed is named and not written; the rest is.
/// </summary>
internal sealed class ListDialogue : IDialogue
{
    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is ListRequest list ? Recorded(message, list) : null;

    private static Turn Recorded(Message message, ListRequest list)
    {
        List<SalesCommand> commands = [];
        List<string> left = [];
        CustomerCode? topic = null;
        foreach (var (written, text, said) in list.Items)
        {
            // What stands in a list of what was done was done.
            var reading = said.Clarify is { Kind: "act-unsure" } ? said with { Clarify = null, Confidence = 1, Records = [.. said.Records.Select(record => record with { Counted = true })] } : said;
            var turn = reading is { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment, Clarify: null } or { NameOnly: true, Clarify: null } && reading.First is { Customer: { } }
                ? ContactDialogue.Record(message, reading, text, null)
                : null;
            if (turn is { Next: null, Says.Count: 0, Commands.Count: > 0 })
            {
                commands.AddRange(turn.Commands);
                topic = turn.Topic;
            }
            else
            {
                left.Add(written);
            }
        }

        return Turn.Do(commands) with { Topic = topic, Says = left.Count > 0 ? [Left(message, left)] : [] };
    }

    private static Draft Left(Message message, List<string> left)
    {
        var words = Words.Of("Asks", message.Language);
        var html = new Html().Add(words.Count("List.Left", left.Count));
        html.Lines(left.Select(line => "· " + line));

        return Draft.FromHtml(html.Line(words["List.Again"]));
    }
}
