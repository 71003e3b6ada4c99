using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Telegram;

internal sealed class TelegramPulse(TelegramOptions options, TimeProvider clock) : ChannelPulse(TelegramChannel.Telegram, options.HasToken, clock);
