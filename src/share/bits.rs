//! Numbers of a few bits each, one after another, the first in the highest bits.

/// Writes numbers into bytes. Bits left over in the last byte are 0.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    held: u32,
    width: u32,
}

impl Writer {
    /// Adds the lowest `width` bits of a number, at most 16.
    pub(super) fn push(&mut self, number: u32, width: u32) {
        self.held = self.held << width | number & ((1 << width) - 1);
        self.width += width;
        while self.width >= 8 {
            self.width -= 8;
            self.bytes.push(low_byte(self.held >> self.width));
        }
        // What is written stays out of the way of what comes.
        self.held &= (1 << self.width) - 1;
    }

    /// The bytes.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.width > 0 {
            self.push(0, 8 - self.width);
        }
        self.bytes
    }
}

/// Reads numbers from bytes.
pub(super) struct Reader<'a> {
    bytes: std::slice::Iter<'a, u8>,
    held: u32,
    width: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes: bytes.iter(), held: 0, width: 0 }
    }

    /// The next number of `width` bits, at most 16; nothing where there are too few.
    pub(super) fn take(&mut self, width: u32) -> Option<u32> {
        while self.width < width {
            self.held = self.held << 8 | u32::from(*self.bytes.next()?);
            self.width += 8;
        }
        self.width -= width;
        let number = self.held >> self.width;
        self.held &= (1 << self.width) - 1;
        Some(number)
    }

    /// Whether all bytes were read, and the bits left over in the last one are 0.
    pub(super) fn is_at_end(&self) -> bool {
        self.bytes.len() == 0 && self.held == 0
    }
}

/// Bits of an answer.
const ANSWER: u32 = 3;

/// Number of bytes that `count` answers take.
pub(super) fn bytes_for(count: u8) -> usize {
    (usize::from(count) * 3).div_ceil(8)
}

/// Packs numbers 0 to 7.
pub(super) fn pack(numbers: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut writer = Writer::default();
    numbers.for_each(|number| writer.push(u32::from(number), ANSWER));
    writer.finish()
}

/// The first `count` numbers, or nothing where the bytes are too few or bits left over are not 0.
pub(super) fn unpack(bytes: &[u8], count: u8) -> Option<Vec<u8>> {
    let mut reader = Reader::of(bytes);
    let numbers = (0..count).map(|_| reader.take(ANSWER).map(low_byte)).collect::<Option<Vec<u8>>>()?;
    reader.is_at_end().then_some(numbers)
}

fn low_byte(number: u32) -> u8 {
    u8::try_from(number & 0xFF).unwrap_or(0)
}
