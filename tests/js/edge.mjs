// A stand-in for Cloudflare Pages or Netlify: plain files with the headers of _headers, behind the function that a build
// brings along for them. node edge.mjs FUNCTION FOLDER PORT
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const [written, root, port] = process.argv.slice(2);
const TYPES = { ".css": "text/css", ".html": "text/html", ".mjs": "text/javascript", ".txt": "text/plain", ".xml": "application/xml" };

// Blocks of a pattern and indented headers. Where several fit, Cloudflare joins the values of a header with commas.
async function headerRules() {
  const rules = [];
  for (const line of (await readFile(join(root, "_headers"), "utf8")).split("\n")) {
    if (line.startsWith("#") || !line.trim()) continue;
    const [name, value] = line.trim().split(/: (.*)/);
    if (line.startsWith(" ")) rules.at(-1).headers.push([name, value]);
    else rules.push({ pattern: line, headers: [] });
  }
  return rules;
}

const RULES = await headerRules();
const fits = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

// The page for lost visitors that is nearest above what was asked for.
async function lost(pathname) {
  const folders = pathname.split("/").slice(0, -1);
  for (; folders.length; folders.pop()) {
    const words = await readFile(join(root, ...folders, "404.html")).catch(() => null);
    if (words) return words;
  }
}

async function asset(request) {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers();
  for (const rule of RULES) if (fits(rule.pattern, pathname)) for (const each of rule.headers) headers.append(...each);
  const path = join(root, decodeURIComponent(pathname));
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() && !pathname.endsWith("/")) {
    headers.set("Location", `${pathname}/${search}`);
    return new Response(null, { status: 308, headers });
  }
  const file = found?.isDirectory() ? join(path, "index.html") : path;
  const words = /\/_[^/]*$/.test(pathname) ? null : await readFile(file).catch(() => null);
  const type = TYPES[extname(words ? file : "404.html")] ?? "application/octet-stream";
  headers.set("Content-Type", type.startsWith("text/") ? `${type}; charset=utf-8` : type);
  return new Response(words ?? (await lost(pathname)), { status: words ? 200 : 404, headers });
}

const { default: made } = await import(`data:text/javascript,${encodeURIComponent(await readFile(written, "utf8"))}`);
const edge = typeof made === "function" ? async (request) => (await made(request)) ?? asset(request) : (request) => made.fetch(request, { ASSETS: { fetch: asset } });

createServer(async (asked, answer) => {
  const request = new Request(`http://${asked.headers.host}${asked.url}`, { method: asked.method, headers: asked.headers });
  const { status, headers, body } = await edge(request);
  answer.writeHead(status, Object.fromEntries(headers));
  answer.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined);
}).listen(Number(port), "127.0.0.1");
