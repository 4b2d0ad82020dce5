using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Rows;

namespace Timeline.Tests.Views;

public sealed class StatementViewWriterTests
{
    private static readonly JsonSerializerOptions Plain = new(AnswerJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly Gen<ImpreciseDate?> Dates = Gen.OneOf(new ImpreciseDate?[] {
        null, ImpreciseDate.Parse("2022-02-21/2022-02-27"), ImpreciseDate.Parse("../1987~"), ImpreciseDate.Parse("2022-03-01T10:05+02:00"), ImpreciseDate.Parse("19XX") }.Select(Gen.Const).ToArray());

    private static readonly Gen<string?> Words = Gen.OneOf(Gen.Const((string?)null), Gen.String.Select(words => (string?)words), Gen.Const((string?)"\"Ää\", 'he' <said> & wept 🌊\n"));

    private static readonly Gen<StatementView> Statements =
        from words in Words.Array[5]
        from mentions in Gen.String.List[0, 3]
        from dates in Dates.Array[3]
        from numbers in Gen.Int.Array[3]
        from positions in Gen.Long.Array[2]
        from flags in Gen.Bool.Array[2]
        from form in Gen.Enum<StatementForm>()
        from bases in Gen.Enum<DateBasis>().Array[2]
        from modality in Gen.Enum<Modality>()
        from status in Gen.Enum<StatementStatus>()
        from ticks in Gen.Long[0, 4_000_000_000_000_000]
        select new StatementView(
            words[0] ?? "", words[1] ?? "", numbers[0], numbers[1], numbers[2], words[2] ?? "", form, words[3], dates[0], words[4], bases[0], dates[1], words[1], bases[1],
            dates[2], modality, flags[0], mentions, status, flags[1], positions[0], NodaConstants.UnixEpoch.PlusTicks(ticks), positions[1]);

    [Fact]
    public void A_statement_is_written_as_the_serializer_would() => Statements.Sample(
        statement => Assert.Equal(JsonSerializer.Serialize(statement, Plain), JsonSerializer.Serialize(statement, AnswerJson.Options)));
}
