using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Follows a source back to the actor it stands for.</summary>
internal sealed class SpeakerResolver(TokenizedText text, ActorReading actors)
{
    public string? Resolve(Finding finding)
    {
        if (finding.PostedBy is not null)
        {
            return finding.PostedBy;
        }

        if (finding.Source.IsEmpty)
        {
            return null;
        }

        var range = finding.Source.In(text);

        foreach (var mention in actors.Mentions)
        {
            if (range.Contains(mention.Range))
            {
                return mention.Name;
            }
        }

        return text.Text[range.Start..range.End];
    }
}
