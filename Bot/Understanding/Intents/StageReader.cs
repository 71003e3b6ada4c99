using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Which stage a deal has reached: by its name where it is set, else by what is told to have happened.</summary>
internal static class StageReader
{
    /// <summary>The stage the text says the deal has reached; wishes and plans change none.</summary>
    public static Stage? Read(Utterance said, Region region, bool setting, Deeds? deeds = null)
    {
        if (setting && Named(said, region) is { } named)
        {
            return named;
        }

        foreach (var (cue, stage) in (ReadOnlySpan<(Cue, Stage)>)[(Cue.Lost, Stage.Lost), (Cue.Won, Stage.Won), (Cue.Negotiating, Stage.Negotiating), (Cue.Interested, Stage.Interested), (Cue.Lead, Stage.Prospect)])
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (new StageWord(said, hit).Has(stage) && !Aside(said, hit, stage, deeds ?? Deeds.Unknown))
                {
                    return stage;
                }
            }
        }

        return null;
    }

    /// <summary>A shop that was closed, an appointment called off, a paper other than the contract that was signed: words of a stage that speak of something else.</summary>
    private static bool Aside(Utterance said, Hit hit, Stage stage, Deeds deeds)
    {
        if (stage is Stage.Won or Stage.Lost && (deeds.At(hit.Start) is ActKind.Attempt or ActKind.Move or ActKind.Cancel or ActKind.Tell or ActKind.Plan || deeds.At(hit.Start) is ActKind.Change && said.Has(Cue.Update, said.ClauseOf(hit.Start))))
        {
            return true;
        }

        // 下单了, "renewed": an order is no contract signed.
        if (stage is Stage.Won && deeds.At(hit.Start) is ActKind.Order or ActKind.Payment && !said.Folded.AsSpan(hit.Start, hit.End - hit.Start).HoldsAny("签", "章", "约", "中标", "得标", "决标", "sign", "ink", "won", "awarded"))
        {
            return true;
        }

        if (stage != Stage.Won)
        {
            return stage == Stage.Negotiating && deeds.At(hit.Start) is ActKind.Move or ActKind.Cancel;
        }

        var word = said.Folded.AsSpan(hit.Start, hit.End - hit.Start);
        var clause = said.ClauseOf(hit.Start);
        var whole = said.Folded.AsSpan(clause.Start, clause.End - clause.Start);
        return word switch
        {
            "landed" => whole.HoldsAny("instal", "payment", "deposit", "cheque", "check", "money", "transfer", "shipment", "delivery", "balance"),
            "closed" => whole.HoldsAny("shop", "office", "store", "gate", "plant", "till", "til ", "until", "for the", "lights out", "closed,") || said.Folded.AsSpan(0, hit.Start).TrimEnd().EndsWith("'re"),
            "signed" => said.Folded.AsSpan(hit.End).TrimStart().StartsWith("off") || whole.HoldsAny("nda", "delivery note", "acceptance", "timesheet", "want it signed", "wants it signed"),
            _ when word.Contains('签') || word.Contains('章') => whole.HoldsAny("验收", "对账", "报告", "承兑", "汇票", "保密", "意向书", "签收", "名", "须", "送货单", "会签", "就等", "等盖章", "等签"),
            _ => false,
        };
    }

    /// <summary>A stage named outright, as in 改成谈判阶段 or "set to won".</summary>
    private static Stage? Named(Utterance said, Region region)
    {
        if (SetValue.In(said, region) is { } value && FieldWords.Stages.Find(value) is { } set)
        {
            return set;
        }

        for (var end = region.End; FieldWords.Stages.Last(said.Folded, region.Start, end) is { } word; end = word.At + word.Length - 1)
        {
            var lead = said.Folded.AsSpan(0, word.At).TrimEnd();
            var rest = said.Folded.AsSpan(word.At + word.Length);
            if (!lead.EndsWith("不是") && !lead.EndsWith("从") && !rest.StartsWith("金额") && !rest.StartsWith("金"))
            {
                return word.Value;
            }
        }

        return null;
    }
}
