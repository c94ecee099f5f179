//! Links after mail programs, chat tools and people had their way: the same result, or an error that says what is wrong.

use crate::common::{Random, random_answers, shipped_pack};
use mlops_maturity::day::Day;
use mlops_maturity::model::Pack;
use mlops_maturity::session::{Intent, Screen, Session, screen};
use mlops_maturity::share::{Label, LinkError, Shared, decode, encode, link};

/// A code with a hyphen and an underscore, which is what manglings damage first.
fn sample(pack: &Pack) -> String {
    let mut random = Random::new(0x31);
    let label = Label::new("Team A?").unwrap();
    let asked = pack.without_optional();
    let mut codes = std::iter::repeat_with(|| {
        encode(&asked, &random_answers(&mut random, &asked), Day::from_number(2517), Some(&label))
    });
    codes.find(|code| code.contains('-') && code.contains('_') && !code.ends_with(['-', '_'])).unwrap()
}

/// Opens an address as the page does: the result of `expected`, or its error.
#[track_caller]
fn check(pack: &Pack, address: &str, expected: Result<&Shared, LinkError>) {
    let found = match Screen::of(pack, address) {
        Screen::Shared(shared) => Ok(*shared),
        Screen::Broken(error) => Err(error),
        other => panic!("“{address}” opens {other:?}: the link is not even seen"),
    };
    assert_eq!(found, expected.cloned(), "“{address}”");
    // Who cannot read links yet holds it until they can, and comes to the same.
    let found = Screen::located(pack, address).unwrap();
    assert!(matches!(found, Screen::Link(_)), "“{address}”");
    let waiting = Session::new().apply(pack, Intent::Visit(found.clone()));
    assert_eq!(waiting.screen, found);
    let read = waiting.apply(pack, Intent::Visit(waiting.screen.clone().read(pack)));
    assert_eq!(read, Session::new().apply(pack, Intent::Visit(Screen::of(pack, address))), "“{address}”");
}

#[test]
fn these_manglings_are_undone() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let expected = decode(&pack, &code).unwrap();
    let (front, back) = code.split_at(20);
    let escaped = code.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
    let base = "https://example.org/mlops/";
    for mangled in [
        // As it was sent, and with more around it.
        format!("{base}#r={code}"),
        format!("HTTPS://EXAMPLE.ORG/mlops/#r={code}"),
        format!("{base}index.html?lang=en#r={code}"),
        format!("#r={code}"),
        format!("<{base}#r={code}>"),
        format!("Have a look ({base}#r={code})."),
        // Tracking added before and behind.
        format!("{base}?utm_source=mail&utm_medium=x#r={code}"),
        format!("{base}#r={code}&utm_source=mail"),
        format!("{base}#r={code}?utm_source=mail"),
        format!("{base}?a=1&amp;b=2#r={code}&amp;utm_source=mail"),
        format!("{base}#r={code}%26utm_source%3Dmail"),
        // Another fragment before or behind.
        format!("{base}#start#r={code}"),
        format!("{base}#r={code}#r={code}"),
        format!("{base}#r={code}#:~:text=Result"),
        // Escaped once, twice, thrice; in part; as a whole.
        format!("{base}%23r={code}"),
        format!("{base}%23r%3D{code}"),
        format!("{base}%2523r%253D{code}"),
        format!("{base}%252523r%25253D{code}"),
        format!("{base}#r%3D{code}"),
        format!("{base}#r%3d{code}"),
        format!("{base}#r={escaped}"),
        format!("{base}index.html%23r={code}"),
        // Characters beyond ASCII, which a browser escapes: no space, a closing quote, a soft hyphen.
        format!("{base}#r={code}%E2%80%8B"),
        format!("{base}#r={code}%E2%80%9D"),
        format!("{base}#r={front}%C2%AD{back}"),
        // Wrapped by a scanner of links.
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fmlops%2F%23r%3D{code}&data=05%7C01%7C&reserved=0"
        ),
        format!("https://www.google.com/url?q=https://example.org/mlops/%23r%3D{code}&sa=D&source=editors"),
        format!("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F%2523r%253D{code}&h=AT0"),
        // HTML that was shown as text.
        format!("&lt;a href=&quot;{base}#r={code}&quot;&gt;"),
        format!("{base}#r={code}&gt;"),
        format!("<a href=\"{base}#r={code}\">result</a>"),
        format!("{base}&#35;r&#61;{code}"),
        format!("{base}&#x23;r&#x3D;{code}"),
        format!("{base}&num;r&equals;{code}"),
        // Lines wrapped, also within the mark, and invisible characters.
        format!("{base}#r={front}\r\n{back}"),
        format!("{base}#r={front}\n> {back}").replace("> ", ""),
        format!("{base}#\r\nr={code}"),
        format!("{base}#r=\r\n{code}"),
        format!("{base}#r={front}%0D%0A%20{back}"),
        format!("{base}#r={front}%20{back}"),
        format!("{base}#r={front}\u{200B}{back}"),
        format!("{base}#r={front}\u{AD}{back}\u{FEFF}"),
        format!("{base}#r= {code} "),
        // base64 padding.
        format!("{base}#r={code}=="),
        format!("{base}#r={code}%3D"),
        // A link of many layers.
        format!(
            "https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fu%3Dhttps%253A%252F%252Fexample.org%252F%252523r%25253D{code}"
        ),
    ] {
        check(&pack, &mangled, Ok(&expected));
    }
}

