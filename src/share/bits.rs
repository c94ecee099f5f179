//! Numbers as bits, one behind another, the first in the highest bits of the first byte.

/// Bits as they are written.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// Bits still free in the last byte.
    free: u8,
}

impl Writer {
    /// One bit.
    pub(super) fn bit(&mut self, bit: bool) {
        if self.free == 0 {
            self.bytes.push(0);
            self.free = 8;
        }
        self.free -= 1;
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << self.free;
        }
    }

    /// A number in so many bits, the highest first.
    pub(super) fn number(&mut self, number: u32, width: u32) {
        for place in (0..width).rev() {
            self.bit(number >> place & 1 == 1);
        }
    }

    /// A number of any size, small ones in few bits (a Rice code): a one for every `1 << low` in it, a zero, and the
    /// rest in `low` bits.
    pub(super) fn count(&mut self, number: u32, low: u32) {
        for _ in 0..number >> low {
            self.bit(true);
        }
        self.bit(false);
        self.number(number, low);
    }

    /// The bytes; bits left over are 0.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits as they are read. Each reading gives nothing where the bits are at their end.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    /// From the first bit on.
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, place: 0 }
    }

    /// One bit.
    pub(super) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.place / 8)?;
        let bit = byte >> (7 - self.place % 8) & 1 == 1;
        self.place += 1;
        Some(bit)
    }

    /// A number of so many bits.
    pub(super) fn number(&mut self, width: u32) -> Option<u32> {
        (0..width).try_fold(0, |number, _| Some(number << 1 | u32::from(self.bit()?)))
    }

    /// A number of any size. There are at most 1,800 bits, so none overflows.
    pub(super) fn count(&mut self, low: u32) -> Option<u32> {
        let mut high = 0_u32;
        while self.bit()? {
            high += 1;
        }
        Some(high << low | self.number(low)?)
    }

    /// The bytes behind those that were begun, or nothing where a bit left over is not 0.
    pub(super) fn rest(mut self) -> Option<&'a [u8]> {
        while !self.place.is_multiple_of(8) {
            if self.bit()? {
                return None;
            }
        }
        self.bytes.get(self.place / 8..)
    }
}
