"""The first parts of addresses that the site needs for itself, so that no page may have them."""

RESERVED = frozenset(
    {
        "api", "ask-for-help", "documents", "photos", "audio", "edit", "find-help", "hubs", "inbox", "index",
        "manifest", "news", "offline", "plan", "robots", "search", "search-index", "service-worker", "services",
        "sitemap", "static", "topics", "urgent-help", "favicon", "humans", "security", "404", "500",
    }
)  # fmt: skip