#[test]
fn whatever_hangs_on_a_link_is_cut_off() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let expected = decode(&pack, &code).unwrap();
    let base = "https://example.org/mlops/";
    for behind in [
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        ")",
        ").",
        "]",
        "}",
        ">",
        ">.",
        "\"",
        "\",",
        "'",
        "*",
        "**",
        "’",
        "”",
        "»",
        "…",
        "|",
        "\\",
        "_",
        "__",
        "_.",
        "%",
        "`",
        "~",
        "~~",
        "/",
        "+",
        "–",
        "—",
        "„",
        "。",
        "，",
        "、",
        "）",
        "」",
        "】",
        "！",
        "？",
        "،",
        "؟",
        "।",
        "👍",
        " 👍",
        "|result>",
        "|smart-link]",
        "](",
        ")**,",
        "\u{FE0F}",
        "\u{2069}",
        "\u{202C}",
        "\u{61C}",
        "\u{200F}.",
        "%E3%80%82",
        "%EF%B8%8F",
        "。Have a look",
    ] {
        check(&pack, &format!("{base}#r={code}{behind}"), Ok(&expected));
    }
}

#[test]
fn what_looks_like_a_result_link_is_read_as_one() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let expected = decode(&pack, &code).unwrap();
    let base = "https://example.org/mlops/";
    for typed in [
        format!("{base}#R={code}"),
        format!("{base}#/r={code}"),
        format!("{base}#!r={code}"),
        format!("{base}#!/r={code}"),
        format!("{base}#?r={code}"),
        format!("{base}#&r={code}"),
        format!("{base}#%20r={code}"),
        format!("{base}#%0Ar={code}"),
        format!("{base}#%E2%80%8Br={code}"),
        format!("{base}%23R%3D{code}"),
        format!("{base}?r={code}"),
        format!("{base}?R={code}"),
        format!("{base}?lang=en&r={code}&utm_id=7"),
        format!("{base}?r={code}#top"),
        format!("{base}#top&r={code}"),
        format!("{base}#/page?r={code}"),
        // A certain mark comes first, in whatever layer it is.
        format!("https://a.example/?r=EAEAAgnVHW22222222222222&url={base}%23r%3D{code}"),
    ] {
        check(&pack, &typed, Ok(&expected));
    }
    for (typed, error) in [
        (format!("{base}?r={}", &code[..20]), LinkError::Cut(20, 28)),
        (format!("{base}#/r={}", &code[..20]), LinkError::Cut(20, 28)),
        (format!("{base}#R="), LinkError::Empty),
        (format!("{base}#R={code}").to_uppercase(), LinkError::CaseLost),
        (format!("{base}?r={code}").to_uppercase(), LinkError::CaseLost),
        (format!("{base}#r={code}").to_lowercase(), LinkError::CaseLost),
    ] {
        check(&pack, &typed, Err(error));
    }
}

