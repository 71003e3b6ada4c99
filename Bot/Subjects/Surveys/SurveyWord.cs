namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What no class of words knows, and where it stands.</summary>
internal readonly record struct SurveyWord(int Start, int End, string Text);
