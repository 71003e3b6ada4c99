namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What is left over of a question when its plan is made.</summary>
/// <param name="Bearing">It could change the answer: nothing is answered without it.</param>
/// <param name="Open">It may mean something, where no condition stands: said in the first line to be left out.</param>
/// <param name="Aside">It could change nothing: named below the answer.</param>
internal sealed record SurveyLeft(IReadOnlyList<string> Bearing, IReadOnlyList<string> Open, IReadOnlyList<string> Aside);
