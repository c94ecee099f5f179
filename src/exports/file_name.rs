//! Names of files that every system takes: the organisation, what it is, and the day.

use crate::day::Day;
use crate::notes::cleaned::cleaned;

/// Most characters of the organisation.
const MOST: usize = 40;

/// `retail-banking-mlops-slides-2026-11-26.pptx`: letters and digits of any script in lower case, everything else a hyphen, so that
/// nothing in it names a folder, a drive or a device, and no hidden character passes one kind of file for another.
pub fn file_name(organisation: &str, what: &str, day: Day, extension: &str) -> String {
    let mut name = String::new();
    for character in cleaned(organisation, 10 * MOST, false).text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(MOST).collect();
    let name = name.trim_end_matches('-');
    let front = if name.is_empty() { String::new() } else { [name, "-"].concat() };
    format!("{front}mlops-{what}-{day}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::file_name;
    use crate::day::Day;

    #[track_caller]
    fn check(organisation: &str, expected: &str) {
        assert_eq!(file_name(organisation, "slides", Day::from_number(2522), "pptx"), expected);
    }

    #[test]
    fn names_hold_what_every_system_takes() {
        check("Retail Banking", "retail-banking-mlops-slides-2026-11-27.pptx");
        check("", "mlops-slides-2026-11-27.pptx");
        check("../../etc/passwd", "etc-passwd-mlops-slides-2026-11-27.pptx");
        check("CON", "con-mlops-slides-2026-11-27.pptx");
        check("a\u{202e}gpj.exe\u{0}<b>:|?*\"", "agpj-exe-b-mlops-slides-2026-11-27.pptx");
        check("Zürich & Söhne", "zürich-söhne-mlops-slides-2026-11-27.pptx");
        check(&"x".repeat(10_000), &["x".repeat(40).as_str(), "-mlops-slides-2026-11-27.pptx"].concat());
        check("...", "mlops-slides-2026-11-27.pptx");
    }
}
