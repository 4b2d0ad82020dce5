namespace Timeline.Engine.Extraction.Languages;

/// <summary>The closed lists of words that the reader asks a language for by name. One that a language lacks is empty.</summary>
internal enum WordList
{
    // One word of English each, or however a language says the same.
    About, According, Additional, After, Ahead, And, As, At, BareBe, Before, Between, Blame, By, CapitalThe, Contributed, Criticism, Day, Described,
    Following, For, From, Going, Have, If, In, It, Ministry, Month, Most, NameMay, NameWill, No, None, Of, On, Other, PlainNot, Prior, Set, Since,
    Than, That, The, They, This, To, Week, When, Whereas, Which, Whose, With, Year,

    // Tokens: what is cut short.
    Abbreviations,

    /// <summary>States as they stand behind a town and a comma: "Dover, Del."; elsewhere some of these are words.</summary>
    AbbreviatedStates,

    /// <summary>Behind an apostrophe they are a word of their own.</summary>
    Clitics,

    // Layout: headings, credits, dates, posts.
    WorkOnArticle, InsideCredits, ArticleNouns, LineWords, OrdinalEndings, Contributions, Updated,

    /// <summary>"The", "He", "But": after a full stop they begin something new.</summary>
    ClauseBeginners,

    /// <summary>Abbreviations that stand before what they belong to.</summary>
    AbbreviatedTitles,

    /// <summary>First and second person. "US" in capitals is a state.</summary>
    FirstAndSecondPerson,
    OpensByline, InsideByline,

    // Grammar.
    Auxiliaries,

    /// <summary>After these a form in -ed describes a noun ("the proposed law", "of damaged roads").</summary>
    BeforeNoun,
    PronounsWithClitic, TimeNouns, Plurals,

    /// <summary>In -ly, and no adverbs.</summary>
    NoAdverbs,
    BeforeTimeNoun, InsideTime, AfterLength,

    /// <summary>After these the clitic is a verb.</summary>
    BeforeIs,
    CliticS, PossessiveEndings, Commonest, AdverbEnding, GerundEnding, PastEnding,

    /// <summary>Irregular pasts that are never participles.</summary>
    FinitePasts,

    /// <summary>Irregular, past and participle spelt alike.</summary>
    PastsOrParticiples,

    /// <summary>Irregular, and no pasts.</summary>
    Participles,

    /// <summary>Tell that a date beside them is over.</summary>
    PastsThatLookBack,

    // Names, and the words around them.
    CompanySuffixes, NameParticles, SecondParticles, BeforeComplement, HeadsBeforeOf, BeforeObject, FieldsOfBodies, OfficeNouns, OfficesOfPersons,
    OfficesOfStates, CountsOfSources, DefiniteArticles, BetweenSourceAndVerb, SpeechVerbs, AfterSource, AdjectivesOfRole, WomensRoles, MensRoles,
    BeforePlace, JoinsNames, AfterPerson, IsOrWas, OfPerson, RelativeOfPerson, EndsNounPhrase, AfterPlaceNoun, Generations, ArabicArticles,
    InnerParticles, ArabicArticlesInside, GenerationsAfterComma, HeadsWithPossessive, OrdinalEndingsOfNames, NoBeginningOfName, FieldsOfTitles,
    OpensRole, InsideRole, Ranks, StopsRole, ClosesRole, AdverbsBeforeVerb, AfterBeOfActor, HeadsAfterComma,

    /// <summary>Rare in anything but surnames.</summary>
    SurnameEndings,

    /// <summary>"spokeswoman".</summary>
    EndsWomansRole,

    /// <summary>"spokesman".</summary>
    EndsMansRole,

    // Sources, cues and contents.
    PublicBodies, OpensAdjunct, Refusals, BeforeTime, BeforeTimeNounOfSource, AfterSourceNoun, TakesTo, Articles, FirmNouns, PassivesOfHearer,

    /// <summary>Before a name, no part of what a source is called.</summary>
    TitlesOfSources,
    BeforePlaceOfRole,

    /// <summary>"adviser to the minister": the role behind is another's.</summary>
    BeforeOwnerOfRole,

    /// <summary>Pasts that no ending tells, where a main clause goes on after a relative clause.</summary>
    PastsAfterRelativeClause,

    /// <summary>Lead from a verb to what is said: "called for", "pointed to".</summary>
    Particles,

    /// <summary>Labels before a colon that are nobody's name.</summary>
    NoSpeakers,

    /// <summary>What an utterance is put in: "issued a statement saying" is by who issued it.</summary>
    Utterances,

    /// <summary>"is confident that", "are afraid that".</summary>
    AdjectivesOfBelief,

    /// <summary>Cues whose base form and third person are spelt like nouns ("claims", "support"): they must look like verbs in their place.</summary>
    CuesLikeNouns,

    /// <summary>Nouns for one human being: what "he" or "she" can take up where no name was given.</summary>
    PersonNouns,

    /// <summary>Tell that "he" can stand for somebody without a name.</summary>
    MaleWords,

    /// <summary>Tell that "she" can.</summary>
    FemaleWords,

    // Clauses, tense and modality.
    OpensAside, OpensComparison, OpensTimeClause, BeforeThatAsPronoun, Distancing, Unsure, OpensQuestion, Negations, AdverbsAroundVerb,
    SubjectsBetween, NewSubjects, Scheduled, Plans, Planned, PrepositionsAfterParticiple, Judged, AfterPresentVerb, ParticiplesAfterHas, Until, Not,
    OnlyJust, AfterNo, EndsParticiplePhrase, Was, BeforeSchedule, Will, Might, Could, Would, CliticD, Is, Has, Had, Did, Does,

    // What ties a date to a verb, or keeps it from one.
    /// <summary>"Described life before the war": of the life, not of the describing.</summary>
    VerbsOfTelling,
    Approximators, PrepositionsOfDates, JoinsDates, PrepositionsInsidePhrase, VerbsOfBeginning, VerbsOfOccurring, VerbsOfHolding, BeforeParticiple,
    Doubts, EndsClause, DeterminersOfEvents, Indefinites, TiesToEvent, PronounsBesideEvents, EndsEventPhrase, FollowsNoun, BetweenSubjectAndVerb,
    Joints, Later, AdverbsAfterJoint, DeterminersOfDates, VerbsOfMovingDates, PossessivesBeforeDates, ClockWords, BeforePlainDate, NotNouns,
    Conversations, TookPlace, PronounsOfSameSpeaker, BeforeSpanEnd, OpensSpan, Starting, ClosesSpan, BeforeBareYear, CapitalisedDays, AfterEvent,
    DuringEvent, BeforeEventPhrase,

    // The ends of what a statement takes from its sentence.
    PronounsThatContinue, Demonstratives, NoBeginningOfStatement, OpensJoinedClause, OpensRest, Dangling, Determiners,

    /// <summary>Done, not said: who "voted to suspend it" has not stated that it is suspended.</summary>
    Votes,
    Deeds, PronounsOfSpeakers,
}
