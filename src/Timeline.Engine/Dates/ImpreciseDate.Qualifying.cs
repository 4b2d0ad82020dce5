using System.Text;

namespace Timeline.Engine.Dates;

// Where ~ and ? go: after every date in the text, merged with what stands there.
public sealed partial record ImpreciseDate
{
    private ImpreciseDate Qualify(char qualifier)
    {
        var text = new StringBuilder(_edtf.Length + 2);
        for (var i = 0; i < _edtf.Length; i++)
        {
            text.Append(_edtf[i]);
            if (EndsADate(i))
            {
                var carried = text[^1];
                if (carried is '~' or '?' or '%')
                {
                    text[^1] = carried == qualifier ? carried : '%';
                }
                else
                {
                    text.Append(qualifier);
                }
            }
        }

        return Parse(text.ToString());
    }

    /// <summary>Dates end at the end of the text, or before a delimiter; a delimiter ends none.</summary>
    private bool EndsADate(int index) =>
        !IsDelimiter(_edtf[index]) && (index + 1 == _edtf.Length || IsDelimiter(_edtf[index + 1]));

    private static bool IsDelimiter(char c) => c is '/' or '.' or ',' or '[' or ']';
}
