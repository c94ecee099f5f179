//! Tables as text in the form of RFC 4180, as spreadsheets read it: a mark of UTF-8 in front, lines that end with CR and LF,
//! and no text that a spreadsheet would take for a formula.

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text, whoever wrote it.
    Text(String),
    /// A whole number that is counted or summed up.
    Number(u32),
    /// Hundredths, written with two decimals.
    Hundredths(u16),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A number, or nothing.
    pub fn number(number: Option<u32>) -> Cell {
        number.map_or(Cell::Empty, Cell::Number)
    }
}

/// Without it Excel reads UTF-8 as the code page of the system.
const MARK: &str = "\u{FEFF}";

/// A table as text, the first row with the names of the columns.
pub fn written(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Numbers bare, so that they are numbers; every text in quotes.
fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => ["\"", &defused(text).replace('"', "\"\""), "\""].concat(),
        Cell::Number(number) => number.to_string(),
        Cell::Hundredths(hundredths) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Cell::Empty => String::new(),
    }
}

/// An apostrophe before a text that a spreadsheet would work out: those that begin with a sign of a formula, behind space
/// or not, in the width of East Asian scripts or not. A number never gets one, since only `Cell::Number` is a number here
/// and it has no sign.
fn defused(text: &str) -> String {
    let is_space = |character: char| character.is_whitespace() || character == '\'';
    let begins = |character: char| matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%');
    let opens = text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_space).starts_with(begins);
    if opens { ["'", text].concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Cell, written};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(written(&[vec![Cell::text(text)]]), ["\u{feff}", expected, "\r\n"].concat());
    }

    #[test]
    fn texts_are_quoted_and_quotes_doubled() {
        check("a, b", "\"a, b\"");
        check("\"so\"", "\"\"\"so\"\"\"");
        check("one\ntwo", "\"one\ntwo\"");
    }

    #[test]
    fn what_a_spreadsheet_would_work_out_is_text() {
        for begins in ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "＝1", "|cmd", "%0A", "'=1", "\t=1", "\r=1", "\n1"] {
            check(begins, &["\"'", begins, "\""].concat());
        }
        check("1-2", "\"1-2\"");
        check("a=b", "\"a=b\"");
    }

    #[test]
    fn numbers_are_numbers() {
        let row = vec![Cell::Number(12), Cell::Hundredths(287), Cell::Hundredths(305), Cell::Empty, Cell::number(None)];
        assert_eq!(written(&[row]), "\u{feff}12,2.87,3.05,,\r\n");
    }
}
