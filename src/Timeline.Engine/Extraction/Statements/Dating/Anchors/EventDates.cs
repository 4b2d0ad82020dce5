using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>
/// When the events of an article were, as far as it says: of each kind only where all that is said of it can be one event with one date.
/// </summary>
internal sealed class EventDates
{
    private readonly Dictionary<EventKind, Known> _kinds = [];

    public EventDates(IEnumerable<EventMention> mentions)
    {
        // Verbs first: they name both who and whom.
        foreach (var group in mentions.GroupBy(mention => mention.Kind))
        {
            _kinds.Add(group.Key, group.OrderByDescending(mention => mention.IsVerb).Aggregate(Known.Nothing, (known, mention) => known.With(mention)));
        }
    }

    /// <summary>Null when the article does not date the event, or dates it twice, or tells of more than one of its kind.</summary>
    public EventDate? Of(EventMention mention) =>
        mention.Dated ?? (_kinds.TryGetValue(mention.Kind, out var known) && !known.IsSeveral ? known.Date : null);

    private sealed record Known(string? Agent, string? Patient, string? Modifier, EventDate? Date, bool IsSeveral)
    {
        public static Known Nothing { get; } = new(null, null, null, null, false);

        public Known With(EventMention mention)
        {
            // "an invasion" may be any, unless it is given a date.
            if (!mention.IsDefinite && mention.Dated is null && mention.Modifier is null)
            {
                return this;
            }

            var date = Date is null ? mention.Dated
                : mention.Dated is null || DateIntervals.Holds(mention.Dated.Value, Date.Value) ? Date
                : DateIntervals.Holds(Date.Value, mention.Dated.Value) ? mention.Dated
                : null;
            var isSeveral = (date is null && Date is not null) || Differs(Modifier, mention.Modifier) || !IsAmong(Agent, mention.Agent) || !IsAmong(Patient, mention.Patient);
            return new(Agent ?? mention.Agent, Patient ?? mention.Patient, Modifier ?? mention.Modifier, date, IsSeveral || isSeveral);
        }

        private bool IsAmong(string? known, string? other) => !Differs(known, other) || other == Agent || other == Patient;

        private static bool Differs(string? one, string? other) => one is not null && other is not null && one != other;
    }
}
