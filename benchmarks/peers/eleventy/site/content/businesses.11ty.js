import { grouped, overview } from "../lib/overview.js";
import { businessRow } from "../lib/pieces.js";
import { esc } from "../lib/text.js";

const hero = () => `<h1>Businesses</h1>
<p class="hero__lead"><a href="#sectors">By sector</a> · <a href="#places">By place</a></p>`;

const sector = (wall) => ([name, businesses], at) => `<div class="group">
<h3>${esc(name)}</h3>
<ul class="roll">
${businesses.map((one, turn) => businessRow(wall, at + turn, one)).join("")}</ul>
</div>
`;

const place = ([, businesses]) => `<div class="columns__item">
<h3><a href="${businesses[0].place.url}">${esc(businesses[0].place.name)}</a></h3>
<ul class="plain">
${businesses.map((one) => `<li><a href="${one.url}"><bdi>${esc(one.name)}</bdi></a></li>\n`).join("")}</ul>
</div>
`;

const main = (wall) => `<div class="wrap">
<section aria-labelledby="sectors">
<h2 id="sectors">By sector</h2>
<div class="groups">
${grouped(wall.businesses, (one) => one.sector).map(sector(wall)).join("")}</div>
</section>
<section aria-labelledby="places">
<h2 id="places">By place</h2>
<div class="columns">
${grouped(wall.businesses, (one) => one.place.name).map(place).join("")}</div>
</section>
</div>
`;

export const { data, render } = overview(
  "Businesses",
  "Every business on the wall, by sector and by place.",
  hero,
  main,
);
