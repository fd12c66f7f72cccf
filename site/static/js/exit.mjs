// "Exit this page": one tap, or Shift three times within five seconds. The page goes blank at once,
// its forms are emptied, and the neutral site takes its place in the history, so that Back does not return here.
import { markLeft } from "./guard.mjs";

const PRESSES = 3;
const WITHIN_MS = 5000;

// A form may ask to be sent on the way out, so that the server forgets what was written so far. "quietly": the answer is
// nothing, for a browser would follow one that leads elsewhere.
function wipe(window) {
  for (const form of window.document.querySelectorAll("form[data-exit-wipe]")) {
    const told = new window.FormData(form);
    told.append("quietly", "1");
    window.navigator.sendBeacon(form.action, told);
  }
}

function leave(document, address) {
  const window = document.defaultView;
  try {
    document.documentElement.classList.add("fh-gone");
    document.title = "…";
    markLeft(window);
    wipe(window);
    for (const form of document.forms) window.HTMLFormElement.prototype.reset.call(form);
  } finally {
    window.location.replace(address); // whatever went wrong before
  }
}

// Counts Shift pressed by itself. Any other key between, as in typing a capital, starts the count again.
export function shiftCounter(now = Date.now) {
  let pressed = [];
  return (event) => {
    if (event.key !== "Shift") {
      pressed = [];
      return false;
    }
    if (event.repeat) return false;
    pressed = [...pressed.filter((time) => now() - time < WITHIN_MS), now()];
    return pressed.length >= PRESSES;
  };
}

export function exits(document) {
  const links = document.querySelectorAll("[data-exit]");
  if (!links.length) return;
  const address = links[0].href;
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(document, address);
    });
  }
  const enough = shiftCounter();
  document.addEventListener("keydown", (event) => enough(event) && leave(document, address), true);
}

// A link within the page makes no entry of its own: else Back would lead from the neutral site to the page that was left.
export function oneEntry(document) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    document.defaultView.location.replace(link.hash || "#");
  });
}
