// Words that raised urgent help go from the address at once, so that a watched phone's history does not hold them.

export function forget(document) {
  const { history, location } = document.defaultView;
  if (!document.querySelector("[data-danger]") || !location.search) return;
  for (const link of document.querySelectorAll(".fh-languages a")) link.search = location.search; // they still ask for it
  history.replaceState(history.state, "", location.pathname);
}
