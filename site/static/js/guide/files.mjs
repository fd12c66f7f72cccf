// The files of the guided questions: the questions themselves, and the services of the worries that were ticked.

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

export class Files {
  #coming = new Map();

  constructor(folder) {
    this.folder = folder;
  }

  #file(name) {
    if (!this.#coming.has(name)) this.#coming.set(name, json(`${this.folder}${name}.json`));
    return this.#coming.get(name);
  }

  definition() {
    return this.#file("questions");
  }

  // The services on some worries, each once. Without a worry they are those on any.
  async records(worries) {
    const files = await Promise.all(worries.map(({ code }) => this.#file(code)));
    return [...new Map(files.flat().map((record) => [record.slug, record])).values()];
  }
}
