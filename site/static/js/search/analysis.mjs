// Text to the words that are compared, and words to their terms: docs/search.md, section 6.
import { english } from "./stemmer.mjs";

const NOTHING = /['’‘`´ʼʹ′＇\p{Cf}\u0300-\u036fـ]|(?=[\u0600-\u06ff])\p{Mn}/gu;
const ONE_FOR_ANOTHER = Object.entries({
  یىې: "ي", أإآٱ: "ا", کڪ: "ك", ةۀہەۂ: "ه", ł: "l", đð: "d", ø: "o", æ: "ae", œ: "oe", ı: "i", þ: "th",
});

// The decimal digits of a script stand in a row of ten.
function digit(char) {
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(char.codePointAt(0) - value - 1))) value += 1;
  return value % 10;
}

function plain(letter) {
  const base = String.fromCodePoint(letter.normalize("NFD").codePointAt(0));
  return base < "\x80" ? base : (ONE_FOR_ANOTHER.find(([others]) => others.includes(letter))?.[1] ?? letter);
}

export function words(text) {
  return text
    .normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll("ß", "ss").replaceAll("ς", "σ")
    .replace(NOTHING, "")
    .replace(/(?!\d)\p{Nd}/gu, digit)
    .replace(/(?![a-z])\p{L}/gu, plain)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 40 ? [...word].slice(0, 40).join("") : word));
}

export function stem(word, { alike, forms }) {
  if (/^[\x00-\x7f]*$/.test(word)) {
    const known = (each) => (Object.hasOwn(alike, each) ? alike[each] : "");
    return english(known(word) || known(word.replace(/s$/, "")) || word);
  }
  const form = forms.find(([first, last]) => first <= word && word[0] <= last);
  return form ? (new RegExp(`^${form[2]}$`, "u").exec(word)?.[1] ?? word) : word;
}
