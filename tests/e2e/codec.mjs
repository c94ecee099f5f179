// Writes codes of links byte by byte, as `docs/share-format.md` has them: good ones, and ones that no page would write.

import { questions, revision as current } from "./words.mjs";

/** The three bits of an answer: 1 to 5 for a level, "n" not applicable, "d" don't know, 0 open. */
const BITS = { n: 6, d: 7 };

/** Days since 2020-01-01 of a date such as "2026-03-14". */
const dayNumber = (date) => (Date.parse(date) - Date.parse("2020-01-01")) / 86_400_000;

/** CRC-24 as in OpenPGP. */
function crc24(bytes) {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return [crc >> 16, (crc >> 8) & 0xff, crc & 0xff];
}

function pack(answers) {
  const bits = answers.map((answer) => (BITS[answer] ?? Number(answer)).toString(2).padStart(3, "0")).join("");
  return bytesOf(bits);
}

const bytesOf = (bits) => (bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, "0"), 2));

/** Bytes with their checksum, as the code of a link. */
export const seal = (bytes) => Buffer.from([...bytes, ...crc24(bytes)]).toString("base64url");

/**
 * The code of a link. What is not given is as the page would write it. `answers` has one character a question, in the
 * order of their codes; `labelBytes` stands for the bytes that a label would have written, and `plan` is its bits.
 */
export function code({
  answers = "3".repeat(questions.length),
  day = "2026-03-14",
  format = 2,
  flags,
  model = 1,
  revision = current,
  count = answers.length,
  label,
  extended = format === 2 && count > questions.length,
  plan = "",
  labelBytes = label === undefined ? [] : [Buffer.byteLength(label), ...Buffer.from(label)],
  more = [],
} = {}) {
  const date = dayNumber(day);
  return seal([
    (format << 4) | (flags ?? ((labelBytes.length ? 1 : 0) | (extended ? 2 : 0) | (plan ? 4 : 0))),
    model,
    ...[revision >> 8, revision & 0xff],
    ...[date >> 8, date & 0xff],
    count,
    ...pack([...answers]),
    ...bytesOf(plan.replaceAll(" ", "")),
    ...labelBytes,
    ...more,
  ]);
}

/** What a browser keeps for these answers, to be given to `openPage` as `stored`. */
export const kept = (of) => ({ [KEY]: `1 ${code(of)}` });

/** The key that answers are kept under. */
export const KEY = "mlops-maturity.mlops.answers";

/** The key that kept text is moved to which could not be read. */
export const ASIDE = "mlops-maturity.mlops.set-aside";
