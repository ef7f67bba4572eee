// What a list can be narrowed to.
import { pin } from "./pieces.js";
import { esc } from "./text.js";

const choices = (title, kind, rows) => `<ul aria-label="${title}" data-kind="${kind}">\n${rows.join("")}</ul>\n`;

const row = (thing, counts, before = "") =>
  `<li><a href="${thing.url}" data-counts="${counts.join(" ")}">${before}${esc(thing.name)} <b>${counts[0].toLocaleString("en-GB")}</b></a></li>\n`;

// The standards of which `count` finds any.
export const byStandard = (wall, count) =>
  `${choices(
    "Standards",
    "standard",
    wall.standards.filter(count).map((one) => row(one, [count(one)], `${pin(one)} `)),
  )}\n`;

// The places of which `counts` finds any first.
export const byPlace = (wall, counts) => `<details>
<summary>Places</summary>
${choices(
  "Places",
  "place",
  wall.places.map((place) => [place, counts(place)]).filter(([, [count]]) => count).map(([place, found]) => row(place, found)),
)}
</details>
`;

export const filters = (attributes, ...groups) => `<nav class="filters" aria-label="Show only"${attributes}>
${groups.join("")}<p role="status" data-text-some="Showing {shown} of {count}" data-text-all="Showing all {count}"></p>
<button class="button" type="button" data-show-more hidden>Show more</button>
<button class="button" type="button" data-show-all hidden>Show all</button>
</nav>
`;
