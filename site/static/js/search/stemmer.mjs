// Snowball's English stemmer (https://snowballstem.org/algorithms/english/stemmer.html, version 3) for words of a–z and 0–9.
// A regular expression that ends in $ finds the longest ending, because it looks for a match from the left.

const WHOLE = {
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
};
const ENDINGS = {
  anci: "ance", enci: "ence", abli: "able", bli: "ble", alli: "al", fulli: "ful", lessli: "less", ousli: "ous",
  entli: "ent", aliti: "al", biliti: "ble", iviti: "ive", tional: "tion", ational: "ate", alism: "al", ation: "ate",
  ization: "ize", izer: "ize", ator: "ate", iveness: "ive", fulness: "ful", ousness: "ous", ogist: "og",
};
const FURTHER = { icate: "ic", alize: "al", iciti: "ic", ical: "ic", tional: "tion", ational: "ate", ful: "", ness: "" };
const ended = (...endings) => new RegExp(`(?:${endings.join("|")})$`);
const STEP_2 = ended(...Object.keys(ENDINGS), "ogi", "li");
const STEP_3 = ended(...Object.keys(FURTHER), "ative");
const STEP_4 = /(?:ic|[ae]nce|[ai]ble|ate|ive|ize|iti|al|ism|ion|er|ous|ant|(?:e?m)?ent)$/;
const SHORT = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;

// Where the part behind the first vowel with a consonant after it begins, looking from `at` on.
function region(word, at) {
  const found = word.slice(at).search(/[aeiouy][^aeiouy]/);
  return found < 0 ? word.length : at + found + 2;
}

function plural(word) {
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[us]s$/.test(word) ? word : word.replace(/([aeiouy].+)s$/, "$1");
}

function past(word, first) {
  const [ending] = /(?:eed|ed|ing)(?:ly)?$/.exec(word) ?? [""];
  const base = word.slice(0, word.length - ending.length);
  if (/^eed/.test(ending)) return base.length < first || /^(?:succ|proc|exc)$/.test(base) ? word : `${base}ee`;
  if (ending === "ing" && /^[^aeiouy]y$/.test(base)) return `${base[0]}ie`;
  if (ending === "ing" && /^(?:even|cann|inn|earr|herr|out)$/.test(base)) return word;
  if (!ending || !/[aeiouy]/.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return /^[aeo]..$/.test(base) ? base : base.slice(0, -1);
  return base.length === first && SHORT.test(base) ? `${base}e` : base;
}

function last(word, first, second) {
  const base = word.slice(0, -1);
  const drop =
    (/e$/.test(word) && (base.length >= second || (base.length >= first && !SHORT.test(base)))) ||
    (/ll$/.test(word) && base.length >= second);
  return drop ? base : word;
}

export function english(word) {
  if (Object.hasOwn(WHOLE, word)) return WHOLE[word];
  if (/^(?:..?|andes|atlas|bias|cosmos|howe|news|sky)$/.test(word)) return word;
  word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const [known] = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word) ?? [];
  const first = known?.length ?? region(word, 0);
  const second = region(word, first);
  word = past(plural(word), first).replace(/(.[^aeiouy])[yY]$/, "$1i");
  word = word.replace(STEP_2, (ending, at) => {
    const before = word[at - 1];
    if (at < first) return ending;
    if (ending === "ogi") return before === "l" ? "og" : ending;
    if (ending === "li") return /[cdeghkmnrt]/.test(before) ? "" : ending;
    return ENDINGS[ending];
  });
  word = word.replace(STEP_3, (ending, at) => {
    if (at < first) return ending;
    return ending === "ative" ? (at < second ? ending : "") : FURTHER[ending];
  });
  word = word.replace(STEP_4, (ending, at) =>
    at < second || (ending === "ion" && !/[st]/.test(word[at - 1])) ? ending : "",
  );
  return last(word, first, second).toLowerCase();
}
