namespace SalesBot.Bot.Channels;

/// <summary>Whether pictures can be drawn here; where they cannot, messages say in text bars what a picture would show.</summary>
public interface IPictures
{
    bool Able { get; }
}
