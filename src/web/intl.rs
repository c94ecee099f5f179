//! Numbers, days and plural forms by the browser's `Intl`.

use std::cell::OnceCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::day::Day;
use crate::ports::formats::{Category, Formats, PlainFormats};

/// `Intl` for one language. Each format is made when it is first asked for: in Chromium the first of all took as long as
/// drawing a page.
#[derive(Clone, Debug)]
pub struct IntlFormats {
    locales: Array,
    plural: OnceCell<Intl::PluralRules>,
    decimals: [OnceCell<Function>; 2],
    per_cent: OnceCell<Function>,
    day: OnceCell<Function>,
}

impl IntlFormats {
    /// The formats of a language that has a catalogue, so that its tag is one that `Intl` accepts.
    pub fn new(tag: &str) -> IntlFormats {
        IntlFormats {
            locales: Array::of1(&JsValue::from_str(tag)),
            plural: OnceCell::new(),
            decimals: [OnceCell::new(), OnceCell::new()],
            per_cent: OnceCell::new(),
            day: OnceCell::new(),
        }
    }

    fn plural(&self) -> &Intl::PluralRules {
        self.plural.get_or_init(|| Intl::PluralRules::new(&self.locales, &Object::new()))
    }

    fn number(&self, options: &[(&str, JsValue)]) -> Function {
        Intl::NumberFormat::new(&self.locales, &object(options)).format()
    }

    fn with_decimals(&self, decimals: u8) -> Option<&Function> {
        let cell = self.decimals.get(usize::from(decimals))?;
        let digits = JsValue::from(decimals);
        let options = [("minimumFractionDigits", digits.clone()), ("maximumFractionDigits", digits)];
        Some(cell.get_or_init(|| self.number(&options)))
    }
}

impl Formats for IntlFormats {
    fn prepare(&self) {
        self.plural();
        for decimals in 0..=1 {
            self.with_decimals(decimals);
        }
    }

    fn category(&self, count: u32) -> Category {
        match self.plural().select(f64::from(count)).as_string().as_deref() {
            Some("zero") => Category::Zero,
            Some("one") => Category::One,
            Some("two") => Category::Two,
            Some("few") => Category::Few,
            Some("many") => Category::Many,
            _ => Category::Other,
        }
    }

    fn decimal(&self, hundredths: i64, decimals: u8) -> String {
        let whole = i32::try_from(hundredths).unwrap_or(i32::MAX);
        self.with_decimals(decimals)
            .and_then(|format| call(format, &(f64::from(whole) / 100.0).into()))
            .unwrap_or_else(|| PlainFormats.decimal(hundredths, decimals))
    }

    fn per_cent(&self, per_cent: u16) -> String {
        let format = self.per_cent.get_or_init(|| self.number(&[("style", "percent".into())]));
        call(format, &(f64::from(per_cent) / 100.0).into()).unwrap_or_else(|| PlainFormats.per_cent(per_cent))
    }

    fn day(&self, day: Day) -> String {
        // Fewer than 2^53 milliseconds: a float holds them exactly.
        #[allow(clippy::cast_precision_loss)]
        let date = Date::new(&JsValue::from_f64(day.unix_ms() as f64));
        let format = self.day.get_or_init(|| {
            let options = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
            Intl::DateTimeFormat::new(&self.locales, &options).format()
        });
        call(format, &date).unwrap_or_else(|| PlainFormats.day(day))
    }
}

fn object(options: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in options {
        let _refused = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

fn call(function: &Function, argument: &JsValue) -> Option<String> {
    function.call1(&JsValue::UNDEFINED, argument.unchecked_ref()).ok()?.as_string()
}
