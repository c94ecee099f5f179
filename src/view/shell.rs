//! What every function of the view works with: the model, the words, the ports, the session, and the way to send an intent.

use std::rc::Rc;

use yew::Callback;

use crate::model::{FrameworkIndex, ModelWords, Pack};
use crate::ports::{AddressBar, Clock, Host, ReportProgram, ResultsPart, Storage};
use crate::session::{Intent, Session};
use crate::text::Words;

/// Model, words and ports of one instance.
#[derive(Clone)]
pub struct Shell {
    /// The model as it is asked on this screen: with or without its optional areas.
    pub pack: Rc<Pack>,
    /// The whole model, and the one without its optional areas.
    pub packs: [Rc<Pack>; 2],
    /// The words of the model.
    pub model: Rc<ModelWords>,
    /// The words of the interface.
    pub words: Words,
    /// Where answers are kept, and what belongs to them.
    pub storage: Rc<dyn Storage>,
    /// What day it is.
    pub clock: Rc<dyn Clock>,
    /// Where the page is.
    pub address: Rc<dyn AddressBar>,
    /// Asks for the part of the program that results need.
    pub results: Rc<dyn ResultsPart>,
    /// Makes reports and other files of a result.
    pub report: Rc<dyn ReportProgram>,
    /// Whoever put the instance into a page.
    pub host: Rc<dyn Host>,
    /// The frameworks that are shown, the leading one first; none for all of them in their order.
    pub shown: Rc<[FrameworkIndex]>,
    /// What ids of this instance begin with, so that several on one page do not meet (invariant I8).
    pub prefix: Rc<str>,
}

impl Shell {
    /// The same, with the model as a session asks it.
    #[must_use]
    pub(super) fn asking(&self, session: &Session) -> Shell {
        let [whole, without_optional] = &self.packs;
        let pack = if session.is_extended() { whole } else { without_optional };
        Shell { pack: Rc::clone(pack), ..self.clone() }
    }

    /// The whole model, which links and kept lines are read with.
    pub fn whole(&self) -> &Pack {
        let [whole, _] = &self.packs;
        whole
    }

    /// Where links lead: where the host says, or to the page's own address.
    pub(super) fn link_base(&self) -> String {
        self.host.share_base().unwrap_or_else(|| self.address.address())
    }

    /// The whole model and the one without its optional areas.
    pub(super) fn both(&self) -> [&Pack; 2] {
        let [whole, without_optional] = &self.packs;
        [whole, without_optional]
    }

    /// An id of this instance.
    pub fn id(&self, name: &str) -> String {
        [&*self.prefix, "-", name].concat()
    }
}

impl PartialEq for Shell {
    fn eq(&self, other: &Shell) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack) && Rc::ptr_eq(&self.model, &other.model) && self.words == other.words
    }
}

/// What a page is drawn from.
#[derive(Clone, Copy)]
pub struct Ui<'a> {
    /// Model, words and ports.
    pub shell: &'a Shell,
    /// The visit.
    pub session: &'a Session,
    /// Where intents go.
    pub dispatch: &'a Dispatch,
}

impl<'a> Ui<'a> {
    /// A text of the interface, lent by the instance.
    pub fn say(&self, word: crate::text::Word) -> &'a str {
        self.shell.words.say(word)
    }
}

/// Sends intents to the session.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub Callback<Intent>);

impl Dispatch {
    /// Sends one intent.
    pub fn send(&self, intent: Intent) {
        self.0.emit(intent);
    }

    /// A callback that sends an intent, whatever the event.
    pub fn on<E>(&self, intent: Intent) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_: E| dispatch.send(intent.clone()))
    }
}
