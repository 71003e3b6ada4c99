using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>A change told in three lines: how much, the customers that made it, and what else it comes down to.</summary>
internal sealed class CauseText
{
    private const int Named = 3;

    private const int Listed = 10;

    /// <summary>A part below this share of the change is not worth a name beside greater ones.</summary>
    private const decimal Telling = 0.05m;

    private readonly Comparison comparison;

    private readonly Causes causes;

    private readonly CauseNames names;

    private readonly Message message;

    public CauseText(Message message, Comparison comparison)
    {
        (this.message, this.comparison) = (message, comparison);
        var reader = new DossiersReader(message.Session, message.Rules.Figures, message.TeamDay);
        causes = comparison.Causes(reader);
        names = new CauseNames(message.Session, reader.Staff, message.Person, message.TeamDay, message.Language, message.Rules.Currency);
    }

    private Words Words => names.Words;

    /// <param name="fell">What the asker takes for granted: true that it fell, false that it rose; null where nothing is.</param>
    public Draft Draft(bool? fell = null) => Around(new Html().Bold(
        causes.Change > 0 && fell == true ? Words["Contrary.Fell", Head()] : causes.Change < 0 && fell == false ? Words["Contrary.Rose", Head()] : Head()));

    /// <summary>Below lines that told the figures already.</summary>
    /// <param name="head">They told other days than are compared.</param>
    public Draft Below(Html lines, bool head = false) => Around(head ? lines.Line(Head()) : lines);

    /// <summary>The parts along one dimension, the greatest change first.</summary>
    /// <param name="falls">True for the greatest fall first, false for the greatest rise.</param>
    public Draft By(Dimension dimension, bool? falls = null)
    {
        var html = new Html().Bold(Words["List", names.Title(comparison), Words[$"By.{dimension}"]]).Line(Words["List.Columns", names.Before(comparison), names.Now(comparison)]);
        IReadOnlyList<CausePart> parts = falls is { } down ? [.. causes[dimension].OrderBy(part => down ? part.Change : -part.Change)] : causes[dimension];
        html.Lines(parts.Take(Listed).Select(part => Words["List.Line", names.Of(dimension, part), names.Amount(part.Before), names.Amount(part.Now), names.Signed(part.Change)]));

        if (parts.Count > Listed)
        {
            html.Line(Words.Count("List.Others", parts.Count - Listed, names.Signed(parts.Skip(Listed).Sum(part => part.Change))));
        }

        html.Line(Words["List.Sum", names.Amount(causes.Before), names.Amount(causes.Now), names.Signed(causes.Change)]);
        return Chat.Draft.FromHtml(html) with { Buttons = Buttons(dimension), Files = Picture(dimension) };
    }

    private Draft Around(Html html)
    {
        if (causes.OrdersBefore + causes.OrdersNow == 0)
        {
            return Chat.Draft.FromHtml(html);
        }

        html.Lines(new[] { Customers(), Pieces() }.OfType<string>().Select(line => Phrases.Capital(line)));

        return Chat.Draft.FromHtml(html) with { Buttons = Buttons(null), Files = Picture(Dimension.Customer) };
    }

    private string Head()
    {
        var (now, before) = (names.Amount(causes.Now), names.Amount(causes.Before));
        if (causes.OrdersBefore + causes.OrdersNow == 0)
        {
            return Words["Head.None", names.Title(comparison)];
        }

        if (!comparison.IsOfDays)
        {
            return causes.Change == 0
                ? Words["Head.Two.Same", names.Of(comparison.When), names.Of(comparison.Scope), names.Of(comparison.Other), now]
                : Words[causes.Change < 0 ? "Head.Two.Less" : "Head.Two.More", names.Of(comparison.When), names.Of(comparison.Scope), now, names.Of(comparison.Other), before, names.Amount(Math.Abs(causes.Change))];
        }

        var share = causes.Before > 0 ? Words["Share", Phrases.Change(causes.Change / causes.Before)] : "";
        return causes.Change == 0
            ? Words["Head.Same", names.Title(comparison), now, names.Of(comparison.Than)]
            : Words[causes.Change < 0 ? "Head.Less" : "Head.More", names.Title(comparison), now, names.Of(comparison.Than), before, names.Amount(Math.Abs(causes.Change)), share];
    }

