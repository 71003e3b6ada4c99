using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Words of the vocabularies, the longest first.</summary>
internal sealed partial class SurveyTokens
{
    private void Known()
    {
        var found = new List<(int Start, int End, object Value)>();
        foreach (var (term, start, end) in SurveyWords.Terms.Find(folded))
        {
            found.Add((start, end, term));
        }

        foreach (var (word, value) in Vocabulary)
        {
            // "as large as": no size of theirs.
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                if (!(Folding.IsLatin(word[0]) && at > 0 && Folding.IsLatin(folded[at - 1])) && !(Folding.IsLatin(word[^1]) && end < folded.Length && Folding.IsLatin(folded[end])))
                {
                    if (!(value is CompanySize && Folding.IsLatin(word[0]) && Degree().IsMatch(folded[..at])))
                    {
                        found.Add((at, end, value));
                    }
                }
            }
        }

        foreach (var (start, end, value) in found.OrderByDescending(one => one.End - one.Start).ThenBy(one => one.Value is SurveyTerm.Small).ThenBy(one => one.Start))
        {
            if (text.IsFree(start, end))
            {
                Add(start, end, value);
            }
        }

        // What a longer phrase hid that then found no place: 还 of 还有, where 有多少 has the other half.
        for (var from = 0; from < folded.Length; from++)
        {
            var to = from;
            while (to < folded.Length && text.IsFree(to, to + 1))
            {
                to++;
            }

            if (to > from)
            {
                foreach (var (term, start, end) in SurveyWords.Terms.Find(folded[from..to]).OrderByDescending(hit => hit.End - hit.Start))
                {
                    if (text.IsFree(from + start, from + end))
                    {
                        Add(from + start, from + end, term);
                    }
                }

                from = to;
            }
        }
    }

    /// <summary>What stands for a value of a field or a figure.</summary>
    public static IEnumerable<string> Words => Vocabulary.Select(entry => entry.Word);

    [GeneratedRegex(@"\b(?:as|how|too|so|very|that)\s+$")]
    private static partial Regex Degree();

    private static readonly IReadOnlyList<(string Word, object Value)> Vocabulary =
    [
        .. SurveyWords.Metrics.Select(entry => (Folding.Of(entry.Word), (object)entry.Metric.AsMeasure())),
        .. CityWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Region, entry.City))),
        .. ChannelWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Channel, entry.Key))),
        .. new (string, object)[]
        {
            ("%", SurveyTerm.Share), ("成交金额", Measure.Sales), ("改进计画", SurveyTerm.Plan), ("件数", Measure.Quantity), ("多少件", Measure.Quantity), ("多少台", Measure.Quantity), ("几台", Measure.Quantity), ("几件", Measure.Quantity), ("销售数量", Measure.Quantity), ("units sold", Measure.Quantity), ("how many units", Measure.Quantity), ("number of units", Measure.Quantity), ("quantity", Measure.Quantity), ("quantities", Measure.Quantity), ("成交总额", Measure.Sales), ("签单金额", Measure.Sales), ("签单额", Measure.Sales), ("合同额", Measure.Sales), ("合同金额", Measure.Sales), ("下单金额", Measure.Sales), ("订单金额", Measure.Sales), ("order amount", Measure.Sales), ("total business", Measure.Sales), ("business done", Measure.Sales), ("income", Measure.Sales),
            ("货款", Measure.Collected), ("进账", Measure.Collected), ("收到的钱", Measure.Collected), ("收回来的钱", Measure.Collected), ("收款额", Measure.Collected), ("收上来", Measure.Collected), ("money in the bank", Measure.Collected), ("received", Measure.Collected), ("money received", Measure.Collected), ("cash received", Measure.Collected), ("collect", Measure.Collected), ("collected", Measure.Collected), ("take in", Measure.Collected), ("cash in the bank", Measure.Collected), ("in the bank", Measure.Collected), ("钱进来", Measure.Collected), ("进来的钱", Measure.Collected), ("拿到手", Measure.Collected), ("收回来多少", Measure.Collected),
            ("win rate", Measure.LeadToDeal), ("hit rate", Measure.LeadToDeal), ("closing rate", Measure.LeadToDeal), ("成单率", Measure.LeadToDeal), ("赢率", Measure.LeadToDeal), ("成功率", Measure.LeadToDeal), ("average deal size", Measure.Aov), ("average sale", Measure.Aov), ("每单均价", Measure.Aov), ("单均金额", Measure.Aov),
            ("were", SurveyTerm.Small), ("well", SurveyTerm.Small), ("its", SurveyTerm.Small), ("focus is price", Focus.Price), ("focus is quality", Focus.Quality), ("focus is service", Focus.Service), ("care about price", Focus.Price), ("care about quality", Focus.Quality), ("care about service", Focus.Service), ("care most about price", Focus.Price), ("care most about service", Focus.Service), ("care most about quality", Focus.Quality), ("focus on price", Focus.Price), ("focus on service", Focus.Service), ("focus on quality", Focus.Quality), ("最看重价格", Focus.Price), ("最看重服务", Focus.Service), ("最看重质量", Focus.Quality), ("在意价格", Focus.Price), ("在意质量", Focus.Quality), ("在意服务", Focus.Service), ("关心价格", Focus.Price),
            ("newcomers", Measure.NewCustomers), ("first-time customers", Measure.NewCustomers), ("新来的客户", Measure.NewCustomers), ("新开的客户", Measure.NewCustomers), ("新进来的客户", Measure.NewCustomers), ("新签的客户", Measure.NewCustomers), ("新签客户", Measure.NewCustomers), ("新增的客户", Measure.NewCustomers), ("新面孔", Measure.NewCustomers), ("首次购买的客户", Measure.NewCustomers), ("新签的", Measure.NewCustomers),
            ("着急", Urgency.High), ("紧急", Urgency.High), ("很急", Urgency.High), ("急着要", Urgency.High), ("着急要货", Urgency.High), ("急", Urgency.High), ("不急", Urgency.Low), ("不着急", Urgency.Low), ("urgent", Urgency.High), ("high urgency", Urgency.High), ("urgently", Urgency.High), ("in a hurry", Urgency.High), ("low urgency", Urgency.Low), ("not urgent", Urgency.Low),
            ("在谈客户", SurveyTerm.Open), ("大客户", CompanySize.Large), ("小客户", CompanySize.Small), ("中型企业", CompanySize.Medium), ("大企业", CompanySize.Large), ("大公司", CompanySize.Large), ("小公司", CompanySize.Small), ("小型企业", CompanySize.Small), ("large", CompanySize.Large), ("medium", CompanySize.Medium), ("small", CompanySize.Small), ("mid-sized", CompanySize.Medium), ("individuals", CompanySize.Individual), ("个人客户", CompanySize.Individual),
            ("阶段是成交", Stage.Won), ("成交阶段", Stage.Won), ("won stage", Stage.Won), ("stage won", Stage.Won), ("成交的客户", Stage.Won), ("成交过的客户", Stage.Won), ("流失的", Stage.Lost), ("已经流失", Stage.Lost), ("丢了的客户", Stage.Lost), ("流失阶段", Stage.Lost), ("谈判阶段", Stage.Negotiating), ("意向阶段", Stage.Interested), ("潜在阶段", Stage.Prospect), ("already lost", Stage.Lost),
            ("贵", LossReason.Price), ("价格太高", LossReason.Price), ("价太高", LossReason.Price), ("太高", LossReason.Price), ("价高", LossReason.Price), ("price too high", LossReason.Price), ("too pricey", LossReason.Price), ("价格贵", LossReason.Price), ("价格高", LossReason.Price), ("交货期", LossReason.Service), ("服务", LossReason.Service), ("service", LossReason.Service), ("delivery time", LossReason.Service), ("delivery", LossReason.Service), ("没预算", LossReason.Price), ("交期长", LossReason.Service), ("交期慢", LossReason.Service), ("交货慢", LossReason.Service), ("服务差", LossReason.Service),
            ("潜在客户", Stage.Prospect), ("潜在", Stage.Prospect), ("线索", Stage.Prospect), ("prospects", Stage.Prospect), ("prospect", Stage.Prospect), ("leads", Stage.Prospect),
            ("意向客户", Stage.Interested), ("意向", Stage.Interested), ("interested", Stage.Interested),
            ("谈判", Stage.Negotiating), ("谈判中", Stage.Negotiating), ("商务谈判", Stage.Negotiating), ("negotiating", Stage.Negotiating), ("negotiation", Stage.Negotiating), ("negotiations", Stage.Negotiating), ("in negotiation", Stage.Negotiating),
            ("成交客户", Stage.Won), ("已成交", Stage.Won), ("合作客户", Stage.Won), ("won accounts", Stage.Won), ("won customers", Stage.Won), ("流失客户", Stage.Lost), ("已流失", Stage.Lost), ("lost customers", Stage.Lost), ("lost accounts", Stage.Lost),
            ("大型", CompanySize.Large), ("规模大", CompanySize.Large), ("规模小", CompanySize.Small), ("大型企业", CompanySize.Large), ("中型", CompanySize.Medium), ("小型", CompanySize.Small), ("个体户", CompanySize.Individual), ("个体", CompanySize.Individual), ("large companies", CompanySize.Large), ("mid-size", CompanySize.Medium), ("medium-sized", CompanySize.Medium), ("small companies", CompanySize.Small), ("large customers", CompanySize.Large), ("small customers", CompanySize.Small),
            ("价格", LossReason.Price), ("价钱", LossReason.Price), ("太贵", LossReason.Price), ("嫌贵", LossReason.Price), ("price", LossReason.Price), ("pricing", LossReason.Price), ("too expensive", LossReason.Price),
            ("竞争对手", LossReason.Competitor), ("竞品", LossReason.Competitor), ("对手", LossReason.Competitor), ("同行", LossReason.Competitor), ("友商", LossReason.Competitor), ("competitors", LossReason.Competitor), ("competitor", LossReason.Competitor), ("competition", LossReason.Competitor), ("rivals", LossReason.Competitor), ("rival", LossReason.Competitor),
            ("服务不好", LossReason.Service), ("售后", LossReason.Service), ("交期", LossReason.Service), ("交期太长", LossReason.Service), ("poor service", LossReason.Service), ("on service", LossReason.Service), ("over service", LossReason.Service), ("need changed", LossReason.NeedChanged), ("changed needs", LossReason.NeedChanged), ("需求变化", LossReason.NeedChanged), ("需求变了", LossReason.NeedChanged), ("没有需求", LossReason.NeedChanged),
            ("看重价格", Focus.Price), ("看重质量", Focus.Quality), ("看重品质", Focus.Quality), ("看重服务", Focus.Service), ("关注价格", Focus.Price), ("关注质量", Focus.Quality), ("关注服务", Focus.Service), ("focused on price", Focus.Price), ("focused on quality", Focus.Quality), ("focused on service", Focus.Service), ("quality-focused", Focus.Quality), ("price-focused", Focus.Price),
        },
    ];
}
