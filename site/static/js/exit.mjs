// "Exit this page": one tap, or Shift three times within five seconds. The page goes blank at once,
// its forms are emptied, and the neutral site takes its place in the history, so that Back does not return here.

const PRESSES = 3;
const WITHIN_MS = 5000;

function leave(document, address) {
  document.documentElement.classList.add("fh-gone");
  document.title = "…";
  for (const form of document.forms) form.reset();
  document.defaultView.location.replace(address);
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
  document.addEventListener("keydown", (event) => {
    if (enough(event)) leave(document, address);
  });
  // A browser may keep a copy of the page for Back; it must not keep it blank when the visitor does mean to return.
  document.defaultView.addEventListener("pageshow", (event) => {
    if (event.persisted) document.documentElement.classList.remove("fh-gone");
  });
}
