using CsCheck;
using Timeline.Engine.Log;

namespace Timeline.Tests.Events;

public sealed class StreamIdsTests
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    // Few letters, so that a part of one pair is often the beginning of the other's.
    private static readonly Gen<string> Part = Gen.Char["ab-"].Array[0, 3].Select(letters => new string(letters));

    /// <summary>Computed once, by another program. A line may be added, never changed.</summary>
    [Theory]
    [InlineData("default", Digest, "969cf570-bccc-8079-be43-25953cad65f9")]
    [InlineData("harbour-1987", Digest, "f856c181-08ae-8123-aa7d-68f25901f0b8")]
    [InlineData("default", "f69ad9d3010f77cb4becd36307735672388eaf02b19ab73045ee832b69e7e73a", "3d130dc6-1459-8923-a7ba-1dc75a4c4e55")]
    public void An_article_has_the_same_id_for_ever(string collection, string digest, string id) =>
        Assert.Equal(Guid.Parse(id), StreamIds.OfArticle(collection, digest));

    /// <inheritdoc cref="An_article_has_the_same_id_for_ever"/>
    [Theory]
    [InlineData("default", "mara lind", "97563a41-b5a8-8f4d-b5ea-51e9745a722f")]
    [InlineData("default", "łódź city", "65e1b7e9-ad26-88cf-ae20-bb8bf23cee4e")]
    [InlineData("harbour-1987", "mara lind", "f09a905d-426d-80c2-b5b7-7b2449e694f3")]
    public void An_actor_has_the_same_id_for_ever(string collection, string nameKey, string id) =>
        Assert.Equal(Guid.Parse(id), StreamIds.OfActor(collection, nameKey));

    [Fact]
    public void An_id_is_a_uuid_of_version_8() =>
        Gen.Select(Part, Part).Sample((collection, key) =>
        {
            var text = StreamIds.OfArticle(collection, key).ToString();
            return text[14] == '8' && text[19] is '8' or '9' or 'a' or 'b';
        });

    [Fact]
    public void Two_pairs_share_an_id_only_when_they_are_one() =>
        Gen.Select(Part, Part, Part, Part).Sample((collection, key, otherCollection, otherKey) =>
            (StreamIds.OfActor(collection, key) == StreamIds.OfActor(otherCollection, otherKey)) == ((collection, key) == (otherCollection, otherKey)));

    [Fact]
    public void An_article_and_an_actor_never_share_an_id() =>
        Gen.Select(Part, Part).Sample((collection, key) => StreamIds.OfArticle(collection, key) != StreamIds.OfActor(collection, key));
}
