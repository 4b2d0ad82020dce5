using Npgsql;
using Timeline.Projections.Views;

namespace Timeline.Tests.Views;

public sealed class ViewFailureTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, true)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.CheckViolation, false)]
    [InlineData(PostgresErrorCodes.AdminShutdown, false)]
    public void Two_daemons_that_write_the_same_rows_collide_and_nothing_else_does(string state, bool isCollision) =>
        Assert.Equal(isCollision, ViewFailure.IsCollision(new AggregateException(new InvalidOperationException("The page failed.", new PostgresException("It failed.", "ERROR", "ERROR", state)))));
}
