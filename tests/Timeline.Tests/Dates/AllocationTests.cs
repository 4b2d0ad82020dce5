using Timeline.Engine.Dates;

namespace Timeline.Tests.Dates;

public sealed class AllocationTests
{
    [Theory]
    [InlineData("2022-02-28", 64)]
    [InlineData("2022-02~", 64)]
    [InlineData("2022-02-21/2022-02-27", 64)]
    [InlineData("2022-02-28T17:00+03:00", 64)]
    [InlineData("199X", 600)]
    public void Reading_allocates_the_date_and_little_else(string edtf, long atMostBytes)
    {
        ImpreciseDate.Parse(edtf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ImpreciseDate.Parse(edtf);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, atMostBytes);
    }
}
