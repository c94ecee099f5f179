//! Today, from the browser's clock: the day that the person's own calendar shows, wherever they are.

use js_sys::Date;

use crate::day::Day;
use crate::ports::Clock;

/// The browser's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

/// Year, month and day where the person is.
fn date() -> (u32, u32, u32) {
    let now = Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

impl Clock for BrowserClock {
    fn today(&self) -> Day {
        let (year, month, day) = date();
        Day::nearest(year, month, day)
    }

    fn is_off(&self) -> bool {
        let (year, month, day) = date();
        Day::from_date(year, month, day).is_none()
    }
}
