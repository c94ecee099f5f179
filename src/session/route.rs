//! Places in the product and their fragments: `#start`, `#q-data-validation`, `#check`, `#result`, `#r=…`. The address of
//! one's own result is the link to it; `#result` leads there as well.

use super::{Screen, Session};
use crate::model::{Pack, QuestionIndex};
use crate::share::{self, LinkError, Shared};

/// A place that an address can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The way in.
    Start,
    /// A question.
    Question(QuestionIndex),
    /// All answers.
    Check,
    /// The person's own result.
    Result,
    /// A shared result.
    Shared(Box<Shared>),
    /// A link that cannot be read.
    Broken(LinkError),
}

impl Route {
    /// The place that an address names, or nothing where its fragment names none. An address without a fragment is the
    /// start; a link that cannot be read says why.
    pub fn named(pack: &Pack, address: &str) -> Option<Route> {
        // A place named outright comes first: a link that a mail program moved into the query stays there.
        let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
        match fragment {
            "start" => return Some(Route::Start),
            "check" => return Some(Route::Check),
            "result" => return Some(Route::Result),
            _ => {}
        }
        let id = fragment.strip_prefix("q-");
        if let Some(question) = id.and_then(|id| pack.questions().iter().find(|question| question.id == id)) {
            return Some(Route::Question(question.index));
        }
        match share::link::find(address).map(|code| share::decode(pack, &code)) {
            None => fragment.is_empty().then_some(Route::Start),
            Some(Ok(shared)) => Some(Route::Shared(Box::new(shared))),
            Some(Err(error)) => Some(Route::Broken(error)),
        }
    }

    /// The same for somebody who has just come: what names no place is the start.
    pub fn of(pack: &Pack, address: &str) -> Route {
        Route::named(pack, address).unwrap_or(Route::Start)
    }
}

/// The code of the person's own result for the address bar, where it can be copied by anybody: today's answers, with what
/// is planned where that fits. Nothing before the first answer.
pub fn own_code(pack: &Pack, session: &Session) -> Option<String> {
    let day = session.answered_on?;
    let inputs = session.result.plan_inputs();
    let planned = share::encode_with_plan(pack, &session.answers, day, None, &inputs);
    Some(planned.unwrap_or_else(|| share::encode(pack, &session.answers, day, None)))
}

/// The fragment of a screen, with its `#`; nothing for a screen that keeps the address it came from.
pub fn fragment(pack: &Pack, screen: &Screen) -> Option<String> {
    match screen {
        Screen::Start => Some("#start".to_owned()),
        Screen::Question(index) => pack.question(*index).map(|question| ["#q-", question.id].concat()),
        Screen::Check => Some("#check".to_owned()),
        Screen::Result => Some("#result".to_owned()),
        Screen::Shared(_) | Screen::Broken(_) => None,
    }
}
