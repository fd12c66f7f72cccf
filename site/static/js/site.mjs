// Nicer where scripts run; nothing here is needed to find or reach help.
import { exits } from "./exit.mjs";
import { today } from "./week.mjs";
import { nearest } from "./nearest.mjs";
import { searchBoxes } from "./suggest.mjs";

exits(document);
today(document, new Date());
nearest(document);
searchBoxes(document);

// The search itself is fetched only where something was asked and no server has answered.
const unanswered = document.querySelector("[data-search]");
if (unanswered && location.search) {
  const { answer } = await import(unanswered.dataset.search);
  await answer(document, unanswered).catch(() => undefined); // the page says what else there is
}
