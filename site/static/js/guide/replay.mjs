// From what was answered to what is asked next, as familyhelp.questionnaire.replay does it: all answers are replayed,
// every time, from the beginning; answers that do not exist are passed over.

export const SKIP = "skip";

function answerTo(question, given, districts) {
  const options = question.options.filter(({ code }) => given.includes(code));
  if (question.several && options.length) return { question, options, district: "" };
  for (const said of given) {
    const option = question.options.find(({ code }) => code === said);
    if (option) return { question, options: [option], district: "" };
    const district = said.toUpperCase();
    if (question.asks === "where" && Object.hasOwn(districts, district)) return { question, options: [], district };
  }
  return undefined;
}

function applies({ ask_if: condition }, answers) {
  if (!condition) return true;
  return Boolean(answers.get(condition.question)?.options.some(({ key }) => condition.options.includes(key)));
}

// `pairs` are [name, value], as in an address. `next` is the first question without an answer.
export function replay(questions, pairs, districts) {
  const given = (name) => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const skipped = given(SKIP);
  const answers = new Map();
  const asked = [];
  for (const question of questions) {
    if (!applies(question, answers)) continue;
    asked.push(question);
    const answer = answerTo(question, given(question.key), districts);
    if (answer) answers.set(question.key, answer);
    else if (skipped.includes(question.key)) answers.set(question.key, { question, options: [], district: "" });
  }
  return { answers, asked, next: asked.find(({ key }) => !answers.has(key)) };
}

// Every answer as in an address, in order; `without` leaves out one question. Only for an address when not private.
export function pairs({ answers }, without = "") {
  return [...answers.values()].filter(({ question }) => question.key !== without).flatMap(({ question, options, district }) => {
    if (district) return [[question.key, district]];
    return options.length ? options.map(({ code }) => [question.key, code]) : [[SKIP, question.key]];
  });
}

// Whether any answer must stay out of addresses and of the history.
export function isPrivate({ answers }) {
  return [...answers.values()].some(({ options }) => options.some((each) => each.private));
}

// The district of a postcode or of its first half, as families type it; empty when it is not known here.
export function districtIn(postcode, districts) {
  const plain = postcode.slice(0, 20).replace(/[\s.-]/g, "").toUpperCase();
  const found = /^([A-Z]{1,2}[0-9][0-9A-Z]?)(?:[0-9][A-Z]{2})?$/.exec(plain);
  return found && Object.hasOwn(districts, found[1]) ? found[1] : "";
}
