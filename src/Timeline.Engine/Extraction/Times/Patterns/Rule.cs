using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times.Patterns;

/// <summary>Builds what a rule makes; null refuses the match (30 February).</summary>
internal delegate RuleResult? RuleAction(Match match);

/// <summary>What a rule makes of the lexemes it joins.</summary>
/// <param name="Before">
/// The meaning of what stands before the joint, for a rule that makes two expressions of one pattern: "6-7 February".
/// </param>
internal readonly record struct RuleResult(Kind Kinds, decimal Value = 0, TimeUnit Unit = default, Meaning? Meaning = null, Meaning? Before = null);

/// <summary>A pattern and what it makes.</summary>
internal sealed record Rule(string Pattern, RuleAction Make);
