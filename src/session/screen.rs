//! Places in the product and their fragments: `#start`, `#q-data-validation`, `#check`, `#result`, `#r=…`.

use super::Session;
use crate::model::{Pack, QuestionIndex};
use crate::share::{self, LinkError, Shared, link};

/// A place in the product: what is on the screen, and where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The way in.
    Start,
    /// A question, or in the area layout the page with its area.
    Question(QuestionIndex),
    /// All answers before the result.
    Check,
    /// The result of the person's own answers.
    Result,
    /// A link by its code, where the part of the program that reads links is still on its way.
    Link(String),
    /// The result that a link carries.
    Shared(Box<Shared>),
    /// A link that cannot be read.
    Broken(LinkError),
    /// The report on a result: on the one that a link carries, or on that of the person's own answers.
    Report(Option<Box<Shared>>),
}

impl Screen {
    /// What the link carries whose result is on the screen, or the report on it.
    pub fn shared(&self) -> Option<&Shared> {
        match self {
            Screen::Shared(shared) | Screen::Report(Some(shared)) => Some(shared),
            _ => None,
        }
    }

    /// The place that an address names when a visit begins. What names no place is the start.
    pub fn of(pack: &Pack, address: &str) -> Screen {
        Screen::named(pack, address).unwrap_or(Screen::Start)
    }

    /// The place that an address names, and what its link carries, if it has one.
    pub fn named(pack: &Pack, address: &str) -> Option<Screen> {
        Screen::located(pack, address).map(|place| place.read(pack))
    }

    /// The place that an address names, a link unread: without a fragment the start. Nothing for a fragment that is not
    /// the product's own, such as a host's `#` or `#top`: whatever is on the screen stays.
    pub fn located(pack: &Pack, address: &str) -> Option<Screen> {
        // A place named outright comes first: a link that a mail program moved into the query stays there.
        Screen::outright(pack, address)
            .or_else(|| link::find(address).map(Screen::Link))
            .or_else(|| (!address.contains('#')).then_some(Screen::Start))
    }

    /// In the place of a link what it carries, or why it cannot be read. Any other place is what it is.
    #[must_use]
    pub fn read(self, pack: &Pack) -> Screen {
        let Screen::Link(code) = self else { return self };
        match share::decode(pack, &code) {
            Ok(shared) => Screen::Shared(Box::new(shared)),
            Err(error) => Screen::Broken(error),
        }
    }

    /// The place that a fragment says in so many words.
    fn outright(pack: &Pack, address: &str) -> Option<Screen> {
        let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
        match fragment {
            "start" => return Some(Screen::Start),
            "check" => return Some(Screen::Check),
            "result" => return Some(Screen::Result),
            "report" => return Some(Screen::Report(None)),
            _ => {}
        }
        let id = fragment.strip_prefix("q-")?;
        let question = pack.questions().iter().find(|question| question.id == id)?;
        Some(Screen::Question(question.index))
    }
}

/// The code of the link to a person's own result, for the address bar; nothing before the first answer. Without a name,
/// which is typed for one link, and without the plan where that does not fit. `pack` is the one that is asked.
pub fn own_code(pack: &Pack, session: &Session) -> Option<String> {
    let day = session.answered_on.filter(|_| !session.answers.is_empty())?;
    let planned = share::encode_with_plan(pack, &session.answers, day, &session.result.plan_inputs(), None);
    Some(planned.unwrap_or_else(|_| share::encode(pack, &session.answers, day, None)))
}

/// Whether an address has this fragment. The start is also an address without one, unless a link is in its path or query.
pub fn is_at(address: &str, fragment: &str) -> bool {
    let here = address.find('#').and_then(|place| address.get(place..)).unwrap_or_default();
    here == fragment || (here.is_empty() && fragment == "#start" && link::find(address).is_none())
}

/// The fragment of a screen, with its `#`; nothing for a screen that keeps the address it came from.
pub fn fragment(pack: &Pack, screen: &Screen) -> Option<String> {
    match screen {
        Screen::Start => Some("#start".to_owned()),
        Screen::Question(index) => pack.question(*index).map(|question| ["#q-", question.id].concat()),
        Screen::Check => Some("#check".to_owned()),
        Screen::Result => Some("#result".to_owned()),
        Screen::Report(None) => Some("#report".to_owned()),
        Screen::Link(_) | Screen::Shared(_) | Screen::Broken(_) | Screen::Report(Some(_)) => None,
    }
}
