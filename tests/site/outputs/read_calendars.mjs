// Reads calendars with ical.js, which shares no code with the library that writes them.
// Arguments: the folder of npm packages, then the calendar files. The reader's time zone is that of TZ.
// It prints, by file, each event: what it says, when it begins and ends here, and when it reminds.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [packages, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(`${packages}/ical.js/dist/ical.js`));

const two = (number) => String(number).padStart(2, "0");
const here = (moment) =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ` +
  `${two(moment.getHours())}:${two(moment.getMinutes())}`;

const read = (component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  const start = event.startDate.toJSDate();
  return {
    uid: event.uid,
    name: event.summary,
    location: event.location ?? "",
    sequence: event.sequence,
    whole_days: event.startDate.isDate && event.endDate.isDate,
    start: here(start),
    end: here(event.endDate.toJSDate()),
    reminders: component
      .getAllSubcomponents("valarm")
      .map((alarm) => here(new Date(start.getTime() + alarm.getFirstPropertyValue("trigger").toSeconds() * 1000))),
  };
};

const events = files.map((file) =>
  new ICAL.Component(ICAL.parse(readFileSync(file, "utf8"))).getAllSubcomponents("vevent").map(read),
);
console.log(JSON.stringify(events));
