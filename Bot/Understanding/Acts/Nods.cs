namespace SalesBot.Bot.Understanding.Acts;

/// <summary>嗯嗯, 收到, "noted, thanks": words that only nod.</summary>
internal static class Nods
{
    public static Act? Read(Clause clause)
    {
        for (var at = 0; at < clause.Count; at++)
        {
            if (!clause[at].Is(Sense.Nod))
            {
                return null;
            }
        }

        // 22.9k is a sum.
        return clause.Questioned || clause.Text.ContainsAnyInRange('0', '9') ? null : clause.Act(ActKind.None, 0.95, clause.Why(0, "a nod"));
    }
}
