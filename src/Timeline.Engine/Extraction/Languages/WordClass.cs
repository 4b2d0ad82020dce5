namespace Timeline.Engine.Extraction.Languages;

/// <summary>What a token can do in a clause, as far as closed word lists and spelling tell.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>A noun, adjective, verb: an open-class word in lower case.</summary>
    Open = 1 << 0,

    /// <summary>A capitalised word that does not begin the sentence, or a word all in capitals.</summary>
    Name = 1 << 1,
    Determiner = 1 << 2,

    /// <summary>"his", "their", "’s" after a noun.</summary>
    Possessive = 1 << 3,

    /// <summary>A pronoun that can be a subject.</summary>
    Pronoun = 1 << 4,
    Preposition = 1 << 5,

    /// <summary>"and", "or", "but".</summary>
    Coordinator = 1 << 6,

    /// <summary>"because", "while", "if".</summary>
    Subordinator = 1 << 7,
    That = 1 << 8,

    /// <summary>"who", "which".</summary>
    Relative = 1 << 9,

    /// <summary>"whether", "how", "what".</summary>
    Question = 1 << 10,
    To = 1 << 11,
    Be = 1 << 12,
    Have = 1 << 13,
    Do = 1 << 14,
    Modal = 1 << 15,
    Not = 1 << 16,
    Adverb = 1 << 17,

    /// <summary>"Monday", "yesterday": when, without a preposition.</summary>
    Time = 1 << 18,
    Number = 1 << 19,
    Comma = 1 << 20,
    Stop = 1 << 21,
    Colon = 1 << 22,
    Dash = 1 << 23,
    OpenQuote = 1 << 24,
    CloseQuote = 1 << 25,
    OpenBracket = 1 << 26,
    CloseBracket = 1 << 27,
    Mark = 1 << 28,
}
