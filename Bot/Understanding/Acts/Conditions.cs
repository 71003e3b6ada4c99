namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What has not happened and may never: 宏达要是能签就好了, "if Calder signs", "wish he would answer".</summary>
internal static class Conditions
{
    public static Act? Read(Clause clause)
    {
        if (clause.First(Sense.If) is >= 0 and var word && !Told(clause, word) || Inverted(clause) && (word = 0) == 0)
        {
            return clause.Act(ActKind.None, 0.9, clause.Why(word, "condition"));
        }

        if (clause.First(Sense.Wish) is >= 0 and var wish && !clause.Denied(wish) && (clause.Subject is not (Subject.Side or Subject.Company) || wish < clause.SubjectAt || clause.Word(wish) is "就好了" or "就好啦" or "多好"))
        {
            return clause.Act(ActKind.None, 0.85, clause.Why(wish, "wish"));
        }

        return null;
    }

    /// <summary>"Should Hannah ring me", "Say Karen says no": a condition without its if.</summary>
    private static bool Inverted(Clause clause) => clause.Count > 2 && !clause.Han && !clause.Questioned && clause.Word(0) is "should" or "say" or "suppose" or "had" && clause.Count > 2 && clause[1].Is(Sense.Person | Sense.They | Sense.Customer) && !clause[0].Is(Sense.Me);

    /// <summary>王总问如果…: their condition, told to us.</summary>
    private static bool Told(Clause clause, int word) => clause.Subject is Subject.Side or Subject.Company && clause.First(Sense.Say | Sense.Stance) is >= 0 and var says && says < word && says > clause.SubjectAt;
}