#[test]
fn a_line_break_anywhere_is_undone() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let expected = decode(&pack, &code).unwrap();
    let address = format!("https://example.org/#r={code}");
    for place in 0..=address.len() {
        check(&pack, &format!("{}\r\n{}", &address[..place], &address[place..]), Ok(&expected));
    }
}

#[test]
fn these_manglings_are_named() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let base = "https://example.org/mlops/";
    let hyphen = code.find('-').unwrap();
    let underscore = code.find('_').unwrap();
    for (mangled, error) in [
        (String::new(), LinkError::Empty),
        (" ".to_owned(), LinkError::Empty),
        ("…".to_owned(), LinkError::Empty),
        ("A".repeat(301), LinkError::TooLong(301, 300)),
        ("A".repeat(300), LinkError::Checksum),
        ("é".repeat(200), LinkError::BadCharacter('é', 1)),
        // Shortened for display, or cut at the end of a line.
        (format!("{}…", &code[..20]), LinkError::Cut(20, 28)),
        (code[..24].to_owned(), LinkError::Cut(24, 28)),
        // Less than what every link begins and ends with.
        (code[..8].to_owned(), LinkError::Cut(8, 14)),
        // As short, but of another format or another model: what was cut cannot be known.
        (format!("M{}", &code[1..20]), LinkError::Checksum),
        (format!("{}P{}", &code[..1], &code[2..20]), LinkError::Checksum),
        (code[..code.len() - 2].to_owned(), LinkError::Checksum),
        // Set in lower case and in upper case.
        (code.to_lowercase(), LinkError::CaseLost),
        (code.to_uppercase(), LinkError::CaseLost),
        // Typography, and the other alphabet of base64.
        (code.replacen('-', "–", 1), LinkError::BadCharacter('–', hyphen + 1)),
        (code.replacen('-', "+", 1), LinkError::BadCharacter('+', hyphen + 1)),
        (code.replacen('_', "/", 1), LinkError::BadCharacter('/', underscore + 1)),
        (code.replacen('_', "\\_", 1), LinkError::BadCharacter('\\', underscore + 1)),
        // A reply mark or a soft line break of a mail within the code.
        (format!("{}\n> {}", &code[..20], &code[20..]), LinkError::Cut(20, 28)),
        (format!("{}=\n{}", &code[..20], &code[20..]), LinkError::BadCharacter('=', 21)),
        // Of a code that was cut, what hangs on it says nothing.
        (format!("{}。", &code[..20]), LinkError::Cut(20, 28)),
        (format!("{}👍", &code[..20]), LinkError::Cut(20, 28)),
        // A broken escape.
        (format!("%+5{code}"), LinkError::BadCharacter('%', 1)),
        // A character more, and a word.
        (format!("{code}B"), LinkError::Checksum),
        (format!("{code}and"), LinkError::Checksum),
        (format!("{code}{code}"), LinkError::Checksum),
    ] {
        check(&pack, &format!("{base}#r={mangled}"), Err(error));
    }
}

