//! CRC-24 as in OpenPGP (RFC 4880, section 6.1). A change within 24 neighbouring bits is always found, so every
//! change of up to three neighbouring characters is; anything else is missed once in 16 million.

const POLYNOMIAL: u32 = 0x0186_4CFB;
const START: u32 = 0x00B7_04CE;

/// The checksum of bytes, as three bytes.
pub(super) fn crc24(bytes: &[u8]) -> [u8; 3] {
    let mut crc = START;
    for byte in bytes {
        crc ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            crc <<= 1;
            if crc & 0x0100_0000 != 0 {
                crc ^= POLYNOMIAL;
            }
        }
    }
    let [_, high, middle, low] = (crc & 0x00FF_FFFF).to_be_bytes();
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
