namespace Timeline.Accuracy.Scoring;

/// <summary>How many there are, how many were found, and how many of those are right. Shares are per cent.</summary>
public readonly record struct Score(int Gold, int Found, int Right)
{
    public double Precision => Share(Right, Found);

    public double Recall => Share(Right, Gold);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Share(2 * Right, Gold + Found);

    public static Score operator +(Score a, Score b) => new(a.Gold + b.Gold, a.Found + b.Found, a.Right + b.Right);

    public static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
