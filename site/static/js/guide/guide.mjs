// The guide: a family's needs in; services with reasons out, what was left out, and the nearest hub to talk to.
// The same steps over the same facts as familyhelp.search.guiding.guide, so that both give the same results.
import { LEFT_OUT, leftOut, reasons } from "./reasons.mjs";
import { before, standing } from "./standing.mjs";

const squared = (one, other) => (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2;

function nearest(hubs, place) {
  const placed = hubs.filter(({ spot }) => spot).map((hub) => ({ hub, square: squared(hub.spot, place) }));
  placed.sort((one, other) => one.square - other.square || (one.hub.slug < other.hub.slug ? -1 : 1));
  return placed[0];
}

export class Guide {
  // `definition` are the questions, places and points; `records` the services on the family's worries, each once.
  constructor(definition, records) {
    Object.assign(this, { definition, records });
  }

  // Where to measure from: the family's place, or the middle of the first area that they named.
  #from({ place, areas }) {
    const middle = (key) => this.definition.areas.find((area) => area.key === key)?.middle;
    return place ?? areas.map(middle).find(Boolean) ?? null;
  }

  #hub(needs) {
    const { hubs } = this.definition;
    const near = needs.place && nearest(hubs, needs.place);
    if (near) return { slug: near.hub.slug, metres: Math.floor(Math.sqrt(near.square)) };
    const from = this.#from(needs);
    const own = hubs.find(({ areas }) => areas?.some((area) => needs.areas.includes(area)));
    const found = own ?? (from && nearest(hubs, from)?.hub) ?? hubs[0];
    return found ? { slug: found.slug, metres: null } : null;
  }

  #on({ topics }) {
    return topics.length ? this.records.filter(({ facts }) => facts.topics?.some((each) => topics.includes(each))) : this.records;
  }

  count(needs) {
    return this.#on(needs).filter(({ facts }) => !leftOut(facts, needs)).length;
  }

  guide(needs) {
    const place = this.#from(needs);
    const hits = this.#on(needs).map((record) => ({
      record,
      why: reasons(record.facts, needs),
      without: leftOut(record.facts, needs),
      key: standing(record.facts, needs, place, this.definition.points),
    }));
    hits.sort((one, other) => before(one.key, other.key));
    const groups = LEFT_OUT.map((kind) => ({ kind, hits: hits.filter(({ without }) => without === kind) }));
    return {
      hits: hits.filter(({ without }) => !without),
      leftOut: groups.filter((group) => group.hits.length),
      hub: this.#hub(needs),
    };
  }
}
