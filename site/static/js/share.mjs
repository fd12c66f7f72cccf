// Taking a page along: print it, copy its address, and put that address into the text or email where the server
// does not know it.

export function withAddress(link, address) {
  return `${link}${link.endsWith("body=") ? "" : "%0A"}${encodeURIComponent(address)}`;
}

export function sharing(document) {
  const part = document.querySelector(".fh-take");
  if (!part) return;
  const window = document.defaultView;
  const print = part.querySelector("[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  const copy = part.querySelector("[data-copy]");
  if (!copy) return;
  const address = () => new URL(part.dataset.share, window.location.href).href;
  if (!("shareWhole" in part.dataset)) {
    for (const link of part.querySelectorAll("[data-share-sms], [data-share-mail]")) {
      link.href = withAddress(link.getAttribute("href"), address());
    }
  }
  if (!window.navigator.clipboard) return; // old phones, and pages that came without TLS
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const said = part.querySelector("[data-copied]");
    await window.navigator.clipboard.writeText(address()).then(() => {
      said.textContent = said.dataset.copied;
    }, () => undefined);
  });
}
