//! What happens when the program has stopped: every host with an instance is told, and shows what it has ready. The
//! panel of the page is in `index.html`, hidden, words and all, so that showing it needs nothing that may be broken.
//!
//! All instances share one program, so all of them have stopped. Answers are safe where they could be kept: they were
//! saved when they were given.

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::sync::Once;

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    /// Whom to tell, by a number that each guard has. The one thing that instances share: a panic has no owner.
    static HOSTS: RefCell<(u32, Vec<(u32, Function)>)> = const { RefCell::new((0, Vec::new())) };
}

/// Until it is dropped, a panic is told to the host.
pub(super) struct Guard(u32);

impl Guard {
    pub(super) fn new(failed: Option<Function>) -> Guard {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            yew::set_custom_panic_hook(Box::new(|info: &PanicHookInfo<'_>| {
                web_sys::console::error_1(&info.to_string().into());
                tell();
            }));
        });
        HOSTS.with_borrow_mut(|(last, hosts)| {
            *last += 1;
            hosts.extend(failed.map(|failed| (*last, failed)));
            Guard(*last)
        })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        HOSTS.with_borrow_mut(|(_, hosts)| hosts.retain(|(number, _)| *number != self.0));
    }
}

/// Tells each host once. Borrows nothing for long and panics on nothing: it may run in the middle of anything.
fn tell() {
    let hosts = HOSTS.with(|hosts| hosts.try_borrow_mut().map(|mut hosts| std::mem::take(&mut hosts.1)));
    for (_, failed) in hosts.unwrap_or_default() {
        let _thrown = failed.call0(&JsValue::UNDEFINED);
    }
}
