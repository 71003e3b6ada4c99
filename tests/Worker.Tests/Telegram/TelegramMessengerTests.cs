namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramMessengerTests() : TelegramMessengerContract("Http");
