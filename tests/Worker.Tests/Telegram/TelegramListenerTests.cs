namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramListenerTests() : TelegramListenerContract("Http");
