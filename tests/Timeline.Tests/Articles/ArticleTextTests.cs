using System.Text;
using CsCheck;
using Timeline.Engine.Articles;

namespace Timeline.Tests.Articles;

public sealed class ArticleTextTests
{
    private const string Text = "Łódź, May 5 — “It is closed,” she said. 😀\r\n";

    [Fact]
    public void Utf8_is_read_as_it_came() => Assert.Equal(Text, Decode(Encoding.UTF8.GetBytes(Text)).Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_the_encoding_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var read = Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.NotEmpty(encoding.GetPreamble());
        Assert.Equal(Text, read.Text);
        Assert.Equal(Decode(Encoding.UTF8.GetBytes(Text)).Digest, read.Digest);
    }

    [Fact]
    public void The_digest_is_the_sha256_of_the_utf8_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Decode("abc"u8).Digest);

    [Fact]
    public void Only_a_mark_at_the_beginning_is_left_out() => Assert.Equal("a\uFEFFb", Decode("a\uFEFFb"u8).Text);

    [Fact]
    public void A_text_of_exactly_the_most_bytes_is_read() => Assert.Equal(ArticleText.MaxBytes, Decode(Letters(ArticleText.MaxBytes)).Text.Length);

    [Fact]
    public void One_byte_more_is_refused() => Refused("it has 8,388,609 bytes; the limit is 8,388,608. Split it.", Letters(ArticleText.MaxBytes + 1));

    [Fact]
    public void Utf16_that_is_too_long_as_utf8_is_refused()
    {
        // Two bytes each in UTF-16, three in UTF-8.
        var text = new string('字', (ArticleText.MaxBytes / 3) + 1);
        Refused("it has more than 8,388,608 bytes, the limit. Split it.", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00a0")]
    [InlineData("\uFEFF")]
    public void A_text_without_words_is_refused(string text) => Refused("it is empty.", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_file_with_a_zero_byte_is_refused() => Refused("it is a binary file. Give plain text or Markdown.", [.. Letters(100), 0]);

    [Fact]
    public void Utf16_with_a_zero_character_is_refused() =>
        Refused("it is a binary file. Give plain text or Markdown.", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(new string('a', 100) + '\0')]);

    [Fact]
    public void A_text_full_of_control_characters_is_refused() =>
        Refused("it is a binary file. Give plain text or Markdown.", "\u0001\u0002\u0003 abc"u8);

    [Fact]
    public void A_stray_control_character_is_read() => Assert.Contains('\u0007', Decode(Encoding.UTF8.GetBytes(new string('a', 99) + '\u0007')).Text);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_their_place() =>
        Refused("it is not UTF-8 (first bad byte at 3). Convert it to UTF-8.", [.. "caf"u8, 0xE9, .. " noir"u8]);

    [Fact]
    public void Half_a_surrogate_pair_in_utf16_is_refused() =>
        Assert.StartsWith("Cannot capture 'a.txt': it is not UTF-", Refusal([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]), StringComparison.Ordinal);

    [Fact]
    public void Half_a_surrogate_pair_in_a_string_is_refused_with_its_place() =>
        Assert.Equal(
            "Cannot capture 'a.txt': it contains half a surrogate pair at 2. Save it again as UTF-8.",
            Assert.Throws<ArticleUnreadableException>(() => ArticleText.Of("a.txt", "ab\uD83Dcd")).Message);

    [Theory]
    [InlineData("<!DOCTYPE html><p>Text")]
    [InlineData("\r\n  <html lang=\"en\">")]
    [InlineData("<head><title>")]
    [InlineData("<Body>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\">")]
    public void Html_is_refused(string text) =>
        Refused("it is HTML, which is not supported. Save the article as plain text or Markdown.", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("The <html> tag was invented in 1991.")]
    [InlineData("<3 she wrote")]
    [InlineData("<?xml version=\"1.0\"?><note>Closed.</note>")]
    public void A_tag_in_the_middle_of_prose_is_read(string text) => Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void Whatever_bytes_come_are_read_as_they_came_or_refused() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf<byte>(0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0xD8, 0x00, 0x3C, 0x61)).Array[0, 12].Sample(bytes =>
        {
            try
            {
                var read = Decode(bytes);
                Assert.Equal(read.Digest, ArticleText.Of("a.txt", read.Text).Digest);
            }
            catch (ArticleUnreadableException e)
            {
                Assert.StartsWith("Cannot capture 'a.txt': it ", e.Message, StringComparison.Ordinal);
            }
        });

    private static ArticleText Decode(ReadOnlySpan<byte> bytes) => ArticleText.Decode("a.txt", bytes);

    private static byte[] Letters(int count)
    {
        var letters = new byte[count];
        letters.AsSpan().Fill((byte)'a');
        return letters;
    }

    private static void Refused(string found, ReadOnlySpan<byte> bytes) => Assert.Equal($"Cannot capture 'a.txt': {found}", Refusal(bytes.ToArray()));

    private static string Refusal(byte[] bytes) => Assert.Throws<ArticleUnreadableException>(() => Decode(bytes)).Message;
}
