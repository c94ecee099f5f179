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

/// A code of format 1, as versions that knew no other wrote it: `numbers` are the bits of the answers by question code.
pub(crate) fn format_1(model: u8, revision: u16, day: u16, numbers: &[u8], label: Option<&str>) -> String {
    let bits: String = numbers.iter().flat_map(|number| format!("{number:03b}").into_bytes()).map(char::from).collect();
    let mut bytes = vec![0x10 | u8::from(label.is_some()), model];
    bytes.extend(revision.to_be_bytes());
    bytes.extend(day.to_be_bytes());
    bytes.push(u8::try_from(numbers.len()).unwrap());
    bytes.extend(bits.as_bytes().chunks(8).map(|byte| {
        let byte = std::str::from_utf8(byte).unwrap();
        u8::from_str_radix(&format!("{byte:0<8}"), 2).unwrap()
    }));
    if let Some(label) = label {
        bytes.push(u8::try_from(label.len()).unwrap());
        bytes.extend(label.bytes());
    }
    code(&bytes)
}

/// The code with the checksum that fits its bytes, whatever it was; nothing where it is too short or no base64.
pub(crate) fn sealed(text: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Some(code(bytes.get(..bytes.len().checked_sub(3)?)?))
}
