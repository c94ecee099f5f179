// Writes links of random answers to standard output, one a line: what the command that scores many is measured with.
//
//   node scripts/many-links.mjs <how many> [seed]
import { code } from "../tests/e2e/codec.mjs";
import { questions } from "../tests/e2e/words.mjs";

const [count, seed = "1"] = process.argv.slice(2);
let state = Number(seed) || 1;
/** Xorshift of 32 bits. */
const next = () => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
};
const lines = [];
for (let nth = 0; nth < Number(count); nth += 1) {
  const answers = Array.from(questions, () => "012345dn"[next() % 8]).join("");
  lines.push(`https://assess.example.com/mlops-maturity/#r=${code({ answers })}\n`);
  if (lines.length === 10_000) process.stdout.write(lines.splice(0).join(""));
}
process.stdout.write(lines.join(""));
