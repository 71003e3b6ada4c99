using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Grounds;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>A figure opened: the sum it is, and the records that add up to it, a page at a time.</summary>
internal sealed class WhyText(Message message, FigureAnswers answers)
{
    private const int PageLength = 8;

    private readonly FigureNames names = answers.Names;

    private Words Words => names.Words;

    public Draft Page(FigureAsk ask, int page)
    {
        var proof = answers.Book.Prove(ask);
        var grounds = proof.Grounds;
        var pages = Math.Max(1, (grounds.Count + PageLength - 1) / PageLength);
        page = Math.Clamp(page, 0, pages - 1);
        var html = new Html().Bold(Words["Why.Title", names.Of(ask)])
            .Line(Words["Why.Is", names.Name(ask.Metric), proof.Value is { } value ? names.Say(ask.Metric, value) : names.Missing(ask.Metric)]);
        if (Sum(proof) is { } sum)
        {
            html.Line(sum);
        }

        if (grounds.Count == 0)
        {
            return Draft.FromHtml(html.Line(Words["Why.None"]));
        }

        var shown = grounds.Skip(page * PageLength).Take(PageLength).ToList();
        html.Line(pages == 1 ? Words.Count("Why.Count.All", grounds.Count) : Words["Why.Count", grounds.Count, (page * PageLength) + 1, (page * PageLength) + shown.Count]);
        foreach (var (ground, at) in shown.Select((ground, at) => (ground, at)))
        {
            html.Line(Line(proof, ground, (page * PageLength) + at));
        }

        List<IReadOnlyList<Button>> rows =
        [
            .. shown.Select((ground, at) => (ground, at)).Where(item => MayOpen(item.ground))
                .Select(item => new Button(((page * PageLength) + item.at + 1).ToString(CultureInfo.InvariantCulture), "ground", page, item.ground.Key, ask)).Chunk(4),
        ];
        List<Button> turning = [];
        if (page > 0)
        {
            turning.Add(new Button(Words["Button.Back"], "why", page - 1, ask));
        }

        if (page < pages - 1)
        {
            turning.Add(new Button(Words["Button.Next"], "why", page + 1, ask));
        }

        return Draft.FromHtml(html) with { Buttons = turning.Count > 0 ? [.. rows, turning] : rows };
    }

    /// <summary>The figure opened at once, for who has room: so many of its records, each whole.</summary>
    public WholeFigure Whole(FigureAsk ask, int skip, int take)
    {
        var proof = answers.Book.Prove(ask);
        var records = new RecordText(message, names, ask.When.Windows(answers.Book.Today).Now);
        return new WholeFigure(
            Words["Why.Title", names.Of(ask)],
            Words["Why.Is", names.Name(ask.Metric), proof.Value is { } value ? names.Say(ask.Metric, value) : names.Missing(ask.Metric)],
            Sum(proof),
            proof.Grounds.Count,
            [
                .. proof.Grounds.Skip(skip).Take(take).Select((ground, at) => MayOpen(ground)
                    ? new WholeRecord(Line(proof, ground, skip + at), records.Of(proof, ground).ToString(), ground.Customer?.Code)
                    : new WholeRecord(Line(proof, ground, skip + at), null, null)),
            ]);
    }

    private string Line(Proof proof, Ground ground, int at) => Words["Line", at + 1, Title(ground), Part(proof, ground)];

    /// <summary>One record whole, with the chat message it came from.</summary>
    /// <returns>Null when it no longer counts towards the figure, or may not be seen.</returns>
    public Draft? Record(FigureAsk ask, string key, int page)
    {
        var proof = answers.Book.Prove(ask);
        return proof.Grounds.FirstOrDefault(ground => ground.Key == key) is { } ground && MayOpen(ground)
            ? Draft.FromHtml(new RecordText(message, names, ask.When.Windows(answers.Book.Today).Now).Of(proof, ground)).With(new Button(Words["Button.List"], "why", page, ask))
            : null;
    }

    private bool MayOpen(Ground ground) => ground.Customer is { } customer ? message.Find(customer.Code) is not null : FigureRights.Named(message, ground.Person.Value) is not null;

