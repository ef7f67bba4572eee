// The site is built on one day and read on another, so elements are shown and hidden by the day on which they are read:
// from data-start to data-end (both included), before data-before, after data-after. The day is that of the wall, whose
// time zone is in the data-time-zone of the element or of one around it.
const SELECTOR = "[data-start],[data-end],[data-before],[data-after]";

const dayIn = (timeZone, now) => {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.year.padStart(4, "0")}-${parts.month}-${parts.day}`;
};

// A browser may not know a time zone yet; then the visitor's own is close enough.
const todayIn = (timeZone, now) => {
  try {
    return dayIn(timeZone, now);
  } catch {
    return dayIn(undefined, now);
  }
};

const mend = () => {
  const now = new Date();
  const days = new Map();
  for (const element of document.querySelectorAll(SELECTOR)) {
    const timeZone = element.closest("[data-time-zone]")?.dataset.timeZone;
    if (!days.has(timeZone)) days.set(timeZone, todayIn(timeZone, now));
    const today = days.get(timeZone);
    const { start = "", end = "9999", before = "9999", after = "" } = element.dataset;
    element.hidden = today < start || today > end || today >= before || today <= after;
  }
};

mend();
// Cards may come from other pages later on, and a tab may be looked at again days later.
new MutationObserver(mend).observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
for (const event of ["pageshow", "visibilitychange"]) addEventListener(event, mend);
