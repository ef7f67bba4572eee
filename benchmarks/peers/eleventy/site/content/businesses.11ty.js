import { grouped, longOverview } from "../lib/overview.js";
import { businessRow, pager } from "../lib/pieces.js";
import { esc } from "../lib/text.js";

const hero = (wall, title, shown) => `<h1>${title}</h1>
<p class="hero__lead"><a href="#sectors">By sector</a> · <a href="${shown.number > 1 ? shown.list : ""}#places">By place</a></p>`;

// Each sector with its number and the page on which it begins.
const starts = (shown) => {
  const found = new Map();
  shown.all.forEach(({ sector }, at) => {
    const known = found.get(sector);
    if (known) known.count += 1;
    else found.set(sector, { number: found.size + 1, page: Math.floor(at / 120) + 1, count: 1 });
  });
  return found;
};

const sectors = (shown, begun) => `<nav class="name-group" aria-label="Sectors">
<ul class="plain-list columns">
${[...begun]
  .map(
    ([name, { number, page, count }]) =>
      `<li><a href="${page === shown.number ? "" : shown.address(page)}#sector-${number}">${esc(name)}</a> (${count})</li>\n`,
  )
  .join("")}</ul>
</nav>
`;

const sector = (wall, begun) => ([name, businesses], at) => `<div class="name-group">
<h3${begun ? ` id="sector-${begun.get(name).number}"` : ""}>${esc(name)}</h3>
<ul class="name-list">
${businesses.map((one, turn) => businessRow(wall, at + turn, one)).join("")}</ul>
</div>
`;

const place = ([, businesses]) => `<div class="columns__item">
<h3><a href="${businesses[0].place.url}">${esc(businesses[0].place.name)}</a></h3>
<ul class="plain-list">
${businesses.map((one) => `<li><a href="${one.url}"><bdi>${esc(one.name)}</bdi></a></li>\n`).join("")}</ul>
</div>
`;

const placeLink = ([name, businesses]) =>
  `<li><a href="${businesses[0].place.url}">${esc(name)}</a> (${businesses.length})</li>\n`;

const places = (wall, several) => {
  const groups = grouped(wall.businesses, (one) => one.place.name);
  return `<section aria-labelledby="places">
<h2 id="places">By place</h2>
<p class="name-group"><a href="/places/">See them on the map</a></p>
${several ? `<ul class="plain-list columns">\n${groups.map(placeLink).join("")}</ul>` : `<div class="columns">\n${groups.map(place).join("")}</div>`}
</section>
`;
};

const main = (wall, shown) => {
  const begun = shown.count > 1 ? starts(shown) : undefined;
  return `<div class="wrap">
<section aria-labelledby="sectors">
<h2 id="sectors">By sector</h2>
${begun ? sectors(shown, begun) : ""}<div class="name-groups">
${grouped(shown.part, (one) => one.sector).map(sector(wall, begun)).join("")}</div>
${pager(shown, "Previous", "Next")}
</section>
${shown.number === 1 ? places(wall, Boolean(begun)) : ""}</div>
`;
};

export const { data, render } = longOverview(
  "Businesses",
  "directory",
  "Every business on the wall, by sector and by place.",
  hero,
  main,
);
