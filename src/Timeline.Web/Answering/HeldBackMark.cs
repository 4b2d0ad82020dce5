using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;
using Timeline.Projections;
using Timeline.Projections.Reading;

namespace Timeline.Web.Answering;

/// <summary>Says with an answer what it lacks although it is recorded: in a header, and in JSON as the last member. Where nothing is held back, it says nothing.</summary>
internal static class HeldBackMark
{
    /// <summary>Takes notes of the reads of this request.</summary>
    public static void Watch(HttpContext http)
    {
        var notes = ReadNotes.Take();
        http.Features.Set(notes);
        http.Response.OnStarting(() =>
        {
            if (notes.HeldBack is { } held)
            {
                http.Response.Headers[AnswerHeaders.HeldBack] = FormattableString.Invariant($"upTo={held.UpTo}; since={InstantPattern.ExtendedIso.Format(held.Since)}");
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>An answer as JSON, and in it what it lacks.</summary>
    public static byte[] Serialize<T>(HttpContext http, T answer)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, AnswerJson.Options);
        return http.Features.Get<ReadNotes>()?.HeldBack is { } held && json is [(byte)'{', .., (byte)'}']
            ? [.. json.AsSpan(..^1), .. ",\"heldBack\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(held, AnswerJson.Options), (byte)'}']
            : json;
    }
}
