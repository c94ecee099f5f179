//! What others report, in sentences. Each says of how many people it speaks, and how many took part.

use super::{Word, Words};
use crate::model::Figure;

/// What was counted in one edition: `says` is what those people said, as it follows “said that”.
pub fn figure(words: &Words, figure: &Figure, says: &str) -> String {
    // Where leaving the question out was an answer, everybody gave one.
    let word = if figure.base == figure.took_part { Word::SurveyFigureAll } else { Word::SurveyFigure };
    let values = [
        ("base", &*words.number(figure.base)),
        ("year", &*words.year(figure.year)),
        ("taken-part", &*words.number(figure.took_part)),
        ("number", &*words.number(figure.count)),
        ("share", &*words.per_cent(figure.per_cent())),
        ("says", says),
    ];
    words.fill(word, &values)
}
