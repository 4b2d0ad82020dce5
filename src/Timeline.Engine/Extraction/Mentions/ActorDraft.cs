using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>An actor while the article is being read: grows with every mention.</summary>
internal sealed class ActorDraft(ActorKind kind, string? usualName = null)
{
    private readonly List<(string Form, bool IsProse, int Count)> _forms = [];

    public ActorKind Kind { get; } = kind;

    public string? Role { get; set; }

    public ActorGender? Gender { get; set; }

    /// <summary>The words of each full name of a person, without title.</summary>
    public List<PersonName> FullNames { get; } = [];

    /// <summary>Whether anything was met that it can be called.</summary>
    public bool IsNamed => usualName is not null || _forms.Count > 0;

    /// <summary>The usual name, or the fullest the article gives: prose before a post's signature, then most words, then most often, then first.</summary>
    public string Name => usualName ?? Fullest();

    public void AddForm(string form, bool isProse)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Form == form)
            {
                _forms[i] = (form, _forms[i].IsProse || isProse, _forms[i].Count + 1);
                return;
            }
        }

        _forms.Add((form, isProse, 1));
    }

    public ArticleActor ToActor()
    {
        var name = Name;
        return new ArticleActor(name, Kind, [.. _forms.Select(form => form.Form).Where(form => form != name)], Role, Kind == ActorKind.Person ? Gender : null);
    }

    private string Fullest()
    {
        var best = _forms[0];

        foreach (var form in _forms.Skip(1))
        {
            if (Rank(form).CompareTo(Rank(best)) > 0)
            {
                best = form;
            }
        }

        return best.Form;

        // A handle is never a better name than a name.
        static (bool, int, int, int) Rank((string Form, bool IsProse, int Count) form) =>
            (form.Form[0] != '@', form.Form.Contains(' ', StringComparison.Ordinal) ? 1 : 0, form.IsProse ? 1 : 0, (form.Form.Count(c => c == ' ') * 1000) + Math.Min(form.Count, 999));
    }
}
