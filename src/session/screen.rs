//! Places in the product and their fragments: `#start`, `#q-data-validation`, `#check`, `#result`, `#r=…`.

use super::Session;
use crate::model::{Pack, QuestionIndex};
use crate::share::{self, LinkError, Shared, link, mark};

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
    /// A link, where the part of the program that reads links is still on its way.
    Link,
    /// The result that a link carries.
    Shared(Box<Shared>),
    /// A link that cannot be read.
    Broken(LinkError),
}

impl Screen {
    /// The place that an address names when a visit begins. What names no place is the start.
    pub fn of(pack: &Pack, address: &str) -> Screen {
        Screen::named(pack, address).unwrap_or(Screen::Start)
    }

    /// The place that an address names: without a fragment the start, and a link that cannot be read says why. Nothing
    /// for a fragment that is not the product's own, such as a host's `#` or `#top`: whatever is on the screen stays.
    pub fn named(pack: &Pack, address: &str) -> Option<Screen> {
        // A place named outright comes first: a link that a mail program moved into the query stays there.
        Screen::outright(pack, address)
            .or_else(|| Screen::linked(pack, address))
            .or_else(|| Screen::without_fragment(address))
    }

    /// The same without reading a link, for as long as nobody can: where there may be one, it is waited for.
    pub fn before_links(pack: &Pack, address: &str) -> Option<Screen> {
        let link = || mark::may_be_in(address).then_some(Screen::Link);
        Screen::outright(pack, address).or_else(link).or_else(|| Screen::without_fragment(address))
    }

    /// The place that a fragment says in so many words.
    fn outright(pack: &Pack, address: &str) -> Option<Screen> {
        let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
        match fragment {
            "start" => return Some(Screen::Start),
            "check" => return Some(Screen::Check),
            "result" => return Some(Screen::Result),
            _ => {}
        }
        let id = fragment.strip_prefix("q-")?;
        let question = pack.questions().iter().find(|question| question.id == id)?;
        Some(Screen::Question(question.index))
    }

    /// What a link in an address carries, or why it cannot be read.
    fn linked(pack: &Pack, address: &str) -> Option<Screen> {
        let code = link::find(address)?;
        Some(match share::decode(pack, &code) {
            Ok(shared) => Screen::Shared(Box::new(shared)),
            Err(error) => Screen::Broken(error),
        })
    }

    fn without_fragment(address: &str) -> Option<Screen> {
        (!address.contains('#')).then_some(Screen::Start)
    }
}

/// The code of the link to a person's own result, for the address bar; nothing before the first answer. Without a name,
/// which is typed for one link, and without the plan where that does not fit. `pack` is the one that is asked.
pub fn own_code(pack: &Pack, session: &Session) -> Option<String> {
    let day = session.answered_on.filter(|_| !session.answers.is_empty())?;
    let planned = share::encode_with_plan(pack, &session.answers, day, &session.result.plan_inputs(), None);
    Some(planned.unwrap_or_else(|_| share::encode(pack, &session.answers, day, None)))
}

/// Whether an address has this fragment. The start is also an address without one, unless a link may be in its path or
/// query.
pub fn is_at(address: &str, fragment: &str) -> bool {
    let here = address.find('#').and_then(|place| address.get(place..)).unwrap_or_default();
    here == fragment || (here.is_empty() && fragment == "#start" && !mark::may_be_in(address))
}

/// The fragment of a screen, with its `#`; nothing for a screen that keeps the address it came from.
pub fn fragment(pack: &Pack, screen: &Screen) -> Option<String> {
    match screen {
        Screen::Start => Some("#start".to_owned()),
        Screen::Question(index) => pack.question(*index).map(|question| ["#q-", question.id].concat()),
        Screen::Check => Some("#check".to_owned()),
        Screen::Result => Some("#result".to_owned()),
        Screen::Link | Screen::Shared(_) | Screen::Broken(_) => None,
    }
}
