using Microsoft.Extensions.Logging;

namespace Timeline.Projections.Views;

/// <summary>Says once when an open transaction begins to hold the views back, and once when they are free again; and spares readers the wait.</summary>
internal sealed class HoldWatch(ViewHold hold, ILogger logger)
{
    private HoldLook? _before;
    private long _since;
    private bool _isHeld;

    public async Task<HoldLook> LookAsync(CancellationToken cancellationToken)
    {
        var now = await hold.LookAsync(cancellationToken);

        if (_before is null || !now.IsWhereItWas(_before))
        {
            (_before, _since) = (now, Environment.TickCount64);
        }

        var isHeld = hold.Find(now) is not null;

        if (!isHeld && !now.GoesOn && now.IsWhereItWas(_before) && Environment.TickCount64 - _since > ViewHold.Patience.TotalMilliseconds)
        {
            hold.Remember(now);
            isHeld = true;
        }

        if (isHeld && !_isHeld)
        {
            logger.LogWarning(
                "The views are held back at position {Views}: a transaction that is open elsewhere hides what was recorded since {Since}, up to position {Log} so far.",
                now.Views, now.Lacks.Since, now.Log);
        }
        else if (!isHeld && _isHeld)
        {
            logger.LogWarning("The views are no longer held back; the log goes to position {Log}.", now.Log);
        }

        _isHeld = isHeld;
        return now;
    }
}
