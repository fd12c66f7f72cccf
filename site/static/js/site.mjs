// Nicer where scripts run; nothing here is needed to find or reach help.
import { exits, oneEntry } from "./exit.mjs";
import { forget } from "./danger.mjs";
import { keeping } from "./keep.mjs";
import { sharing } from "./share.mjs";
import { planning } from "./plan.mjs";
import { today } from "./week.mjs";
import { nearest } from "./nearest.mjs";
import { searchBoxes } from "./suggest.mjs";

exits(document);
oneEntry(document);
forget(document);
keeping(document);
sharing(document);
planning(document);
today(document, new Date());
nearest(document);
searchBoxes(document);

// Where a script answers, the same page in another language answers the same.
const byScript = document.querySelector("[data-search], [data-guide], [data-plan-page]");
document.querySelector(".fh-languages")?.addEventListener("click", ({ target }) => {
  const link = byScript && location.search && target.closest("a[href]");
  if (link) link.search = location.search;
});

// The search itself is fetched only where something was asked and no server has answered.
const unanswered = document.querySelector("[data-search]");
if (unanswered && location.search) {
  const { answer } = await import(unanswered.dataset.search);
  await answer(document, unanswered).catch(() => undefined); // the page says what else there is
}

// The guided questions put together here, where the page has not got the answers yet.
const questions = document.querySelector("[data-guide]");
if (questions) {
  const { guided } = await import(questions.dataset.guide);
  await guided(document, questions).catch(() => undefined); // the page has a link for each worry
}
const onward = document.querySelector("[data-guide-on]");
if (onward && location.search) location.replace(onward.dataset.guideOn + location.search);
