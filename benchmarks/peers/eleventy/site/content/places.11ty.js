import { overview } from "../lib/overview.js";
import { esc, times } from "../lib/text.js";

const COLUMNS = 4;

const tile = (wall) => (place) => {
  const count = wall.of("places", place).length;
  return `<div class="map__tile" role="listitem"><b aria-hidden="true">${count}</b> <a href="${place.url}">${esc(place.name)}</a> <span>${times(count)}</span></div>\n`;
};

const main = (wall) => {
  const rows = Array.from({ length: Math.ceil(wall.places.length / COLUMNS) }, (_, at) =>
    wall.places.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  return `<div class="map wrap" role="list" aria-label="Places">
${rows.map((row) => `<div class="map__row">\n${row.map(tile(wall)).join("")}</div>\n`).join("")}</div>
`;
};

export const { data, render } = overview("Places", "Where people were recognised.", () => "<h1>Places</h1>", main);
