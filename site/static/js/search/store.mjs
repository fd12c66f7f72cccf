// The search files of one directory. Each is fetched when it is first needed: whatever needs a file that is not here
// yet throws the promise of it, and `patiently` tries again when it has come. So the search itself reads like plain code.
import { stem } from "./analysis.mjs";
import { UNKNOWN, facts, json, record, shard } from "./records.mjs";

const MANIFEST = "manifest.bin";

export async function patiently(work) {
  for (;;) {
    try {
      return work();
    } catch (waiting) {
      if (!(waiting instanceof Promise)) throw waiting;
      await waiting;
    }
  }
}

// The same work for each of some things, so that the files which it needs are fetched side by side.
export function together(things, work) {
  const waits = [];
  const done = things.map((each) => {
    try {
      return work(each);
    } catch (waiting) {
      if (!(waiting instanceof Promise)) throw waiting;
      waits.push(waiting);
      return undefined;
    }
  });
  if (waits.length) throw Promise.all(waits);
  return done;
}

// The bytes of a file, unless the host has undone its gzip already.
export async function bytes(address, cache) {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(address);
  const packed = new Uint8Array(await answer.arrayBuffer());
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

// In which of so many files a key is: FNV-1a.
export function place(key, many) {
  let hash = 2_166_136_261;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 16_777_619);
  return (hash >>> 0) % many;
}

export class Store {
  #files = new Map();
  #records = new Map();
  #terms = new Map();

  constructor(folder, postcodes) {
    this.folder = folder;
    this.postcodes = postcodes;
  }

  // What is in a file, or the promise of it while it is fetched; one that failed is asked for again.
  #fetched(path, get) {
    const found = this.#files.get(path) ?? get().then(
      (read) => this.#files.set(path, read),
      (error) => { this.#files.delete(path); throw error; },
    );
    this.#files.set(path, found);
    if (found instanceof Promise) throw found;
    return found;
  }

  #file(path, parse) {
    return this.#fetched(path, async () => parse(await bytes(this.folder + path, path === MANIFEST ? "no-cache" : "force-cache")));
  }

  get manifest() {
    return this.#file(MANIFEST, (found) => {
      const read = json(found);
      if (read.format !== 3) throw new Error("format");
      for (const name of ["stop", "kept"]) read[name] = new Set(read[name]);
      read.documents = read.kinds.reduce((sum, count) => sum + count);
      read.districts = new Set(read.districts.map((each) => each.toLowerCase()));
      return read;
    });
  }

  // One of many files: its name has its number, and the letters for what is in it and its neighbours.
  #numbered(folder, names, number, parse) {
    const { sharing, width } = this.manifest;
    const at = Math.floor(number / sharing[folder]) * width;
    return this.#file(`${folder}/${number}-${names.slice(at, at + width)}.bin`, parse);
  }

  record(key) {
    let found = this.#records.get(key);
    if (!found) {
      const { many, shards } = this.manifest;
      const body = this.#numbered("t", shards, place(key, many), shard).get(key);
      found = body ? record(body) : UNKNOWN;
      this.#records.set(key, found);
    }
    return found;
  }

  // Fetches the records of several keys side by side.
  records(keys) {
    return together(keys, (key) => this.record(key));
  }

  // Pairs, threes … of a note of a record.
  notes(key, name, length) {
    const noted = this.record(key).notes[name] ?? [];
    return Array.from({ length: noted.length / length }, (_, at) => noted.slice(at * length, (at + 1) * length));
  }

  facts(name) {
    return this.#file(`f/${this.manifest.facts[name]}.bin`, facts);
  }

  // Several columns, fetched side by side.
  columns(names) {
    return together(names, (name) => this.facts(name));
  }

  // What is shown of a document, in a language.
  shown(number, lang) {
    const { display, block, translated } = this.manifest;
    return this.#numbered("d", translated[lang] ?? display, Math.floor(number / block), json)[number % block];
  }

  // The postcodes of a district, each with its place; none where there is no such file.
  places(district) {
    const path = `${district}.json`;
    return this.#fetched(path, () => fetch(this.postcodes + path).then((answer) => (answer.ok ? answer.json() : {})));
  }

  topicKey(topic) {
    return `!${this.manifest.topics[topic][0]}`;
  }

  // The services of a topic; their values are shares, per cent.
  topic(topic) {
    return this.record(this.topicKey(topic)).found;
  }

  term(word) {
    if (!this.#terms.has(word)) this.#terms.set(word, stem(word, this.manifest));
    return this.#terms.get(word);
  }

  // The words that say what is looked for: all but stop words, or all when there are no others.
  telling(words) {
    const found = words.filter((word) => !this.manifest.stop.has(word));
    return found.length ? found : words;
  }

  terms(words) {
    return this.telling(words).map((word) => this.term(word));
  }
}
