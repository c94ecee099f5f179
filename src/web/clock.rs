//! Today, where the person is, from the browser's clock. The one place that decides what day it is.

use crate::day::Day;
use crate::ports::Clock;

/// The browser's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn today(&self) -> Day {
        // A person's day is their own: 27 November in Auckland while it is still the 26th in London.
        let now = js_sys::Date::new_0();
        let ms = now.get_time() - now.get_timezone_offset() * 60_000.0;
        // A time in milliseconds is far below the 2^53 up to which a float holds whole numbers.
        #[allow(clippy::cast_possible_truncation)]
        Day::from_unix_ms(ms as i64)
    }
}
