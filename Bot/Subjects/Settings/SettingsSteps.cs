using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.Settings;

/// <param name="What">The setting that was asked about: digest, quiet, week, zone or nudges.</param>
public sealed record ChoosingPreference(string What) : ChatStep;
