// Words that raised urgent help go from the address at once, so that a watched phone's history does not hold them.

export function forget(document) {
  const { history, location } = document.defaultView;
  if (document.querySelector("[data-danger]") && location.search) history.replaceState(history.state, "", location.pathname);
}
