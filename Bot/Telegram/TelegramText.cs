using System.Text;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Telegram;

/// <summary>Cuts a message to what Telegram takes.</summary>
internal static class TelegramText
{
    /// <summary>Of a text, without its markup.</summary>
    public const int MostText = 4096;

    /// <summary>Of the words under a picture.</summary>
    public const int MostCaption = 1024;

    /// <summary>Telegram counts characters; UTF-16 units are never fewer.</summary>
    public static int Length(string html) => Html.ToPlain(html).Length;

    /// <summary>Parts of at most <paramref name="most"/> visible characters each: on lines where possible. Tags open at a cut are closed before and opened again after it.</summary>
    public static IReadOnlyList<string> Split(string html, int most)
    {
        if (Length(html) <= most) return [html];

        var parts = new List<string>();
        var open = new List<string>();
        var part = new StringBuilder();
        var visible = 0;
        foreach (var line in html.Split('\n'))
        {
            var length = Length(line);
            if (visible > 0 && visible + 1 + length > most) Cut();
            else if (visible > 0) Append("\n");

            // Only a line too long for one part is looked at piece by piece.
            foreach (var token in length > most ? Tokens(line) : [line])
            {
                if (visible > 0 && visible + Length(token) > most) Cut();
                Append(token);
            }
        }

        if (visible > 0) parts.Add(part.ToString());
        return parts;

        void Append(string piece)
        {
            foreach (var token in Tokens(piece).Where(token => token[0] == '<' && token.Length > 1))
            {
                if (token[1] != '/') open.Add(token);
                else if (open.Count > 0) open.RemoveAt(open.Count - 1);
            }

            part.Append(piece);
            visible += Length(piece);
        }

        void Cut()
        {
            foreach (var tag in Enumerable.Reverse(open)) part.Append("</").Append(tag.AsSpan(1));
            parts.Add(part.ToString());
            part.Clear().AppendJoin("", open);
            visible = 0;
        }
    }

    /// <summary>Tags, entities and characters: what must stay whole.</summary>
    private static IEnumerable<string> Tokens(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] switch
            {
                '<' => html.IndexOf('>', at),
                '&' => html.IndexOf(';', at),
                var letter when char.IsHighSurrogate(letter) && at + 1 < html.Length => at + 1,
                _ => at,
            };
            if (end < at) end = at;
            yield return html[at..(end + 1)];
            at = end + 1;
        }
    }
}
