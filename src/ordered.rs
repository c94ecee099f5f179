//! Small ordered maps and sets, and a sort: sorted lists, for the tens of entries that a model has.
//!
//! The standard ones are made for millions of entries and weigh in a page by it: with these the program is a fifth
//! smaller (`docs/decisions/0008`). The names and the meaning of their methods are those of `BTreeMap` and `BTreeSet`.

/// A map in the order of its keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrderedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for OrderedMap<K, V> {
    fn default() -> OrderedMap<K, V> {
        OrderedMap(Vec::new())
    }
}

impl<K: Ord, V> OrderedMap<K, V> {
    /// Without entries.
    pub fn new() -> OrderedMap<K, V> {
        OrderedMap::default()
    }

    /// Where a key is, or where it would be.
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(self.place(key).ok()?).map(|(_, value)| value)
    }

    /// The value of a key, to change.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let place = self.place(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether the key is there.
    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Sets a value; the one before, where there was one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => self.0.get_mut(place).map(|(_, before)| std::mem::replace(before, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Entries in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V: Default> OrderedMap<K, V> {
    /// The value of a key, to change; the default where there was none.
    pub fn or_default(&mut self, key: K) -> Option<&mut V> {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, V::default()));
                place
            }
        };
        self.0.get_mut(place).map(|(_, value)| value)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for OrderedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> OrderedMap<K, V> {
        let mut map = OrderedMap::new();
        entries.into_iter().for_each(|(key, value)| drop(map.insert(key, value)));
        map
    }
}

impl<K, V> IntoIterator for OrderedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> std::vec::IntoIter<(K, V)> {
        self.0.into_iter()
    }
}

/// A set in order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrderedSet<T>(Vec<T>);

impl<T> Default for OrderedSet<T> {
    fn default() -> OrderedSet<T> {
        OrderedSet(Vec::new())
    }
}

impl<T: Ord> OrderedSet<T> {
    /// Without entries.
    pub fn new() -> OrderedSet<T> {
        OrderedSet::default()
    }

    /// Whether the entry is there.
    pub fn contains(&self, entry: &T) -> bool {
        self.0.binary_search(entry).is_ok()
    }

    /// Adds an entry; whether it was not there.
    pub fn insert(&mut self, entry: T) -> bool {
        let place = self.0.binary_search(&entry);
        if let Err(place) = place {
            self.0.insert(place, entry);
        }
        place.is_err()
    }

    /// Takes an entry out; whether it was there.
    pub fn remove(&mut self, entry: &T) -> bool {
        let place = self.0.binary_search(entry);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    /// Takes the first entry out.
    pub fn pop_first(&mut self) -> Option<T> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// The first entry.
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }

    /// Entries in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord> FromIterator<T> for OrderedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> OrderedSet<T> {
        let mut set = OrderedSet::new();
        set.extend(entries);
        set
    }
}

impl<T: Ord> Extend<T> for OrderedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, entries: I) {
        for entry in entries {
            self.insert(entry);
        }
    }
}

impl<T> IntoIterator for OrderedSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a OrderedSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.0.iter()
    }
}

/// Sorts a list by a key; equal ones stay in their order. By insertion: quick for lists of tens.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some(before) = place.checked_sub(1)
            && let (Some(left), Some(right)) = (list.get(before), list.get(place))
            && key(left) > key(right)
        {
            list.swap(before, place);
            place = before;
        }
    }
}

/// Sorts a list; equal ones stay in their order.
pub fn sort<T: Ord>(list: &mut [T]) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some(before) = place.checked_sub(1)
            && list.get(before) > list.get(place)
        {
            list.swap(before, place);
            place = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{OrderedMap, OrderedSet, sort, sort_by_key};

    /// Numbers that repeat and are in no order.
    fn numbers() -> Vec<u32> {
        let next = |number: &u32| Some((number * 1_103 + 577) % 97);
        std::iter::successors(Some(5), next).take(400).collect()
    }

    #[test]
    fn they_hold_what_the_standard_ones_hold() {
        let (mut map, mut set) = (OrderedMap::new(), OrderedSet::new());
        let (mut known_map, mut known_set) = (BTreeMap::new(), BTreeSet::new());
        for (place, number) in numbers().into_iter().enumerate() {
            if place % 3 == 2 {
                assert_eq!(map.remove(&number), known_map.remove(&number));
                assert_eq!(set.remove(&number), known_set.remove(&number));
            } else {
                assert_eq!(map.insert(number, place), known_map.insert(number, place));
                assert_eq!(set.insert(number), known_set.insert(number));
            }
            assert!(map.iter().eq(known_map.iter()));
            assert!(set.iter().eq(known_set.iter()));
            assert_eq!(map.get(&number), known_map.get(&number));
            assert_eq!(set.contains(&number), known_set.contains(&number));
        }
    }

    #[test]
    fn lists_are_sorted_and_equal_entries_keep_their_order() {
        let mut list: Vec<(u32, usize)> = numbers().into_iter().zip(0..).collect();
        let mut known = list.clone();
        sort_by_key(&mut list, |(number, _)| *number);
        known.sort_by_key(|(number, _)| *number);
        assert_eq!(list, known);
        let (mut list, mut known) = (numbers(), numbers());
        sort(&mut list);
        known.sort_unstable();
        assert_eq!(list, known);
    }
}
