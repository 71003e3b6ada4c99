namespace SalesBot.Bot.Understanding.Texts;

/// <summary>Whether a text begins with, ends with or holds one of several words, as they are.</summary>
internal static class AnyWord
{
    extension(ReadOnlySpan<char> text)
    {
        public bool StartsWithAny(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        public bool EndsWithAny(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        public bool HoldsAny(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.Contains(word, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        /// <summary>A Latin word only whole: "order" does not begin "orders".</summary>
        public bool StartsWithWord(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal) && !(Folding.IsLatin(word[^1]) && text.Length > word.Length && Folding.IsLatin(text[word.Length]))) return true;
            }

            return false;
        }

        /// <summary>A Latin word only whole: "of" does not end "proof".</summary>
        public bool EndsWithWord(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal) && !(Folding.IsLatin(word[0]) && text.Length > word.Length && Folding.IsLatin(text[^(word.Length + 1)]))) return true;
            }

            return false;
        }
    }
}
