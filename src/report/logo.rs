//! A file that somebody chose as a logo: told by its first bytes, not by its name, and refused with a reason where it is no
//! picture. A vector picture is refused where it could do anything but be drawn.

use super::input::Logo;
use super::words::{ReportWord, ReportWords};

/// The longest file, in bytes.
pub const LONGEST: u64 = 512 * 1024;

/// A picture as an address that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(String);

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoFault {
    /// There is nothing in it.
    Empty,
    /// It is longer than a logo may be.
    TooLong,
    /// It is not PNG, JPEG, WebP, GIF or SVG.
    NoPicture,
    /// It is a vector picture with a script, or with something that could be one or that asks for something elsewhere.
    Active,
}

impl LogoFault {
    /// The reason in words.
    pub fn text(self, words: &ReportWords) -> String {
        words
            .say(match self {
                LogoFault::Empty => ReportWord::ReportLogoEmpty,
                LogoFault::TooLong => ReportWord::ReportLogoTooLong,
                LogoFault::NoPicture => ReportWord::ReportLogoNoPicture,
                LogoFault::Active => ReportWord::ReportLogoActive,
            })
            .to_owned()
    }
}

impl Picture {
    /// The address, which begins with `data:`.
    pub fn address(&self) -> &str {
        &self.0
    }
}

/// Reads a file.
///
/// # Errors
/// Why it is no logo.
pub fn read(file: &Logo) -> Result<Picture, LogoFault> {
    let written = u64::try_from(file.base64.len()).unwrap_or(u64::MAX);
    if file.size > LONGEST || written > LONGEST * 4 / 3 + 4 {
        return Err(LogoFault::TooLong);
    }
    if file.size == 0 {
        return Err(LogoFault::Empty);
    }
    let bytes = decoded(&file.base64).ok_or(LogoFault::NoPicture)?;
    let kind = kind(&bytes)?;
    Ok(Picture(["data:image/", kind, ";base64,", &file.base64].concat()))
}

fn kind(bytes: &[u8]) -> Result<&'static str, LogoFault> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"\x89PNG\r\n\x1a\n") {
        return Ok("png");
    }
    if begins(b"\xff\xd8\xff") {
        return Ok("jpeg");
    }
    if begins(b"GIF87a") || begins(b"GIF89a") {
        return Ok("gif");
    }
    if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok("webp");
    }
    vector(bytes)
}

/// Elements that only draw. Whatever else there may be is not drawn for us.
const DRAWN: [&str; 25] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "title",
    "desc",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "symbol",
    "use",
    "metadata",
    "filter",
];

/// A vector picture that only draws: elements of the list, no handler, no style sheet, and no address but one within it.
fn vector(bytes: &[u8]) -> Result<&'static str, LogoFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoFault::NoPicture)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with("<svg") && !text.starts_with("<?xml") && !text.starts_with("<!--") {
        return Err(LogoFault::NoPicture);
    }
    // A type of a document may define entities, and a section of raw text hides what is in it.
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.contains("<![CDATA[") {
        return Err(LogoFault::Active);
    }
    let mut elements = 0;
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('<') {
        if let Some(comment) = behind.strip_prefix("!--") {
            rest = comment.split_once("-->").ok_or(LogoFault::NoPicture)?.1;
            continue;
        }
        let end = tag_end(behind).ok_or(LogoFault::NoPicture)?;
        let (tag, after) = behind.split_at(end);
        rest = after;
        if tag.starts_with("?xml ") || tag.starts_with('/') {
            continue;
        }
        element(tag)?;
        elements += 1;
    }
    if elements > 0 && text.contains("<svg") { Ok("svg+xml") } else { Err(LogoFault::NoPicture) }
}

/// Where a tag ends: at the first `>` outside of quotes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(place, character)| match (quote, character) {
        (None, '>') => Some(place),
        (None, '"' | '\'') => {
            quote = Some(character);
            None
        }
        (Some(open), character) if open == character => {
            quote = None;
            None
        }
        _ => None,
    })
}

fn element(tag: &str) -> Result<(), LogoFault> {
    let tag = tag.trim_end_matches('/');
    let name = tag.split(|character: char| character.is_whitespace()).next().unwrap_or_default();
    let plain = name.strip_prefix("svg:").unwrap_or(name);
    let known = DRAWN.contains(&plain) || (plain.starts_with("fe") && plain != "feImage");
    // What drawing programs keep for themselves is nobody else's: no browser draws it.
    let own = ["sodipodi:", "inkscape:", "rdf:", "cc:", "dc:"].iter().any(|prefix| plain.starts_with(prefix));
    if !known && !own {
        return Err(LogoFault::Active);
    }
    for (name, value) in attributes(tag.get(name.len()..).unwrap_or_default()).ok_or(LogoFault::NoPicture)? {
        let name = name.to_ascii_lowercase();
        let value: String =
            value.chars().filter(|character| !character.is_whitespace()).collect::<String>().to_ascii_lowercase();
        let leads = name == "href" || name.ends_with(":href") || name == "src";
        // A character that is written by its number could be any.
        let outside = value.contains("url(")
            && !value.split("url(").skip(1).all(|to| to.trim_start_matches(['"', '\'']).starts_with('#'));
        let hidden = value.contains("&#")
            || value.contains("javascript:")
            || value.contains("@import")
            || value.contains("expression(");
        if name.starts_with("on") || (leads && !value.starts_with('#')) || outside || hidden {
            return Err(LogoFault::Active);
        }
    }
    Ok(())
}

/// The attributes of a tag; nothing where they are not written as XML has them.
fn attributes(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = behind.get(1..)?.split_once(quote)?;
        found.push((name.trim(), value));
        rest = after.trim_start();
    }
    Some(found)
}

/// Bytes of a text in base64; nothing where it is none.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in text.trim_end_matches('=').bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).ok()?);
        }
    }
    Some(bytes)
}