#[test]
fn an_address_without_a_code_is_no_link() {
    for address in [
        "",
        "https://example.org/",
        "https://example.org/#result",
        // Of a host's own parameter by this name, nothing is known.
        "https://example.org/?r=abc",
        "https://example.org/?r=a-token-of-the-host",
        "https://example.org/?tr=EAEAAgnVHW22222222222222FxPm",
        "https://example.org/#filter=EAEAAgnVHW22222222222222FxPm",
        "https://example.org/%",
        "#r",
        "%%%23%",
    ] {
        assert_eq!(link::find(address), None, "“{address}”");
    }
}

#[test]
fn an_address_keeps_its_path_and_nothing_that_says_where_its_sender_came_from() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let expected = decode(&pack, &code).unwrap();
    for (base, kept) in [
        ("https://example.org/a/b.html", "https://example.org/a/b.html"),
        ("https://example.org/a/b.html?x=1#start", "https://example.org/a/b.html"),
        ("https://example.org/?utm_id=7&fbclid=abc#r=old#r=older", "https://example.org/"),
        ("https://example.org/a/%23r=old", "https://example.org/a/"),
        ("https://example.org/a/%23r=old#result", "https://example.org/a/"),
        ("https://example.org/?r=old", "https://example.org/"),
        ("file:///home/me/mlops.html", "file:///home/me/mlops.html"),
    ] {
        let address = link::address(base, &code);
        assert_eq!(address, format!("{kept}#r={code}"), "{base}");
        check(&pack, &address, Ok(&expected));
    }
}

#[test]
fn a_fragment_of_the_host_leaves_the_screen_as_it_is() {
    let pack = shipped_pack();
    for foreign in ["#", "#top", "#/products/7", "#q-no-such-question", "#r", "#Result", "#:~:text=Result"] {
        let address = format!("https://example.org/{foreign}");
        assert_eq!(Screen::named(&pack, &address), None, "{address}");
        assert_eq!(Screen::located(&pack, &address), None, "{address}");
        assert_eq!(Screen::of(&pack, &address), Screen::Start, "a visit that begins at {address}");
    }
    // Back to where a visit began, before there was a fragment.
    assert_eq!(Screen::named(&pack, "https://example.org/"), Some(Screen::Start));
    for address in [
        "https://example.org/?utm_id=7",
        "https://example.org/?user=7&order=12345678901234",
        "https://a.br/?x=1&r=summer",
        "https://a.br/?r=1",
        "https://a.br/?q=r%C3%A9sum%C3%A9",
    ] {
        assert_eq!(Screen::named(&pack, address), Some(Screen::Start), "{address}");
        assert_eq!(
            Screen::located(&pack, address),
            Some(Screen::Start),
            "nobody waits for a link that is none: {address}"
        );
    }
}

#[test]
fn an_address_with_a_link_in_its_path_is_not_the_start() {
    let pack = shipped_pack();
    let code = sample(&pack);
    for address in [format!("https://example.org/%23r={code}"), format!("https://example.org/?r={code}")] {
        assert!(!screen::is_at(&address, "#start"), "{address} shows a result when it is loaded again");
        assert!(screen::is_at(&[&address, "#start"].concat(), "#start"));
        assert_eq!(Screen::of(&pack, &[&address, "#start"].concat()), Screen::Start);
    }
    assert!(screen::is_at("https://example.org/", "#start"));
    assert!(!screen::is_at("https://example.org/", "#check"));
}

#[test]
fn a_link_escaped_three_times_is_found_and_one_escaped_four_times_is_none() {
    let pack = shipped_pack();
    let code = sample(&pack);
    let escaped = |times: usize| {
        let again = "25".repeat(times - 1);
        format!("https://example.org/%{again}23r%{again}3D{code}")
    };
    for times in 1..=3 {
        assert_eq!(link::find(&escaped(times)).as_ref(), Some(&code), "escaped {times} times");
    }
    // Each layer costs a pass over the address: the search gives up, and the page opens as without a link.
    assert_eq!(link::find(&escaped(4)), None);
    assert!(!matches!(Screen::of(&pack, &escaped(4)), Screen::Shared(_) | Screen::Broken(_)));
}
