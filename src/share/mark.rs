//! Whether an address may carry a code at all, told without the part of the program that reads one. What does, and what
//! mail programs made of it, is next door in `link`, which has the last word.

/// Whether something in an address looks like the mark before a code, `#r=`, in any form that `link::find` undoes: an R
/// that no word ends in, and an equals sign behind it that may be written in another way.
pub fn may_be_in(address: &str) -> bool {
    let places = address.char_indices().filter(|(_, character)| matches!(character, 'r' | 'R'));
    places.into_iter().any(|(place, _)| {
        let before = address.get(..place).unwrap_or_default();
        let mut behind = address.get(place + 1..).unwrap_or_default().chars();
        let is_sign = behind.next().is_some_and(|next| matches!(next, '=' | '%' | '&') || !next.is_ascii_graphic());
        is_sign && (!before.ends_with(|last: char| last.is_ascii_alphanumeric()) || ends_in_an_escape(before))
    })
}

/// `%23`, which was a `#`, or `%2523`, which was that.
fn ends_in_an_escape(text: &str) -> bool {
    text.trim_end_matches(|character: char| character.is_ascii_hexdigit()).ends_with('%')
}
