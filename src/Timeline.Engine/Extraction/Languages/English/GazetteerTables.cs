using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>The tables of names of one or more words: states, bodies, places, peoples.</summary>
internal static class GazetteerTables
{
    /// <summary>Names of bodies that many countries have: "Congress", "Senate".</summary>
    public static readonly ImmutableArray<string> SharedNames = [.. EnglishTable.Rows("shared-bodies.tsv").Select(row => row[0])];

    public static Dictionary<string, GazetteerEntry> Load()
    {
        var entries = new Dictionary<string, GazetteerEntry>(6_000, StringComparer.Ordinal);

        foreach (var row in EnglishTable.Rows("states.tsv"))
        {
            var state = new GazetteerEntry(row[0], ActorKind.State, EntryUse.Name);
            Add(row[0], state);
            AddAll(row[5], state);
            AddAll(row[4], state with { Use = EntryUse.Adjective });

            foreach (var capital in EnglishTable.List(row[3]))
            {
                Add(capital, new GazetteerEntry(capital, ActorKind.Place, EntryUse.Capital, row[0]));
            }
        }

        foreach (var row in EnglishTable.Rows("metonyms.tsv"))
        {
            Add(row[0], new GazetteerEntry(row[1], ActorKind.State, EntryUse.Metonym));
        }

        foreach (var row in EnglishTable.Rows("bodies.tsv"))
        {
            var body = new GazetteerEntry(row[0], ActorKind.Organisation, EntryUse.Name);
            Add(row[0], body);
            AddAll(row.Length > 1 ? row[1] : "", body);
        }

        foreach (var name in SharedNames)
        {
            Add(name, new GazetteerEntry(name, ActorKind.Organisation, EntryUse.Name, IsShared: true));
        }

        foreach (var row in EnglishTable.Rows("places.tsv"))
        {
            foreach (var place in EnglishTable.List(row[1]))
            {
                Add(place, new GazetteerEntry(place, ActorKind.Place, EntryUse.Name));
            }
        }

        foreach (var row in EnglishTable.Rows("peoples.tsv"))
        {
            AddAll(row[1], new GazetteerEntry(row[0], ActorKind.Place, row[0].Length > 0 ? EntryUse.Adjective : EntryUse.Nothing));
        }

        return entries;

        // What stands earlier in the tables wins: Georgia is the state, Tripoli the capital.
        void Add(string phrase, GazetteerEntry entry) => entries.TryAdd(phrase, entry);

        void AddAll(string cell, GazetteerEntry entry)
        {
            foreach (var phrase in EnglishTable.List(cell))
            {
                Add(phrase, entry);
            }
        }
    }
}
