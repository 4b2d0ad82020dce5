namespace Timeline.Engine.Extraction.Attributions;

/// <summary>The clauses of a sentence that have begun and not ended, the innermost last, and which of them have had their verb.</summary>
internal sealed class OpenClauses
{
    private readonly List<(bool HasVerb, int Marks)> _open = [(false, 0)];

    public int Count => _open.Count;

    /// <summary>Whether the innermost clause has had no verb yet.</summary>
    public bool IsAwaiting => !_open[^1].HasVerb;

    /// <summary>Whether something is set off in the innermost clause and not over: a second comma ends what the first one began.</summary>
    public bool IsInterrupted => _open[^1].Marks % 2 == 1;

    public void Open() => _open.Add((false, 0));

    /// <summary>The innermost clause's subject begins here.</summary>
    public void BeginSubject() => _open[^1] = _open[^1] with { Marks = 0 };

    /// <summary>A comma or dash.</summary>
    public void Interrupt() => _open[^1] = _open[^1] with { Marks = _open[^1].Marks + 1 };

    /// <summary>The innermost clause has its verb.</summary>
    public void Fulfil() => _open[^1] = _open[^1] with { HasVerb = true };

    /// <summary>Goes back to the innermost clause that has had no verb yet.</summary>
    /// <returns>Whether there is one; if not, nothing changes.</returns>
    public bool Return()
    {
        var awaiting = _open.FindLastIndex(clause => !clause.HasVerb);

        if (awaiting >= 0)
        {
            _open.RemoveRange(awaiting + 1, _open.Count - awaiting - 1);
        }

        return awaiting >= 0;
    }
}
