// The site is built on one day and read on another: an element with data-start and data-end is shown only on the
// days between them (both included), by the calendar of the wall. Its time zone is in data-time-zone.
const now = new Date();

const dayIn = (timeZone) => {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.year.padStart(4, "0")}-${parts.month}-${parts.day}`;
};

// A browser may not know a time zone yet; then the visitor's own is close enough.
const todayIn = (timeZone) => {
  try {
    return dayIn(timeZone);
  } catch {
    return dayIn(undefined);
  }
};

for (const element of document.querySelectorAll("[data-start][data-end]")) {
  const today = todayIn(element.dataset.timeZone);
  element.hidden = today < element.dataset.start || today > element.dataset.end;
}
