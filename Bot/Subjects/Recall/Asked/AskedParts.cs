using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>什么级别，上次联系是什么时候: a question that asks for several things, each as if it stood alone.</summary>
internal static partial class AskedParts
{
    /// <summary>What it asks part by part, where that is not all the same.</summary>
    public static List<RecallRequest> Of(RecallRequest whole, string plain)
    {
        var parts = new List<RecallRequest>();
        foreach (var part in Joints().Split(plain).Where(part => Asks().IsMatch(part)))
        {
            var topics = Topics.In(part) | (whole.Topics & (Topic.Mine | Topic.General));
            if ((whole.Own ? Aspects.OfOneself(topics) : Aspects.OfCustomer(topics)) is { } aspect and not Aspect.Said && parts.TrueForAll(other => other.Aspect != aspect))
            {
                parts.Add(whole with { Aspect = aspect, Topics = topics, Form = AnswerForms.Of(part) });
            }
        }

        return parts.Count > 1 ? parts : [];
    }

    /// <summary>A part that asks by itself.</summary>
    [GeneratedRegex(@"什么|哪|谁|几|多少|怎|吗|没|呢|是不是|不(?=\W*$)|\b(?:what|when|who|how|which|why|where|has|have|did|does|do|is|are|any)\b")]
    private static partial Regex Asks();

    /// <summary>Between the parts of a question that asks for several things.</summary>
    [GeneratedRegex(@"[,，;；、?？。!！]+|\band (?=what|when|who|how|which|has|have|did|is|are)|(?:还有|另外)(?=[^，。]{2,})")]
    private static partial Regex Joints();
}
