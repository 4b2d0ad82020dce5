namespace Timeline.Engine.Extraction.Languages;

/// <summary>What a token can do in a clause, as far as closed word lists and spelling tell.</summary>
internal enum WordClass
{
    /// <summary>A noun, adjective, verb: an open-class word in lower case.</summary>
    Open,

    /// <summary>A capitalised word that does not begin the sentence, or a word all in capitals.</summary>
    Name,
    Determiner,

    /// <summary>"his", "their", "’s" after a noun.</summary>
    Possessive,

    /// <summary>A pronoun that can be a subject.</summary>
    Pronoun,
    Preposition,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>"because", "while", "if".</summary>
    Subordinator,
    That,

    /// <summary>"who", "which".</summary>
    Relative,

    /// <summary>"whether", "how", "what".</summary>
    Question,
    To,
    Be,
    Have,
    Do,
    Modal,
    Not,
    Adverb,

    /// <summary>"Monday", "yesterday": when, without a preposition.</summary>
    Time,
    Number,
    Comma,
    Stop,
    Colon,
    Dash,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Mark,
}
