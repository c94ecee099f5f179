// The part of JSZip that PptxGenJS uses, over fflate: the build puts this in its place. JSZip would weigh 22 kB more (brotli),
// and holds a `new Function`, which the policy of the page forbids.
import { strToU8, zipSync } from "fflate";

import { mended } from "./mend.js";

/** A day that is in every zip, so that the same slides make the same bytes. */
const NEVER = new Date(1980, 0, 1);

export default class Zip {
  #files = {};

  /** Folders are names of files here. */
  folder() {
    return this;
  }

  file(name, content, { base64 = false } = {}) {
    this.#files[name] = base64 ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : typeof content === "string" ? strToU8(mended(name, content)) : content;
    return this;
  }

  async generateAsync({ type } = {}) {
    const bytes = zipSync(this.#files, { level: 6, mtime: NEVER });
    if (type === "blob") return new Blob([bytes]);
    if (type === "base64") return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return bytes;
  }
}
