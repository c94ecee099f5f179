//! Answers as three bits each, the first question in the highest bits.

/// Number of bytes that `count` answers take.
pub(super) fn bytes_for(count: u8) -> usize {
    (usize::from(count) * 3).div_ceil(8)
}

/// Packs numbers 0 to 7; bits left over are 0.
pub(super) fn pack(numbers: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut held, mut width) = (0_u32, 0_u32);
    for number in numbers {
        held = held << 3 | u32::from(number & 7);
        width += 3;
        if width >= 8 {
            width -= 8;
            bytes.push(low_byte(held >> width));
        }
    }
    if width > 0 {
        bytes.push(low_byte(held << (8 - width)));
    }
    bytes
}

/// The first `count` numbers, or nothing where the bytes are too few or bits left over are not 0.
pub(super) fn unpack(bytes: &[u8], count: u8) -> Option<Vec<u8>> {
    if bytes.len() != bytes_for(count) {
        return None;
    }
    let mut numbers = Vec::with_capacity(usize::from(count));
    let (mut held, mut width) = (0_u32, 0_u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        width += 8;
        while width >= 3 && numbers.len() < usize::from(count) {
            width -= 3;
            numbers.push(low_byte(held >> width) & 7);
        }
        held &= (1 << width) - 1;
    }
    (held == 0).then_some(numbers)
}

fn low_byte(number: u32) -> u8 {
    u8::try_from(number & 0xFF).unwrap_or(0)
}
