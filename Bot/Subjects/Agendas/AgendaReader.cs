using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Agendas;

/// <summary>What of the people's work is looked at.</summary>
internal enum AgendaKind
{
    /// <summary>Customers whose contact is overdue.</summary>
    Overdue,

    /// <summary>Steps that were promised.</summary>
    Promises,

    /// <summary>Meetings, visits and calls with a time.</summary>
    Appointments,
}

/// <param name="Whose">Null for everybody one may see.</param>
/// <param name="When">Null for as of now.</param>
internal sealed record AgendaRequest(AgendaKind Kind, Scope? Whose, Stretch? When, Stage? Stage, bool PastDue) : Request;

/// <summary>Reads what leads and managers ask of their people's work: 大家这周约了谁, 谁手上超期最多, "which promises are past due", "anything booked for next week?". One's own is the day's.</summary>
internal static partial class AgendaReader
{
    private const int Longest = 120;

    public static Bid? Read(Said said)
    {
        var writer = said.Roster.Writer;
        if (writer.Role == Role.Rep || said.Folded.Length > Longest || said.IsSlashed || said.Context.IsReply || said.Reading is { First.Customer: not null } || Own().IsMatch(Folding.Of(Inquiry.Question(said)))
            || Kind(said.Folded) is not { } kind || !Inquiry.In(said))
        {
            return null;
        }

        var question = QuestionReader.Read(said, said.Text, ahead: true);
        var whose = question.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team or ScopeKind.Region && scope != new Scope(ScopeKind.Rep, writer.Name));
        // A lead has a day of their own: the others' is asked for by a word.
        return writer.Role == Role.Lead && whose == default && !Others().IsMatch(said.Folded) ? null
            : new Bid("agendas", new AgendaRequest(kind, whose, question.When is [var when, ..] ? when : null, Stages(said), Late().IsMatch(said.Folded)), 0.98, said.Text);
    }

    private static AgendaKind? Kind(string folded) => Money().IsMatch(folded) ? null
        : Promised().IsMatch(folded) ? AgendaKind.Promises
        : Booked().IsMatch(folded) ? AgendaKind.Appointments
        : Late().IsMatch(folded) && Contacted().IsMatch(folded) ? AgendaKind.Overdue
        : null;

    private static Stage? Stages(Said said) => new MarkedText(said.Text, said.Folded).TakeLongest(FieldWords.Stages.Words.Select(entry => entry.Key)) is { } named ? FieldWords.Stages.Find(named) : null;

    [GeneratedRegex(@"我的|我自己|我(?:今天|明天|这周|本周|下周|还|有)|\b(?:my|mine|i|me)\b(?! (?:reps?|team|people|guys|lot)\b)")]
    private static partial Regex Own();

    [GeneratedRegex(@"大家|大伙|各人|每个人|每人|每位|他们|谁|全员|全公司|团队|下面的人|手下|组里|部门|销售们|\b(?:everyone|everybody|each|reps?|team|people|guys|anyone|anybody|who|whose|they)\b")]
    private static partial Regex Others();

    [GeneratedRegex(@"约了|约好|有约|预约|约见|行程|安排了|日程|会议|开会|见谁|\b(?:booked|appointments?|meetings?|scheduled|calendar(?! (?:year|quarter|month|20\d\d))|diary|lined up|visits? (?:planned|coming|booked))\b")]
    private static partial Regex Booked();

    [GeneratedRegex(@"答应|承诺|许诺|下一步|待办|该做的|\b(?:promis(?:es?|ed)|next steps?|to-?dos?|action items?|commitments?)\b")]
    private static partial Regex Promised();

    [GeneratedRegex(@"超期|过期|过了日子|过了期|逾期|到期没|该跟没跟|\b(?:overdue|past due|past their date)\b")]
    private static partial Regex Late();

    [GeneratedRegex(@"跟进|联系|拜访|客户|回访|\b(?:follow[- ]?ups?|contacts?|customers?|accounts?|clients?|calls?|visits?)\b")]
    private static partial Regex Contacted();

    /// <summary>Money that is late is another matter, and so are plans to improve.</summary>
    [GeneratedRegex(@"款|钱|账|帐|付|欠(?!跟)|发票|改进|计划|目标|\b(?:pay|paid|payments?|invoices?|owes?|owed|owing|money|collections?|receivables?|cash|targets?|plans?|quota|base)\b")]
    private static partial Regex Money();
}
