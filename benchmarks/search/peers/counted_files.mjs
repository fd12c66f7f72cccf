// Lets code for browsers fetch from a folder, and counts what it fetches.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";

const PACKED = /\.(pf_\w+|pagefind|gz|br|bin)$/;

/**
 * The bytes of a file as a server sends it: as it is when it is packed already, gzip else.
 *
 * @param {string} name what it is called
 * @param {Buffer} bytes what is in it
 * @returns {number}
 */
export function sentBytes(name, bytes) {
  return PACKED.test(name) ? bytes.length : gzipSync(bytes).length;
}

/**
 * Replace the global fetch with one that reads `folder`, for addresses under `root`.
 *
 * @param {string} root what each address begins with
 * @param {string} folder where its files are
 * @returns {() => [string, number][]} what was fetched since the last call: name and bytes
 */
export function fetchFrom(root, folder) {
  let fetched = [];
  globalThis.fetch = async (address) => {
    const name = new URL(address, root).pathname.slice(new URL(root).pathname.length);
    const bytes = readFileSync(join(folder, name));
    fetched.push([name, sentBytes(basename(name), bytes)]);
    return new Response(bytes);
  };
  return () => {
    const before = fetched;
    fetched = [];
    return before;
  };
}
