//! Numbers, days and plural forms by the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::day::Day;
use crate::ports::formats::{Category, Formats, PlainFormats};

/// `Intl` for one language.
#[derive(Clone, Debug)]
pub struct IntlFormats {
    plural: Intl::PluralRules,
    decimals: [Function; 2],
    per_cent: Function,
    day: Function,
}

impl IntlFormats {
    /// The formats of a language that has a catalogue, so that its tag is one that `Intl` accepts.
    pub fn new(tag: &str) -> IntlFormats {
        let locales = Array::of1(&JsValue::from_str(tag));
        let number = |options: &[(&str, JsValue)]| Intl::NumberFormat::new(&locales, &object(options)).format();
        let decimals = [0.0, 1.0].map(|digits: f64| {
            number(&[("minimumFractionDigits", digits.into()), ("maximumFractionDigits", digits.into())])
        });
        let day = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
        IntlFormats {
            plural: Intl::PluralRules::new(&locales, &Object::new()),
            decimals,
            per_cent: number(&[("style", "percent".into())]),
            day: Intl::DateTimeFormat::new(&locales, &day).format(),
        }
    }
}

impl Formats for IntlFormats {
    fn category(&self, count: u32) -> Category {
        match self.plural.select(f64::from(count)).as_string().as_deref() {
            Some("zero") => Category::Zero,
            Some("one") => Category::One,
            Some("two") => Category::Two,
            Some("few") => Category::Few,
            Some("many") => Category::Many,
            _ => Category::Other,
        }
    }

    fn decimal(&self, hundredths: i64, decimals: u8) -> String {
        let format = self.decimals.get(usize::from(decimals));
        let whole = i32::try_from(hundredths).unwrap_or(i32::MAX);
        format
            .and_then(|format| call(format, &(f64::from(whole) / 100.0).into()))
            .unwrap_or_else(|| PlainFormats.decimal(hundredths, decimals))
    }

    fn per_cent(&self, per_cent: u16) -> String {
        call(&self.per_cent, &(f64::from(per_cent) / 100.0).into()).unwrap_or_else(|| PlainFormats.per_cent(per_cent))
    }

    fn day(&self, day: Day) -> String {
        // Fewer than 2^53 milliseconds: a float holds them exactly.
        #[allow(clippy::cast_precision_loss)]
        let date = Date::new(&JsValue::from_f64(day.unix_ms() as f64));
        call(&self.day, &date).unwrap_or_else(|| PlainFormats.day(day))
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
