//! Lists read and written by place. A place outside reads as nothing and is written nowhere, so that nothing can panic.

use std::ops::Range;

/// The value at a place.
#[inline]
pub(super) fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

/// Writes the value at a place.
#[inline]
pub(super) fn put<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

/// Adds to the value at a place.
#[inline]
pub(super) fn add(list: &mut [i64], place: usize, by: i64) {
    if let Some(slot) = list.get_mut(place) {
        *slot += by;
    }
}

/// Rows of different lengths, one behind the other.
#[derive(Clone, Debug)]
pub(super) struct Rows<T> {
    /// Where each row ends.
    ends: Vec<usize>,
    items: Vec<T>,
}

impl<T> Rows<T> {
    /// The rows of a list of lists.
    pub(super) fn new(lists: impl IntoIterator<Item = Vec<T>>) -> Rows<T> {
        let mut rows = Rows { ends: Vec::new(), items: Vec::new() };
        for list in lists {
            rows.items.extend(list);
            rows.ends.push(rows.items.len());
        }
        rows
    }

    /// The row at a place.
    #[inline]
    pub(super) fn row(&self, place: usize) -> &[T] {
        self.items.get(self.places(place)).unwrap_or_default()
    }

    /// Where the items of a row lie among all items.
    #[inline]
    pub(super) fn places(&self, place: usize) -> Range<usize> {
        place.checked_sub(1).map_or(0, |before| at(&self.ends, before))..at(&self.ends, place)
    }

    /// Number of items in all rows.
    pub(super) fn items(&self) -> usize {
        self.items.len()
    }
}
