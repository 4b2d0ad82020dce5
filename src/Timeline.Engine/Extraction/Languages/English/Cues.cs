using static Timeline.Engine.Extraction.Languages.CueStance;
using static Timeline.Engine.Extraction.Languages.Frames;

namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>
/// The cue lexicon: the only list to add to. A verb is written as its base form; "+" after it doubles its last letter ("admit+": admitted), and
/// ":" gives an irregular past and participle ("write:wrote,written").
/// </summary>
internal static class Cues
{
    /// <summary>Verbs, by what they take and what they commit to.</summary>
    public static readonly (Frames Frames, CueStance Stance, string Verbs)[] Verbs =
    [
        // Saying
        (Clause | Bare, Neutral, "say:said"),
        (Clause | Bare | Phrase, Neutral,
            """
            add note report suggest argue explain declare conclude insist state reveal predict contend maintain
            assert stress emphasize emphasise reiterate repeat estimate clarify disclose recount recall
            proclaim profess mention observe remark lament bemoan
            """),
        (Clause | Bare | Phrase, Corroborates, "confirm affirm reaffirm acknowledge admit+ concede"),
        (Clause | Bare, Neutral,
            """
            respond reply answer joke quip+ comment continue exclaim muse opine interject retort counter shout yell chant cry whisper mutter murmur
            complain boast brag+ testify tweet write:wrote,written post speculate theorize theorise retweet post email text elaborate blog+
            agree reckon caution concur+ signal hint imply
            """),
        (Clause | Phrase | Bare, Neutral, "indicate announce"),
        (That | Phrase | Quote, Neutral, "demonstrate"),
        (That, Neutral, "rule"),
        (That | Phrase | Finite, Neutral, "find:found show:showed,shown"),
        (Particle | Quote, Neutral, "read:read"),
        (Addressee | Clause | Bare, Neutral, "tell:told remind inform assure notify persuade convince advise"),
        (Clause | Bare | Phrase | Addressee | Infinitive, Neutral, "warn"),

        // Promising and planning
        (Clause | Bare | Infinitive | Phrase, Plans, "vow pledge promise"),
        (Clause | Infinitive | Bare, Plans, "swear:swore,sworn threaten"),
        (Infinitive | Phrase, Plans, "plan+ propose"),
        (Infinitive, Plans, "intend decide opt+ agree choose:chose,chosen aim mean:meant"),

        // Doubtful sayings
        (Clause | Bare | Phrase | Infinitive, Alleges, "claim allege"),
        (Phrase, Alleges, "accuse charge"),

        // Denying, refusing
        (Clause | Phrase | Bare, Denies, "deny"),
        (That | Phrase, Denies, "dispute dismiss reject refute rebut+ disavow doubt contradict rebuff"),
        (Infinitive, Denies, "refuse decline"),

        // Asking, demanding
        (Clause | Addressee | Infinitive | Quote | Particle, Asks, "ask"),
        (That | Phrase | Quote, Asks, "wonder question"),
        (Infinitive | That | Phrase | Addressee | Quote, Asks, "demand urge request beg+ implore"),
        (Infinitive | Addressee | Phrase, Neutral, "order encourage pressure instruct"),
        (That | Phrase | Quote, Neutral, "recommend advocate"),

        // Thinking, wishing, feeling
        (Clause | Bare | Phrase, Believes, "believe think:thought expect suspect foresee:foresaw,foreseen envision assume"),
        (That | Bare, Believes, "know:knew,known feel:felt realize realise understand:understood imagine guess"),
        (Clause | Infinitive, Believes, "hope"),
        (Clause | Phrase | Bare, Believes, "fear"),
        (Clause | Bare, Believes, "worry"),
        (Infinitive | Phrase, Believes, "want seek:sought prefer+ wish hesitate"),
        (Infinitive | Raising, Believes, "appear seem"),
        (Phrase, Believes, "consider view regard deem oppose dislike"),
        (Phrase | Finite, Believes, "see:saw,seen favor favour support like"),

        // Judging and speaking of
        (Phrase, Neutral,
            """
            criticize criticise praise blame denounce condemn decry slam+ blast attack mock defend endorse tout laud applaud describe depict portray
            characterize characterise highlight underscore echo discuss cite quote invoke reference call label dub+ hail ridicule deride
            lambaste assail rebuke chide bash thank congratulate welcome celebrate champion express voice unveil outline detail back
            downplay rip+ mock insult scold chastise liken compare list apologize push
            trumpet credit offer
            """),
        (Particle | Finite, Neutral, "vote speak:spoke,spoken"),
        (Particle, Neutral, "talk refer+ point call apologize allude object react rail pivot vouch complain warn agree disagree respond push boast worry focus hint insist comment weigh lash testify dream"),
    ];

    /// <summary>Nouns that name an utterance: "the claim that", "her warning that".</summary>
    public static readonly (CueStance Stance, string Nouns)[] Nouns =
    [
        (Neutral,
            """
            statement statements announcement announcements comment comments remark remarks report reports warning warnings suggestion suggestions
            argument arguments assertion assertions conclusion conclusions prediction predictions criticism insistence admission acknowledgment
            acknowledgement reminder assurance assurances declaration testimony rumor rumors rumour rumours contention
            observation estimate estimates explanation revelation critique complaint complaints
            """),
        (Alleges, "claim claims allegation allegations accusation accusations charge charges"),
        (Denies, "denial denials doubt doubts"),
        (Asks, "question questions"),
        (Plans, "promise promises pledge pledges vow vows threat threats"),
        (Believes, "belief beliefs hope hopes fear fears view views opinion concern concerns worry worries feeling impression suspicion assumption expectation confidence"),
    ];
}
