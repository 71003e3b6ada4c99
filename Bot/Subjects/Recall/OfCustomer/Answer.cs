using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>What is answered: the answer in the first line, what belongs to it below.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="Yes">Of a question that asks whether; null where neither yes nor no would be true.</param>
/// <param name="Empty">The records say nothing of it.</param>
internal sealed partial record Answer(IReadOnlyList<string> Lines, bool? Yes = null, bool Empty = false)
{
    public static Answer Of(params IReadOnlyList<string> lines) => new(lines);

    /// <summary>The first line in the form that is asked for.</summary>
    public string First(Message message, AnswerForm form)
    {
        var words = Words.Of("Talk", message.Language);
        return form != AnswerForm.Whether || Yes is not { } yes || Either().IsMatch(message.Folded) || (!yes && Denies().IsMatch(Lines[0])) ? Lines[0] : words[yes ? "Recall.Yes" : Is().IsMatch(message.Folded) ? "Recall.IsNot" : "Recall.No", Lines[0]];
    }

    /// <summary>What says no by itself.</summary>
    [GeneratedRegex(@"^(?:还?[没沒]|還沒|没有|no\b|nothing|not\b|nobody)", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();

    /// <summary>One of two is no yes.</summary>
    [GeneratedRegex(@"还是|够|一分|\bor\b(?! not)|\benough\b")]
    private static partial Regex Either();

    [GeneratedRegex(@"是不是|是否|^[^，。]*是[^，。]*吗")]
    private static partial Regex Is();
}
