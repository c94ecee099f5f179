//! What others change about the page: a browser's translation replaces texts, extensions remove elements and wrap them.
//!
//! Yew edits the nodes that it made and looks for them where it left them. Before each drawing everything foreign is
//! therefore undone, the latest first. After it, what stood for a text comes back where that text is still the same: a
//! translated page stays translated, and never says what is no longer so.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// So many changes are remembered between two drawings. Whoever makes more of them has them undone at once.
const REMEMBERED: usize = 20_000;

type Changes = RefCell<Vec<MutationRecord>>;

/// Watches an element from one drawing to the next.
#[derive(Default)]
pub struct ForeignChanges {
    watch: Option<Watch>,
    replaced: RefCell<Vec<Replaced>>,
}

/// Disconnects when it is dropped.
struct Watch {
    place: Element,
    observer: MutationObserver,
    changes: Rc<Changes>,
    _noted: Closure<dyn FnMut(Array, MutationObserver)>,
}

/// A text of ours, what it said, and what somebody put in its place.
struct Replaced {
    text: Node,
    said: Option<String>,
    by: Vec<Node>,
}

impl ForeignChanges {
    /// Puts every node back to where it was after the last drawing. The next one follows at once.
    pub fn undo(&self) {
        let Some(watch) = &self.watch else { return };
        note(&watch.changes, &watch.observer.take_records());
        watch.observer.disconnect();
        let changes = watch.changes.take();
        let mut replaced: Vec<Replaced> = Vec::new();
        for (place, change) in changes.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| changes.get(before));
            replaced.extend(replacement(change, before));
        }
        undo(&changes);
        self.replaced.replace(replaced);
    }

    /// Shows again what stood for texts that have stayed the same, and watches what happens around `root` from now on.
    pub fn watch(&mut self, root: &Element) {
        if self.watch.is_none() {
            self.watch = root.parent_element().and_then(Watch::new);
        }
        let Some(watch) = &self.watch else { return };
        watch.begin();
        // Watched as well: it is as foreign as it was.
        for Replaced { text, said, by } in self.replaced.take() {
            let Some(parent) = text.parent_node().filter(|_| text.text_content() == said) else { continue };
            for node in by {
                let _refused = parent.insert_before(&node, Some(&text));
            }
            let _refused = parent.remove_child(&text);
        }
    }
}

impl Watch {
    fn new(place: Element) -> Option<Watch> {
        let changes = Rc::<Changes>::default();
        let noting = Rc::clone(&changes);
        let noted = Closure::new(move |records: Array, observer: MutationObserver| {
            note(&noting, &records);
            if noting.borrow().len() > REMEMBERED {
                undo(&noting.take());
                observer.take_records();
            }
        });
        let observer = MutationObserver::new(noted.as_ref().unchecked_ref()).ok()?;
        Some(Watch { place, observer, changes, _noted: noted })
    }

    fn begin(&self) {
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        let _refused = self.observer.observe_with_options(&self.place, &options);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn note(changes: &Changes, records: &Array) {
    changes.borrow_mut().extend(records.iter().map(JsCast::unchecked_into::<MutationRecord>));
}

fn undo(changes: &[MutationRecord]) {
    for change in changes.iter().rev() {
        let Some(target) = change.target() else { continue };
        for added in nodes(&change.added_nodes()) {
            let _gone = target.remove_child(&added);
        }
        let next = change.next_sibling();
        for removed in nodes(&change.removed_nodes()) {
            let _refused = target.insert_before(&removed, next.as_ref());
        }
    }
}

/// A text that somebody replaced: in one change, or by an addition beside it and its removal.
fn replacement(change: &MutationRecord, before: Option<&MutationRecord>) -> Option<Replaced> {
    let removed = nodes(&change.removed_nodes());
    let [text] = removed.as_slice() else { return None };
    if text.node_type() != Node::TEXT_NODE {
        return None;
    }
    let mut by = nodes(&change.added_nodes());
    if by.is_empty() {
        let beside = [change.previous_sibling(), change.next_sibling()];
        by = nodes(&before?.added_nodes());
        by.iter().any(|node| beside.contains(&Some(node.clone()))).then_some(())?;
    }
    Some(Replaced { text: text.clone(), said: text.text_content(), by })
}

fn nodes(list: &NodeList) -> Vec<Node> {
    (0..list.length()).filter_map(|nth| list.get(nth)).collect()
}
