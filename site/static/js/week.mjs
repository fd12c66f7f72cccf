// Marks today in a week of opening hours, by the clock of the phone.

export function today(document, now) {
  const day = String((now.getDay() + 6) % 7); // Monday is 0
  for (const row of document.querySelectorAll(`[data-week] [data-day="${day}"]`)) {
    row.classList.add("fh-today");
    const words = row.querySelector(".fh-week__today");
    if (words) words.hidden = false;
  }
}