    /// <summary>The sum that makes the figure, with what is above and below the line.</summary>
    private string? Sum(Proof proof)
    {
        if (proof.Metric == Metric.Compliance && proof.Reckoning == Reckoning.Compliance)
        {
            var quality = proof.Quality;
            return quality.Records == 0 ? null : Words["Sum.Compliance", quality.InTime, quality.Dated, quality.Complete, quality.OnSchedule, quality.Records];
        }

        if (proof.Reckoning == Reckoning.Sum || proof.Value is null)
        {
            return null;
        }

        return proof.Metric switch
        {
            Metric.Score or Metric.Compliance => Words["Sum.Mean", Phrases.Number(proof.Top, 1), proof.Bottom],
            Metric.Completion or Metric.ChallengeCompletion => Words[$"Sum.{proof.Metric}", names.Amount(proof.Top), names.Amount(proof.Target!.Value)],
            Metric.Yoy or Metric.Mom or Metric.CollectionRate or Metric.GrossMargin or Metric.Top3Share => Words[$"Sum.{proof.Metric}", names.Amount(proof.Top), names.Amount(proof.Bottom)],
            Metric.Aov => Words["Sum.Aov", names.Amount(proof.Top), Phrases.Number(proof.Bottom)],
            _ => Words[$"Sum.{proof.Metric}", Phrases.Number(proof.Top), Phrases.Number(proof.Bottom)],
        };
    }

    private string Title(Ground ground)
    {
        var name = ground.Customer is not { } customer ? answers.Book.Staff.NameOf(ground.Person)
            : message.Find(customer.Code) is null ? Words["Line.Hidden"]
            : ReportSections.Name(customer.Name, customer.Code.Value);
        var day = Phrases.ShortDay(ground.Day, names.Language);
        return ground.Kind switch
        {
            GroundKind.Order => Words["Line.Order", day, name, ground.Customer!.Sales[ground.Index].Product],
            GroundKind.Payment => Words["Line.Payment", day, name],
            GroundKind.Contact => Words["Line.Contact", day, name, answers.Book.Staff.NameOf(ground.Person)],
            _ => name,
        };
    }

    /// <summary>What one record adds.</summary>
    private string Part(Proof proof, Ground ground) => proof.Metric switch
    {
        Metric.Compliance when ground.Customer is { } customer => RecordText.Quality(customer.Touches[ground.Index], Words),
        Metric.Compliance or Metric.Score => Phrases.Number(ground.Top, 1),
        Metric.Yoy or Metric.Mom when ground.Bottom != 0 => Words["Line.Earlier", names.Amount(ground.Bottom)],
        Metric.CollectionRate when ground.Kind == GroundKind.Order => Words["Line.Sold", names.Amount(ground.Bottom)],
        Metric.Top3Share => names.Amount(ground.Bottom),
        Metric.RepurchaseRate or Metric.ChurnRate or Metric.LeadToDeal or Metric.Coverage => Words[ground.Top != 0 ? $"Part.{proof.Metric}" : $"Part.{proof.Metric}.Not"],
        Metric.DealCycleDays => ground.Bottom == 0 ? "—" : Words["Line.Days", ground.Top],
        Metric.FollowUpsToClose => Words["Line.Times", ground.Top],
        Metric.FollowUps or Metric.Visits or Metric.Orders or Metric.NewCustomers or Metric.Churned when ground.Customer is { } customer => ground.Kind switch
        {
            GroundKind.Order => names.Amount(customer.Sales[ground.Index].Amount.Amount),
            _ => "",
        },
        _ => names.Amount(ground.Top),
    };
}

/// <param name="Is">What it is called, and its value.</param>
/// <param name="Sum">What is above and below the line; null for a plain sum.</param>
/// <param name="Count">Of all its records.</param>
internal sealed record WholeFigure(string Title, string Is, string? Sum, int Count, IReadOnlyList<WholeRecord> Records);

/// <param name="Html">The record with its message; null where no more may be known than that it counts.</param>
internal sealed record WholeRecord(string Line, string? Html, CustomerCode? Customer);
