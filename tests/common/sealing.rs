//! Bytes as the code of a link, written from the RFCs and not from `share`, so that one may be held against the other.

use data_encoding::BASE64URL_NOPAD;

/// CRC-24 bit by bit, as RFC 4880 section 6.1 describes it.
pub(crate) fn checksum(bytes: &[u8]) -> [u8; 3] {
    let mut register: u32 = 0xB7_04CE;
    for bit in bytes.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1)) {
        let out = register >> 23 & 1;
        register = register << 1 & 0xFF_FFFF;
        if out != u32::from(bit) {
            register ^= 0x86_4CFB;
        }
    }
    let bytes = register.to_be_bytes();
    [bytes[1], bytes[2], bytes[3]]
}

/// The code of these bytes, with their checksum.
pub(crate) fn code(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(&[bytes, &checksum(bytes)].concat())
}

/// The code with the checksum that fits its bytes, whatever it was; nothing where it is too short or no base64.
pub(crate) fn sealed(text: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Some(code(bytes.get(..bytes.len().checked_sub(3)?)?))
}
