//! Logos: which files are taken, and with which sentence the others are refused.

use std::rc::Rc;

use data_encoding::BASE64;
use mlops_maturity::ports::PlainFormats;
use mlops_maturity::report::ReportWords;
use mlops_maturity::report::input::Logo;
use mlops_maturity::report::logo::{LogoFault, read};
use mlops_maturity::text::Words;

fn file(bytes: &[u8]) -> Logo {
    Logo { size: bytes.len() as u64, base64: BASE64.encode(bytes) }
}

#[track_caller]
fn taken(bytes: &[u8], kind: &str) {
    let picture = read(&file(bytes)).unwrap();
    assert!(picture.address().starts_with(&format!("data:image/{kind};base64,")), "{}", picture.address());
}

#[track_caller]
fn refused(bytes: &[u8], fault: LogoFault) {
    assert_eq!(read(&file(bytes)).err(), Some(fault), "{}", String::from_utf8_lossy(bytes));
}

#[test]
fn pictures_are_told_by_their_first_bytes() {
    taken(b"\x89PNG\r\n\x1a\n....", "png");
    taken(b"\xff\xd8\xff\xe0....", "jpeg");
    taken(b"GIF89a....", "gif");
    taken(b"RIFF\x04\0\0\0WEBPVP8 ", "webp");
    taken(br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><defs><linearGradient id="a"/></defs><path d="M0 0h4v4z" fill="url(#a)"/><use href="#a"/></svg>"##, "svg+xml");
    taken(br#"<?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg"><g><circle r="2"/></g></svg>"#, "svg+xml");
}

#[test]
fn what_is_no_picture_is_refused() {
    refused(b"%PDF-1.7", LogoFault::NoPicture);
    refused(b"RIFF\x04\0\0\0WAVE", LogoFault::NoPicture);
    refused(b"<html><body>", LogoFault::NoPicture);
    refused(b"<?xml version=\"1.0\"?><note>", LogoFault::Active);
    refused(b"<svg", LogoFault::NoPicture);
    refused(b"\xef\xbf\xff\xfe", LogoFault::NoPicture);
    assert_eq!(read(&Logo { size: 4, base64: "<svg".to_owned() }).err(), Some(LogoFault::NoPicture));
    assert_eq!(read(&Logo::default()).err(), Some(LogoFault::Empty));
}

#[test]
fn what_is_longer_than_512_kilobytes_is_refused() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.resize(512 * 1024, 0);
    taken(&png, "png");
    png.push(0);
    refused(&png, LogoFault::TooLong);
    assert_eq!(read(&Logo { size: 600_000, base64: String::new() }).err(), Some(LogoFault::TooLong));
}

#[test]
fn a_vector_picture_that_could_do_more_than_be_drawn_is_refused() {
    for inside in [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<svg:script>alert(1)</svg:script>",
        r#"<path onload="alert(1)"/>"#,
        r#"<path OnClick = "alert(1)"/>"#,
        "<foreignObject><p/></foreignObject>",
        "<style>@import 'https://host.example/a.css'</style>",
        r#"<image href="https://host.example/a.png"/>"#,
        r#"<use href="https://host.example/a.svg#a"/>"#,
        r#"<use xlink:href="data:image/svg+xml,x"/>"#,
        r#"<a href="javascript:alert(1)"><path/></a>"#,
        r#"<path fill="url(https://host.example/a)"/>"#,
        r#"<path style="background: URL( 'https://host.example/a' )"/>"#,
        r#"<use href="&#104;ttps://host.example/"/>"#,
        r#"<set attributeName="href" to="javascript:alert(1)"/>"#,
        r#"<animate attributeName="x"/>"#,
        r#"<feImage href="https://host.example/a.png"/>"#,
        "<![CDATA[<script>]]>",
        r#"<iframe src="https://host.example/"/>"#,
    ] {
        refused(format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>"#).as_bytes(), LogoFault::Active);
    }
    refused(
        br#"<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>"#,
        LogoFault::Active,
    );
    refused(
        br#"<?xml-stylesheet href="https://host.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>"#,
        LogoFault::Active,
    );
    refused(
        br#"<svg xmlns="http://www.w3.org/2000/svg"><?xml-stylesheet href="https://host.example/a.css"?></svg>"#,
        LogoFault::Active,
    );
}

#[test]
fn each_reason_is_a_sentence() {
    let words = ReportWords::new(Words::shipped("en", |_| Rc::new(PlainFormats)).unwrap()).unwrap();
    let said = |fault: LogoFault| fault.text(&words);
    assert_eq!(said(LogoFault::Empty), "The file for the logo is empty.");
    assert_eq!(said(LogoFault::TooLong), "The file for the logo is larger than 512 kB. Choose a smaller one.");
    assert_eq!(said(LogoFault::NoPicture), "The file for the logo is not a picture in PNG, JPEG, WebP, GIF or SVG.");
    assert!(
        said(LogoFault::Active).starts_with("The logo was left out, because this SVG file can do more than be drawn")
    );
}
