// After an exit, Back never shows a private page of this visit again: where one comes back, it is blank and leads out
// at once. A page that is left is blank beforehand, so that a browser's own copy of it has nothing to show.

const LEFT = "left";
const GONE = "fh-gone";

// A phone may forbid storage; leaving must work all the same.
function stored(window, use) {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}

export function markLeft(window) {
  stored(window, (storage) => storage.setItem(LEFT, "1"));
}

export function guard(window) {
  const { document } = window;
  const root = document.documentElement;
  const address = root.dataset.private;
  if (!address) return;
  const returned = () => {
    const left = Boolean(stored(window, (storage) => storage.getItem(LEFT)));
    root.classList.toggle(GONE, left);
    if (left) window.location.replace(address);
  };
  // Whoever comes here anew, not by Back, means to.
  if (window.performance.getEntriesByType("navigation")[0]?.type === "back_forward") returned();
  else stored(window, (storage) => storage.removeItem(LEFT));
  window.addEventListener("pagehide", () => root.classList.add(GONE));
  window.addEventListener("pageshow", (event) => event.persisted && returned());
}

if (globalThis.document) guard(globalThis);
