// Reads files with readers that others wrote: Python's and those that `scripts/tools.sh` installs beside it.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PYTHON = join(HERE, "../../.tools/readers/bin/python");

/** Why files cannot be read here; nothing where they can. A test hands it on as the reason why it is left out. */
export const unreadable = existsSync(PYTHON) ? false : "Python's readers are not installed: `scripts/tools.sh test`";

/** What a reader (`slides`, `table` or `calendar_file`) says about a file. */
export const read = (reader, file) => JSON.parse(execFileSync(PYTHON, [join(HERE, `${reader}.py`), file], { encoding: "utf8", maxBuffer: 1 << 26 }));
