// Starts the page under real web servers, each with the header file of dist/headers/ where docs/hosting.md says it goes. The
// servers are those that `scripts/tools.sh test` has put into .tools/servers, or those on PATH.

import { spawn } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const UNPACKED = fileURLToPath(new URL("../../.tools/servers", import.meta.url));

/** Where a server is, or nothing. */
function find(name) {
  const folders = [join(UNPACKED, "usr/sbin"), join(UNPACKED, "usr/bin"), ...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The first of these folders that is there, in what was unpacked or in the system. */
const placed = (...folders) => [UNPACKED, "/"].flatMap((root) => folders.map((folder) => join(root, folder))).find(existsSync);

/** What is on this machine of libraries that came with a server. */
const libraries = () => {
  const folder = join(UNPACKED, "usr/lib");
  const own = existsSync(folder) ? readdirSync(folder).filter((name) => name.includes("-linux-")).map((name) => join(folder, name)) : [];
  return [...own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
};

// Types that any distribution has in its own list; the header files bring what is missing there.
const TYPES = "text/html html\ntext/css css\ntext/javascript js\ntext/plain txt\nimage/svg+xml svg\nimage/png png\n";

/**
 * Each server: `command`, and `configure`, which writes what it needs into `work` and gives its arguments. `root` is the folder
 * that it serves, with the page in `mlops-maturity`; `headers` that of the header files.
 */
export const SERVERS = {
  nginx: {
    command: "nginx",
    configure({ work, root, headers, port }) {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(work, name)};`).join(" ");
      writeFileSync(join(work, "nginx.conf"), `
        daemon off; master_process off; pid ${join(work, "pid")}; error_log stderr;
        events {}
        http {
          access_log off; ${temporary}
          include ${join(headers, "nginx-maps.conf")};
          server { listen 127.0.0.1:${port}; root ${root}; include ${join(headers, "nginx.conf")}; }
        }`);
      return ["-c", join(work, "nginx.conf"), "-p", work, "-e", "stderr"];
    },
  },
  Apache: {
    command: "apache2",
    configure({ work, root, headers, port }) {
      const modules = placed("usr/lib/apache2/modules");
      cpSync(join(headers, "htaccess"), join(root, "mlops-maturity/.htaccess"));
      writeFileSync(join(work, "types"), TYPES);
      writeFileSync(join(work, "apache.conf"), [
        `ServerRoot ${work}`, "ServerName localhost", `PidFile ${join(work, "pid")}`, `ErrorLog ${join(work, "log")}`, `Listen 127.0.0.1:${port}`,
        ...["mpm_event", "authz_core", "dir", "mime", "headers"].map((name) => `LoadModule ${name}_module ${join(modules, `mod_${name}.so`)}`),
        `TypesConfig ${join(work, "types")}`, "DirectoryIndex index.html", `DocumentRoot ${root}`,
        `<Directory ${root}>`, "AllowOverride FileInfo", "Require all granted", "</Directory>", "",
      ].join("\n"));
      return ["-f", join(work, "apache.conf"), "-DFOREGROUND"];
    },
  },
  Caddy: {
    command: "caddy",
    configure({ work, root, headers, port }) {
      const site = `http://127.0.0.1:${port} {\n root * ${join(root, "mlops-maturity")}\n import ${join(headers, "Caddyfile")}\n}\n`;
      writeFileSync(join(work, "Caddyfile"), `{\n admin off\n auto_https off\n}\n${site}`);
      return ["run", "--config", join(work, "Caddyfile"), "--adapter", "caddyfile"];
    },
  },
};

/** A port that is free. */
const free = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a server over a copy of `dist`. Gives nothing where it is not on this machine; else its address and `close`. */
export async function startServer(name, dist) {
  const { command, configure } = SERVERS[name];
  const path = find(command);
  if (!path) return undefined;
  const work = mkdtempSync(join(tmpdir(), "server-"));
  const root = join(work, "site");
  mkdirSync(root);
  cpSync(dist, join(root, "mlops-maturity"), { recursive: true });
  const port = await free();
  const given = configure({ work, root, headers: join(dist, "headers"), port });
  const env = { ...process.env, HOME: work, LD_LIBRARY_PATH: libraries() };
  const child = spawn(path, given, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(work, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}/mlops-maturity/`;
  const answers = () => fetch(url).then(({ body }) => body.cancel().then(() => true), () => false);
  for (let waited = 0; !(await answers()); waited += 50) {
    if (child.exitCode === null && waited < 10_000) await new Promise((resolve) => setTimeout(resolve, 50));
    else {
      const log = join(work, "log"); // Apache's, which writes to no pipe
      const reason = said + (existsSync(log) ? readFileSync(log, "utf8") : "");
      await close();
      throw new Error(`${name} did not start:\n${reason}`);
    }
  }
  return { url, close };
}
