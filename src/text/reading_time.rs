//! How long answering takes, worked out from the words that a person reads on the way.

use crate::model::{Level, ModelWords, Question};

/// Words read in a second. Adults read English at about 240 words a minute, silently and with understanding (Brysbaert,
/// “How many words do we read per minute?”, Journal of Memory and Language 109, 2019, over 190 studies).
const WORDS_A_SECOND: u32 = 4;

/// Seconds a question beyond reading it once: two neighbouring levels are read again, one is chosen, and the next
/// question is called up.
const SECONDS_TO_ANSWER: u32 = 15;

/// Minutes for these questions, to the nearest: each with its prompt, its reason and its five levels.
pub fn minutes<'a>(model: &ModelWords, questions: impl Iterator<Item = &'a Question>) -> u32 {
    let seconds = questions.map(|question| {
        let named = model.question(question.index);
        let levels = Level::all().map(|level| model.level(question.index, level));
        let words: u32 = levels.chain([named.prompt, named.why]).map(words).fold(0, u32::saturating_add);
        words.div_ceil(WORDS_A_SECOND).saturating_add(SECONDS_TO_ANSWER)
    });
    seconds.fold(0, u32::saturating_add).saturating_add(30) / 60
}

/// Words of a text, as its spaces part them.
fn words(text: &str) -> u32 {
    u32::try_from(text.split(' ').filter(|word| !word.is_empty()).count()).unwrap_or(u32::MAX)
}
