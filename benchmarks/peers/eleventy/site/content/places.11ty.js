import { overview } from "../lib/overview.js";
import { esc, times } from "../lib/text.js";

const COLUMNS = 4;

const tile = ({ place, count, depth }) =>
  `<a class="map__tile colour-depth--${depth}" href="${place.url}" tabindex="-1"><b>${count}</b> <span>${esc(place.name)}</span></a>\n`;

const row = ({ place, count, depth, businesses }) => `<li class="place-list__row">
<b class="place-list__count colour-depth--${depth}" aria-hidden="true">${count}</b>
<a class="place-list__name" href="${place.url}">${esc(place.name)}</a>
<span class="place-list__details">${times(count)} · ${businesses} businesses</span>
</li>
`;

const main = (wall) => {
  const counts = wall.places.map((place) => wall.of("places", place).length);
  const most = Math.max(1, ...counts);
  const tiles = wall.places.map((place, at) => ({
    place,
    count: counts[at],
    depth: Math.max(1, Math.round(COLUMNS * Math.sqrt(counts[at] / most))),
    businesses: wall.businesses.filter((one) => one.place === place).length,
  }));
  const rows = Array.from({ length: Math.ceil(tiles.length / COLUMNS) }, (_, at) =>
    tiles.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  return `<div class="map" aria-hidden="true">
${rows.map((part) => `<div class="map__row">\n${part.map(tile).join("")}</div>\n`).join("")}</div>
<section class="wrap" aria-labelledby="list">
<h2 id="list">From A to Z</h2>
<ul class="place-list">
${[...tiles].sort((a, b) => (a.place.name < b.place.name ? -1 : 1)).map(row).join("")}</ul>
</section>
`;
};

const names = (wall) => wall.places.map((one) => one.name).join(" · ");

export const { data, render } = overview("Places", "places", names, () => "<h1>Places</h1>", main);
