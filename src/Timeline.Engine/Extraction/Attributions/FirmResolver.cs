using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Finds which organisation "the company" means: the only one named shortly before, if it can be a company.</summary>
internal sealed class FirmResolver(AnnotatedText text, MentionIndex mentions)
{
    /// <summary>Sentences before its own.</summary>
    private const int Reach = 3;

    /// <returns>Null when there is none, or more than one.</returns>
    public Speaker? Before(int token)
    {
        var sentence = text.SentenceOf(token);

        if (sentence < 0)
        {
            return null;
        }

        Speaker? found = null;

        foreach (var mention in mentions.In(new CharRange(text.Tokens[text.Sentences[Math.Max(0, sentence - Reach)].First].Start, text.Tokens[token].Start)))
        {
            if (mention is not { Kind: ActorKind.Organisation, Sense: not MentionSense.Adjective } || text.Language[WordList.PublicBodies].ContainsAnyOf(mention.Name) || mention.Name == found?.Name)
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = new Speaker(mention.Name, mention.Kind);
        }

        return found;
    }
}
