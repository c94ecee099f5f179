//! Edits of JSON that know no format: a node is dropped, doubled, moved, or given the value of another.

use serde_json::{Value, json};

use crate::common::Random;

/// The text with one to four nodes changed; nothing one time in five, and where the bytes are no JSON.
pub fn edited(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut random = Random::new(seed.into());
    if random.chance(20) {
        return None;
    }
    let mut value: Value = serde_json::from_slice(bytes).ok()?;
    for _ in 0..random.between(1, 4) {
        let donor = any(&mut random, &mut value).clone();
        let node = any(&mut random, &mut value);
        edit(&mut random, node, donor);
    }
    serde_json::to_vec(&value).ok()
}

/// A node, each as likely as any other.
fn any<'a>(random: &mut Random, value: &'a mut Value) -> &'a mut Value {
    let place = random.below(count(value));
    find(value, place)
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum::<usize>(),
        Value::Object(fields) => fields.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

fn find(value: &mut Value, mut place: usize) -> &mut Value {
    if place == 0 {
        return value;
    }
    place -= 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = count(child);
        if place < size {
            return find(child, place);
        }
        place -= size;
    }
    unreachable!("a place beyond the last node")
}

fn edit(random: &mut Random, node: &mut Value, donor: Value) {
    // Whatever stands there: now and then something of another kind.
    if random.chance(5) {
        *node = [Value::Null, json!(true), json!([]), json!({}), json!("x"), json!(1)][random.below(6)].clone();
        return;
    }
    match node {
        Value::Array(list) if list.is_empty() => list.push(donor),
        Value::Array(list) => edit_list(random, list, donor),
        Value::Object(fields) => {
            let name = fields.keys().nth(random.below(fields.len().max(1))).cloned().unwrap_or_default();
            if random.chance(50) {
                fields.remove(&name)
            } else {
                fields.insert(name, donor)
            };
        }
        Value::Number(number) => *node = near(random, number.as_i64().unwrap_or(0)),
        Value::Bool(held) => *held = !*held,
        // Mostly one id for another.
        Value::String(_) | Value::Null => *node = donor,
    }
}

fn edit_list(random: &mut Random, list: &mut Vec<Value>, donor: Value) {
    let (from, to) = (random.below(list.len()), random.below(list.len()));
    match random.below(4) {
        0 => drop(list.remove(from)),
        1 => list.insert(to, list[from].clone()),
        2 => list.swap(from, to),
        _ => list[to] = donor,
    }
}

/// A number beside this one, or one at which something changes: ends of levels, codes, shares and machine words.
fn near(random: &mut Random, number: i64) -> Value {
    const EDGES: [i64; 14] = [-1, 0, 1, 2, 5, 6, 12, 100, 120, 255, 500, 10_000, 65_535, 4_294_967_295];
    match random.below(6) {
        0 => json!(number.saturating_add(1)),
        1 => json!(number.saturating_sub(1)),
        2 => json!(EDGES[random.below(EDGES.len())] + 1),
        3 => json!(i64::from(random.between(0, 120))),
        _ => json!(EDGES[random.below(EDGES.len())]),
    }
}
