//! Building elements: a thin wrapper over Yew's `VTag`, one method a kind of thing that an element has.
//!
//! A page has some seven hundred elements, so what one costs its caller is what the page weighs: `inline(never)` and
//! the box keep a call to a pointer and its arguments.

use std::rc::Rc;

use indexmap::IndexMap;
use wasm_bindgen::JsValue;
use yew::html::{onchange, onclick, oninput, onkeydown};
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText};
use yew::{Callback, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef};

/// An element in the making. Boxed, so that handing it from method to method moves a pointer.
pub(super) struct El(Box<Making>);

struct Making {
    tag: VTag,
    attributes: IndexMap<AttrValue, AttributeOrProperty>,
}

/// An element with a tag.
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag: VTag::new(tag), attributes: IndexMap::new() }))
}

/// A text. It is copied: words belong to an instance, and what is drawn may outlast a change of them.
pub(super) fn text(text: impl AsRef<str>) -> Html {
    copied(text.as_ref())
}

fn copied(text: &str) -> Html {
    Html::from(VText::new(AttrValue::from(text.to_owned())))
}

/// Several nodes side by side.
pub(super) fn list(nodes: impl IntoIterator<Item = Html>) -> Html {
    let mut nodes = nodes.into_iter();
    collect(&mut || nodes.next())
}

/// Collects nodes one by one: the loop is compiled once, not once for every kind of iterator.
fn collect(next: &mut dyn FnMut() -> Option<Html>) -> Html {
    let mut list = VList::new();
    while let Some(node) = next() {
        list.add_child(node);
    }
    Html::from(list)
}

impl El {
    pub(super) fn class(self, class: &'static str) -> El {
        self.set("class", AttrValue::Static(class))
    }

    /// A class that is a part as well: under its name without `mm-`, a host outside of the shadow root may style the
    /// element. `docs/theming.md` lists them.
    pub(super) fn part(self, class: &'static str) -> El {
        self.class(class).set("part", AttrValue::Static(class.get(3..).unwrap_or_default()))
    }

    pub(super) fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> El {
        self.set(name, value.into())
    }

    /// An attribute that is there or not.
    pub(super) fn flag(self, name: &'static str, there: bool) -> El {
        if there { self.set(name, AttrValue::Static("")) } else { self }
    }

    /// Whether an option is the chosen one. As a property: once a person has chosen, a list no longer follows attributes.
    pub(super) fn selected(mut self, selected: bool) -> El {
        let property = AttributeOrProperty::Property(JsValue::from_bool(selected));
        self.0.attributes.insert(AttrValue::Static("selected"), property);
        self
    }

    /// Holds texts that change while they are shown. A browser's translation would put others in their place, which no
    /// change reaches any more, and the page would go on saying what is no longer so.
    pub(super) fn untranslated(self) -> El {
        self.set("translate", AttrValue::Static("no"))
    }

    /// Hides a drawing from screen readers: a sentence or a table beside it says the same.
    pub(super) fn decorative(self) -> El {
        self.set("aria-hidden", AttrValue::Static("true"))
    }

    fn set(mut self, name: &'static str, value: AttrValue) -> El {
        self.0.attributes.insert(AttrValue::Static(name), AttributeOrProperty::Attribute(value));
        self
    }

    /// What tells an element of a list from its neighbours. All or none of a list have one.
    pub(super) fn key(mut self, key: impl Into<Key>) -> El {
        self.0.tag.key = Some(key.into());
        self
    }

    pub(super) fn node_ref(mut self, node_ref: NodeRef) -> El {
        self.0.tag.node_ref = node_ref;
        self
    }

    /// The value of a field, which the element keeps in step with the session.
    pub(super) fn value(mut self, value: String) -> El {
        self.0.tag.set_value(Some(AttrValue::from(value)));
        self
    }

    /// Whether a radio button is chosen.
    pub(super) fn checked(mut self, checked: bool) -> El {
        self.0.tag.set_checked(checked);
        self
    }

    pub(super) fn text(self, content: impl AsRef<str>) -> El {
        self.push(text(content))
    }

    pub(super) fn add(self, child: impl Into<Html>) -> El {
        self.push(child.into())
    }

    /// A child, or a place kept for it: the other children stay what they were.
    pub(super) fn maybe(self, child: Option<impl Into<Html>>) -> El {
        self.push(child.map_or_else(Html::default, Into::into))
    }

    pub(super) fn all(self, children: impl IntoIterator<Item = Html>) -> El {
        self.push(list(children))
    }

    fn push(mut self, child: Html) -> El {
        self.0.tag.add_child(child);
        self
    }

    pub(super) fn on_click(self, callback: Callback<MouseEvent>) -> El {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    pub(super) fn on_change(self, callback: Callback<yew::Event>) -> El {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    pub(super) fn on_input(self, callback: Callback<InputEvent>) -> El {
        self.listen(Rc::new(oninput::Wrapper::new(callback)))
    }

    pub(super) fn on_keydown(self, callback: Callback<KeyboardEvent>) -> El {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    fn listen(mut self, listener: Rc<dyn Listener>) -> El {
        self.0.tag.add_listener(listener);
        self
    }
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        let Making { mut tag, attributes } = *element.0;
        tag.set_attributes(Attributes::IndexMap(Rc::new(attributes)));
        Html::from(tag)
    }
}
