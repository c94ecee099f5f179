//! CRC-24 as in OpenPGP (RFC 4880, section 6.1). A change within 24 neighbouring bits is always found, so every
//! change of up to three neighbouring characters is; anything else is missed once in 16 million.

use crc::{CRC_24_OPENPGP, Crc, NoTable};

/// Worked out bit by bit: a table would weigh more than all else of a link.
const CRC24: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_24_OPENPGP);

/// The checksum of bytes, as three bytes.
pub(super) fn crc24(bytes: &[u8]) -> [u8; 3] {
    let [_, high, middle, low] = CRC24.checksum(bytes).to_be_bytes();
    [high, middle, low]
}

#[cfg(test)]
mod tests {
    use super::crc24;

    #[test]
    fn published_check_value() {
        // The check value of CRC-24/OPENPGP for the nine digits, from the catalogue of parametrised CRC algorithms.
        assert_eq!(crc24(b"123456789"), [0x21, 0xCF, 0x02]);
    }
}
