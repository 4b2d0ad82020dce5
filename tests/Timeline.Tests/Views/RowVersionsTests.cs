using Timeline.Projections.Rows;

namespace Timeline.Tests.Views;

public sealed class RowVersionsTests
{
    private const long Open = long.MaxValue;

    private readonly RowVersions<string, int> _versions = new();

    [Fact]
    public void A_row_that_never_changed_holds_from_its_event_on()
    {
        _versions.Put("a", 1, 7);

        Assert.Equal([new(1, 7, Open)], _versions.All);
    }

    [Fact]
    public void A_change_ends_the_version_before_it()
    {
        _versions.Put("a", 1, 7);
        _versions.Put("a", 2, 9);

        Assert.Equal([new(1, 7, 9), new(2, 9, Open)], _versions.All);
    }

    [Fact]
    public void Two_changes_by_one_event_are_one_version()
    {
        _versions.Put("a", 1, 7);
        _versions.Put("a", 2, 9);
        _versions.Put("a", 3, 9);

        Assert.Equal([new(1, 7, 9), new(3, 9, Open)], _versions.All);
    }

    [Fact]
    public void The_first_version_of_each_row_closes_what_was_stored_before()
    {
        _versions.Put("a", 1, 7);
        _versions.Put("b", 2, 8);
        _versions.Put("a", 3, 9);

        Assert.Equal([new(1, 7, 9), new(2, 8, Open)], _versions.First);
    }

    [Fact]
    public void A_first_version_that_its_own_event_changed_again_is_the_changed_one()
    {
        _versions.Put("a", 1, 7);
        _versions.Put("a", 2, 7);

        Assert.Equal([new(2, 7, Open)], _versions.First);
    }

    [Fact]
    public void After_clearing_nothing_is_remembered()
    {
        _versions.Put("a", 1, 7);
        _versions.Clear();
        _versions.Put("a", 2, 9);

        Assert.Equal([new(2, 9, Open)], _versions.All);
        Assert.Equal([new(2, 9, Open)], _versions.First);
    }
}
