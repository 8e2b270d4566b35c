//! Files that are nearly right.

use crate::random::SplitMix64;

/// What has harmed readers of one kind or another.
const TOKENS: [&[u8]; 40] = [
    b"\0",
    b"\x1b[2J",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xf4\x90\x80\x80",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n\r\n",
    b"\"",
    b"'",
    b",",
    b";",
    b":",
    b": ",
    b"- ",
    b"---\n",
    b"...\n",
    b"#",
    b"|\n",
    b"{",
    b"}",
    b"[",
    b"]",
    b"{{",
    b"}}",
    b"{{#if a}}",
    b"&a ",
    b"*a",
    b"<<: *a",
    b"!!binary ",
    b"!tag ",
    b"? ",
    b"\\u0000",
    b"\\ud800",
    b"null",
    b"=cmd",
    b"\xe2\x80\xae",
    b"\xcc\x81",
];

/// Numbers at the edges of what counts them.
const NUMBERS: [&[u8]; 14] = [
    b"0",
    b"-1",
    b"-0",
    b"1e308",
    b"1e999",
    b"-1e-999",
    b"NaN",
    b".inf",
    b"255",
    b"65536",
    b"4294967296",
    b"9223372036854775808",
    b"18446744073709551616",
    b"0x7fffffffffffffff",
];

/// What opens something, to be nested without end.
const OPENING: [&[u8]; 10] =
    [b"[", b"{", b"{a: ", b"[[", b"- ", b"? ", b"(", b"{{#if a}}", b"{\"a\":", b"a:\n "];

/// A binary file with one to three faults; `header` bytes at its start hold sizes and counts.
pub(crate) fn of_bytes(whole: &[u8], header: usize, random: &mut SplitMix64) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=random.below(3) {
        let length = bytes.len();
        match random.below(7) {
            0 => bytes.truncate(random.below(length)),
            1 => {
                for _ in 0..=random.below(8) {
                    flip(&mut bytes, length, random);
                }
            }
            2 => {
                for _ in 0..=random.below(4) {
                    flip(&mut bytes, header, random);
                }
            }
            3 => set_number(&mut bytes, header, random),
            4 => splice(&mut bytes, random),
            5 => remove(&mut bytes, random),
            _ => insert(&mut bytes, random),
        }
    }
    bytes
}

/// A text with one to three faults.
pub(crate) fn of_text(whole: &[u8], random: &mut SplitMix64) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=random.below(3) {
        match random.below(10) {
            0 => bytes.truncate(random.below(bytes.len())),
            1 => {
                let length = bytes.len();
                for _ in 0..=random.below(6) {
                    flip(&mut bytes, length, random);
                }
            }
            2 => splice(&mut bytes, random),
            3 => remove(&mut bytes, random),
            4 => repeat_line(&mut bytes, random),
            5 => replace_number(&mut bytes, random),
            6 => nest(&mut bytes, random),
            7 => insert_letters(&mut bytes, random),
            _ => insert(&mut bytes, random),
        }
    }
    bytes
}

fn flip(bytes: &mut [u8], below: usize, random: &mut SplitMix64) {
    let at = random.below(below.min(bytes.len()));
    let new = [0x00, 0xff, 0x7f, 0x80, random.next_bits() as u8][random.below(5)];
    if let Some(byte) = bytes.get_mut(at) {
        *byte = if random.below(2) == 0 { new } else { *byte ^ (1 << random.below(8)) };
    }
}

/// Puts a number of four bytes where a size may stand.
fn set_number(bytes: &mut [u8], below: usize, random: &mut SplitMix64) {
    let numbers = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, u32::MAX];
    let number = random.pick(&numbers).copied().unwrap_or_default();
    let at = random.below(below.min(bytes.len())) & !1;
    let number = if random.below(2) == 0 { number.to_le_bytes() } else { number.to_be_bytes() };
    if let Some(place) = bytes.get_mut(at..at + 4) {
        place.copy_from_slice(&number);
    }
}

fn range(length: usize, most: usize, random: &mut SplitMix64) -> std::ops::Range<usize> {
    let start = random.below(length);
    start..start + random.below((length - start).min(most))
}

/// Copies a part to another place.
fn splice(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let part = bytes[range(bytes.len(), 4_000, random)].to_vec();
    let at = random.below(bytes.len());
    bytes.splice(at..at, part);
}

fn remove(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let part = range(bytes.len(), 400, random);
    bytes.drain(part);
}

fn insert(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let token = random.pick(&TOKENS).copied().unwrap_or_default();
    let times = [1, 1, 1, 2, 50][random.below(5)];
    let at = random.below(bytes.len());
    bytes.splice(at..at, token.repeat(times));
}

/// Says a line again, so that keys are there twice or lists go on.
fn repeat_line(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let at = random.below(bytes.len());
    let is_end = |byte: &u8| *byte == b'\n';
    let start = bytes[..at].iter().rposition(is_end).map_or(0, |end| end + 1);
    let end = bytes[at..].iter().position(is_end).map_or(bytes.len(), |end| at + end + 1);
    let times = [1, 1, 2, 300][random.below(4)];
    let most = 60_000 / (end - start).max(1);
    let line = bytes[start..end].repeat(times.min(most));
    bytes.splice(start..start, line);
}

fn replace_number(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let from = random.below(bytes.len());
    let Some(at) = bytes[from..].iter().position(u8::is_ascii_digit) else { return };
    let start = from + at;
    let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = random.pick(&NUMBERS).copied().unwrap_or_default();
    let number = if random.below(8) == 0 { b"9".repeat(5_000) } else { number.to_vec() };
    bytes.splice(start..start + length, number);
}

fn nest(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let opening = random.pick(&OPENING).copied().unwrap_or_default();
    let times = [5, 60, 130, 1_000, 10_000][random.below(5)];
    let at = random.below(bytes.len());
    bytes.splice(at..at, opening.repeat(times));
}

/// Letters of any script, some of them none that exist.
fn insert_letters(bytes: &mut Vec<u8>, random: &mut SplitMix64) {
    let count = 1 + random.below(40);
    let letters: String = (0..count)
        .filter_map(|_| {
            let blocks = [0x80, 0x300, 0x600, 0x2000, 0xfff0, 0x1_f600, 0xe_0000];
            let first: u32 = blocks[random.below(blocks.len())];
            char::from_u32(first + random.below(64) as u32)
        })
        .collect();
    let at = random.below(bytes.len());
    bytes.splice(at..at, letters.into_bytes());
}
