// WebKit, over plain WebDriver (https://www.w3.org/TR/webdriver2/): its small browser in a screen of memory.

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";

import { miniBrowser, onPath } from "./find.mjs";

export const name = "WebKit";
export const find = () => miniBrowser() && onPath(["WebKitWebDriver"]) && onPath(["Xvfb"]) && miniBrowser();

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** What keys are called in WebDriver. */
const KEYS = { Enter: "\uE007", Tab: "\uE004" };

export async function launch(binary) {
  // The server finds a free display by itself and says which.
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1700x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise((told, failed) => {
    screen.stdio[3].once("data", (data) => told(`:${data.toString().trim()}`));
    screen.once("exit", () => failed(new Error("Xvfb did not start")));
  });
  const port = await freePort();
  // As root, and with no other program of the desktop there, its own sandbox cannot be had; the only pages are ours.
  const driver = spawn(onPath(["WebKitWebDriver"]), [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", NO_AT_BRIDGE: "1" },
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, headers: { "Content-Type": "application/json" }, ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let nth = 0; ; nth += 1) {
    try {
      await call("GET", "/status");
      break;
    } catch (error) {
      if (nth > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
  let version;
  const close = () => {
    driver.kill();
    screen.kill();
  };
  return {
    get version() {
      return version;
    },
    /** A session has a profile of its own, and the driver has one session at a time. */
    async visit(width, height) {
      const { sessionId, capabilities: had } = await call("POST", "/session", { capabilities });
      version ??= `${had.browserName} ${had.browserVersion}`;
      const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
      const resize = (width, height) => session("POST", "/window/rect", { x: 0, y: 0, width, height });
      await resize(width, height);
      return {
        open: (url) => session("POST", "/url", { url }),
        reload: () => session("POST", "/refresh", {}),
        run: (body, ...args) => session("POST", "/execute/sync", { script: `return (${body})(...arguments);`, args }),
        press: (key) =>
          session("POST", "/actions", {
            actions: [{ type: "key", id: "keys", actions: ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key })) }],
          }),
        resize,
        picture: async (path) => writeFileSync(path, Buffer.from(await session("GET", "/screenshot"), "base64")),
        close: () => session("DELETE", ""),
      };
    },
    close,
  };
}
