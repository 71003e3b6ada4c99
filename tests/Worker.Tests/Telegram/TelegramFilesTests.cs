namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramFilesTests() : TelegramFilesContract("Http");
