using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Chat;

/// <summary>A message before it has a chat and an id.</summary>
public sealed record Draft(string Html)
{
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    public IReadOnlyList<OutFile> Files { get; init; } = [];

    /// <summary>The customer it speaks of.</summary>
    public string? Customer { get; init; }

    /// <summary>The customers it lists, in its order: what "the first one" can mean. Null where it lists none.</summary>
    public IReadOnlyList<SalesBot.Domain.Customers.CustomerCode>? Listed { get; init; }

    /// <summary>The change it shows.</summary>
    public string? Change { get; init; }

    /// <summary>The sent message it replaces.</summary>
    public string? Edits { get; init; }

    /// <summary>What of the text is not kept once it has arrived.</summary>
    public string? Secret { get; init; }

    /// <summary>It says that a question could not be answered: such are counted, never kept.</summary>
    public bool Unanswered { get; init; }

    public static implicit operator Draft(Html html) => FromHtml(html);

    public static Draft FromHtml(Html html) => new(html.ToString());

    public static Draft Plain(string words) => new(Wording.Html.Escape(words));

    public Draft With(params IReadOnlyList<Button> row) => this with { Buttons = [.. Buttons, row] };
}
