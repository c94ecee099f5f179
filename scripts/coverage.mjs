// Reads what llvm-cov wrote about the tests of the engine: a table by module, then each line and branch that no test
// reaches.
//
//   node scripts/coverage.mjs FILE.lcov
import fs from 'node:fs';
import path from 'node:path';

const files = new Map();
let file;
for (const record of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [kind, rest = ''] = record.split(/:(.*)/s);
  if (kind === 'SF') {
    const name = path.relative(process.cwd(), rest);
    file = files.get(name) ?? { lines: new Map(), branches: new Map() };
    // The author's command is run by hand; it has no part in what a result is.
    if (name.startsWith('src/') && !name.startsWith('src/bin/')) files.set(name, file);
  } else if (kind === 'DA') {
    const [line, count] = rest.split(',').map(Number);
    file.lines.set(line, Math.max(count, file.lines.get(line) ?? 0));
  } else if (kind === 'BRDA') {
    // A generic function is written down once for each type that it was compiled for; one of them is enough.
    const [line, block, branch, count] = rest.split(',');
    const key = [line, block, branch].join();
    file.branches.set(key, Math.max(Number(count) || 0, file.branches.get(key) ?? 0));
  }
}

const hit = (map) => [...map.values()].filter((count) => count > 0).length;
const share = (found, all) => (all ? `${((100 * found) / all).toFixed(1)} %` : '');
const row = (name, ...cells) => console.log(name.padEnd(18) + cells.map((cell) => String(cell).padStart(16)).join(''));

const modules = new Map();
for (const [name, { lines, branches }] of files) {
  for (const key of [name.split(/[/.]/)[1], 'all']) {
    const sums = modules.get(key) ?? [0, 0, 0, 0];
    [hit(lines), lines.size, hit(branches), branches.size].forEach((number, place) => (sums[place] += number));
    modules.set(key, sums);
  }
}
row('module', 'lines', '', 'branches', '');
const last = ([name]) => Number(name === 'all');
for (const [name, [lines, allLines, branches, allBranches]] of [...modules].sort((a, b) => last(a) - last(b))) {
  row(name, `${lines} of ${allLines}`, share(lines, allLines), `${branches} of ${allBranches}`, share(branches, allBranches));
}

// Lines without code in between, such as a closing brace, do not part a stretch.
function stretches(lines) {
  const found = [];
  let last;
  for (const [line, count] of [...lines].sort((a, b) => a[0] - b[0])) {
    if (count > 0) last = undefined;
    else if (last) last[1] = line;
    else found.push((last = [line, line]));
  }
  return found;
}

console.log('\nNot reached:');
for (const [name, { lines, branches }] of [...files].sort()) {
  const text = fs.readFileSync(name, 'utf8').split('\n');
  for (const [from, to] of stretches(lines)) {
    console.log(`${name}:${from === to ? from : `${from}-${to}`}  ${text[from - 1].trim()}`);
  }
  for (const [key, count] of branches) {
    const [line, , branch] = key.split(',').map(Number);
    // Of each two, llvm-cov writes the way in which the condition holds first.
    if (count === 0 && lines.get(line) > 0) console.log(`${name}:${line}  never ${branch % 2 ? 'false' : 'true'}: ${text[line - 1].trim()}`);
  }
}
