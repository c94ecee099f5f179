//! Today, from the browser's clock.

use crate::day::Day;
use crate::ports::Clock;

/// The browser's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn today(&self) -> Day {
        let ms = js_sys::Date::now();
        // A time in milliseconds is far below the 2^53 up to which a float holds whole numbers.
        #[allow(clippy::cast_possible_truncation)]
        Day::from_unix_ms(ms as i64)
    }
}
