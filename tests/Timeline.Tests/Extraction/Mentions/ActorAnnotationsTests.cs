using Timeline.Engine.Extraction.Annotation;

namespace Timeline.Tests.Extraction.Mentions;

public sealed class ActorAnnotationsTests
{
    [Fact]
    public void A_line_holds_one_name_with_its_place_in_code_points()
    {
        var (reading, text) = ReadingOf.Prose("😀 Estonian officials met Mr. Lindqvist’s lawyers.");
        Assert.Equal(
            ["""{"doc":"one","begin":29,"end":38,"text":"Lindqvist","kind":"person","name":"Lindqvist"}"""],
            ActorAnnotations.Lines("one", text, reading));
    }
}
