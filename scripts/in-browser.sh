#!/bin/sh
# Runs one test target in Chromium: scripts/in-browser.sh TARGET [--release] [-- ARGUMENTS OF THE RUNNER]
# The driver must start the very browser that was found, so that one goes into a copy of webdriver.json.
set -eu
cd "$(dirname "$0")/.."
target=$1
shift
driver=$(scripts/tools.sh which chromedriver)
browser=$(scripts/tools.sh which chromium)
BROWSER=$browser node -e '
  const config = JSON.parse(fs.readFileSync("webdriver.json", "utf8"));
  config["goog:chromeOptions"].binary = process.env.BROWSER;
  fs.writeFileSync(".tools/webdriver.json", JSON.stringify(config));'
CHROMEDRIVER=$driver \
  WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/.tools/webdriver.json" \
  WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-120} \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$PWD/.tools/bin/wasm-bindgen-test-runner" \
  cargo test --locked --target wasm32-unknown-unknown --test "$target" "$@"
