// Bytes to what they say: shards of terms, their records, columns of facts (docs/search.md, sections 3 and 4).

const text = new TextDecoder();
const NONE = { docs: [], values: [] };
export const UNKNOWN = { notes: {}, scale: 1, found: NONE, named: NONE };

class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let [found, times, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++];
      found += (byte % 128) * times;
      times *= 128;
    } while (byte > 127);
    return found;
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  postings() {
    const count = this.number();
    if (!count) return NONE;
    const [width] = this.take(1);
    const docs = column(width, this.take(count * width));
    docs[0] -= 1;
    for (let at = 1; at < count; at += 1) docs[at] += docs[at - 1];
    return { docs, values: this.take(count) };
  }
}

// Whole numbers of 1, 2 or 4 bytes each.
function column(width, bytes) {
  const numbers = new Uint32Array(bytes.length / width);
  for (let at = bytes.length - 1; at >= 0; at -= 1) numbers[Math.floor(at / width)] += bytes[at] * 256 ** (at % width);
  return numbers;
}

export const json = (bytes) => JSON.parse(text.decode(bytes));

export function shard(bytes) {
  const found = new Map();
  for (const from = new Bytes(bytes); from.at < bytes.length; ) {
    const key = text.decode(from.take(from.number()));
    found.set(key, from.take(from.number()));
  }
  return found;
}

export function record(bytes) {
  const from = new Bytes(bytes);
  const notes = from.take(from.number());
  return {
    notes: notes.length ? json(notes) : {},
    scale: from.number(),
    found: from.postings(),
    named: from.postings(),
  };
}

export function facts(bytes) {
  const end = bytes.indexOf(10);
  const [width, classes] = json(bytes.subarray(0, end));
  return { classes, of: column(width, bytes.subarray(end + 1)) };
}
