namespace SalesBot.Worker.Tests.Telegram.TelegramBot;

public sealed class TelegramBotMessengerTests() : TelegramMessengerContract("TelegramBot");

public sealed class TelegramBotListenerTests() : TelegramListenerContract("TelegramBot");

public sealed class TelegramBotFilesTests() : TelegramFilesContract("TelegramBot");
