const EXIT_TO = {{ exit_to | tojson }};
const SHEET = {{ (prefix ~ "/" ~ sheet) | tojson }};
const SHEET_SEEN = {{ seen_words | tojson }};
const HEADERS = {{ headers | tojson(indent=2) }};

// The page of ours that asks, where the browser says so. Old browsers lack Sec-Fetch-Site.
function askedBy(request) {
  const site = request.headers.get("Sec-Fetch-Site") ?? "same-origin";
  try {
    const page = new URL(request.headers.get("Referer"));
    return site === "same-origin" && page.host === new URL(request.url).host ? page : null;
  } catch {
    return null; // there is no Referer, or it is no address at all
  }
}

// "Exit this page" without scripts: a page that asks for itself is somebody leaving. The link that leaves so is shown
// once we have seen that its Referer comes through. Anything else is the host's to answer: then undefined.
function answered(request) {
  const page = askedBy(request);
  if (request.method !== "GET" || !page) return undefined;
  const asked = new URL(request.url);
  const headers = { ...HEADERS, "Cache-Control": "no-store" };
  if (page.pathname === asked.pathname && page.search === asked.search) {
    return new Response(null, { status: 303, headers: { ...headers, Location: EXIT_TO } });
  }
  if (asked.pathname !== SHEET) return undefined;
  return new Response(SHEET_SEEN, { headers: { ...headers, "Content-Type": "text/css; charset=utf-8" } });
}