    /// <summary>Those that went the way the whole went, then those against it.</summary>
    private string? Customers()
    {
        var parts = causes[Dimension.Customer];
        var falls = causes.Change < 0;
        var along = parts.Where(part => falls ? part.Change < 0 : part.Change > 0).ToList();
        var against = parts.Where(part => falls ? part.Change > 0 : part.Change < 0).ToList();
        if (along.Count + against.Count == 0)
        {
            return null;
        }

        var said = new[] { Side(along, falls), Side(against, !falls) }.OfType<string>();
        return string.Join(Words["Between"], said);

        string? Side(List<CausePart> side, bool less)
        {
            if (side.Count == 0)
            {
                return null;
            }

            var shown = side.Take(Named).ToList();
            var list = Spoken.Row(shown.Select(part => Words["Part", names.Of(Dimension.Customer, part), names.Signed(part.Change)] + Note(part)), names.Language);
            var rest = side.Skip(Named).Sum(part => part.Change);
            return Words[less ? "Less" : "More", side.Count > Named ? Words["AndOthers", list, side.Count - Named, names.Signed(rest)] : list];
        }
    }

    /// <summary>That a customer has not ordered is known where all its orders are looked at: not of a person's or a product's alone.</summary>
    private string Note(CausePart part) => comparison is { IsOfDays: true, Scope.Kind: ScopeKind.All or ScopeKind.Region } && part.OrdersNow == 0 ? Words["NoOrder"] : "";

    /// <summary>Number and size of orders, new and repeat customers, and along which product, person or region it lies.</summary>
    private string? Pieces()
    {
        List<string> pieces = [];
        if (causes.OrdersBefore > 0 && causes.OrdersNow > 0)
        {
            pieces.Add(Words["Orders", causes.OrdersBefore, causes.OrdersNow, names.Signed(causes.OfNumber), Each(causes.Before, causes.OrdersBefore), Each(causes.Now, causes.OrdersNow), names.Signed(causes.OfSize)]);
        }

        if (causes[Dimension.Kind] is { Count: 2 } kinds)
        {
            pieces.Add(Spoken.Row(kinds.Where(part => part.Change != 0).Select(part => Words["Part", names.Of(Dimension.Kind, part), names.Signed(part.Change)]), names.Language));
        }

        if (Telltale() is var (dimension, parts))
        {
            pieces.Add(Spoken.Row(parts.Select(part => Words["Part", names.Of(dimension, part), names.Signed(part.Change)]), names.Language));
        }

        return pieces.Exists(piece => piece.Length > 0) ? string.Join(Words["Between"], pieces.Where(piece => piece.Length > 0)) : null;
    }

    private string Each(decimal sales, int orders) => names.Amount(Math.Round(sales / orders, 2, MidpointRounding.AwayFromZero));

    /// <summary>The dimension whose greatest part makes most of the change, where it has more than one part.</summary>
    private (Dimension Dimension, IReadOnlyList<CausePart> Parts)? Telltale()
    {
        Dimension[] asked = comparison.IsOfDays ? [Dimension.Person, Dimension.Region, Dimension.Product] : [Dimension.Product, Dimension.Region];
        var found = asked.Where(dimension => causes[dimension].Count(part => part.Change != 0) > 1)
            .Select(dimension => (Dimension: dimension, Share: Math.Abs(causes[dimension][0].Change) / causes[dimension].Sum(part => Math.Abs(part.Change))))
            .OrderByDescending(item => item.Share).Take(1).ToList();
        return found is [var best] ? (best.Dimension, [.. causes[best.Dimension].Take(Named).Where(part => Math.Abs(part.Change) >= Telling * Math.Abs(causes[best.Dimension][0].Change))]) : null;
    }

    private List<IReadOnlyList<Button>> Buttons(Dimension? shown)
    {
        var dimensions = Enum.GetValues<Dimension>().Where(dimension => dimension != shown && (dimension == Dimension.Customer || causes[dimension].Count > 1))
            .Select(dimension => new Button(Words[$"By.{dimension}"], "cause", dimension.ToString().ToLowerInvariant(), comparison));
        return
        [
            .. dimensions.Chunk(3),
            [
                new Button(comparison.IsOfDays ? Words["Records"] : Words["Records.Of", names.Of(comparison.Scope)], "why", "0", new FigureAsk(Metric.Sales, comparison.When, comparison.Scope)),
                new Button(Words["Records.Of", comparison.IsOfDays ? names.Of(comparison.Than) : names.Of(comparison.Other)], "why", "0", new FigureAsk(Metric.Sales, comparison.Than, comparison.Other)),
            ],
        ];
    }

    private IReadOnlyList<OutFile> Picture(Dimension by)
    {
        if (causes[by].All(part => part.Change == 0))
        {
            return [];
        }

        var picture = new CausePicture(comparison, by, message.Language.Tag, message.Person.Id);
        return [new OutFile(picture.FileName, picture)];
    }
}
