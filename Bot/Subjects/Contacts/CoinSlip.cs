using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// Only the currency of what was written last is put right: "that was dollars", 是美金, "USD, not RMB". Such a message names a currency and no sum, and without the currencies, what denies one
/// of them and words that merely point, nothing of it is left.
/// </summary>
internal static partial class CoinSlip
{
    private const int Longest = 50;

    /// <returns>The currency that is meant, ISO 4217; null where the message is no such thing.</returns>
    public static string? In(Message message)
    {
        var text = message.Folded;
        if (text.Length is < 1 or > Longest || text[0] == '/' || text.Any(char.IsDigit) || QuestionEnd.In(message.Text))
        {
            return null;
        }

        var rest = text.ToCharArray();
        List<string> meant = [];
        for (var from = 0; from < text.Length && Currencies.Named(text, from) is var (iso, start, end); from = end)
        {
            rest.AsSpan(start, end - start).Fill(' ');
            if (!Denied().IsMatch(text[..start]))
            {
                meant.Add(SharedCurrencies.Meant(iso, text[start..end], message.Rules.Currency) ?? message.Rules.Currency);
            }
        }

        return meant.Distinct().ToList() is [var only] && !Pointing().Replace(new string(rest), " ").Any(char.IsLetter) ? only : null;
    }

    /// <returns>Null where it puts no currency right.</returns>
    public static Turn? Of(Message message)
    {
        if (In(message) is not { } iso)
        {
            return null;
        }

        var currency = iso == message.Rules.Currency ? null : iso;
        var kind = Ordered().IsMatch(message.Folded) ? typeof(OrderEntry) : Paid().IsMatch(message.Folded) ? typeof(PaymentEntry) : null;
        var last = Summed(Entries.Last(message), kind) ?? Summed(Entries.Just(message), kind);
        return last is null ? null
            : last.Sum is { } sum && sum.Currency == currency ? Turn.Say(Draft.Plain(Words.Of("Talk", message.Language)["Yes.Done"]))
            : last switch
            {
                OrderEntry order => Turn.Do(new Orders.AmendOrder(order.Id, In(order.Order.Own(), currency))) with { Topic = last.Customer.Code },
                PaymentEntry payment => Turn.Do(new Orders.AmendPayment(payment.Id, In(payment.Payment.Own(), currency))) with { Topic = last.Customer.Code },
                ContactEntry { FollowUp: var contact } when contact.Own() is { } told => Turn.Do(new AmendFollowUp(contact.Id, Amount: In(told, currency)) { AmountTo = (contact.AsSaidTo ?? contact.AmountTo) is { } most ? In(most, currency) : null }) with { Topic = last.Customer.Code },
                _ => null,
            };
    }

    /// <summary>A sum that is still asked about, in the currency that is named; null where none is.</summary>
    public static Money? Recoined(Message message, Money sum) => In(message) is { } iso ? In(sum, iso == message.Rules.Currency ? null : iso) : null;

    /// <summary>The same figure in another currency.</summary>
    public static Money In(Money sum, string? currency) => Money.Of(sum.Amount, currency);

    /// <summary>An order before what was paid on it, which goes with it.</summary>
    /// <param name="kind">What the words point at; null for whatever it is.</param>
    private static Entry? Summed(IReadOnlyList<Entry> entries, Type? kind) =>
        new[] { entries.OfType<OrderEntry>().LastOrDefault(), entries.OfType<PaymentEntry>().LastOrDefault(), (Entry?)entries.OfType<ContactEntry>().FirstOrDefault(contact => contact.FollowUp.Own() is not null) }
            .FirstOrDefault(entry => entry is not null && (kind is null || entry.GetType() == kind));

    [GeneratedRegex(@"单|合同|\b(?:order|deal|contract)\b")]
    private static partial Regex Ordered();

    [GeneratedRegex(@"款|付|定金|订金|\b(?:payment|deposit|paid)\b")]
    private static partial Regex Paid();

    [GeneratedRegex(@"(?:不是|不系|不係|唔系|唔係|别用|不用|不按|\bnot(?: in| the)?|\binstead of|\brather than|n't(?: in)?)\s*$")]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"唔系|唔係|不对|不是|不系|而是|应该|其实|刚才|刚刚|上面|前面|那边|我说|我指|说的|指的|讲的|搞错|记错|说错|写错|弄错|打错|错了|订单|单子|报价|价格|价钱|金额|数字|货款|定金|订金|尾款|回款|付款|币种|货币|单位|计价|结算|改成|改为|换成|抱歉|不好意思|更正|都|是|系|係|那|这|笔|单|条|张|个|钱|款|价|按|用|以|为|算|报|收|付|的|了|哦|噢|啊|呀|哈|吧|嗯|对|不|就|才|元|我"
        + @"|\b(?:that|that's|thats|it|it's|its|this|those|these|they|they're|the|was|were|wasn't|is|isn't|are|aren't|in|all|not|sorry|i|mean|meant|actually|should|have|be|been|by|way|order|price|amount|sum|quote|deal|payment|deposit|money|currency|btw|oops|ah|oh|no|wait|make|of|course|and|rather|than|instead|figure|number|one|both|us|s|t|re|correction|quoted|paid|priced|total)\b")]
    private static partial Regex Pointing();
}
