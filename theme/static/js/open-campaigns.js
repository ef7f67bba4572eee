// The site is built on one day and read on another: an element with data-start and data-end is
// shown only on the days between them (both included) by the visitor's own calendar.
const now = new Date();
const pad = (number) => String(number).padStart(2, "0");
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

for (const element of document.querySelectorAll("[data-start][data-end]")) {
  element.hidden = today < element.dataset.start || today > element.dataset.end;
}
