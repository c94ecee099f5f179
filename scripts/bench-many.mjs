// Times the native command on a million links of random answers, beside the same number of lines that only pass through a
// copy, and says what memory it takes at most (VmHWM, where the system has it).
import { execFileSync, spawn } from "node:child_process";
import { createReadStream, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COUNT = 1_000_000;
const COMMAND = "target/native/mlops-maturity-score";
const folder = mkdtempSync(join(tmpdir(), "many-"));
const lines = join(folder, "lines.txt");

/** Seconds that a command takes to read the lines, and the most memory that it was seen to take, in MB. */
function timed(command, ...given) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    let most = 0;
    const child = spawn(command, given, { stdio: ["pipe", openSync("/dev/null", "w"), "inherit"] });
    const watch = setInterval(() => {
      try {
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
      } catch {
        // Gone, or another system.
      }
    }, 50);
    createReadStream(lines, { highWaterMark: 1 << 20 }).pipe(child.stdin);
    child.on("error", reject);
    child.on("exit", (status) => {
      clearInterval(watch);
      if (status !== 0) return reject(new Error(`${command}: ${status}`));
      resolve([Number(process.hrtime.bigint() - began) / 1e9, most]);
    });
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
try {
  execFileSync("node", ["scripts/many-links.mjs", String(COUNT)], { stdio: ["ignore", openSync(lines, "w"), "inherit"] });
  const runs = [];
  for (let nth = 0; nth < 3; nth += 1) runs.push([await timed(COMMAND), await timed("cat")]);
  const [scored, copied] = [0, 1].map((which) => median(runs.map((run) => run[which][0])));
  const memory = Math.max(...runs.map(([[, most]]) => most));
  console.log(`${COUNT.toLocaleString("en")} links: ${scored.toFixed(2)} s (median of 3), ${memory.toFixed(1)} MB at most; only copied: ${copied.toFixed(2)} s`);
  if (scored > 10) {
    console.error("More than ten seconds.");
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
